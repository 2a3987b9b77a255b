"""The words of the sheets of codes."""

from __future__ import annotations

from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import Audience

AUDIENCES: dict[Audience, dict[str, str]] = {
    Audience.COLLEAGUES: {"fr": "Pour des confrères", "en": "For colleagues"},
    Audience.PUBLIC: {"fr": "Pour le grand public", "en": "For the public"},
}

SEVERITIES: dict[Severity, dict[str, str]] = {
    Severity.NOTE: {"fr": "montré, rien de plus", "en": "shown, no more"},
    Severity.WARN: {"fr": "l’auteur doit répondre", "en": "the author must answer"},
    Severity.HOLD: {
        "fr": "un relecteur nommé doit décider et dire pourquoi",
        "en": "a named reviewer must decide and say why",
    },
    Severity.BLOCK: {
        "fr": "ne quitte pas le brouillon tant que c’est ouvert",
        "en": "never leaves the draft while it is open",
    },
}

MONTHS = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}

WORDS: dict[str, dict[str, str]] = {
    "fr": {
        "colon": "\u00a0:",
        "severity": "Gravité",
        "preview": "À l’essai : avertit tout au plus.",
        "time": "En vigueur",
        "always": "Sans limite de date.",
        "since": "Depuis le {since}.",
        "until": "Jusqu’au {until}.",
        "between": "Du {since} au {until}.",
        "since-version": "Dans les règles depuis leur version {version}.",
        "basis": "Sur quoi elle repose",
    },
    "en": {
        "colon": ":",
        "severity": "Severity",
        "preview": "In preview: it warns at most.",
        "time": "In force",
        "always": "At any date.",
        "since": "Since {since}.",
        "until": "Until {until}.",
        "between": "From {since} to {until}.",
        "since-version": "In the rules since their version {version}.",
        "basis": "What it rests on",
    },
}
