"""Who speaks, and how: what makes of a forbidden phrase a warning against it.

A guard says that the words at a place aren't the author's own claim about himself now: they are negated, quoted,
ironic, reported, hypothetical, said of others' practice, of the law, or taught. Each looks at the clause, the sentence
and its neighbours, never at the whole post: one disclaimer doesn't excuse what follows it.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading.construction import Hit
    from negatoscope.gate.rules.reading.sentence import Sentence


class Guard(Enum):
    """Why words at a place are no claim of the author's."""

    NEGATED = "negated"
    QUOTED = "quoted"
    IRONIC = "ironic"
    REPORTED = "reported"
    HYPOTHETICAL = "hypothetical"
    OTHERS = "others"
    LAW = "law"
    TEACHING = "teaching"


ALL = frozenset(Guard)

_CLAUSE = re.compile(r"[;:.!?…\n]|\s[-—–]\s|,\s(?=mais|sauf|car|donc|puis|alors|but|yet|so|and\sthen)")
_NEGATION = re.compile(
    r"\bn(?:e\b|'(?=[a-z]))(?!\s?(?:(?:hesit|attend|tard|rat|manqu|pass|perd|craign|ecout|laiss)\w+\s(?:pas|plus)|prenez\saucun)).{0,60}?\b(?:pas|jamais|aucune?|plus(?!\s+(?:de\s+\d|grand|rapide|precis|sur))|ni|rien|guere"
    r"|nullement|personne)\b"
    r"|\b(?:jamais|aucune?|nullement|sans(?!\s(?:plus\s)?(?:attendre|hesit|tard|doute|fausse|delai))|loin\sde|ni)\b|\bpas\s(?:de|d'|une?|le|la|du|question|besoin)\b"
    r"|\b(?:refus\w+|evit\w+|renonc\w+|deconseill\w+|inutile|interdit\w*|proscri\w+|contraire)\b"
    r"|^\W*non\b|\b(?:never|not|no|none|neither|nor|without|refuse\w*|avoid\w*|cannot)\b|n't\b",
    re.I,
)
_NEAR = 25
"""How far behind a phrase a verb in the negative can stand and still be said of it, in characters."""
_NE = re.compile(r"\bn(?:e\b|'(?=[a-z]))")
_DISOWNED = re.compile(
    r"\b(?:voila|c'est|exactement)\b.{0,40}\b(?:ce\sque|ce\squ')\b.{0,40}\b(?:ne\s(?:peut|doit|faut|devrait)|n'a\spas"
    r"|interdi)"
    r"|\ba\sne\s(?:pas|jamais)\b|\bn'a\saucun\ssens\b|\baucun\s(?:sens|interet)\b|\bne\s(?:le|la|les|l')\s?\w*\s?(?:ferai|"
    r"publie\w*|ecri\w+|dir\w+|partage\w*|relaie\w*)\s?pas\b|\bn'en\s(?:fera\w*|fais)\b"
    r"|\b(?:interdi\w+|illega\w+|trompeu\w+|mensong\w+|contraire\sa|condamn\w+|sanctionn\w+|inadmissible|inaccept\w+"
    r"|deontolog\w+|(?:une|la|de|en|simple)\sreclame|publicite\s(?:deguisee|mensongere))\b"
    r"|\bne\s(?:peut|peuvent|doit|doivent|devrait|faut)\b.{0,24}\b(?:ecrire|dire|promettre|publier|afficher|vendre)\b"
    r"|\b(?:forbid\w*|forbidden|misleading|meaningless|unethical|not\sallowed|illegal|nonsense)\b"
)
_FRAME = re.compile(
    r"\b(?:l[uû]e?s?|vue?s?|entendue?s?|apercue?s?|croisee?s?|recue?s?)\b.{0,40}\b(?:ce\smatin|hier|pages?|sites?"
    r"|pub\w*|prospectus|vitrine|comptes?|affiche|mail|spam|magazine|journal|reseau\w*|internet|forum|blog|fil|brochure|tele)\b"
    r"|\b(?:une|l'|cette|sur|des|grande)\s?affiches?\b|\b(?:slogan|publicite|(?:une|la|de|en)\sreclame|banniere|prospectus|pub|encart|vitrine|tract|spam|marketing)s?\b"
    r"|\b(?:certain[es]*|des|un|une|tel|telle|les)\s(?:confreres?|comptes?|sites?|pages?|influence\w+|cabinets?|centres?"
    r"|cliniques?|videos?|marchands?|vendeurs?|gourous?)\b.{0,40}\b(?:ecri\w+|promet\w*|annonc\w+|vant\w+|affich\w+"
    r"|pretend\w*|ven(?:d|dent|dait|daient|dre)|clam\w+|jur\w+|propos\w+|affirm\w+|assur\w+|soutien\w+)"
    r"|\b(?:read|saw|seen|heard|spotted)\b.{0,40}\b(?:ads?|advert\w*|page|website|leaflet|flyer|billboard|feed|timeline|magazine)\b"
)
_REPORTED = re.compile(
    r"\bon\s(?:(?:me|nous|m'a|nous\sa)\s)?(?:demande|dit|ecrit|croit|pense|raconte|reproche|suggere|propose|repete)\b"
    r"|\b(?:certains?|beaucoup|plusieurs|des\spatients?|une?\spatiente?|une?\susag\w+|les\sgens|quelqu'un|mes\sproches)\b"
    r".{0,24}\b(?:me\s|m'a\s|m'ont\s|nous\s)?(?:demand\w*|di(?:t|sent|re)|ecri(?:t|vent|vait)|croi\w+|pens\w+|racont\w*"
    r"|reproch\w+|suggere\w*|propos\w+)\b"
    r"|\bselon\s(?:eux|elle|lui|certains|la\srumeur)\b|\bidee\srecue\b|\bmythe\b|\b(?:une|cette|vieille)\slegende\b|\bfaux\s?:|\bvrai\sou\sfaux\b"
    r"|\bon\svous\s(?:dira|racontera|promettra)\b|\b(?:je|j'|on)\s?(?:lis|entends|vois)\s(?:partout|encore|souvent)\b"
    r"|\bil\sparait\sque\b|\bon\s(?:entend|lit)\b"
    r"|\b(?:people|some|patients|many|somebody|someone)\b.{0,16}\b(?:ask|asks|asked|say|says|said|think|believe|claim)\b"
    r"|\bmyth\b|\bthey\ssay\b"
)
_IRONY = re.compile(
    r"🙃|😏|😉|🤡|😅|🤭|\b(?:boule\sde\scristal|evidemment\spas|bien\ssur\sque\snon|second\sdegre|ironie|humour|poisson\sd'avril"
    r"|spoiler|je\splaisante|promis|vous\savez,?\sles\sradiologues|autopromotion|autoproclame|roulement\sde\stambour|oscar"
    r"|palme|medaille\sen\schocolat|just\skidding|sarcasm|tongue\sin\scheek|/s)\b"
)
_HYPOTHESIS = re.compile(
    r"(?:^|[,;(:]\s?|\b(?:meme|comme|sauf|et|mais)\s)s(?:i\s(?=(?:je|tu|on|nous|vous|elles?|ce|ca|cela|un|une|des?|du|les?|la|l'|j'|votre|vos|notre|nos|mon|ma|mes|son|sa|ses"
    r"|leurs?|cette?|ces|quelqu\w+|aucune?|rien|tout|jamais|par|c'est|d'aventure|demain)(?:\b|(?<=')))|'ils?\b)|\b(?:imagin(?!g)\w+|suppos\w+|admettons|a\ssupposer|"
    r"en\sadmettant|aurai\w*\spu|pourrai\w+\secrire)\b|(?:^|,\s)if\b|\b(?:imagine|suppose|would\shave|hypothetical\w*)\b"
)
_OTHERS = re.compile(
    r"\b(?:certain(?:s|es)|d'autres|ceux\squi|celles\squi|quiconque|tel\sou\stel|les\scharlatans|les\smarchands|"
    r"les\sinfluenceu\w+|those\swho|some\scolleagues|influencers)\b"
)
_LAW = re.compile(
    r"\b(?:article\s?(?:r|l)?\.?\s?\d|r\.?\s?4127|l\.?\s?\d{4}|code\s(?:de\s(?:deontologie|procedure|la\s\w+|l\W?\w+)|penal|civil)|deontolog\w+|la\sloi|le\sdecret|conseil\s"
    r"de\sl'ordre|cnom|l'ordre\b(?!\s(?:de\sla|du|des)\s(?!medecin))|jurisprudence|dgccrf|chambre\sdisciplinaire|il\sest\sinterdit|nous\sinterdit"
    r"|code\sof\sethics|the\slaw|regulat\w+)"
)
_TEACHING = re.compile(
    r"\b(?:(?:(?:les|nos|mes|des|aux|deux|notre|mon|chere?s?|une?|jeunes?)\s|l')(?:internes?|externes?)|etudiants?|(?<!en\s)(?<!au\s)cours\b|quiz|formation|enseign\w+|seminaire|atelier|congres|diplome|du\sd'imagerie"
    r"|rappel\spour|piege|semiologie|residents?|students?|teaching|(?:the|a|this|our|my)\scourse|lecture|workshop)\b"
)


def _clause(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    """The clause of the sentence in which a hit stands."""
    start, end = sentence.start, sentence.end
    for match in _CLAUSE.finditer(sentence.text, sentence.start, sentence.end):
        if match.end() <= hit.start:
            start = match.end()
        elif match.start() >= hit.end:
            end = match.start()
            break
    return start, end


def _negated(sentence: Sentence, hit: Hit) -> bool:
    """A negation in the clause before the hit or around it; one that the construction itself holds doesn't count."""
    start, end = _clause(sentence, hit)
    for match in _NEGATION.finditer(sentence.text, start, end):
        if match.start() < hit.start and match.end() <= hit.end:
            return True
        between = sentence.text[hit.end : match.start()] if match.start() >= hit.end else ","
        if len(between) <= _NEAR and "," not in between and _NE.match(sentence.text, match.start()):
            return True
    return False


def disowned(sentence: Sentence) -> bool:
    """Whether the sentence says that something must not be said or done."""
    return _DISOWNED.search(sentence.text, sentence.start, sentence.end) is not None


def framed(sentence: Sentence) -> bool:
    """Whether the sentence presents what others wrote: an advertisement, a slogan, a page read somewhere."""
    return _FRAME.search(sentence.text, sentence.start, sentence.end) is not None


_OF_SENTENCE: tuple[tuple[Guard, re.Pattern[str]], ...] = (
    (Guard.IRONIC, _IRONY),
    (Guard.REPORTED, _REPORTED),
    (Guard.HYPOTHETICAL, _HYPOTHESIS),
    (Guard.OTHERS, _OTHERS),
    (Guard.LAW, _LAW),
    (Guard.TEACHING, _TEACHING),
)


def of_sentence(sentence: Sentence, hit: Hit) -> frozenset[Guard]:
    """The guards that the sentence itself puts around a hit; quotation is seen by `Reading`, which knows the quotes."""
    found = {guard for guard, pattern in _OF_SENTENCE if pattern.search(sentence.text, sentence.start, sentence.end)}
    if _negated(sentence, hit):
        found.add(Guard.NEGATED)
    return frozenset(found)
