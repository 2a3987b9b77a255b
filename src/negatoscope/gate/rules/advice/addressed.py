"""Whether a sentence is said to one person, in public: by name, by a mark of reply, by what that person sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.rules.advice.reader import is_answer
from negatoscope.gate.rules.reading import Construction, Hit

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading import Reading, Sentence

_SECOND = Construction(r"(?:votre|vos|vous|ton|ta|tes|toi|tu|te|t (?:as|es|inquiete\w*|a)|your|yours|you)")
_TO_ONE = Construction(
    r"(?:votre|vos|vous|ton|ta|tes|toi|tu|te|t (?:as|es|inquiete\w*|a)|your|yours|you|mon lect\w+|ma lect\w+"
    r"|mon abonne\w*)"
)
_FAMILIAR = Construction(r"(?:ton|ta|tes|toi|tu|te|(?:le|la) (?:tien|tienne|votre))")
_NAME = re.compile(
    r"(?:^|[\s,])(?:(?:M|Mme|Mlle|Mr|Mrs|Ms|Monsieur"
    r"|Madame)\.?\s)?(?P<name>[A-Z][a-zé]{2,}(?:-[A-Z][a-z]+)?)\s?(?=[:,!.?(]|$|\s[-–—→:!?]"
    r"|\s(?:tu|ton|ta|bois|va|non|oui|no|yes|yours?)\b)"
)
"""A capital name that a mark follows: "... ton dos, Manon, ...", "Merci Sandra !"."""
_OTHER_NAME = re.compile(
    r"(?:doliprane|irm|mri|gleason|levothyrox|hashimoto|alzheimer|parkinson|bonjour|bonsoir|bonne|merci|vous"
    r"|nous|votre|notre|your|please|radiologue"
    r"|docteur|doctor|france|paris|lyon|internet|instagram|noel|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|janvier|avril|juillet|septembre"
    r"|octobre|decembre|october|monday|tuesday|wednesday|thursday|friday|attention|rappel|conseil|question"
    r"|reponse|parfois|toujours|souvent|jamais"
    r"|non|oui|yes|covid|samu|mammographie|echographie|scanner|radio|apres|avant|pendant|aujourd|demain|hier"
    r"|ensuite|enfin|alors|donc|ici|sinon"
    r"|cancer|sport|repos|glace|octobre|rose|then|today|tomorrow|also|however|remember|again|first|finally"
    r"|often|sometimes)$",
    re.I,
)
_ADDRESSED = Construction(
    r"(?:reponse|repond\w*|reply|replying|answer\w*|in response|in reply|pour|to|a|au|aux|for|question"
    r"|courrier|message|mot|com|commentaire|comment|cas)"
    r" (?:(?:rapide|publique|de|d|du|des|the|une?|la|le|l|a|of|from|notre|ma|mon|my|our|fidele|chere?|\w+ s) ){0,4}"
    r"(?:lect(?:eur|rice|eurs|rices)|abonnee?|internaute|patiente?|gentleman|lady|reader|follower|subscriber"
    r"|meuf|mec|dame|monsieur|mme|madame|m|mr|mrs|ms|anonyme"
    r"|maman|papa|mamie|papy|jeune|ami|amie|jeune homme|gars|celle|celui|ceux qui m|question|collegue qui "
    r"demandait)(?: \w+)?"
    r"|(?:en|au|sous|dans|via|par|in|on|under|from) (?:\w+ ){0,2}(?:commentaires?|com|coms|comments?|chat"
    r"|dms?|mp|message prive|prive|inbox|messagerie|billet|post|story"
    r"|courrier des lecteurs)|dms?|dm d|courrier des lecteurs|rubrique|ask our doctor|notre medecin repond"
    r"|foire aux questions|le dr \w+ repond"
    r"|(?:rassur\w+|repond\w*|dis|dire|confirme\w*|ecris|conseille\w*|promets) (?:a )?(?:notre|mon|ma|un|une"
    r"|ce|cette|le|la|l|mes|ces|my|our|the) (?:\w+ )?(?:lect\w+|abonne\w*|internaute\w*|follower\w*"
    r"|reader\w*|correspondante?|fidele)\b"
    r"|(?:m|nous) (?:ecri\w+|demand\w+|interrog\w+|sollicit\w+|envoi\w+|envoy\w+)(?: de| si)?|(?:vous|tu"
    r"|you) (?:me|m|nous|us) (?:\w+ ){0,2}(?:demand\w+|soum\w+|envoy\w+"
    r"|ecri\w+|transmet\w+|montr\w+|dm d|sent|asked|wrote|messaged)|since you asked|puisque (?:tu|vous) "
    r"(?:demand\w+|me le demand\w+)"
    r"|(?:images?|photo\w*|cliches?|scans?|pictures?|pics?|radiograph\w+|irm|echo) (?:que |qu |that |which "
    r")?(?:\w+ ){0,4}(?:envoy\w+|post\w+|joint\w*|transmis\w*"
    r"|upload\w+|sent|attach\w+|partag\w+|mettre sous|dm d|shared|soum\w+|montr\w+|recue?s?)"
    r"|(?:on a|j ai|nous avons|i|we|i ve|we ve|having|notre \w+ a|our \w+ has) (?:\w+ )?(?:bien "
    r")?(?:regard\w+|vu|lu|relu|examine|ouvert|recu|reviewed|looked|saw|seen|read|checked)"
    r" {~2}(?:votre|vos|ton|ta|tes|your|la photo\w*|les images|the (?:pic|image|photo)\w*)"
    r"|(?:au vu|vu|d apres|based on|given|compte tenu|from|sur|on|with|avec) (?:\w+ )?(?:ce que (?:dit"
    r"|montre) )?(?:votre|vos|ton|ta|tes|your|these|ces|les) (?:{image}|antecedents|symptomes|coupes|cliche)"
    r"|a (?:ta|votre) place|if i were you|si j etais (?:toi|vous)|(?:cher|chere|dear|mon|ma|my) (?:petite?"
    r"|dear|pauvre|cher|chere|bonne?|vieux|vieille|ami|amie|fellow|friend|monsieur"
    r"|madame|mr|mrs|ms|mabel|grande?)"
)
_OWNED = Construction(
    r"(?:votre|vos|ton|ta|tes|your) {~1}(?:{condition}|{procedure}|{body}|{symptom}|{drug}|{pregnant}"
    r"|creatinine|psa|analyses|toux|cough|prothese|tension|truc|boule"
    r"|point blanc|ventre|dos|regles|bouton|tache|epouse|fils|fille|bebe|baby|son|daughter|wife|husband"
    r"|enfant|petit\w*|mari|mere|pere)"
)
_CHAT = Construction(
    r"coffee|poster|congres|these|articles?|quiz|references?|slides|talk|bravo|felicit\w+|congrat\w+"
    r"|protocoles?|classification|convocation|secretariat|accueil|a jeun"
    r"|en ligne|horaires?|parking|planning|cours|stage|conference|paper|diapositives|chapitre|retraite"
    r"|confreres?|consoeurs?|equipe|team|manip\w*|lien|link|livre|podcast"
    r"|presentation|etude|study|atelier|duree|retard|tarifs?|sequence de|sequences?|d accord avec|selon les "
    r"recommandations|guidelines?|au cas par cas|jamais sans avis"
    r"|aucune? (?:question|avis|conseil)\w*|no (?:medical )?advice|individual advice|conseil\w* "
    r"personnali\w+|pas d avis|pour tout\w*"
)


def is_addressed(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence, or one of the two before it, is addressed to one person."""
    near = reading.around(sentence, before=2, after=0)
    if is_answer(reading, Hit(sentence.start, sentence.end)) or any(_ADDRESSED.stands_in(each) for each in near):
        return any(_TO_ONE.stands_in(each) for each in near) or _marked(reading, near)
    return _marked(reading, near[-2:]) and any(_SECOND.stands_in(each) for each in near[-1:])


def _marked(reading: Reading, near: tuple[Sentence, ...]) -> bool:
    text = reading.view.text
    found = (match["name"] for each in near for match in _NAME.finditer(text, each.start, each.end))
    return "@" in text[near[0].start : near[-1].end] or any(not _OTHER_NAME.match(name) for name in found)


def speaks_to_one(sentence: Sentence) -> bool:
    """Whether a sentence says "tu": nobody speaks so to a public of patients but to one of them."""
    return _FAMILIAR.stands_in(sentence)


def owns_a_case(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the reader's own finding, images, body, drugs or child."""
    return _OWNED.stands_in(sentence)


def is_chat(sentence: Sentence) -> bool:
    """Whether a sentence is talk between colleagues, about how to come, or a refusal to advise."""
    return _CHAT.stands_in(sentence)
