"""Affaire judiciaire racontée

## Ce qu’elle voit

Un cas vu pour la justice, raconté comme tel : réquisition, garde à vue, transport de drogue dans le corps, autopsie
par scanner, âge osseux demandé, sévices, expertise.

## Pourquoi

Qui prend part à une enquête est tenu à son secret. L’accord de la personne n’y change rien, et le fait suffit à la
faire reconnaître.

## Exemple

> Sur réquisition cette nuit, j’ai scanné un gardé à vue : douze capsules dans le côlon.

## À écrire plutôt

Enseigner le sujet sans le cas : un schéma, une image de banque, des données publiées.

## Ce qu’elle ne voit pas

Une affaire dont le texte tait l’origine.

---

A judicial case told

## What it sees

A case seen for justice, told as one: a requisition, custody, drugs carried in the body, a post-mortem scan, a bone
age asked for, abuse, an expert’s mission.

## Why

Whoever takes part in an investigation is bound by its secrecy. The person’s agreement changes nothing, and the fact
is enough to make the person known.

## Example

> The police brought a suspect in last night and my scan showed twelve packets in his colon.

## Write instead

Teach the subject without the case: a drawing, an image from a bank, published data.

## What it can’t see

A case whose origin the text doesn’t tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import JUDICIAL, PENAL, Rule
from negatoscope.gate.rules.care.story import FACT, LINK
from negatoscope.gate.rules.reading import ALL, Construction, Guard, hits, hits_in, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading import Hit, Reading

RULE = Rule(
    code="JUD105",
    name="judicial-case",
    family="secrecy",
    severity=Severity.BLOCK,
    since="2026.11",
    basis=(JUDICIAL, PENAL),
    messages={
        "fr": "Une affaire judiciaire est racontée.",
        "en": "A judicial case is told.",
    },
    remedies={
        "fr": "Retirer le cas ; enseigner le sujet avec des données publiées.",
        "en": "Take the case out; teach the subject with published data.",
    },
)

_ANCHORS = stems(
    *("prefet", "detectives", "detective"),
    *("requisition", "requisitions", "requis", "parquet", "procureur"),
    *("prosecutor", "opj", "gendarme", "gendarmes", "gendarmerie"),
    *("police", "policiers", "garde", "vue", "custody", "autopsie"),
    *("autopsy", "post-mortem", "post", "mortem", "mule", "packing"),
    *("cocaine", "capsules", "ossements", "age", "juge", "judge"),
    *("tribunal", "court", "coroner", "inquest", "legiste", "forensic"),
    *("maltraitance", "abuse", "secoue", "shaken", "sevices", "homicide"),
    *("meurtre", "murder", "crime", "noye", "cadavre", "corpse"),
    *("corps", "body", "expertise", "mineur", "migrant", "suspect"),
    *("detenu", "prisoner", "viol", "victime", "victim", "umj", "prison", "inmate", "justice", "arme", "menotte"),
    *("handcuffs", "handcuffed", "uniforme", "uniform", "escorte", "fourgon", "avale", "ingere"),
    *("swallowed", "enqueteurs", "investigators", "prefecture", "plus", "moins"),
    *("instruction", "scelles", "exhibit", "evidence"),
)
_GUARDS = ALL - {Guard.QUOTED, Guard.NEGATED, Guard.OTHERS, Guard.TEACHING, Guard.LAW}
_UNIFORMS = (
    Construction(
        r"gendarmerie|gendarmes?|policiers?|police|prison\w*|detenue?s?|inmate|cellule|parquet|justice|arme blanche"
    ),
)
_WOUND = Construction(
    r"hematomes?|hemorragi\w+|fractures?|lame|couteau|knife|blade|pellets?|shrapnel|balles?|bullets?|plombs?"
    r"|subdur\w+|retini\w+"
    r"|wounds?|blesse\w*|stabbed"
)
_JUSTICE = (
    Construction(
        r"menotte\w*|handcuff\w*|(?:agents?|hommes?|officers?) (?:\w+ )?en uniforme|in uniform|escorte\w*|fourgon"
        r"|cellule de degrisement"
    ),
    Construction(
        r"(?:aval\w+|ingere\w*|swallow\w*) {~3}(?:stock|marchandise|drogue|cocaine|sachets?|boulettes?|capsules?"
        r"|stash|packets?|drugs)"
    ),
    Construction(
        r"(?:enqueteurs?|parquet|prefecture|prefet|juge|tribunal|investigators?|border police|paf) {~6}(?:savoir"
        r"|demand\w+"
        r"|attend\w+|know|asked)"
    ),
    Construction(
        r"(?:plus|moins) de (?:dix huit|18|quinze|15) ans {~9}(?:cartilages?|poignet|clavicules?|tribunal|radio|atlas)"
    ),
    Construction(
        r"(?:sur|par|en|d|une|la|requisition de) {~1}requisitions?|requis\w* par|(?:a la demande|mandat\w+"
        r"|saisi\w*) (?:du|de la|par le|par la|de"
        r" l) {~1}(?:parquet|procureur\w*|juge|police|gendarmerie|tribunal|opj|justice)"
    ),
    Construction(
        r"(?:par|pour|avec|accompagne\w* (?:de|par)|amene\w* par|escorte\w* (?:de|par)|entre) {~2}(?:les |la |le "
        r"|des |deux |un )?(?:opj|gendarmes?"
        r"|gendarmerie|policiers?|police|parquet|procureur\w*|enqueteurs?|surveillants?)"
    ),
    Construction(
        r"(?:the )?(?:police|officers|cops|prosecutor|coroner|detectives|customs|court|judge) {~3}(?:brought|asked"
        r"|wanted|ordered|requested|sent|escort\w*"
        r"|came|stood|watched|waited|need\w*)"
    ),
    Construction(
        r"(?:gardee? a vue|en garde a vue|in (?:police )?custody|mis\w* en examen|detenue?s?|prisoner|suspect\w*)"
    ),
    Construction(
        r"body ?pack\w+|in corpore|mules?|(?:capsules?|boulettes?|ovules?|packets?|sachets?) {~3}(?:de |d "
        r"|of )?(?:cocaine|heroine|drogue|drugs|heroin)"
    ),
    Construction(
        r"(?:autopsi\w+(?!\sd'une?\s(?:reclame|pub|slogan|rumeur|erreur|message|phrase|fraude|affiche|promesse)\w*)"
        r"|autopsy|post mortem|medico legal\w*|forensic|legiste|inquest)"
    ),
    Construction(
        r"(?:corps|cadavre|body|corpse|ossements?|remains) {~3}(?:retrouve\w*|repeche\w*|decouvert\w*|found|pulled"
        r"|recovered|calcine\w*|noye\w*)"
    ),
    Construction(r"age osseux|bone age"),
    Construction(
        r"(?:bebe|enfant|nourrisson|baby|infant|child|toddler)s? {~2}(?:secoue\w*|maltraite\w*|battu\w*|shaken|abused"
        r"|beaten)|maltraitance|sevices"
        r"|non accidental|child abuse"
    ),
    Construction(
        r"expert\w* (?:judiciaire|pres la cour|aupres du tribunal)|expertise {~1}judiciaire|(?:meurtre|homicide"
        r"|murder|assassin\w+|stabbing|fusillade)"
    ),
    Construction(
        r"dossier d instruction|(?:pieces?|scanner|irm|images?) {~2}(?:sous scelles?|verse\w* (?:au|aux|a l) \w+)"
        r"|(?:entered|put) (?:in|into|as) evidence|exhibit \w+ (?:in|at) (?:the )?trial"
    ),
)
_TOLD = Construction(
    r"je vous (?:montre|presente|mets|livre|devoile|partage)|here is the|i show you|i can show"
    r"|(?:j ai|i) (?:mis|put|ecrit|wrote)|(?:justice|juge|tribunal|police|procureur\w*) (?:m a|nous a|asked me|m ont)"
    r"|j en (?:compte|denombre|trouve)"
    r"|il (?:en a|repart|repartira)|(?:une|deux|trois|quatre|cinq|\d) heures? du matin"
    r"|(?:at )?(?:two|three|four|\d) (?:am|in the morning)|(?:j ai|nous avons|on a|on m a|on nous a|i|i ve|we|we ve"
    r"|my|our) (?:\w+ ){0,3}(?:scann\w+|radiograph\w+"
    r"|examin\w+|vu|recu|lu|trouve\w*|decouvert\w*"
    r"|fait|realis\w+|compt\w+|denombr\w+|dat\w+|estim\w+|pass\w+|confi\w+|appel\w+|reveill\w+|amen\w+|x rayed"
    r"|scanned|found|saw"
    r"|counted|read|imaged|reported"
    r"|showed|shows|scan)|(?:dans|sur|through|in|on) (?:notre|mon|ma|my|our) (?:machine|scanner|salle|table|irm"
    r"|service|ecran|ct|console|cabinet)"
    r"|(?:cette nuit|ce matin|hier|avant hier|la nuit derniere|last night|this morning|yesterday|tonight|ce soir"
    r"|lundi|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_FOUND = Construction(
    r"{lesion}|{body}|capsules?|boulettes?|ovules?|packets?|sachets?|balles?|bullets?|projectiles?|hyoide|hyoid"
    r"|(?:est|sont|was|were|is) {~2}(?:brise\w*"
    r"|casse\w*|fracture\w*|broken)|hematomes?|hemorrag\w+|subdura\w+|\d{1,2} (?:ans|mois|years|months)|homme|femme"
    r"|jeune|enfant|bebe|man|woman|boy|girl"
    r"|mineur|cadavre|corps|noye\w*|alcool|alcohol|couteau|knife|conclu\w*|majeur\w*|temporal|images?|scanner|scan"
)
_ORIGIN = Construction(
    r"juge|tribunal|parquet|procureur\w*|magistrat\w*|gendarm\w+|polic\w+|flics?|cops?|opj|enqueteu\w+"
    r"|garde a vue|gardee? a vue|detenue?s?|prisonni\w+|menott\w+|suspecte?s?|inculpe\w*"
    r"|requisition\w*|requis\w*|expertise|expert judiciaire|autopsi\w+|legiste|medico legal\w*|thanato\w*"
    r"|morgue|cadavre|depouille|ossements?|(?:les |des )os (?:trouves|retrouves|decouverts)|pendue?|noyee?"
    r"|repeche\w*|retrouvee? (?:dans (?:l|un|une|la|le) (?:etang|riviere|canal|cave|foret|bois|champ|puits"
    r"|eau|appartement|maison|coffre|fosse)|mort\w*|sans vie|pendu\w*|noye\w*)|(?:homme|femme|corps|enfant) "
    r"(?:retrouve|decouvert|trouve)\w*|assassin\w*|meurtre|homicide|crime|coups? de (?:hache|couteau|feu)"
    r"|maltrait\w+|battue?s?|secoue\w*|sevices|viol\w*|abus\w*|ages differents|boulettes|body ?pack\w*|mule"
    r"|in corpore|stupefiants|cocaine|coke|heroine"
    r"|police|officers?|coroner|inquest|court|judge|prosecutor|detectives?|handcuff\w*|custody|inmate"
    r"|prisoner|suspect|murder\w*|homicide|stabb\w+|gunshot|shot|autopsy|post mortem|forensic|corpse|remains"
    r"|found (?:on|in|dead|hanged|drowned)|abused?|shaken|beaten|drug mule|smuggl\w+|arrested"
)
"""Where a case comes from that only justice may speak of."""
_TOPIC = Construction(
    r"aucune affaire|relevent du|relevant|rappel|penser a|alerter|signal\w+ (?:au|a la|aux)|depend (?:de|du)"
    r"|cours|article|regles?|conference|seminaire|lecture|course|talk|review|revue|chapitre|chapter|livre"
    r"|book|fictif"
    r"|invente\w*|fictional|roman|serie"
    r" (?:tele\w*|policiere)|merite|reseau|diplome|formation|recommandations?|guidelines?|publie\w*|published"
    r"|greulich|atlas|croissance|endocrin\w+"
    r"|pubert\w+|scoliose"
)


def find(reading: Reading) -> Iterator[Hit]:
    """Words of an investigation, and near them a case that the author had: done, seen, dated, with a finding."""
    yield from _told(reading, _JUSTICE, _FOUND)
    yield from _told(reading, _UNIFORMS, _WOUND)
    yield from _seen_by_author(reading)


def _told(reading: Reading, signs: tuple[Construction, ...], finding: Construction) -> Iterator[Hit]:
    for hit in hits(reading, signs, _ANCHORS, _GUARDS):
        sentence = reading.sentence_at(hit.start)
        near = reading.around(sentence)
        told = any(_TOLD.stands_in(each) and (each is sentence or _FOUND.stands_in(each)) for each in near)
        found = any(finding.stands_in(each) for each in near)
        if told and found and not reading.is_quoted(hit) and not _TOPIC.stands_in(sentence):
            yield hit


def _seen_by_author(reading: Reading) -> Iterator[Hit]:
    """A word of an investigation, a fact of health and how the author knows it, in neighbouring sentences."""
    for hit in hits_in(reading, reading.sentences, (_ORIGIN,), _GUARDS):
        near = reading.around(reading.sentence_at(hit.start))
        known = any(map(FACT.stands_in, near)) and any(map(LINK.stands_in, near))
        if known and not reading.is_quoted(hit) and not any(map(_TOPIC.stands_in, near)):
            yield hit
