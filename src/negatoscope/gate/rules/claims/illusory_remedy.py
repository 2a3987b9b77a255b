"""Remède illusoire

## Ce qu’elle voit

Un complément, une plante, un régime, un aimant, une cure ou un don dit capable de guérir, de faire disparaître ou
d’empêcher une maladie, ou d’annuler l’effet des rayons.

## Pourquoi

Proposer comme salutaire un remède illusoire ou insuffisamment éprouvé est interdit au médecin, car le malade peut y
perdre ses chances.

## Exemple

> Une cure de curcuma fait fondre les nodules de la thyroïde.

## À écrire plutôt

Dire ce qui est établi, ou que rien ne l’est : « Aucun complément n’a montré d’effet sur les nodules. »

## Ce qu’elle ne voit pas

Un remède dont elle ne connaît pas le nom ; un conseil sans effet annoncé.

---

An illusory remedy

## What it sees

A supplement, a plant, a diet, a magnet, a cleanse or a gift said to cure, dissolve or prevent a disease, or to cancel
the effect of radiation.

## Why

A doctor may not offer as beneficial a remedy that is illusory or poorly tested: patients can lose their chances by
it.

## Example

> A turmeric cleanse melts thyroid nodules.

## Write instead

Say what is established, or that nothing is: “No supplement has been shown to act on nodules.”

## What it can’t see

A remedy whose name it doesn’t know; advice without an announced effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import NO_ILLUSION, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.claims.assertion import asserted, is_denied, is_sourced
from negatoscope.gate.rules.reading import Construction, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM107",
    name="illusory-remedy",
    family="unproven",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(NO_ILLUSION, PUBLIC_INFORMATION),
    messages={
        "fr": "Un remède illusoire est présenté comme efficace.",
        "en": "An illusory remedy is shown as effective.",
    },
    remedies={
        "fr": "Retirer l’effet annoncé, ou dire ce que les études ont montré.",
        "en": "Take the announced effect out, or say what studies have shown.",
    },
    for_public=Severity.BLOCK,
)

_ANCHORS = stems(
    *("complement", "supplement", "vitamine", "vitamin", "curcuma"),
    *("turmeric", "gingembre", "ginger", "plante", "plants"),
    *("herbs", "herbal", "huile", "oils", "tisane", "infusion"),
    *("regime", "diet", "jeune", "jeuner", "fasting", "detox"),
    *("cure", "cleanse", "aimant", "magnet", "bracelet"),
    *("magnetiseur", "coupeur", "homeopathie", "homeopathy", "argile"),
    *("clay", "jus", "juice", "citron", "lemon", "bicarbonate"),
    *("ail", "garlic", "champignon", "mushroom", "cbd", "miel"),
    *("honey", "pierre", "cristal", "crystal", "lithotherapie", "amethyste", "quartz"),
    *("orties", "nettle", "priere", "prayer", "acupuncture", "reiki", "hypnose"),
    *("chlorure", "magnesium", "zinc", "spiruline", "chlorella", "algue", "silicium", "collagene", "granules", "keto"),
    *("probiotic", "probiotique", "baies", "berries", "the"),
    *("tea", "vinaigre", "vinegar", "gelule", "poudre", "powder"),
)
_REMEDY = (
    r"(?:complements?(?: alimentaires?)?|(?:food )?supplements?|vitamin\w*|curcuma|turmeric|gingembre|ginger|plantes?"
    r"|herbs?|herbal \w+|huiles? essentielles?|essential oils?|tisanes?|infusions? d\w*|(?:regime|diet)s?|jeuner?"
    r"|fasting"
    r"|detox|cures? (?:de|d)|cleanses?|aimants?|magnets?|magnetic|bracelets?|magnetiseu\w+|coupeurs? de feu"
    r"|homeopath\w+"
    r"|argile|clay|jus (?:de|d)|juices?|citrons?|lemons?|bicarbonate|ail|garlic|champignons?|mushrooms?|cbd|miel|honey"
    r"|pierres?|crist(?:al|aux)|crystals?|lithotherapie|amethystes?|quartz|prieres?|prayers?|reiki|hypnose|magnesium"
    r"|zinc"
    r"|spiruline|chlorella|algues?|silicium|collagene|granules?|keto\w*|probioti\w+|baies|berries|the vert|tea|vinaigre"
    r"|vinegar|gelules?|poudre|powder)"
)
_ACTS = (
    r"(?:{cure}|(?:em)?pech\w+|empech\w+|previen\w+|preven\w+|evit(?:e|ent|er|era)|proteg\w+|protects?|stopp?\w*"
    r"|bloqu\w+|blocks?|neutralis\w+|nettoi\w+|purifi\w+|drain\w+|chass\w+|flush\w*|clean\w*|clears?|remplac\w+"
    r"|replaces?"
    r"|fond\w*|disparai\w+|disappears?|vanish\w*|inverse\w*)"
)
_HARM = (
    r"(?:cancers?|tumeurs?|tumou?rs?|metastas\w+|nodules?|kystes?|cysts?|fibromes?|fibroids?|polyp\w+|calcifications?"
    r"|dose|doses|cellules (?:malades|cancereuses)|reins|foie|kidneys|liver|calculs?|stones?|hernies?|dis[ck]s?"
    r"|arthroses?|arthritis|endometrios\w+|alzheimer|dementia|scleroses?|avc"
    r"|strokes?"
    r"|rayons?|rayonnements?|irradiations?|radiations?|x rays|adn|dna|gadolinium|iode|metaux|toxines?|toxins?|chimio\w*"
    r"|chemo\w*|chirurgie|surgery|operation|maladies?|diseases?|infections?|steatoses?|plaques?|arter\w+)"
)
_CLAIMS = (
    Construction(rf"{_REMEDY} {{~5}} {_HARM} se (?:debouch|nettoi|vid|repar|regener|resorb|dissol|dissou)\w+"),
    Construction(
        rf"{_REMEDY} {{~9}} {_HARM} {{~2}}(?:is gone|are gone|se resorb\w+|s en v\w+|goes|part|partent|s envol\w+"
        rf"|s arret\w+|regress\w+)"
    ),
    Construction(
        rf"{_REMEDY} {{~3}}(?:vau\w+|fai\w+|font|a fait|ont fait|does|did|works?|beats?) {{~1}}(?:mieux|plus"
        rf"|davantage|better|more) {{~8}}"
        r"(?:chirurgi\w+|chimio\w*|neurolog\w+|medicaments?|medecin\w*|traitements?|antibiotiques?|surgery|chemo"
        r"|drugs|doctors?|pills)"
    ),
    Construction(rf"{_REMEDY} {{~9}} {_ACTS} {{~5}} {_HARM}"),
    Construction(rf"{_HARM} {{~5}} {_ACTS} {{~5}} {_REMEDY}"),
    Construction(
        rf"(?:contre|against|pour (?:guerir|soigner|eviter)|to (?:cure|fight|beat)) {{~3}} {_HARM} {{~6}} {_REMEDY}"
    ),
    Construction(
        rf"{_ACTS} {{~3}} {_HARM} {{~4}} (?:par|avec|grace a|grace au|with|through|by|thanks to) {{~3}} {_REMEDY}"
    ),
)
_TAKEN_UP = Construction(rf"(?:il|elle|ils|elles|cela|ca|qui|it|they|that|which) (?:vous )?{_ACTS} {{~5}} {_HARM}")
_NAMED = Construction(_REMEDY)
_PRONOUNS = stems("elles", "cela", "they", "that", "which", "qui", "ils")


def find(reading: Reading) -> Iterator[Hit]:
    """A remedy without proof, a verb of effect, and the disease or the harm that it acts on."""
    for hit in asserted(reading, (*_CLAIMS, _TAKEN_UP), _ANCHORS | _PRONOUNS):
        sentence = reading.sentence_at(hit.start)
        before = reading.around(sentence, after=0)
        named = _NAMED.stands_in(sentence) or (any(map(_NAMED.stands_in, before)) and _TAKEN_UP.stands_in(sentence))
        if named and not is_denied(reading, hit) and not is_sourced((sentence,)):
            yield hit
