"""The questions in words: what the page asks, why in a plain sentence, and the choices. In the order of asking."""

from __future__ import annotations

from dataclasses import dataclass

from negatoscope.gate.declaration.declaration import Concerns, Likely, Objection, Scope, Source
from negatoscope.gate.rule import LANGUAGES

Words = dict[str, str]


@dataclass(frozen=True)
class Choice:
    """One answer that can be picked; `value` is what a form sends."""

    value: str
    label: Words


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        name: the field of `Declaration` that it fills.
        code: the finding that says it is owed.
        label: the question; `help` says the article in a plain sentence, and `article` which one.
        choices: what can be picked; empty for a date or free text.
        kind: "choice", "date" or "text".
    """

    name: str
    code: str
    label: Words
    help: Words
    article: str
    choices: tuple[Choice, ...] = ()
    kind: str = "choice"


def _words(fr: str, en: str) -> Words:
    return dict(zip(LANGUAGES, (_spaced(fr), en), strict=True))


def _spaced(fr: str) -> str:
    """French with the spaces that don't break, which nobody sees in a source file."""
    for plain, fixed in ((" ?", "\u202f?"), (" ;", "\u202f;"), (" :", "\u00a0:"), ("« ", "«\u00a0"), (" »", "\u00a0»")):
        fr = fr.replace(plain, fixed)
    return fr


_YES_NO = (Choice("yes", _words("Oui", "Yes")), Choice("no", _words("Non", "No")))
_LIKELY = (
    Choice(Likely.NO.value, _words("Non", "No")),
    Choice(Likely.UNSURE.value, _words("Je n’en suis pas sûr", "I am not sure")),
    Choice(Likely.YES.value, _words("Oui", "Yes")),
)

_ALL: tuple[Question, ...] = (
    Question(
        "concerns",
        "SEC205",
        _words("Qui est concerné ?", "Who is concerned?"),
        _words(
            "Le secret couvre tout ce que vous avez appris en exerçant, et il survit au patient.",
            "Secrecy covers all that you learnt through practice, and it survives the patient.",
        ),
        "CSP R.4127-4",
        (
            Choice(Concerns.PATIENT.value, _words("Un patient adulte", "An adult patient")),
            Choice(Concerns.MINOR.value, _words("Un enfant", "A minor")),
            Choice(Concerns.FETUS.value, _words("Un fœtus", "A fetus")),
            Choice(Concerns.DECEASED.value, _words("Un patient décédé", "A patient who has died")),
            Choice(Concerns.SELF.value, _words("Moi-même", "Myself")),
            Choice(
                Concerns.PUBLISHED.value,
                _words(
                    "Le patient d’une publication ou d’un jeu de données public",
                    "The patient of a publication or of a public data set",
                ),
            ),
            Choice(
                Concerns.NOBODY.value,
                _words(
                    "Personne : un schéma, un fantôme, une explication générale",
                    "Nobody: a drawing, a phantom, a general explanation",
                ),
            ),
        ),
    ),
    Question(
        "source",
        "CPR101",
        _words("D’où viennent les images ?", "Whose images are these?"),
        _words(
            "Les figures des articles, les cas d’autres sites et les jeux de données ont leurs auteurs et leurs "
            "licences.",
            "Figures of papers, cases of other sites and data sets have their authors and their licences.",
        ),
        "Code de la propriété intellectuelle",
        (
            Choice(Source.OWN.value, _words("De ma pratique", "From my practice")),
            Choice(Source.OTHER_SITE.value, _words("D’un autre site", "From another site")),
            Choice(Source.PUBLICATION.value, _words("D’une publication", "From a publication")),
            Choice(Source.DATA_SET.value, _words("D’un jeu de données public", "From a public data set")),
            Choice(Source.DRAWN.value, _words("Dessinées, sans image de patient", "Drawn, without a patient’s image")),
        ),
    ),
    Question(
        "licensed",
        "CPR102",
        _words("Une licence ou leur auteur vous y autorise-t-il ?", "Does a licence or their author allow it?"),
        _words(
            "Sans licence ni accord, un relecteur doit en décider.",
            "Without a licence or leave a reviewer must decide.",
        ),
        "Code de la propriété intellectuelle",
        _YES_NO,
    ),
    Question(
        "licence",
        "CPR102",
        _words("Quelle licence, ou quel accord ?", "Which licence, or what leave?"),
        _words("Par exemple « CC BY 4.0 ».", "For example “CC BY 4.0”."),
        "Code de la propriété intellectuelle",
        kind="text",
    ),
    Question(
        "credit",
        "CPR102",
        _words("Quelle mention faut-il afficher ?", "Which credit must be shown?"),
        _words(
            "Elle sera affichée avec les images : auteur, titre, revue ou collection.",
            "It is shown with the images: author, title, journal or collection.",
        ),
        "Code de la propriété intellectuelle",
        kind="text",
    ),
    Question(
        "recognisable_by_others",
        "SEC206",
        _words(
            "Quelqu’un d’autre que le patient pourrait-il le reconnaître ?",
            "Could somebody other than the patient recognise this?",
        ),
        _words(
            "Pensez aux proches, aux collègues, à la presse locale, à une maladie rare. Les documents qui servent à "
            "enseigner ne doivent pas permettre d’identifier le patient.",
            "Think of relatives, colleagues, the local press, a rare disease. Documents used for teaching must not let "
            "the patient be identified.",
        ),
        "CSP R.4127-73",
        _LIKELY,
    ),
    Question(
        "recognisable_by_patient",
        "SEC207",
        _words("Le patient lui-même pourrait-il se reconnaître ?", "Could the patient recognise themselves?"),
        _words(
            "À défaut de rendre l’identification impossible, il faut l’accord de l’intéressé. Pour un fœtus, pensez "
            "à la mère.",
            "Where identification can’t be made impossible, the person’s agreement is needed. For a fetus, think of "
            "the mother.",
        ),
        "CSP R.4127-73",
        _LIKELY,
    ),
    Question(
        "took_part",
        "SEC401",
        _words("Avez-vous pris part aux soins ?", "Did you take part in the care?"),
        _words(
            "Ouvrir le dossier d’un patient que l’on ne soigne pas est déjà une atteinte au secret.",
            "Opening the record of a patient one doesn’t care for is itself a breach of secrecy.",
        ),
        "CSP L.1110-4",
        _YES_NO,
    ),
    Question(
        "requisition",
        "JUD101",
        _words(
            "L’examen vient-il d’une réquisition, d’une expertise ou d’une enquête ?",
            "Does the examination come from a requisition, an expert assessment or an investigation?",
        ),
        _words(
            "Qui concourt à une enquête en garde le secret : scanner post mortem, transport in corpore, âge osseux, "
            "maltraitance.",
            "Whoever takes part in an investigation keeps it secret: post-mortem CT, body packing, bone age, abuse.",
        ),
        "CPP 11",
        _YES_NO,
    ),
    Question(
        "leave_of_authority",
        "JUD102",
        _words(
            "L’autorité judiciaire l’a-t-elle autorisé par écrit ?", "Has the judicial authority given written leave?"
        ),
        _words(
            "Sans elle rien ne peut être publié ; l’accord du patient n’y change rien.",
            "Without it nothing can be published; the patient’s agreement changes nothing.",
        ),
        "CPP 11",
        _YES_NO,
    ),
    Question(
        "objected",
        "CON101",
        _words("Le patient s’y est-il opposé ?", "Has the patient objected?"),
        _words("Une opposition ferme le négatoscope.", "An objection closes the gate."),
        "CSP R.4127-73",
        (
            Choice(Objection.NO.value, _words("Non", "No")),
            Choice(Objection.NOT_ASKED.value, _words("Il n’a pas été interrogé", "The patient was not asked")),
            Choice(Objection.YES.value, _words("Oui", "Yes")),
        ),
    ),
    Question(
        "agreement",
        "CON102",
        _words("Le patient a-t-il donné son accord ?", "Has the patient agreed?"),
        _words(
            "Demandé parce que le patient pourrait être reconnu. Aucun accord n’ouvre à un visage ni à un identifiant "
            "direct. D’un patient décédé, seul compte l’accord donné de son vivant.",
            "Asked because the patient could be recognised. No agreement opens to a face or a direct identifier. Of a "
            "patient who has died, only an agreement given in life counts.",
        ),
        "CSP R.4127-73",
        _YES_NO,
    ),
    Question(
        "agreement_date",
        "CON103",
        _words("À quelle date ?", "On what date?"),
        _words("La date du papier signé.", "The date of the signed paper."),
        "CSP R.4127-73",
        kind="date",
    ),
    Question(
        "agreement_keeper",
        "CON103",
        _words("Qui garde le papier ?", "Who keeps the paper?"),
        _words(
            "Une fonction suffit, par exemple « secrétariat de radiologie ». Le papier lui-même n’est jamais demandé.",
            "A function is enough, for example “radiology office”. The paper itself is never asked for.",
        ),
        "CSP R.4127-73",
        kind="text",
    ),
    Question(
        "agreement_scope",
        "CON103",
        _words("Pour quels destinataires ?", "For which audience?"),
        _words("Un accord ne vaut que pour ce qu’il dit.", "An agreement holds for what it says, and no more."),
        "CSP R.4127-73",
        (
            Choice(Scope.COLLEAGUES.value, _words("Des confrères", "Colleagues")),
            Choice(Scope.PUBLIC.value, _words("Le grand public", "The public")),
        ),
    ),
    Question(
        "both_parents",
        "CON104",
        _words(
            "Les deux titulaires de l’autorité parentale sont-ils d’accord ?",
            "Do both holders of parental authority agree?",
        ),
        _words(
            "Publier l’image d’un enfant demande l’accord des deux.",
            "Publishing the image of a child needs both to agree.",
        ),
        "Loi 2024-120",
        _YES_NO,
    ),
    Question(
        "child_heard",
        "CON104",
        _words("L’enfant a-t-il été entendu ?", "Has the child been heard?"),
        _words(
            "L’enfant est associé à la décision selon son âge et sa maturité ; pour un nourrisson, répondez oui.",
            "The child has a part in the decision by age and maturity; for an infant, answer yes.",
        ),
        "Loi 2024-120",
        _YES_NO,
    ),
)

QUESTIONS: dict[str, Question] = {question.name: question for question in _ALL}
"""Field of `Declaration` -> its question, in the order of asking."""
