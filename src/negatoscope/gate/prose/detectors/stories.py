"""People known by their story: whose house burned, hit by the night train, the grocer's sister, crowned queen.

A noun that names a person and a part that restricts it, up to the end of that part. What any patient may have gone
through ("dont le scanner montre", "percuté par une voiture") is no story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.detectors import event_words as lists
from negatoscope.gate.prose.detectors.events import is_human, mark, phrase_end
from negatoscope.gate.prose.lexicon import TRADES
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.wording import event as worded
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_FAR = 9
"""The most words between a story and the person it is told of."""
_ARTICLES = word_set("le la les l un une ce cet cette notre mon ma sa son leur")
_BEFORE_ARTICLE = word_set("de d")
_NO_NOUN = word_set(
    "qui que dont ou et mais car donc il elle on je tu nous vous ils elles est a etait avait sont ont fut sera pour "
    "par avec sans sous sur dans chez vers apres avant pendant depuis entre se s ne n y en si comme quand lorsque"
)
_CLOSE = frozenset({" ", "'", "-"})
_ANYBODY = word_set(
    "homme femme dame monsieur personne gars type mec nana celui celle ceux jeune fille garcon gamin gamine bebe "
    "enfant famille couple papi mamie vieux vieille octogenaire nonagenaire centenaire"
)
_CHILDREN = word_set("adolescent adolescente enfant fiance fiancee assassin")
_OWNED = (
    r"(?:maison|ferme|grange|toit|appartement|immeuble|boutique|magasin|restaurant|usine|atelier|bateau|voilier"
    r"|chalutier|voiture|camion|tracteur|avion|photo|portrait|histoire|nom|visage|video|livre|roman|chanson|tableau"
    r"|proces|affaire|chien|cheval|troupeau|vache|elevage|entreprise|societe|disparition|enlevement|mariage|divorce"
    r"|statue|rue|place|ecole|boulangerie|pharmacie|recette|invention|temoignage|combat|exploit|record)"
)
_WHOSE = re.compile(
    rf"dont\s(?:(?:le|la|les|l')\s?(?:\w+\s)?{_OWNED}\b|(?:le|la|l')\s?(?:fils|fille|mari|femme|frere|soeur|pere|mere"
    r"|epouse?|compagne|compagnon|famille|enfants?|mort|vie)\s(?:a|avait|est|etait)\s(?:\w+\s)?(?:disparu|assassine|tue|noye"
    r"|enleve|elu|gagne|joue|remporte|sauve|brule|retrouve|condamne|arrete|filme|passe|fait)\w*)",
    re.I,
)
_BEFELL = word_set(
    "blesse blessee percute percutee rescape rescapee survivant survivante disparu disparue pris prise retrouve "
    "retrouvee enleve enlevee arrete arretee condamne condamnee agresse agressee mordu mordue pique piquee foudroye "
    "foudroyee emporte emportee enseveli ensevelie sauve sauvee filme filmee interviewe interviewee photographie "
    "photographiee encorne encornee renverse renversee ecrase ecrasee coince coincee evacue evacuee helitreuille "
    "helitreuillee brule brulee intoxique intoxiquee tombe tombee echoue echouee licencie licenciee acquitte "
    "acquittee decore decoree recu recue reconnu reconnue connu connue celebre condamnee"
)
_HOW = re.compile(
    r"\s(?:par|dans|lors\sd[eu]s?|pendant|au\scours\sd[eu]|sous|en|avec|a|au|de|du|sur|devant|apres|pour)\s"
    r"(?:(?:la|le|les|sa|son|notre|leur)\s(?!patient|voiture|chute|suite|semaine|veille|maison\b|jambe|service|hopital"
    r"|equipe|smur|samu|tete|bras|main|dos)\w|l'(?!hopital|equipe|epaule|escalier)\w|[A-Z]\w|direct\b|mer\b|montagne\b|large\b"
    r"|proces\b)",
)
_AT_THE = re.compile(
    r"\s(?:au|du|lors\sdu|lors\sde\sla)\s(?!service|bloc|cours|dos|bras|pied|patient|genou)\w{4,}", re.I
)
_KIN = word_set(
    "fille fils epouse epoux femme mari mere pere maman papa frere soeur neveu niece veuve veuf cousin cousine "
    "compagne compagnon gendre oncle tante"
)
_OF_SOMEBODY = re.compile(
    r"\s(?:du|de\s(?:la|notre)|de\sl')\s?(?:(?:celebre|ancienne?|ex|feu|futur|actuel(?:le)?|defunte?|vieux|vieille"
    r"|petit|petite|premiere?|seule?|dernier)[\s-])?(?P<who>[a-z]{3,18}(?:-[a-z]{3,12})?)\b",
    re.I,
)
_HONOURED = word_set(
    "elu elue sacre sacree couronne couronnee designe designee promu promue intronise intronisee nomme nommee "
    "vice-champion"
)
_HONOUR = re.compile(
    r"\s(?:la\s|le\s|l'|comme\s)?(?:plus\s|meilleure?|miss\b|mister\b|reine|roi\b|prince|champion|homme\sd|femme\sd"
    r"|personnalite|maire|depute|conseill|president|chevalier|vice|dauphin|rosiere|ambassad|joueur|joueuse|sportif"
    r"|sportive|apprenti|artisan|citoyen|ministre|senat|academ|eveque)",
    re.I,
)
_PUBLIC = word_set(
    "marathon tele television jt presse journal finale championnat championnats tour defile flamme olympiques "
    "jo loto concours emission record proces election elections medaille festival gala spectacle film course "
    "rallye regate raid semi triathlon trail jeux tournoi derby reportage documentaire greve manifestation carnaval "
    "corrida rodeo debat plateau"
)
_FAMOUS = word_set(
    "heros heroine icone gloire egerie celebrite legende figure star vedette personnalite idole mascotte"
)
_FAMOUS_OF = re.compile(
    r"\s(?:de\s(?:la|notre|toute?\s(?:la|le))|de\sl'|du|des|de)\s?(?:resistance|village|quartier|ville|region|vallee|club|rugby|foot\w*"
    r"|cyclisme|cinema|theatre|chanson|tele\w*|feuilleton|serie|marche|port|bourg|pays|canton|ile|radio\slocale|coin|stade)\b"
    r"|\s(?:locale?|regionale?|nationale?|departementale?)\b",
    re.I,
)
_DID = re.compile(
    r"\b(?:il|elle)\s(?:y\s|en\s)?(?P<deed>(?:a|avait|est|etait|fut|vient\sde|venait\sde|s'est|s'etait)\s(?:deja\s|ete\s"
    r"|aussi\s|meme\s)?(?:gagn|remport|port|cour|battu|battre|marqu|present|temoign|defil|pass|appar|jou|chant|particip"
    r"|anim|termin|fini|arbitr|organis|entrain|dirig|mene|film|interview|cite|vu|boucl|disput|represent)\w*\s"
    r"[^.,;:!?()\n]{0,44})$",
    re.I,
)


def _is_known_by(word: str) -> bool:
    """Whether a noun can be told of: a person, neither the one cared for as such nor one who cares."""
    return (is_human(word) or word in _ANYBODY) and word not in lists.CAREGIVERS | lists.PATIENTS


def person_before(page: Page, number: int) -> int | None:
    """The noun that a restriction at a word is told of: "ancien gardien de but de l'équipe" before "qui"."""
    words, found, at = page.words.all, None, number - 1
    while at >= 0 and number - at <= _FAR:
        if page.words.gap(at + 1) not in _CLOSE:
            break
        lower = words[at].lower
        chained = at > 0 and words[at - 1].lower in _BEFORE_ARTICLE and page.words.gap(at) == " "
        if (lower in _ARTICLES and not chained) or lower in _NO_NOUN:
            break
        if (words[at].shape is Shape.LOWER or page.words.shouted[at]) and (is_human(lower) or lower in _ANYBODY):
            found = at
        at -= 1
    if found is None or not _is_known_by(words[found].lower):
        return None
    return found


def _of_person(page: Page, number: int, end: int) -> Iterator[Mark]:
    """The phrase of the person before a word, when there is one, to an end at least."""
    person = person_before(page, number)
    if person is not None:
        yield mark(page, page.words.all[person].start, end, "story")


def _whose(page: Page) -> Iterator[Mark]:
    for number in page.words.places.get("dont", ()):
        told = _WHOSE.match(page.text, page.words.all[number].start)
        if told:
            yield from _of_person(page, number, told.end())


def _who_did(page: Page) -> Iterator[Mark]:
    for number in page.words.places.get("qui", ()):
        story = lists.STORY.match(page.text, page.words.all[number].start)
        if story and story["verb"] and not lists.CLINICAL.match(story["verb"]):
            person = person_before(page, number)
            if person is not None and page.words.all[person].lower not in _ANYBODY:
                yield mark(page, page.words.all[person].start, story.end(), "story")


def _befallen(page: Page) -> Iterator[Mark]:
    for number in page.words.of(_BEFELL):
        word = page.words.all[number]
        if page.words.gap(number) != " ":
            continue
        how = _HOW.match(page.text, word.end) or _AT_THE.match(page.text, word.end)
        if how is None:
            continue
        person = person_before(page, number)
        if person is not None and (page.words.all[person].lower in TRADES or _is_in_news(page, word.end)):
            yield mark(page, page.words.all[person].start, how.end(), "story")


def _is_in_news(page: Page, end: int) -> bool:
    """Whether what befell anybody ("un homme retrouvé…") is an incident that is told of."""
    return any(lists.INCIDENT_AHEAD.match(page.text, at) for at in range(end + 1, min(end + 24, len(page.text))))


def _of_kin(page: Page) -> Iterator[Mark]:
    for number in page.words.of(_KIN):
        word = page.words.all[number]
        found = _OF_SOMEBODY.match(page.text, word.end)
        if found is None:
            continue
        who = found["who"].lower()
        if (who in TRADES or who in lists.OFFICES or who in lists.STARS) and who not in _CHILDREN | lists.CAREGIVERS:
            yield mark(page, word.start, found.end(), "kin")


def _honoured(page: Page) -> Iterator[Mark]:
    for number in page.words.of(_HONOURED):
        word = page.words.all[number]
        if _HONOUR.match(page.text, word.end):
            yield Mark(word.start, phrase_end(page, word.start), "event", worded("public", page.language), rank=29)


def _famous(page: Page) -> Iterator[Mark]:
    for number in page.words.of(_FAMOUS):
        word = page.words.all[number]
        found = _FAMOUS_OF.match(page.text, word.end)
        if found:
            yield mark(page, word.start, found.end(), "public")


def _deeds(page: Page) -> Iterator[Mark]:
    """What "he" or "she" did before everybody: "elle a gagné le marathon de la ville"."""
    for number in page.words.of(_PUBLIC):
        word = page.words.all[number]
        found = _DID.search(page.text, max(0, word.start - 90), word.start)
        if found:
            end = max(phrase_end(page, found.start("deed")), word.end)
            yield Mark(found.start("deed"), end, "event", worded("story", page.language), rank=28)


def find(page: Page) -> Iterator[Mark]:
    """Stories of people, beside a patient, in French."""
    if not page.about_patient or page.language != "fr":
        return
    for find_some in (_whose, _who_did, _befallen, _of_kin, _honoured, _famous, _deeds):
        for found in find_some(page):
            if not page.signed(found.start):
                yield found
