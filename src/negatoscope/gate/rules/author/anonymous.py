"""Auteur qui cache qui il est

## Ce qu’elle voit

Un texte qui parle de santé et dont l’auteur se dit médecin sans vouloir dire lequel, ou tient à rester anonyme.

## Pourquoi

Qui communique comme médecin dit qui il est : le lecteur doit pouvoir juger d’où vient le conseil, et à qui en
répondre.

## Exemple

> Je suis radiologue mais je ne dirai pas mon nom.

## À écrire plutôt

Le nom et la spécialité ; ou un pseudonyme déclaré au conseil départemental, et dit comme tel.

## Ce qu’elle ne voit pas

Un texte simplement sans signature, que le compte identifie.

---

Author who hides who they are

## What it sees

A text about health whose author claims to be a doctor without saying which, or insists on staying anonymous.

## Why

Who speaks as a doctor says who they are: readers must be able to judge where advice comes from, and who answers for
it.

## Example

> I’m a radiologist but I won’t say who I am.

## Write instead

The name and the specialty; or a pseudonym declared to the departmental council, and said to be one.

## What it can’t see

A text that merely has no signature and is identified by the account.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import CHARTER, PSEUDONYMS, Rule
from negatoscope.gate.rules.reading import Construction, Guard, Hit, beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Reading, Sentence

RULE = Rule(
    code="TIT101",
    name="anonymous-author",
    family="author",
    severity=Severity.HOLD,
    since="2026.11",
    basis=(
        CHARTER,
        PSEUDONYMS,
    ),
    messages={
        "fr": "L’auteur se dit médecin et cache qui il est.",
        "en": "The author claims to be a doctor and hides who they are.",
    },
    remedies={"fr": "Signer de son nom et de sa spécialité.", "en": "Sign with name and specialty."},
)

_HIDDEN = (
    Construction(
        r"(?:pas de|aucun|sans|ni|no) (?:nom|visage|name|face)[^.;]{0,40}(?:juste|seulement|mais"
        r"|rien qu|just|only) (?:un|une|a|an) (?:medecin|radiologue|docteur|toubib|doctor"
        r"|radiologist)"
    ),
    Construction(
        r"(?:nom|identite|visage|prenom|vrai nom) (?:que|qu) (?:vous|on|personne|nul|tu) ne (?:\w+"
        r" )?(?:connaitr|saur|verr|trouver|devine|apprendr)\w*"
    ),
    Construction(r"(?:garde|garderai|preserve|preserverai|conserve|protege|tiens a) (?:\w+ )?(?:mon |l )anonymat"),
    Construction(
        r"(?:name|nom|identite|identity|who am i|qui suis je)\s?\? (?:\w+ ){0,2}(?:irrelevant|peu"
        r" importe|aucune importance|sans importance|secret|inutile|does it matter)"
    ),
    Construction(
        r"(?:compte|page|blog|chaine|account|page) (?:tenue?|anime|animee|ecrite?|gere|geree|run"
        r"|written|kept) (?:par|by) (?:\"\s?)?(?:un|une|a|an) (?:vrai |ancien |real"
        r" )?(?:radiologue|medecin|docteur|praticien|generaliste|specialiste|doctor|radiologist"
        r"|physician)"
    ),
    Construction(
        r"(?:signe|signee|votre|moi c est|ici)\s?:? (?:votre |le |un |la )?(?:radiologue|medecin"
        r"|docteur|doc|toubib|praticien) (?:masque|mystere|inconnu|fantome|de l ombre|sans nom"
        r"|sans visage|invisible|rebelle|libre|en colere|incognito|secret)e?"
    ),
    Construction(r"(?:masked|hidden|secret|undercover|nameless|faceless) (?:radiologist|doctor|physician)"),
    Construction(
        r"(?:je |j )?ne (?:vous |te |le |la )?(?:dirai|dirais|dis|donnerai|revelerai|preciserai|livrerai)"
        r" (?:pas |jamais |rien |ni )(?:\w+ )?(?:lequel|laquelle|qui je suis|(?:mon|notre) (?:nom|identite"
        r"|prenom)|ou j (?:exerce|travaille)|le nom de mon|d ou)"
    ),
    Construction(
        r"(?:medecin|radiologue|docteur|specialiste|praticien(?:ne)?|interne|generaliste)[^.]{0,25}ne"
        r" (?:vous |le |la )?(?:dirai|dis|dirais|preciserai) (?:pas|jamais)(?: (?:lequel|laquelle|ou|qui"
        r"|plus|d avantage|davantage))?"
    ),
    Construction(
        r"(?:dont )?vous ne (?:saurez|connaitrez|devinerez|verrez) (?:jamais |pas |rien |ni )(?:\w+ )?(?:le"
        r" nom|mon nom|qui|mon identite|mon visage|nom|la ville|de (?:moi|lui|nous))"
    ),
    Construction(
        r"(?:peu importe|qu importe|l important (?:n est pas|ce n est pas)|inutile de savoir|n a pas d"
        r" importance) (?:de savoir )?(?:qui (?:je suis|ecrit|parle)|mon nom|mon identite)|qui je suis"
        r" (?:importe peu|ne (?:compte|regarde)|n a)"
    ),
    Construction(
        r"(?:je|nous) (?:tiens a |tenons a |prefere |veux |souhaite |reste |resterai |resterons )(?:\w+"
        r" )?(?:rester |garder )?(?:anonyme|l anonymat|mon anonymat|incognito|dans l ombre)"
    ),
    Construction(
        r"(?:conseils?|avis|compte|page|chronique|reponses?|consultations?|blog|chaine|thread)s? (?:\w+"
        r" ){0,2}(?:anonymes?|sous anonymat)|sous (?:le )?couvert d anonymat"
    ),
    Construction(
        r"(?:radiologue|medecin|docteur|praticien|toubib|doc|blouse blanche|soignant) anonymes?"
        r"|anonymous (?:doctor|radiologist|physician"
        r"|medic|consultant)"
    ),
    Construction(
        r"(?:i )?(?:won t|will not|m not going to|cannot|can t|prefer not to|d rather not) (?:say|tell"
        r"|reveal|disclose|give) (?:you )?(?:who|which one|my name|my identity|where i work)"
    ),
    Construction(
        r"(?:my name|who i am) (?:doesn t|does not|isn t|is not) (?:matter|important|your)|never (?:know"
        r"|learn) (?:who|my name)|(?:remain|stay|staying) anonymous|my identity (?:stays|remains|is) (?:a"
        r" )?secret"
    ),
)
_UNNAMED = (
    Construction(r"{withheld} {~4}{identity}"),
    Construction(r"{identity} {~4}{withheld}"),
    Construction(r"{medic} {~1}{masked}|{medic} {~5}{unnamed}|(?:dr|docteur|doctor|doc|pr|professeur) x"),
    Construction(
        r"(?:mystery|masked|hidden|ghost|nameless|faceless|unnamed|unknown|undercover|secret|anonymous"
        r"|incognito) (?:\w+ )?{medic}"
    ),
    Construction(
        r"(?:ghost|fantome|anonymous|burner|throwaway|anonyme) {outlet}|{outlet} (?:\w+ )?(?:anonymes?|fantomes?"
        r"|masquee?s?|secrete?s?)"
        r"|(?:radio|doc|docteur|dr|medecin|toubib)\s?(?:anonym|incognito|mystere|masque|fantome)\w*"
    ),
    Construction(r"{outlet} {~5}(?:{masked}|anonymat)"),
    Construction(r"(?:derriere|behind|sous) (?:ce|cette|cet|le|la|this|the|un) {outlet} {~4}{medic}"),
    Construction(r"(?:signe|signee|signed)\s?:? (?:\w+ )?(?:un|une|a|an|le|la|votre|your) (?:\w+ ){0,2}{medic}"),
    Construction(
        r"un (?:vieux |jeune |vrai |simple |certain )?{medic} point|{medic} devinez|which (?:one|doctor)|lequel ?\?"
    ),
    Construction(r"{medic} {~5}(?:devinez (?:qui|lequel)|guess who)"),
    Construction(
        r"(?:auteur|autrice|redacteur|signataire|signature)s? (?:non (?:communique|precise|revele|divulgue"
        r"|indique)e?s?|inconnue?s?(?!\sde\s(?:moi|nous))"
        r"|anonymes?|tenue?s? secrete?s?|cachee?s?)|sans signature|non signee?s?|unsigned|author (?:withheld"
        r"|unknown|undisclosed)"
    ),
    Construction(r"(?:me|m|le|la) reconnaitr(?:ont|a|ez)|(?:will )?recogni[sz]e me"),
)
"""Looser: the pieces near each other, in a text of which the author or his page is the subject."""
_OWN = Construction(
    r"je|j|moi|mon|ma|mes|nous|notre|nos|ici|vous|votre|vos|tes|ton|ta|te|t|tu|{outlet}|i|my|me|we|our|you|your"
    r"|here|appelez|ecoutez"
    r"|devinez|un (?:vieux |jeune |simple )?(?:docteur|medecin|toubib|radiologue)"
)
_DOCTOR = Construction(
    r"{medic}|radio\w*|imagerie|sante|medica\w+|stethoscope|health|mammo\w*|prostate|gadolinium|injection"
    r"|medecins?|radiologues?|toubibs?|docteure?s?|doc|specialistes?|praticien(?:ne)?s?|generalistes?|internes?"
    r"|doctors?|radiologists?|physicians?|conseils?|scanners?|irm|examens?|patients?|imaging"
    r"|scans?|rayons|iode|metier|contraste"
)
_OF_A_PATIENT = Construction(
    r"(?:nom|identite|ville|age|metier|anonymat) (?:du|de la|de l|d un|d une|des|de ce|de cette|de mon"
    r"|de ma|de mes) (?:\w+ )?(?:patient|malade|personne|dame|monsieur|enfant|societe|famille)\w*"
    r"|(?:patient|malade|cas|images?|personne|personne examinee)\w* {~2}anonym\w*|anonymis\w+"
)
_PATIENT = Construction(
    r"{patient}|cas|images?|anonymis\w+|fichiers?|examens? (?:dont|avec)|questionnaires?|demande\w*|prelevements?"
    r"|temoignages?"
    r"|enquetes?|sondages?|dicom|serie|enfant|dossiers? (?:de|du|des)|cases?|files?|survey"
)
_GUARDS = frozenset({Guard.LAW, Guard.HYPOTHETICAL})
_WARNED = Construction(
    r"(?:certains?|certaines|les|des|ces|trop de|beaucoup de|all|some|many) {~1}(?:comptes?|pages?|accounts?"
    r"|charlatans?|gourous?"
    r"|influenceu\w+|influencers)|(?:ceux|celles) qui (?!me)|quiconque|those who|mefi\w+ {~2}(?:comptes?|medecins?"
    r"|auteurs?|conseils?|pages?|ceux|doctors?)|ne (?:croyez|suivez)"
    r" pas|beware|don t trust|refus\w+ {~4}anonym\w+|(?:pas|jamais) (?:de |d )?(?:compte |avis |conseil )?anonym\w+"
    r"|signale\w* (?:un|le|les|des) comptes?|se presente"
)


def find(reading: Reading) -> Iterator[Hit]:
    """The author's own anonymity, in a text of medicine."""
    loose = [construction for construction in _UNNAMED if construction.may_stand_in(reading)]
    for sentence in reading.sentences:
        constructions = (*_HIDDEN, *loose) if _is_loose(reading, sentence) else _HIDDEN
        found = (hit for construction in constructions for hit in construction.find(sentence))
        hit = next((each for each in found if not reading.guarded(each, _GUARDS)), None)
        if hit is None or _OF_A_PATIENT.stands_in(sentence) or _WARNED.stands_in(sentence):
            continue
        if beside(reading, hit, _DOCTOR, 2, 2):
            yield hit


def _is_loose(reading: Reading, sentence: Sentence) -> bool:
    """Whether the looser constructions apply: the author, the reader or a page is spoken of, and no patient is."""
    return _OWN.stands_in(sentence) and not _PATIENT.stands_in(sentence)
