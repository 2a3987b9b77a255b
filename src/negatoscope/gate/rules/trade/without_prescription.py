"""Examen sans ordonnance

## Ce qu’elle voit

L’invitation à venir sans ordonnance ni avis d’un médecin, ou l’offre d’en trouver une après coup.

## Pourquoi

L’ordonnance dit qu’un médecin a pesé l’utilité de l’examen ; s’en passer encourage des actes inutiles, et des rayons
sans justification.

## Exemple

> Réservez votre scanner sans ordonnance.

## À écrire plutôt

Comment se passe une demande d’examen, et ce que le radiologue en vérifie.

## Ce qu’elle ne voit pas

Une ordonnance de complaisance dont le texte ne parle pas.

---

An examination without a prescription

## What it sees

The invitation to come without a prescription or a doctor’s opinion, or the offer to find one afterwards.

## Why

The prescription says that a doctor has weighed the use of the examination; doing without it encourages needless acts,
and radiation without justification.

## Example

> Book your CT without a referral.

## Write instead

How a request for an examination works, and what the radiologist checks.

## What it can’t see

A prescription of convenience of which the text does not speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.rule import ABOUT_ONESELF, DECREE_2020, PUBLIC_INFORMATION, Rule
from negatoscope.gate.rules.reading import Construction, Guard, beside, hits, stems
from negatoscope.gate.rules.trade.need import GUARDS, RECOMMENDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="COM307",
    name="without-prescription",
    family="inducement",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(ABOUT_ONESELF, PUBLIC_INFORMATION),
    messages={
        "fr": "Un examen est proposé sans ordonnance.",
        "en": "An examination is offered without a prescription.",
    },
    remedies={
        "fr": "Retirer l’invitation ; rappeler qu’un examen se prescrit.",
        "en": "Take the invitation out; recall that an examination is prescribed.",
    },
    in_force=DECREE_2020,
)

_ANCHORS = stems(
    *word_set(
        "nos our need note ordonnance prescription referral courrier letter signera generaliste medecin self doctor"
    )
)
_PAPER = r"(?:ordonnances?|prescriptions?|courrier(?: de votre medecin)?|lettre(?: de votre medecin)?)"
_WITHOUT = (
    Construction(
        rf"(?:{{come}}|{{examination}}|rendez vous|acces|direct\w*|bienvenue) {{~9}} (?:sans|meme sans|pas besoin d"
        rf"|nul besoin d|inutile d avoir d?|ni) {{~2}} (?:{_PAPER}"
        r"|(?:attendre l avis|passer par la case|passer par|voir|l avis de|avis de|demander a|consulter) {~1}"
        r" (?:medecin|generaliste|docteur))"
    ),
    Construction(r"(?:pas|nul|plus|aucun) besoin de passer par {~3} (?:medecin|generaliste|docteur|traitant)"),
    Construction(rf"(?:pas|nul|plus|aucun) besoin d {_PAPER}|{_PAPER} inutile"),
    Construction(
        rf"(?:sans|meme sans|pas besoin d|pas besoin de|nul besoin de?|plus besoin de?|inutile d avoir) {{~2}}"
        rf" (?:{_PAPER}|passer par la case \w+|passer par {{~2}} medecin\w*) {{~6}} (?:{{come}}|{{examination}}|chez"
        rf" nous|c est possible)"
    ),
    Construction(
        r"(?:ordonnances?|prescriptions?) {~3} (?:on s en (?:occupe|charge)|nous (?:nous en|la|l|en) \w+|fournie sur"
        r" place|faite sur place|etablie sur place|apres coup|sur place"
        r"|ensuite|plus tard|c est notre affaire)"
    ),
    Construction(
        r"(?:s arrangera|trouver\w* une solution|solution|nous nous (?:occupons|chargeons)|on s occupe|on se charge"
        r"|nous reglons|nous reglerons|facilitons) {~3} (?:pour |de )?(?:l |la |votre )?(?:ordonnances?|prescriptions?)"
    ),
    Construction(
        r"(?:no|without) (?:a |any |your )?(?:gp |doctor s |doctor |medical )?(?:referral|prescription|letter"
        r"|appointment with your gp) {~1} (?:needed|required|necessary|is needed|at all|just|book|for|whatsoever)"
    ),
    Construction(
        r"(?:{come}|{service}) {~9} (?:without|no) (?:a |any |your )?(?:gp |doctor s |doctor |medical )?(?:referral"
        r"|prescription|letter)"
    ),
    Construction(r"(?:bypass|forget|cut out) {~2} (?:gp|doctor|referral)|self refer\w*"),
    Construction(
        r"(?:dites|racontez|pretendez|inventez|tell) {~6} (?:signera|prescrira|cedera|fera l ordonnance|sign|prescribe)"
    ),
    Construction(
        r"(?:demander|fer|verr|regularis|trouver)\w* {~3} (?:ordonnances?|prescription|courrier) {~1} (?:apres"
        r"|ensuite|plus tard|apres coup)"
    ),
    Construction(
        r"(?:l un|un|one) (?:de|of) {~1} (?:nos|our|mes) (?:medecins|confreres|doctors|associes|colleagues) {~3}"
        r" (?:sign|fera|etabl|redig|prescri|will sign)\w*"
    ),
    Construction(r"ordonnances? {~6} (?:aucune importance|peu importe|pas grave|pas un probleme|tant pis|no problem)"),
    Construction(
        r"don t need {~2} (?:doctor s note|doctor|gp|referral|note)|no (?:doctor s )?note (?:needed|required)"
    ),
    Construction(
        r"(?:contournez|passez vous d\w*|court circuitez|oubliez) {~3} (?:ordonnance|prescription|medecin|generaliste)"
    ),
)
_BYPASSED = (
    Construction(
        r"(?:sans|pas besoin (?:de|d)|ni|without|no|skip\w*|zero|aucune|nulle) {~4} (?:ordonnance|ordo|prescription"
        r"|courrier|lettre|generaliste|medecin"
        r" traitant|referral|gp letter|doctor s (?:note|letter))"
    ),
)
_BOOKED = Construction(
    r"(?:rdv|rendez vous|reserv\w+|creneaux?|lien|dispos?|disponibles?|parcours|exigee?|demandee?|requise?|bookez"
    r"|book|booking|slots?|appointments?|acces|recoit|recevons|quand meme|venez|prenons|viens)"
)
_HANDLERS = stems(
    "arrangera", "arrangerons", "arrange", "verra", "verrons", "debrouille", "suivra", "regularisera"
) | stems(
    *word_set("importance importe grave pis scannons scanne occupons occupe charge chargeons affaire sort handle")
)
_HANDLED = (
    Construction(
        r"(?:aucune importance|peu importe|pas grave|tant pis|nous scannons (?:d abord|quand meme)|on scanne (?:d"
        r" abord|quand meme))"
    ),
    Construction(r"(?:nous nous|on s|on se|je m|je me) (?:en )?(?:occup|charg|arrang|debrouill)\w+"),
    Construction(r"(?:ordonnances?|prescriptions?|ordo) {~2} (?:on verra|suivra|viendra|peut attendre|apres)"),
    Construction(r"c est notre affaire|we ll (?:sort|handle) (?:it|that)"),
)
_PRESCRIPTION = Construction(r"(?:ordonnances?|prescriptions?|referrals?)")
_NOT_EXAMS = Construction(
    r"(?:medicaments?|pharmacie|paracetamol|ibuprofene|antidouleurs?|anti inflammatoires?|lunettes|vaccin\w*"
    r"|depistage organise|drugs?|painkillers?|over the counter"
    r"|impossible|ne (?:pouvons|peut|peuvent|prenons|realis\w+|faisons)|refus\w+|annul\w+|reporte\w*|cannot|can t"
    r"|unable)"
)


def find(reading: Reading) -> Iterator[Hit]:
    """An examination offered without anybody having asked for it on paper."""
    handled = (hit for hit in hits(reading, _HANDLED, _HANDLERS, GUARDS) if beside(reading, hit, _PRESCRIPTION, 1, 0))
    bypassed = hits(reading, _BYPASSED, _ANCHORS | stems("ordo"), GUARDS - {Guard.HYPOTHETICAL, Guard.NEGATED})
    booked = (hit for hit in bypassed if beside(reading, hit, _BOOKED))
    for hit in (*hits(reading, _WITHOUT, _ANCHORS, GUARDS - {Guard.HYPOTHETICAL}), *handled, *booked):
        if not beside(reading, hit, _NOT_EXAMS, 0, 0) and not beside(reading, hit, RECOMMENDED, 0, 0):
            yield hit
