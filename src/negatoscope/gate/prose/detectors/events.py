"""What makes a patient known without a name: an office, a title, an event in the news, being the only one.

Constructions, not lists of cases: a role of a person and what makes it unique (its only holder, its place, its team,
its story). The finding is the phrase from the role to the end of its complement, before what the sentence says of care.
"The last resort", "the first case of the literature" and "the doyenne" of nothing are no such phrases.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.detectors import event_words as lists
from negatoscope.gate.prose.lexicon import TRADES
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.wording import event as worded
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_RANKS = {"public": 33, "kin": 32, "unique": 31, "trade": 29}
_MOST = 18
"""The most words of a phrase."""
_HARD_STOP = re.compile(r"[.,;:!?()\[\]\n\"|]|\s-\s")
_OF = re.compile(r"\s(?:d[eu]s?\s|d'|of\s|a\s(?:la\s|l')?|au\s|for\s|to\s|in\s|on\s|at\s|dans\s|en\s|sur\s)", re.I)
_DEFINITE = re.compile(
    r"\s(?:(?:du|des|au|aux)\s|(?:de|a|dans|en|sur|for|of|in|at|to|on|from)\s(?:(?:la|le|les|notre|nos|sa|son|leur"
    r"|ma|mon|cette|ce|the|our"
    r"|her|his|their|this)\s|l')|(?:d'|de\s|of\s)(?-i:[A-Z])|d'une?\s(?:petite?\s|grande?\s)?(?:commune|ville"
    r"|village|club|ile))",
    re.I,
)
_WHO = re.compile(r"\s(?:qui|que|who|that|ayant|whose|dont)\s", re.I)
_GROUP_TITLE = re.compile(
    r"\s(?:olympique|paralympique|departemental\w*|regional\w*|national\w*|municipal\w*|general\w*|du\smonde"
    r"|d'europe|de\sfrance|de\sski"
    r"|of\sthe\sworld|in\stitle|tres\sconnue?|bien\sconnue?|connue?\sde|celebre)\b",
    re.I,
)
_SURVIVED = re.compile(
    r"\s(?:dans|lors|pendant|au\scours|de|du|des|d'|in|of|from|during|a)\s?(?:de\s)?(?:l'|la\s|le\s|les\s|the\s|du\s"
    r"|des\s|une?\s|un\s)?",
    re.I,
)
_NEWS = re.compile(
    r"(?:dont\s(?:toute\s)?(?:la\spresse|les\smedias|la\stelevision|la\stele|tout\sle\smonde)"
    r"|(?:relayee?|racontee?|rapportee?|passee?s?|vue?s?|connue?s?)\s(?:par|dans|a|de)\s(?:la\spresse|les\smedias"
    r"|le\sjournal|la\stele\w*"
    r"|toute\sla\s(?:ville|region|france)|tout\sle\s(?:village|pays|quartier))|fait\sdivers|in\sthe\snews"
    r"|made\s(?:the\s)?headlines"
    r"|la\spresse\s(?:locale\s)?(?:a|avait|en\sa)\s(?:bien\s|l'\s?)?(?:parl|racont|surnomm|relat|publi|photograph"
    r"|titr|couver|suivi)\w*|dont\s(?:a|ont)\sparle|une\sdes\sjournaux|front\spage)",
    re.I,
)
_POSSESSED = re.compile(r"(?:the\s|our\s)?(?P<role>[a-z-]{3,16})'s\s(?P<kin>[a-z]{3,16})(?!\w)", re.I)
_FORMER = re.compile(
    r"(?:notre|nos|mon|ma|mes|un|une|l'|our|my|an?)\s?(?:ancien(?:ne)?s?|ex|former|retired|feu)[\s-]\s?$", re.I
)
_ARTICLE_BEFORE = re.compile(r"(?<!\w)(?:l'|le\s|la\s|les\s|un\s|une\s|the\s|our\s|notre\s|a\s|an\s)$", re.I)
_DEFINITE_ARTICLE = re.compile(r"(?<!\w)(?:le|la|l'|the)\s?$", re.I)
_BEFORE_ROLE = re.compile(
    r"(?<!\w)(?:(?:le|la|l'|the|notre|our|un|une|a|an)\s?)?(?:(?:seule?|unique|premiere?|derniere?|ancien(?:ne)?|ex"
    r"|actuel(?:le)?|jeune|petite?"
    r"|celebre|plus\s(?:jeune|vieux|vieille|agee?)|only|first|last|sole|former|retired|youngest|oldest|famous"
    r"|local)[\s-]){1,2}$",
    re.I,
)
_OWNED = re.compile(r"(?:(?:the|our)\s)?[\w-]{3,16}(?:'s|s')\s$", re.I)
_UNIQUE_AT = re.compile(
    r"(?:(?P<article>le|la|l'|les|the|notre|our|sa|son|her|his|[a-z]+'s)\s?)?(?P<rank>seule?s?|unique|premiere?s?"
    r"|derniere?s?|plus\s(?:jeune|vieux"
    r"|vieille|agee?)|only|first|last|sole|lone|youngest|oldest)\s(?:surviving\s|remaining\s|female\s"
    r"|woman\s)?(?P<noun>[a-z][a-z'-]{2,20})"
    r"(?:\s(?P<second>[a-z]{4,14})(?=\s(?:d[eu]s?|of|in|to|on|who|qui|a|dans|par|by)\s|\sd'))?",
    re.I,
)


def phrase_end(page: Page, start: int) -> int:
    """Where the phrase that begins at a place ends: before a sign, a verb of the main clause, or a word of the care."""
    words, text = page.words, page.text
    number = words.after(start)
    end, told = start, False
    for count in range(_MOST):
        if number + count >= len(words.all):
            break
        word = words.all[number + count]
        if count and (_HARD_STOP.search(text, end, word.start) or _is_stop(page, number + count, told)):
            break
        told = told or word.lower in lists.RELATIVES
        end = word.end
    return start + len(lists.LEFTOVER.sub("", text[start:end]))


def _is_stop(page: Page, number: int, told: bool) -> bool:
    """Whether a word opens what the sentence says of the care."""
    words = page.words.all
    before, lower = words[number - 1].lower, words[number].lower
    if lower in lists.CARE:
        return not (told and lower in {"avec", "with"})
    if lower == "a" and page.language == "fr":  # "a franchi", not "à la retraite"
        following = words[number + 1] if number + 1 < len(words) else None
        told = told or following is None or not lists.PARTICIPLE.fullmatch(following.text)
    if lower in lists.VERBS or lower in (lists.FRENCH_VERBS if page.language == "fr" else lists.ENGLISH_VERBS):
        return before not in lists.KEEPING_VERB and not (told and lower in lists.AUXILIARIES)
    return before in {"et", "and"} and lower in lists.PRONOUNS


def is_human(word: str) -> bool:
    """Whether a noun names a person, by the list or by its ending."""
    return (
        word in lists.PEOPLE
        or word in TRADES
        or word.startswith("garde-")
        or (bool(lists.HUMAN_ENDING.search(word)) and word not in lists.THINGS)
    )


def mark(page: Page, start: int, role: int, sort: str) -> Mark:
    """The phrase of a role at a place, with the article and the rank before it; it ends at `role` at the earliest."""
    before = _BEFORE_ROLE.search(page.text, max(0, start - 32), start) or _ARTICLE_BEFORE.search(
        page.text, max(0, start - 8), start
    )
    begins = before.start() if before else start
    return Mark(
        begins, max(phrase_end(page, start), role), "event", worded(sort, page.language), rank=_RANKS.get(sort, 30)
    )


def _only_ones(page: Page) -> Iterator[Mark]:
    """ "the last surviving crew member of the lifeboat", "seule rescapée de l'accident", "island's only midwife"."""
    text = page.text
    for number in page.words.of(lists.UNIQUE):
        match = _UNIQUE_AT.match(text, page.words.all[number].start)
        if match is None:
            continue
        noun, second = match["noun"].lower(), (match["second"] or "").lower()
        ends = (match.end("noun"), match.end("second"))
        human = noun not in lists.THINGS and (is_human(noun) or (second in lists.PEOPLE and second != "malade"))
        human = human or (noun in lists.CAREGIVERS and lists.OF_PLACE.match(text, match.end("noun")) is not None)
        if not human or any(end > 0 and lists.STUDY.match(text, end) for end in ends):
            continue
        told = any(end > 0 and (_OF.match(text, end) or _WHO.match(text, end)) for end in ends)
        owned = _OWNED.search(text, max(0, match.start() - 24), match.start())
        if told or second:
            yield mark(page, match.start(), match.end("noun"), "unique")
        elif owned and match["rank"].lower() in lists.ONLY:
            yield Mark(owned.start(), match.end("noun"), "event", worded("unique", page.language), rank=30)


def _offices(page: Page) -> Iterator[Mark]:
    """Who holds an office, bears a title, or is the kin of such a person."""
    text = page.text
    for number in page.words.of(lists.OFFICES | lists.STARS):
        word = page.words.all[number]
        kin = lists.KIN_BEFORE.search(text, max(0, word.start - 34), word.start)
        possessed = _POSSESSED.match(text, word.start)
        if possessed and possessed["kin"].lower() in lists.KIN:
            yield Mark(begin(text, word.start), possessed.end(), "event", worded("kin", page.language), rank=31)
        if kin:
            yield Mark(
                begin(text, kin.start()),
                max(phrase_end(page, kin.start()), word.end),
                "event",
                worded("kin", page.language),
                rank=31,
            )
            continue
        definite = _DEFINITE.match(text, word.end) or _GROUP_TITLE.match(text, word.end)
        told = _WHO.match(text, word.end)
        star = word.lower in lists.STARS and word.lower not in lists.PLAYERS
        if lists.SOCIETY.match(text, word.end):
            continue
        named = star and (
            _OF.match(text, word.end)
            or lists.QUALIFIED.match(text, word.end)
            or _DEFINITE_ARTICLE.search(text, max(0, word.start - 5), word.start)
        )
        if definite or told or named:
            yield mark(page, _apposed(page, word.start), word.end, "public")


def begin(text: str, start: int) -> int:
    """A place with the article that stands before it."""
    article = _ARTICLE_BEFORE.search(text, max(0, start - 8), start)
    return article.start() if article else start


def _incidents(page: Page) -> Iterator[Mark]:
    """Those whom an event in the news touched, and the event itself when it is a certain one."""
    text = page.text
    for number in page.words.of(lists.TOUCHED):
        word = page.words.all[number]
        link = _SURVIVED.match(text, word.end)
        place = link.end() if link else 0
        if link and lists.INCIDENT_AHEAD.match(text, place):
            yield mark(page, word.start, word.end, "touched")
    for number in page.words.of(lists.INCIDENTS):
        word = page.words.all[number]
        article = lists.CERTAIN_BEFORE.search(text, max(0, word.start - 12), word.start)
        if article is None or not lists.INCIDENT_AHEAD.match(text, word.start):
            continue
        begins = article.start() if "'" in article.group() or text[article.start()] in "lLtT" else word.start
        if _DEFINITE.match(text, word.end) or lists.VEHICLE.match(text, word.end) or lists.WHEN.match(text, word.end):
            yield Mark(
                begins,
                max(phrase_end(page, begins), word.end),
                "event",
                worded("incident" if begins < word.start else "bare-incident", page.language),
                rank=29,
            )


def _apposed(page: Page, start: int) -> int:
    """Where the phrase of a trade begins whose noun follows another: "animateur vedette de la radio"."""
    number = page.words.at(start)
    if not number or page.words.gap(number) != " ":
        return start
    before = page.words.all[number - 1]
    return before.start if before.shape is Shape.LOWER and is_human(before.lower) else start


def _trades(page: Page) -> Iterator[Mark]:
    """A trade with its one place ("le boulanger de la place", "facteur du village") or with its story."""
    text = page.text
    for number in page.words.of(lists.SPOTS):
        spot = page.words.all[number]
        before = lists.TRADE_BEFORE.search(text, max(0, spot.start - 44), spot.start)
        if before and is_human(before["trade"].lower()) and before["trade"].lower() not in lists.CAREGIVERS:
            yield mark(page, _apposed(page, before.start("trade")), spot.end, "trade")
    for number in page.words.of(lists.TELLERS):
        story = lists.STORY.match(text, page.words.all[number].start)
        before = lists.WHO_BEFORE.search(text, max(0, page.words.all[number].start - 40), page.words.all[number].start)
        if (
            story
            and before
            and not lists.CLINICAL.match(story["verb"] or "")
            and _has_a_story(before["who"].lower(), before["article"])
        ):
            yield mark(page, before.start("who"), story.end(), "story")


def _happenings(page: Page) -> Iterator[Mark]:
    """What befell somebody of a trade: "l'institutrice piquée par un frelon"."""
    text = page.text
    for number in page.words.of(lists.BEFALLEN):
        start = page.words.all[number].start
        before = lists.BEFELL.search(text, max(0, start - 40), start)
        if before is None:
            continue
        who = before["who"].lower()
        if lists.HUMAN_ENDING.search(who) and who not in lists.THINGS | lists.CAREGIVERS | lists.PATIENTS:
            yield mark(page, before.start("who"), start, "story")


def _has_a_story(who: str, article: str | None) -> bool:
    """Whether somebody told of by "who had" is a certain person, neither the patient as such nor who cares."""
    if who in {"celui", "celle", "gamin", "gamine"}:
        return True
    return bool(article) and is_human(who) and who not in lists.CAREGIVERS | lists.PATIENTS


def _kin_and_colleagues(page: Page) -> Iterator[Mark]:
    text = page.text
    for number in page.words.of(lists.COLLEAGUES):
        word = page.words.all[number]
        former = _FORMER.search(text, max(0, word.start - 24), word.start)
        if former:
            end = max(word.end, phrase_end(page, word.start))
            yield Mark(former.start(), end, "event", worded("colleague", page.language), rank=30)
    for number in page.words.of(lists.KIN | lists.BIRTHS):
        match = lists.BIRTH.match(text, page.words.all[number].start)
        if match:
            yield mark(page, match.start(), match.end(), "kin")
    for number in page.words.of(lists.NEWS_WORDS):
        match = _NEWS.match(text, page.words.all[number].start)
        if match:
            stop = _HARD_STOP.search(text, match.end(), match.end() + 80)
            yield Mark(
                match.start(), stop.start() if stop else match.end(), "event", worded("news", page.language), rank=28
            )


def find(page: Page) -> Iterator[Mark]:
    """Mentions known to the public, beside a patient."""
    if not page.about_patient:
        return
    for find_some in (_only_ones, _offices, _incidents, _trades, _happenings, _kin_and_colleagues):
        for found in find_some(page):
            if not page.signed(found.start) and found.end > found.start:
                yield found
