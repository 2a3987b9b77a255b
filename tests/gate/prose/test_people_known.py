"""People known without a title: by their story, by an account, by a slip in a proven name, by what OCR cut."""

from __future__ import annotations

from datetime import timedelta

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep
from negatoscope.gate.prose.names.typos import slips

LINT = TextPolicy(Audience.COLLEAGUES)
WITH_IMAGES = TextPolicy(Audience.COLLEAGUES, timedelta())


def _found(text: str, kind: str, policy: TextPolicy = LINT) -> list[str]:
    return [text[f.where.start : f.where.end] for f in sweep(text, None, policy) if f.kind == kind]


@pytest.mark.parametrize(
    ("text", "story"),
    [
        (
            "Patient de 60 ans, le pompier blessé dans l'explosion du silo.",
            "le pompier blessé dans l'explosion du silo",
        ),
        (
            "C'était l'homme dont la grange a brûlé un soir de bal. Le patient tousse.",
            "l'homme dont la grange a brûlé un soir de bal",
        ),
        ("Patiente de 40 ans, sœur de l'actuelle ministre des Sports.", "sœur de l'actuelle ministre des Sports"),
        ("Patiente de 20 ans, élue reine de la fête du village, vue hier.", "élue reine de la fête du village"),
        (
            "Un patient, ancien gardien de but de l'équipe qui avait éliminé les favoris.",
            "ancien gardien de but de l'équipe qui avait éliminé les favoris",
        ),
    ],
)
def test_it_knows_people_by_their_story(text: str, story: str) -> None:
    assert _found(text, "event") == [story]


@pytest.mark.parametrize(
    "text",
    [
        "Un patient de 60 ans percuté par une voiture, admis en urgence.",
        "La patiente dont le scanner montre un nodule revient demain.",
        "Le père de l'enfant est informé. Patient de 6 ans.",
        "Patient de 50 ans, le chirurgien qui a opéré confirme.",
        "Celle qui est venue ce matin, patiente de 30 ans, va bien.",
    ],
)
def test_it_tells_no_story_of_what_any_patient_goes_through(text: str) -> None:
    assert _found(text, "event") == []


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Ma fille, 8 ans, a une fracture. Merci papyjo34 pour ta réponse.", "papyjo34"),
        ("Pseudo : titine_du_83. Mon mari a mal au dos.", "titine_du_83"),
        ("Patient de 50 ans. Retrouvez-le sur insta : lulu.radio", "lulu.radio"),
        ("Patiente de 30 ans, d'après u/coudecasse.", "u/coudecasse"),
    ],
)
def test_it_reads_accounts_without_their_sign(text: str, account: str) -> None:
    assert _found(text, "handle") == [account]


def test_it_takes_no_keys_genes_or_products_for_accounts() -> None:
    assert _found("Patient de 50 ans, BRCA2, covid19, iomeron400, kv_100, serie_12.", "handle") == []


def test_a_proven_name_is_known_with_one_letter_wrong() -> None:
    text = "Mme Zimmerlé est revenue. Zimerlé va mieux, Zimmelré aussi."
    assert _found(text, "person") == ["Zimmerlé", "Zimerlé", "Zimmelré"]


@pytest.mark.parametrize("word", ["kelinger", "kellingr", "kellingerr", "kellimger", "kelilnger"])
def test_a_slip_is_one_letter_lost_added_changed_or_swapped(word: str) -> None:
    assert list(slips([word], frozenset({"kellinger"}))) == [word]


@pytest.mark.parametrize("word", ["kalengor", "martin", "kell", "bellinger"])
def test_another_name_is_no_slip(word: str) -> None:
    assert list(slips([word], frozenset({"kellinger", "marlin"}))) == []


def test_it_joins_what_ocr_cut() -> None:
    assert _found("Patient vu par le Dr CHAUV IN ce jour.", "person") == ["CHAUV IN"]
    assert _found("Patient vu par Mme Bon-\nneval ce jour.", "person") == ["Bon-\nneval"]


def test_a_proven_name_makes_a_path_and_a_file_somebodys() -> None:
    text = "Patient : GOURVENNEC Soazig. Voir pacs/2023/gourvennec_s/serie4 et rgourv_coude.jpg."
    assert _found(text, "file_name") == ["pacs/2023/gourvennec_s/serie4", "rgourv_coude.jpg"]


def test_the_known_identity_proves_a_name_elsewhere() -> None:
    class _Match:
        start, end, kind, weight, strong = 8, 17, "person", 1, True

    class _Matcher:
        def find(self, text: str) -> list[_Match]:
            return [_Match()] if text.startswith("Revu ce ") else []

    text = "Revu ce quenneval. Voir quennevalirm.png"
    found = sweep(text, _Matcher(), WITH_IMAGES)
    assert [text[f.where.start : f.where.end] for f in found] == ["quenneval", "quennevalirm.png"]


def test_a_post_names_no_colleague_who_is_thanked_mourned_or_recommended() -> None:
    assert _found("Merci au Dr Kieffer pour ce cours sur les os.", "person") == ["Kieffer"]
    assert _found("Notre confrère le Dr Aumônier nous a quittés dimanche.", "person") == ["Aumônier"]


@pytest.mark.parametrize(
    "text",
    [
        "Trois pièges en échographie. Réponse demain. Dr Noé Garrigue, radiologue à Albi",
        "Formation ouverte à tous. Responsable pédagogique : Pr E. Vannier.",
        "Un cours en ligne. Auteurs : Dr Noémie Garrec, Dr Ivan Stolz, radiologues. Liens d'intérêts : aucun.",
        "Dr Lucie Charpentier, radiologue, secteur 1. Le cabinet reçoit tous les assurés, carte et chèque acceptés.",
        "Mon nom figure sur la page : Dr Hubert Lacassagne, radiologue. Je n'y parle que de livres.",
        "Marie Curie formait elle-même les opératrices. Hounsfield aussi.",
    ],
)
def test_a_post_keeps_its_author_its_programme_and_history(text: str) -> None:
    assert _found(text, "person") == []


def test_a_name_at_the_head_of_a_letter_is_no_signature() -> None:
    text = "Dr Weber Paul, 12 rue des Lilas, 67000 Strasbourg\nLa patiente revient pour une douleur de l'épaule. " + (
        "L'examen est normal et la radiographie aussi, elle sera revue dans un mois pour un contrôle."
    )
    assert "Weber Paul" in _found(text, "person")


def test_a_bed_and_a_roster_announce_who_lies_and_who_works_there() -> None:
    assert _found("lit 4 BERGERET : drain, lit 6 YILMAZ : la patiente va mieux", "person") == ["BERGERET", "YILMAZ"]
    text = "Garde de novembre, patient du lit 3\nL 4 Haddouche / Pommier\nM 5 Haddouche"
    assert _found(text, "person") == ["Haddouche", "Pommier", "Haddouche"]


def test_a_copied_chat_names_who_speaks() -> None:
    text = "[08:12] Lulu Radio: le patient du lit 3 ?\n[08:13] Thomas: vu"
    assert _found(text, "person") == ["Lulu Radio", "Thomas"]
