from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.identity.cast import DUPONT, covers, matcher_of, matcher_of_name, pieces
from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.folding import fold
from negatoscope.gate.identity.names import Worth, is_dummy, worth_of

DAMAGED = ["Marie-H?l?ne", "Marie-HÃ©lÃ¨ne", "Marie-H\ufffdl\ufffdne"]


@pytest.mark.parametrize(
    "written",
    [
        "Dupont",
        "dupont",
        "DUPONT Marie-Hélène",
        "Marie-Helene DUPONT",
        "Marie Hélène Dupont",
        "Dupont, Marie-Hélène",
        "DUPONT^MARIE-HELENE",
        "DUPONTMARIEHELENE",
        "mariehelenedupont",
        "MarieHélèneDupont",
        "dupont_marie_helene",
        "M.-H. Dupont",
        "MH Dupont",
        "DUPONT MH",
        "Marie%20H%C3%A9l%C3%A8ne%20Dupont",
        "Marie+H%C3%A9l%C3%A8ne+Dupont",
        "Marie-H&eacute;l&egrave;ne Dupont",
        "Marie-H\\u00e9l\\u00e8ne",
        "DUPONT^MARIE-HEL",
        unicodedata.normalize("NFD", "Marie-Hélène"),
        *DAMAGED,
    ],
)
def test_it_finds_each_way_of_writing_a_name(written):
    text = f"Le compte rendu de {written}"
    assert covers(text, written, matcher_of(*DUPONT).find(text))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Müller^Jörg", "Mueller"),
        ("MUELLER^JOERG", "Müller"),
        ("O'CONNOR^Sean", "OConnor"),
        ("O'CONNOR^Sean", "o’connor"),
        ("VAN DEN BERG^Anna", "Van den Berg"),
        ("VAN DEN BERG^Anna", "vandenberg"),
        ("BEN ALI^Mohamed", "Ben Ali"),
        ("LE GOFF^Yann", "LEGOFF"),
        ("LEBLANC-DUVAL^Jean-Pierre", "jpleblancduval"),
        ("Nguyễn^Thị Minh", "NGUYEN THI MINH"),
        ("ИВАНОВ^Пётр", "Иванов Петр"),
        ("Παπαδόπουλος^Γιώργος", "ΠΑΠΑΔΟΠΟΥΛΟΣ"),
        ("قباني^لنزار", "قَبّاني"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "山田太郎"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "ヤマダ"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "ﾔﾏﾀﾞ"),
        ("Wang^Wei=王^伟", "王伟"),
        ("Wang^Wei=王^伟", "Wei Wang"),
        ("Hong^Gildong=洪^吉洞=홍^길동", "홍길동"),
        ("Hong^Gildong=洪^吉洞=홍^길동", unicodedata.normalize("NFD", "홍길동")),
        ("DUPONT^MARIE \0", "Marie"),
    ],
)
def test_it_reads_names_of_many_scripts_and_customs(name, written):
    text = f"-- {written} --"
    assert covers(text, written, matcher_of_name(name).find(text))


@pytest.mark.parametrize(
    "text", ["maladie de Crohn", "MALADIE DE CROHN ÉVOLUTIVE", "Crohn's disease", "score de Crohn à 3", "Crohn disease"]
)
def test_an_eponym_in_its_phrase_survives_a_patient_of_that_name(text):
    assert matcher_of_name("CROHN^Anne").find(text) == []


@pytest.mark.parametrize("text", ["Mme Crohn est revenue", "Anne Crohn", "CROHN^ANNE", "adressée par Crohn"])
def test_an_eponym_is_a_name_where_it_stands_as_one(text):
    assert any("crohn" in piece.lower() for piece in pieces(text, matcher_of_name("CROHN^Anne").find(text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PETIT^Rose", "petit bassin"),
        ("PETIT^Rose", "IRM du Petit bassin"),
        ("PETIT^Rose", "IRM PETIT BASSIN SANS INJECTION"),
        ("PETIT^Rose", "Petit épanchement. Lésion rose."),
        ("GROS^Pierre", "gros kyste et pierre vésiculaire"),
        ("BLANC^Marguerite", "Blanc de coupe ; substance blanche"),
        ("AXIAL^T2", "AXIAL T2 FLAIR"),
        ("PAGE^Max", "page 3, SUV max 4"),
        ("Wang^Wei=王^伟", "国王很伟大"),
        ("MARTIN^Luc", "la Martinique"),
        ("VAN DEN BERG^Anna", "iceberg"),
        ("LI^Na", "le linalol, NaCl"),
        ("DUPONT^Marie", "le pont, marier, mariage"),
    ],
)
def test_a_name_that_is_a_word_leaves_the_word_alone(name, text):
    assert matcher_of_name(name).find(text) == []


@pytest.mark.parametrize(
    ("text", "planted"),
    [
        ("Mme Petit va bien", "Petit"),
        ("mme petit va bien", "petit"),
        ("M. PETIT Paul", "PETIT"),
        ("M PETIT", "PETIT"),
        ("Petit Rose", "Petit Rose"),
        ("PETIT ROSE", "PETIT ROSE"),
        ("petit_rose.dcm", "petit_rose"),
        ("R. Petit", "R. Petit"),
        ("la patiente Petit", "Petit"),
        ("Nom : PETIT", "PETIT"),
        ("revue avec Petit hier", "Petit"),
        ("La lésion de PETIT est stable", "PETIT"),
        ("rose.petit@exemple.fr", "rose.petit"),
        ("rpetit@exemple.fr", "rpetit"),
        ("r.petit@exemple.fr", "petit"),
        ("petit_r.dcm", "petit"),
        ("patiente petit rose", "petit rose"),
        ("rose petit, 54 ans", "rose petit"),
    ],
)
def test_a_name_that_is_a_word_is_found_where_it_is_written_as_a_name(text, planted):
    assert covers(text, planted, matcher_of_name("PETIT^Rose").find(text))


def test_where_identity_stands_a_weak_word_counts_alone():
    matcher = matcher_of_name("PETIT^Li")
    assert matcher.find("petit") == []
    assert pieces("petit", matcher.find("petit", identity_place=True)) == ["petit"]
    assert pieces("LI", matcher.find("LI", identity_place=True)) == ["LI"]


@pytest.mark.parametrize("text", ["Mme D., 59 ans", "Mme M.-H. D.", "patiente M. D. de 59 ans", "le 12/04/1960 (M.D.)"])
def test_initials_count_beside_a_title_or_another_element(text):
    assert any(m.kind == "initials" for m in matcher_of(*DUPONT).find(text))


@pytest.mark.parametrize("text", ["séquence H. D. axiale", "LA PATIENTE D'ÂGE MÛR", "M.D. Anderson", "Mme L., 59 ans"])
def test_initials_alone_or_of_others_say_nothing(text):
    assert matcher_of(*DUPONT).find(text) == []


@pytest.mark.parametrize("text", ["VANDENBERGHENSTE", "Vandenb", "Compte rendu Vandenberghe…"])
def test_a_rare_name_cut_at_the_end_of_a_value_is_found(text):
    assert matcher_of_name("VANDENBERGHENSTEIN^Christophe").hits(text)


RARE_LETTERS = ["abcdefghijklmnopqrstuvwxyz", "àâéèêëîïôùûüçñøå", "абвгдежзиклмнопрст", "αβγδεζηθικλμνξοπ"]


@st.composite
def rare_names(draw: st.DrawFn) -> tuple[str, str]:
    """A family and a given name of one alphabet, of words that nothing else uses."""
    letters = draw(st.sampled_from([RARE_LETTERS[0], RARE_LETTERS[0] + RARE_LETTERS[1], *RARE_LETTERS[2:]]))
    word = st.text(letters, min_size=6, max_size=12).filter(
        lambda w: worth_of(fold(w)) is Worth.STRONG and len(set(fold(w))) > 2 and not is_dummy(w)
    )
    family = draw(word)
    return family.capitalize(), draw(word.filter(lambda w: fold(w) != fold(family))).capitalize()


WAYS = [
    lambda f, g: f"{f} {g}",
    lambda f, g: f"{g} {f}",
    lambda f, g: f"{f.upper()}^{g.upper()}",
    lambda f, g: f"{f}, {g}",
    lambda f, g: f"{f}_{g}",
    lambda f, g: f"{f}{g}",
    lambda f, g: f"{g}{f}".lower(),
    lambda f, g: f"{g[0]}. {f}",
    lambda f, g: f"{f.lower()}.{g.lower()}@",
    lambda f, g: unicodedata.normalize("NFD", f"{g} {f}"),
    lambda f, _: f,
]


@given(names=rare_names(), way=st.sampled_from(WAYS), before=st.sampled_from(["", "Vu ", "12/", "(", "é: "]))
def test_every_way_of_writing_any_name_is_found_where_it_stands(names, way, before):
    family, given_name = names
    written = way(family, given_name)
    text = f"{before}{written} !"
    assert covers(text, written, matcher_of_name(f"{family}^{given_name}").find(text))


WORDS = sorted(w for w in lexicon.ordinary_words() if len(w) >= 4)


@given(
    family=st.sampled_from(WORDS),
    given_name=st.sampled_from(WORDS),
    words=st.lists(st.sampled_from(WORDS), max_size=12),
    at=st.integers(0, 12),
)
def test_a_text_of_words_never_matches_a_patient_whose_names_are_words(family, given_name, words, at):
    words.insert(at, family)
    text = " ".join(words)
    assert matcher_of_name(f"{family}^{given_name}").find(text) == []
