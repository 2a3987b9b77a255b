"""Rumeur relayée

## Ce qu’elle voit

Un bruit rapporté sur un confrère ou un établissement : plainte, sanction, alcool, argent, départ forcé.

## Pourquoi

Le code de déontologie interdit de se faire l’écho de propos capables de nuire à un confrère dans l’exercice de sa
profession.

## Exemple

> Il paraît que le radiologue d’à côté a une plainte sur le dos.

## À écrire plutôt

Rien ; un fait grave se signale au conseil départemental, non au public.

## Ce qu’elle ne voit pas

Un bruit présenté comme un fait.

---

Rumour passed on

## What it sees

Hearsay about a colleague or an establishment: a complaint, a sanction, drink, money, a forced departure.

## Why

The code of ethics forbids echoing words that can harm a colleague in the practice of the profession.

## Example

> Rumour has it that the surgeon next door drinks.

## Write instead

Nothing; a grave fact is reported to the departmental council, not to the public.

## What it can’t see

Hearsay told as a fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CONFRATERNITY, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="CNF105",
    name="rumour-relayed",
    family="denigration",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(CONFRATERNITY,),
    messages={"fr": "Une rumeur sur un confrère est relayée.", "en": "A rumour about a colleague is passed on."},
    remedies={
        "fr": "Retirer la rumeur ; signaler un fait grave au conseil de l’ordre.",
        "en": "Take the rumour out; report a grave fact to the order.",
    },
)

_ANCHORS = stems(
    "racontent", "disent", "murmurent", "chuchotent", "pretendent", "assurent", "soutiennent",
    "parait", "dit", "rumeur", "bruit", "raconte", "sait", "entendu", "murmure", "chuchote", "coulisses",
    "rumour", "rumor", "word", "apparently",
    "hear", "gossip", "they", "dirait",
)  # fmt: skip
_HEARSAY = Construction(
    r"(?:les|des|certains|plusieurs|quelques) (?:\w+ ){1,4}(?:racontent|disent|murmurent"
    r"|chuchotent|pretendent|assurent|soutiennent) que?|(?:il )?parait(?: il)?|(?:a ce qu )?on"
    r" (?:me )?(?:dit|raconte|murmure|chuchote)|dit on|la rumeur"
    r"|une rumeur|le bruit (?:court|circule)|bruits? de couloirs?|tout le monde sait|(?:on m a|m a t on)"
    r" (?:dit|rapporte|raconte|souffle)"
    r"|j ai entendu dire|j entends dire|il se (?:dit|murmure|raconte)|radio (?:couloir|moquette)|rumou?r"
    r" has it|word (?:is|has it)|apparently|i hear|they say|the gossip|word on the street"
)
_HARM = Construction(
    r"beau pere|carnet de cheques|piston\w*|copinage|doit (?:sa|son) (?:place|poste)|(?:achete"
    r"|vole)\w* (?:sa|son) (?:place|poste|diplome)|remercie\w*|peu glorieu\w+|louches?|n en"
    r" dirai pas plus|raisons \w+ (?:obscures|floues)"
    r"|precipitamment|casseroles?|dettes?|faillite|boi(?:t|rait|re|vait)|alcool\w*|ivre"
    r"|bouteille|plaintes?|proces|jug(?:e|ement)|radi(?:e|ee|ation)"
    r"|suspendue?|interdi(?:t|te|ction) d exercer|drogue\w*|enveloppes?|dessous de table|conseil de l"
    r" ordre|chambre disciplinaire"
    r"|enquete|garde a vue|licencie\w*|viree?|mis\w* (?:a la porte|en examen)|erreurs? medica\w+|mort\w*"
    r"|fraud\w+|fisc|detourn\w+|harcel\w+|faux diplomes?|diplomes? (?:faux|bidon|achete)|arnaqu\w*"
    r"|escro\w+|magouill\w+"
    r"|drinks?|drunk|struck off|suspended|sued|lawsuits?|fraud\w*|fired|sacked|complaints?|investigat\w+"
    r"|malpractice|bribes?|fake (?:degree|diploma)"
)
_COLLEAGUE = Construction(r"{colleague}|patrons?|directeurs?|directrices?")
_GUARDS = frozenset({Guard.NEGATED, Guard.LAW, Guard.HYPOTHETICAL})


def find(reading: Reading) -> Iterator[Hit]:
    """Hearsay, a colleague and a harm in one sentence."""
    for hit in hits(reading, (_HEARSAY,), _ANCHORS, _GUARDS - {Guard.LAW}):
        sentence = reading.sentence_at(hit.start)
        harmed = (harm for harm in _HARM.find(sentence) if harm.start >= hit.end or harm.end <= hit.start)
        if _COLLEAGUE.stands_in(sentence) and any(True for _ in harmed):
            yield hit
