"""What the author answers for: who is concerned and recognisable (SEC2), the care (SEC4), agreement (CON), judicial
secrecy (JUD), whose images (CPR).

Two kinds of rule: an answer that is still owed, and what an answer given leads to.
"""

from __future__ import annotations

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import AUTHORS, JUDICIAL, PRIVATE_LIFE, SECRECY, SHARED_CARE, TEACHING, Basis, Rule

_SINCE = "2026.11"
_AFTER_DEATH = Basis("CSP R.4127-2", "law")
_TELEVISION = Basis("Conseil d’État 2018, n° 407856", "law")
_CHILD_IMAGE = Basis("Loi 2024-120", "law")
_HOUSE = Basis("Négatoscope: the author answers", "house")

_FAMILIES = {"SEC": "secrecy", "CON": "agreement", "JUD": "secrecy", "CPR": "provenance"}
_ANSWER = {"fr": "Répondre à cette question.", "en": "Answer this question."}


def _owed(code: str, name: str, fr: str, en: str, *basis: Basis) -> Rule:
    messages = {"fr": f"Réponse attendue : {fr}", "en": f"An answer is owed: {en}"}
    return Rule(code, name, _FAMILIES[code[:3]], Severity.WARN, _SINCE, (*basis, _HOUSE), messages, _ANSWER)


def _given(
    code: str, name: str, severity: Severity, fr: str, en: str, remedy_fr: str, remedy_en: str, *basis: Basis
) -> Rule:
    messages, remedies = {"fr": fr, "en": en}, {"fr": remedy_fr, "en": remedy_en}
    return Rule(code, name, _FAMILIES[code[:3]], severity, _SINCE, basis, messages, remedies)


OWED_RULES: tuple[Rule, ...] = (
    _owed("SEC205", "owed-concerned", "qui est concerné.", "who is concerned.", TEACHING),
    _owed(
        "SEC206",
        "owed-recognisable-by-others",
        "un tiers pourrait-il reconnaître le patient ?",
        "could somebody other than the patient recognise this?",
        TEACHING,
    ),
    _owed(
        "SEC207",
        "owed-recognisable-by-patient",
        "le patient pourrait-il se reconnaître ?",
        "could the patient recognise themselves?",
        TEACHING,
    ),
    _owed(
        "SEC401",
        "owed-took-part",
        "avez-vous pris part aux soins ?",
        "did you take part in the care?",
        SHARED_CARE,
    ),
    _owed("CON101", "owed-objection", "le patient s’y est-il opposé ?", "has the patient objected?", TEACHING),
    _owed("CON102", "owed-agreement", "le patient a-t-il donné son accord ?", "has the patient agreed?", TEACHING),
    _owed(
        "CON103",
        "owed-agreement-record",
        "la date de l’accord, qui en garde le papier et pour quels destinataires.",
        "the date of the agreement, who keeps the paper, and for which audience.",
        TEACHING,
    ),
    _owed(
        "CON104",
        "owed-parents-and-child",
        "les deux titulaires de l’autorité parentale sont-ils d’accord, et l’enfant a-t-il été entendu ?",
        "do both holders of parental authority agree, and has the child been heard?",
        _CHILD_IMAGE,
    ),
    _owed(
        "JUD101",
        "owed-requisition",
        "est-ce une réquisition, une expertise ou une enquête ?",
        "is this a requisition, an expert assessment or an investigation?",
        JUDICIAL,
    ),
    _owed(
        "JUD102",
        "owed-leave-of-authority",
        "l’autorité judiciaire a-t-elle donné son autorisation ?",
        "has the judicial authority given leave?",
        JUDICIAL,
    ),
    _owed("CPR101", "owed-source", "d’où viennent les images ?", "whose images are these?", AUTHORS),
    _owed(
        "CPR102",
        "owed-licence",
        "une licence ou un accord de l’auteur des images, et la mention à afficher.",
        "a licence or leave from the author of the images, and the credit to show.",
        AUTHORS,
    ),
)

GIVEN_RULES: tuple[Rule, ...] = (
    _given(
        "SEC208",
        "recognisable-by-others",
        Severity.HOLD,
        "Un tiers pourrait reconnaître le patient, ou l’auteur n’en est pas sûr.",
        "Somebody other than the patient could recognise this, or the author is not sure.",
        "Retirer ce qui permet de le reconnaître. Sinon, un accord consigné et un relecteur nommé ouvrent aux "
        "confrères seulement.",
        "Remove what lets the patient be recognised. Failing that, a recorded agreement and a named reviewer open it "
        "to colleagues only.",
        TEACHING,
        SECRECY,
    ),
    _given(
        "SEC209",
        "recognisable-by-patient",
        Severity.WARN,
        "Le patient pourrait se reconnaître, ou l’auteur n’en est pas sûr.",
        "The patient could recognise themselves, or the author is not sure.",
        "Dire pourquoi cela convient, ou consigner l’accord du patient.",
        "Say why that is fine, or record the patient’s agreement.",
        TEACHING,
    ),
    _given(
        "SEC210",
        "nobody-concerned",
        Severity.WARN,
        "L’auteur déclare qu’aucun patient n’est concerné.",
        "The author declares that no patient is concerned.",
        "Avec des images qui ne sont pas dessinées, dire ce qu’elles montrent : fantôme, animal, objet.",
        "With images that are not drawn, say what they show: a phantom, an animal, an object.",
        TEACHING,
        _HOUSE,
    ),
    _given(
        "SEC211",
        "declared-unrecognisable",
        Severity.NOTE,
        "L’auteur a répondu que personne ne pourrait reconnaître le patient.",
        "The author has answered that nobody could recognise the patient.",
        "Rien à faire : la réponse est gardée.",
        "Nothing to do: the answer is kept.",
        TEACHING,
    ),
    _given(
        "SEC402",
        "not-in-the-care",
        Severity.HOLD,
        "L’auteur n’a pas pris part aux soins : consulter ce dossier demande une autre raison.",
        "The author did not take part in the care: opening this record needs another ground.",
        "Dire au relecteur par qui et dans quel cadre les images sont parvenues à l’auteur.",
        "Tell the reviewer through whom, and in which setting, the images reached the author.",
        SHARED_CARE,
    ),
    _given(
        "CON105",
        "objected",
        Severity.BLOCK,
        "Le patient s’y est opposé.",
        "The patient has objected.",
        "Ne pas publier ce cas.",
        "Don’t publish this case.",
        TEACHING,
        SHARED_CARE,
    ),
    _given(
        "CON106",
        "not-asked",
        Severity.NOTE,
        "Le patient n’a pas été interrogé.",
        "The patient was not asked.",
        "Pour le grand public, dire pourquoi cela convient.",
        "For the public, say why that is fine.",
        TEACHING,
    ),
    _given(
        "CON107",
        "no-agreement",
        Severity.BLOCK,
        "Le patient peut être reconnu et n’a pas donné son accord.",
        "The patient can be recognised and has not agreed.",
        "Retirer ce qui permet de le reconnaître, ou recueillir son accord.",
        "Remove what lets the patient be recognised, or obtain agreement.",
        TEACHING,
        _TELEVISION,
    ),
    _given(
        "CON108",
        "agreement-too-narrow",
        Severity.BLOCK,
        "L’accord ne vaut que pour les confrères ; ce brouillon est destiné au grand public.",
        "The agreement is for colleagues only; this draft is meant for the public.",
        "Destiner ce brouillon aux confrères.",
        "Address this draft to colleagues.",
        TEACHING,
    ),
    _given(
        "CON109",
        "agreement-recorded",
        Severity.WARN,
        "Un accord du patient est consigné, avec sa date et qui en garde le papier.",
        "An agreement of the patient is recorded, with its date and who keeps the paper.",
        "Rien à faire : l’accord n’ouvre ni à un visage, ni à un identifiant direct.",
        "Nothing to do: agreement opens the gate neither to a face nor to a direct identifier.",
        TEACHING,
        _TELEVISION,
    ),
    _given(
        "CON110",
        "minor-without-leave",
        Severity.WARN,
        "Enfant : il manque l’accord des deux titulaires de l’autorité parentale, ou l’enfant n’a pas été entendu.",
        "A minor: both holders of parental authority have not agreed, or the child has not been heard.",
        "Recueillir ces accords, ou dire pourquoi rien ici ne fait reconnaître l’enfant.",
        "Obtain these agreements, or say why nothing here lets the child be recognised.",
        _CHILD_IMAGE,
        PRIVATE_LIFE,
    ),
    _given(
        "CON111",
        "deceased",
        Severity.NOTE,
        "Le patient est décédé : le secret lui survit, et ses proches ne peuvent le lever.",
        "The patient has died: secrecy survives, and relatives can’t lift it.",
        "Rien à faire : la réponse est gardée.",
        "Nothing to do: the answer is kept.",
        _AFTER_DEATH,
        SECRECY,
    ),
    _given(
        "CON112",
        "own-images",
        Severity.WARN,
        "Ce sont les images de l’auteur : aucun secret ne l’engage, mais elles disent aussi quelque chose de ses "
        "proches et ne se reprennent pas.",
        "These are the author’s own images: no secret binds, but they tell of relatives too and can’t be taken back.",
        "Confirmer ce choix.",
        "Confirm this choice.",
        _HOUSE,
    ),
    _given(
        "JUD103",
        "judicial-secrecy",
        Severity.BLOCK,
        "Réquisition, expertise ou enquête sans autorisation de l’autorité : l’accord du patient n’y change rien.",
        "A requisition, an expert assessment or an investigation without the authority’s leave: the patient’s "
        "agreement changes nothing.",
        "Ne pas publier ce cas, ou recueillir l’autorisation écrite de l’autorité judiciaire.",
        "Don’t publish this case, or obtain the written leave of the judicial authority.",
        JUDICIAL,
    ),
    _given(
        "JUD104",
        "leave-of-authority",
        Severity.WARN,
        "Réquisition, expertise ou enquête : l’autorisation de l’autorité judiciaire est consignée.",
        "A requisition, an expert assessment or an investigation: the leave of the judicial authority is recorded.",
        "Rien à faire : la réponse est gardée.",
        "Nothing to do: the answer is kept.",
        JUDICIAL,
    ),
    _given(
        "CPR103",
        "no-licence",
        Severity.HOLD,
        "Les images sont d’un autre, sans licence ni accord déclarés.",
        "The images are somebody else’s, without a licence or leave declared.",
        "Demander l’accord de leur auteur, ou les remplacer.",
        "Ask their author for leave, or replace them.",
        AUTHORS,
    ),
    _given(
        "CPR104",
        "licensed",
        Severity.NOTE,
        "Les images sont d’un autre ; la licence et la mention sont déclarées.",
        "The images are somebody else’s; licence and credit are declared.",
        "Rien à faire : la mention est affichée.",
        "Nothing to do: the credit is shown.",
        AUTHORS,
    ),
)

RULES: tuple[Rule, ...] = (*OWED_RULES, *GIVEN_RULES)

OWED = frozenset(rule.code for rule in OWED_RULES)
"""Codes of answers still owed. Only the declaration itself answers them, no reason given in its stead."""
