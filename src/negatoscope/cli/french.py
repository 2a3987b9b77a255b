"""In French, what argparse and the readers of small files say in English."""

from __future__ import annotations

import re

_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), french)
    for pattern, french in (
        (r"the following arguments are required: (.*)", r"il manque : \1"),
        (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1 : \2 n’est pas possible (au choix : \3)"),
        (r"argument (\S+): expected one argument", r"\1 : il manque la valeur"),
        (r"argument (\S+): a number from 1 up is needed", r"\1 : il faut un nombre, à partir de 1"),
        (r"argument (\S+): ignored explicit argument (.*)", r"\1 : \2 est de trop"),
        (r"unrecognized arguments: (.*)", r"arguments inconnus : \1"),
        (r"ambiguous option: (\S+) could match (.*)", r"option ambiguë : \1 peut être \2"),
        (r"(.*): line (\d+): (.+) must be a date, as .*",
         r"\1 : ligne \2 : \3 doit être une date, comme JJ/MM/AAAA ou AAAA-MM-JJ"),
        (r"(.*): line (\d+): unknown key(.*)", r"\1 : ligne \2 : clé inconnue\3"),
        (r"(.*): line (\d+): expected 'key: value'", r"\1 : ligne \2 : il faut « clé: valeur »"),
        (r"(.*): the file declares nothing: .*",
         r"\1 : ce fichier ne dit rien : il faut au moins un nom, une date de naissance ou un numéro"),
        (r"(.*): the file of answers is too long", r"\1 : le fichier de réponses est trop long"),
        (r"(.*): the file of answers is not YAML", r"\1 : le fichier de réponses n’est pas du YAML"),
        (r"(.*): the file of answers holds no list \"answers:\"",
         r"\1 : le fichier de réponses n’a pas de liste « answers: »"),
        (r"(.*): answer (\d+) is not a list of fields", r"\1 : la réponse \2 n’est pas une liste de champs"),
        (r"(.*): answer (\d+) has an unknown field; it may have (.*)",
         r"\1 : la réponse \2 a un champ inconnu ; les champs possibles sont \3"),
        (r"(.*): answer (\d+) names an unknown code", r"\1 : la réponse \2 nomme un code inconnu"),
        (r"(.*): answer (\d+): nobody may answer (\w+), .*",
         r"\1 : réponse \2 : personne ne peut répondre à \3, qui ne quitte jamais le brouillon"),
        (r"(.*): answer (\d+) says nothing \(field answer\)", r"\1 : la réponse \2 ne dit rien (champ answer)"),
        (r"(.*): answer (\d+): (\w+) asks for a named reviewer and a reason",
         r"\1 : réponse \2 : \3 demande un relecteur nommé (reviewer) et un motif (reason)"),
        (r"(.*): answer (\d+): to (\w+) the only answer is \"no head\", by a named reviewer",
         r"\1 : réponse \2 : à \3 la seule réponse est « no head », d’un relecteur nommé (reviewer)"),
        (r"(.*): answer (\d+): where is not a place of the report",
         r"\1 : réponse \2 : where n’est pas un endroit du rapport"),
        (r"(.*): answer (\d+): (\w+) is not text", r"\1 : réponse \2 : \3 n’est pas du texte"),
    )
)  # fmt: skip


def in_french(message: str) -> str:
    """The sentence in French when it is one of those; else as it is."""
    for pattern, french in _SENTENCES:
        match = pattern.fullmatch(message)
        if match:
            return match.expand(french)
    return message
