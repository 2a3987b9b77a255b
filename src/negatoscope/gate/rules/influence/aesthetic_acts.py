"""Acte esthétique promu

## Ce qu’elle voit

Une injection, un comblement, un peeling ou un autre acte esthétique présenté avec un prix, une promesse de beauté ou
une invitation à venir.

## Pourquoi

Depuis la loi du 9 juin 2023, la promotion des actes à visée esthétique est interdite à qui influence le public, et le
médecin n’en fait pas commerce.

## Exemple

> Offrez-vous une séance d’acide hyaluronique au cabinet, dix ans de moins en une heure.

## À écrire plutôt

Rien, ou une information sur les risques, les complications et leur imagerie.

## Ce qu’elle ne voit pas

Un acte montré en photographie sans être nommé.

---

Aesthetic act promoted

## What it sees

An injection, a filler, a peeling or another aesthetic act shown with a price, a promise of beauty or a call to come.

## Why

Since the law of 9 June 2023, whoever influences the public may not promote aesthetic acts, and a doctor doesn’t trade
in them.

## Example

> Book your botox with us and look ten years younger.

## Write instead

Nothing, or information on risks, complications and how they look on images.

## What it can’t see

An act shown in a photograph and not named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import INFLUENCE, INFLUENCE_2023, NOT_A_TRADE, Rule
from negatoscope.gate.rules.reading import ALL, Construction, Guard, Hit, beside, hits, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading

RULE = Rule(
    code="INF102",
    name="aesthetic-acts",
    family="product",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(
        INFLUENCE,
        NOT_A_TRADE,
    ),
    messages={"fr": "Un acte esthétique est promu.", "en": "An aesthetic act is promoted."},
    remedies={"fr": "Retirer la promotion.", "en": "Take the promotion out."},
    in_force=INFLUENCE_2023,
)

_ANCHORS = stems(
    "botox", "toxine", "botulique", "acide", "hyaluronique", "filler", "fillers", "comblement", "peeling",
    "lipolyse", "cryolipolyse",
    "mesotherapie", "skinbooster", "skin", "mesolift", "fils", "rhinomodelage", "injection", "injections",
    "esthetique", "soin", "soins", "microneedling",
    "epilation", "laser", "botulinum", "aesthetic", "cosmetic", "lip", "lips", "rides", "levres",
)  # fmt: skip
_ACT = Construction(
    r"botox|rides (?:du lion|d expression|du front)|pattes d oie|vallee des larmes|ovale du"
    r" visage|j injecte (?:aussi|le visage|les levres|les rides)|toxines? botuliques?|acide"
    r" hyaluronique|fillers?|(?:produits? de )?comblements?|peelings?"
    r"|(?:cryo)?lipolyses?|mesotherapie (?:du visage|esthetique)|skin[\s-]?boosters?"
    r"|mesolift|fils (?:tenseurs|resorbables)|rhinomodelages?|micro[\s-]?needling|epilation (?:definitive"
    r"|laser)|(?:injections?|seances?|actes?|medecine|laser|soins?)"
    r" (?:de medecine )?(?:anti[\s-]?rides|esthetiques?|antirides|anti age|du visage|des (?:levres|rides"
    r"|cernes)|du contour)|botulinum|(?:aesthetic|cosmetic) (?:injections?|treatments?)"
    r"|(?:lip|cheek) (?:fillers?|injections?)|anti wrinkle"
)
_PROMOTED = Construction(
    r"{bargain}|{gift}|{money}|(?:votre|vos|ta|tes) (?:seance|levres|rides|pommettes|cernes|traits|visage"
    r"|peau|sourire|regard)s?"
    r"|(?:rajeuni|sublim|embelli|repulp|gomm|effac|liss|rafraichi|raffermi|illumin)\w*|coup (?:de jeune|d"
    r" eclat)|(?:eclat|jeunesse|fraicheur) \w+|sourire"
    r"|offrez vous|osez|venez|prenez (?:rendez vous|rdv)|reservez|sur rendez vous|je (?:vous )?propose"
    r"|nous (?:vous )?proposons|on (?:vous )?propose"
    r"|(?:desormais|maintenant|nouveau|nouveaute|aussi) {~2}(?:au cabinet|chez nous|ici|disponible)"
    r"|(?:ans|annees) de moins|avant apres|resultats? (?:naturel|visible|immediat|bluffant)s?"
    r"|years? younger|younger|before and after|book (?:your|now|in)|treat yourself|glow\w*|smoother"
    r"|fresh\w* look|now (?:available|offering)|we (?:now )?offer"
)
_OF_CARE = Construction(
    r"genou\w*|gonarthrose|arthrose|coxarthrose|hanche|epaule|articul\w+|viscosupplement\w*|spasti\w+"
    r"|migraines?|dystonies?|vessie|vesical\w*|complications?"
    r"|infect\w+|necroses?|embolie|granulomes?|semiologie|visibles? en|aspects? (?:en|irm)|mimer"
    r"|illega\w+|fake injec\w+|dangers?|risques?|mefiez|mise en garde|attention"
    r"|osteoarthritis|knee|hip|joint|spasticity|migraine|warning|beware|risks?"
)
_GUARDS = ALL - {Guard.HYPOTHETICAL, Guard.TEACHING}


def find(reading: Reading) -> Iterator[Hit]:
    """An aesthetic act with a promise, a price or a call beside it, and nothing of care or of danger."""
    for hit in hits(reading, (_ACT,), _ANCHORS, _GUARDS):
        if beside(reading, hit, _PROMOTED) and not beside(reading, hit, _OF_CARE):
            yield hit
