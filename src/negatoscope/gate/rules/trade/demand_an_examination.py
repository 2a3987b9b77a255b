"""Exiger un examen de son médecin

## Ce qu’elle voit

Le conseil d’exiger, de réclamer ou d’arracher un examen au médecin traitant, ou de passer outre son refus.

## Pourquoi

Un médecin n’encourage pas d’actes inutiles et ne monte pas les patients contre ceux qui les soignent.

## Exemple

> Mal au genou ? Exigez une IRM de votre médecin.

## À écrire plutôt

Les signes qui doivent faire consulter, et ce que le médecin décidera.

## Ce qu’elle ne voit pas

Une pression dite avec des mots doux.

---

Demanding an examination from one’s doctor

## What it sees

Advice to demand, claim or wrest an examination from the family doctor, or to override a refusal.

## Why

A doctor encourages no useless act, and does not set patients against those who care for them.

## Example

> Sore knee? Insist on an MRI from your GP.

## Write instead

The signs for which to see a doctor, and what the doctor will decide.

## What it can’t see

Pressure put in gentle words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, DECREE_2020, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.reading import Construction, Guard, beside, hits, stems
from negatoscope.gate.rules.trade.need import ADVISED_AGAINST, GUARDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM308",
    name="demand-an-examination",
    family="inducement",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, PUBLIC_INFORMATION),
    messages={"fr": "Le lecteur est poussé à exiger un examen.", "en": "Readers are told to demand an examination."},
    remedies={
        "fr": "Dire quand consulter ; laisser le médecin décider de l’examen.",
        "en": "Say when to see a doctor; leave the examination to the doctor.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "exigez exiger reclamez insistez insister imposez obtenez forcez lachez acceptez sortez demand insist "
        "refuse demandez arrachez repartez quittez leave push repartirez sortirez reclame battez harcelez exige "
        "exigeons pressez contentez"
    )
)
_EXAM = r"(?:{examination}|resonance magnetique|un autre (?:avis|examen))"
_DEMANDED = (
    Construction(
        r"(?:exigez|reclamez|imposez|obtenez|arrachez|exiger|reclamer|demand (?:a|an|your|the|that)) {~6} " + _EXAM
    ),
    Construction(r"(?:insistez|insist|push|battez vous|harcelez\w*|pressez) {~7} " + _EXAM),
    Construction(r"(?:droit|raison|avez raison|right) (?:d |de |to )(?:insister|exiger|reclamer|insist|demand)"),
    Construction(
        r"(?:forcez|ne (?:lachez|cedez)|tenez) {~4} (?:medecin|generaliste|docteur|doctor|gp|la main|rien|bon|pas)"
        r" {~6} " + _EXAM
    ),
    Construction(
        r"(?:ne (?:sortez|repartez|quittez)|don t leave|never leave) {~6} sans {~3} "
        + _EXAM
        + r"|(?:don t|never) leave {~5} without {~3} "
        + _EXAM
    ),
    Construction(r"(?:n acceptez pas|ne vous contentez pas|don t (?:accept|settle|take no)) {~9} " + _EXAM),
    Construction(
        r"demandez {~3} "
        + _EXAM
        + r" {~7} (?:des demain|tout de suite|sans attendre|absolument|sans discuter|d emblee|immediatement|meme s il"
        r"|quoi qu)"
    ),
    Construction(r"(?:ne|n) (?:repart\w+|sortir\w*|partir\w*|quitter\w*) {~2} sans {~3} " + _EXAM),
    Construction(_EXAM + r" {~9} (?:imposez|exigez|reclamez) (?:la|le|les)"),
    Construction(r"(?:reclam\w+|exig\w+) {~1} (?:la sienne|le sien|son du|votre du|votre droit)"),
    Construction(
        r"(?:s il|si (?:votre|le) \w+) {~1} (?:refuse|hesite|rechigne|tergiverse|dit non) {~4} (?:insistez|changez"
        r"|venez|exigez|passez|allez)"
    ),
)


def find(reading: Reading) -> Iterator[Hit]:
    """An examination to be demanded of a doctor."""
    yield from hits(reading, _DEMANDED, _ANCHORS, GUARDS - {Guard.HYPOTHETICAL})
    for hit in hits(reading, _IMPOSED, _ANCHORS, GUARDS):
        if beside(reading, hit, _ANY_EXAM, 1, 0) and beside(reading, hit, _DOCTOR, 1, 0):
            yield hit
    for hit in hits(reading, _REFUSED, _REFUSERS, GUARDS - {Guard.HYPOTHETICAL}):
        overridden = beside(reading, hit, _OVERRIDDEN, 0, 1)
        if overridden and beside(reading, hit, _ANY_EXAM) and not beside(reading, hit, ADVISED_AGAINST):
            yield hit


_IMPOSED = (Construction(r"(?:imposez|exigez|reclamez|obtenez) (?:la|le|les)"),)
_DOCTOR = Construction(r"(?:generaliste|medecin|docteur|gp|doctor)")
_REFUSERS = stems("generaliste", "medecin", "docteur", "traitant", "doctor")
_REFUSED = (
    Construction(
        r"(?:votre|your|le|son) (?:generaliste|medecin(?: traitant)?|docteur|gp|doctor) {~5} (?:refuse|hesite"
        r"|tergiverse|rechigne|dit non|dit d attendre|traine|pouvait attendre|peut attendre"
        r"|says no|refuses|won t|dragging)"
    ),
)
_OVERRIDDEN = Construction(
    r"(?:ecrivez nous|venez|passez|appelez nous|insist\w+|nous (?:signer\w+|caser\w+|trouver\w+|prescri\w+|vous)"
    r"|signera|changez|on s (?:en )?(?:occupe|arrange)|come to us|call us|we ll|we can"
    r"|book|directement)"
)
_ANY_EXAM = Construction(r"(?:{examination}|genou|dos|epaule|demande|knee|back|shoulder|l examen)")
