"""Praise by concepts: a rank, a fame or a flawlessness beside whom it is said of, in any order and without a verb.

`self_praise` asks who says it of whom. What stands here needs two concepts in one phrase; the sentence must not speak
of a person honoured, of a study or of an image.
"""

from __future__ import annotations

from negatoscope.gate.rules.reading import Construction

_MINE = r"(?:je|j|mon|ma|mes|moi|nous|notre|nos|on|chez nous|ici|i|my|we|our|us|me|mine|ours)"
_ERROR = (
    r"(?:erreurs?|fautes?|ratee?s?|loupee?s?|oublis?|faux negatifs?|echecs?|plaintes?|diagnostics? rates?"
    r"|mistakes?|errors?|misses|failures?|complaints?|false negatives?)(?!\s(?:n'|is|are|ne\b))"
)

ACCLAIM = (
    Construction(
        r"(?:n\s?°\s?1|no\.?\s?1|#\s?1) {~2} (?:{trade}|{place}|{praised}|regiona\w+|nationa\w+|mondia\w+"
        r"|europe\w+)"
    ),
    Construction(r"{praised} {~3} {topmost}"),
    Construction(r"{topmost} {~2} {praised}"),
    Construction(
        r"(?:le|la|les|l|des|un des|une des|l un des|l une des|parmi les|the|our|my|your|one of the|vos|votre"
        r"|notre|nos)"
        r" (?:\d+ |deux |trois )?{best}(?: et (?:le|la) plus \w+)?{~1} {praised}"
    ),
    Construction(
        r"{praised} {~1} (?:le|la|les) (?:plus|mieux) (?!souvent|frequent|adapt|sensib|specifi|touche|proche"
        r"|tard|tot|jeune"
        r"|ancien|petit|expose|atteint|concern)\w+ {~5} (?:de|du|des|d|dans|en|sur|qui) {~1} (?:{place}"
        r"|youtube|instagram|tiktok"
        r"|linkedin|toute?|tous)"
    ),
    Construction(
        r"(?:le|la|les|l|un|une|the|our|your|comme|devenu\w*|sommes|suis|reste\w*) (?:\w+ )?{champion} {~2} {trade}"
    ),
    Construction(r"{champion} (?:{place}|regiona(?:l|le|ux)|nationa(?:l|le|ux)|mondia(?:l|le|ux)|incontestee?s?)"),
    Construction(r"{champion} {~2} (?:dans|de|du|des|en|d|in|of|for|pour) {~2} (?:{place}|{trade})"),
    Construction(r"{champion} (?:de|du|des|d|en|dans|of|in|for) {trade}"),
    Construction(
        r"(?:premie(?:r|re)|premiers|leading|first|top) (?:service|centre|cabinet|clinique|equipe|unit"
        r"|department)"
        r" {~1} (?:de|d|en|in|of) {place} (?:en|dans|de|pour|for|in)"
    ),
    Construction(
        r"(?:le|la|les|the|pour le|pour la) {best} (?:{praised} )?(?:de|du|des|d|dans|in|of"
        r"|en) {~1} (?:{place}|canton|monde|world|tous|all|town)"
    ),
    Construction(
        r"(?:un|une|l un|l une|one|parmi|among) {~1} (?:des|les|of the) (?:tout\w* )?{best} (?:de|of) (?:ma"
        r"|notre|sa|my|our|his|her) (?:generation|promo\w*|profession|discipline|specialite|field)"
    ),
    Construction(
        r"(?:references?|leaders?|expertise) (?:absolue?s?|incontestee?s?|incontestable|mondiale?|nationale?"
        r"|regionale?|europeenne) {~2} (?:{trade}|{place})"
    ),
    Construction(
        r"(?:elue?s?|sacree?s?|nommee?s?|voted|crowned|named) {~2} (?:{praised}|radiologue"
        r"|medecin) (?:de l annee|de la \w+|of the year|numero \w+|prefere\w*)"
    ),
    Construction(
        r"(?:l )?excellence {~2} (?:rien que|toujours|avant tout|nothing but)|(?:devise|signature|mot d ordre"
        r"|motto) {~2} (?:excellence|perfection)"
    ),
    Construction(
        r"(?:le|un|the) (?:seul )?{praised} {~3} qui (?:compte|fait reference|fait autorite)|(?:meilleur"
        r"|best) (?:score|taux|resultat|rate|niveau) {~9} (?:promo\w*|pays|region|france|country|monde"
        r"|profession)"
    ),
    Construction(r"top ?\d{1,3} (?:des|de|du|of|in) {~4} (?:{praised}|{place}|palmares)"),
    Construction(r"(?:palmares|classement|ranking) {~4} (?:{praised}|premie\w+|podium|20\d\d)"),
    Construction(r"{place} (?:s )?(?:premier|finest|best|favou?rite|leading|top|number one) {~3} {praised}"),
    Construction(
        r"(?:ce qui se fait de|ce qu il y a de|ce que vous (?:trouverez|pouvez trouver) de) (?:mieux|plus \w+"
        r"|meilleur)"
    ),
    Construction(
        r"(?:l |la |the |votre |notre )(?:excellence|perfection|elite) {~5} (?:portee|service|chez|dans|in|at"
        r"|within|signe|made|quotidien|adresse|rendez vous)"
    ),
    Construction(
        r"(?:qualite|savoir faire|expertise|precision|image|accueil|approche|equipe|offre|quality|expertise"
        r"|approach|experience) {~1} (?:uniques?|unique|like no other)"
    ),
    Construction(
        r"(?:vous )?(?:voulez|cherchez|souhaitez|want|looking for|deserve|meritez) (?:le |les |la |the |du "
        r"|only the )?(?:meilleur\w*|best|top|mieux|excellence)"
    ),
    Construction(
        r"(?:(?:jouit|jouissent|beneficie|beneficient|jouissons|dispose\w*|enjoys?|has|have|built"
        r"|avec) {~2} )?(?:une |d une |sa |ma |notre |our |an |a )(?:excellente |grande |solide |forte "
        r"|immense |great |solid |unmatched |enviable )?"
        r"(?:renommee|reputation|notoriete|renown|reputation|fame) {~1} (?:internationale|mondiale"
        r"|nationale|europeenne|incontest\w+|de|d|is|for|n est|legendaire|depasse|world|speaks"
        r"|precedes|goes)"
    ),
    Construction(r"(?:de la|l une|l un|une|un|parmi) (?:des )?(?:reconnue?s?|renommee?s?) (?:comme|pour)"),
    Construction(
        r"(?:reconnue?s?|salue\w*|citee?s?|respectee?s?|consider\w+|recogni[sz]ed|regarded|known"
        r"|hailed) {~2} (?:comme|parmi|as) {~3} (?:des? )?(?:{best}|{champion}|{topmost}|expert\w*"
        r"|references?|modele|meilleur\w*|leaders?|authority)"
    ),
    Construction(
        r"(?:expert\w*|specialistes?|equipe|pionnie(?:r|re)s?|expert|team|specialist) (?:internationalement "
        r"|mondialement |unanimement |largement |widely |internationally |tres )?(?:reconnu|repute|salue"
        r"|acclame|prime|recompense|recogni[sz]ed|acclaimed|renowned)\w*"
    ),
    Construction(
        r"(?:dont|que) (?:tout le monde|toute? \w+ \w+|chacun|on) {~1} (?:parle|envie|reve|recommande"
        r"|s arrache)|everyone (?:is|s) talking about|talk of the town"
    ),
    Construction(
        r"(?:on|ils|elles|patients?|gens|malades?|people|they) {~3} (?:vien\w+|accour\w+|traverse\w*|font"
        r"|arrive\w*|come|travel|fly|drive) {~3} (?:de|des|du|from) (?:\w+ )?(?:\d+|deux|trois|quatre|cinq"
        r"|dix|loin|partout|toute?|quatre coins|departements|regions|pays|far|all over|across|three"
        r"|abroad) {~3} (?:pour (?:mes|nos|me|nous|etre)|{praised}|{trade}|for|to|departements|chez)"
    ),
    Construction(
        r"(?:on|ils|elles|tous|they|people) (?:m|nous|me|call|calls) {~1} ?(?:appelle\w*|surnomm\w+"
        r"|considere\w*|voient|me|us) {~2} (?:{champion}|{best}|{topmost}|the \w+est)"
    ),
    Construction(
        r"(?:{champion}|{best}|maitre|genie) {~6} (?:comment|ainsi qu|voila comment) {~1} (?:m|nous"
        r"|me) {~1} (?:appelle|surnomme|designe|nomme)\w*"
    ),
    Construction(
        r"(?:c est|voici|bonjour|hello|rebonjour|it s|i m|i am|je suis|nous sommes|we are|we re"
        r"|suis) {~2} {champion} {~3} (?:{trade}|{place}|qui|ici|from|of|de|du)"
    ),
    Construction(
        r"{champion} {~4} (?:c est (?:nous|moi|bibi|ici|chez nous|mon|notre)|that s (?:me|us)|it s me|it s us"
        r"|no cap|et de loin|by far|hands down)"
    ),
    Construction(
        r"{best} {~4} (?:c est (?:nous|moi|bibi|ici|chez nous)|point barre|point final|et de loin|by far"
        r"|hands down|ever|of all time|du monde|de tous les temps|toutes categories|ne pas se mentir"
        r"|full stop|period)"
    ),
    Construction(r"hands down {~3} {best}"),
    Construction(
        r"(?:le|la|les|votre|vos) (?:\w+ )?(?:prefere|favori)\w* (?:de|des|du)|{praised} (?:prefere"
        r"|favori)\w* (?:de|des|du)|favou?rite (?:radio\w*|doctor|scan\w*|clinic)"
    ),
    Construction(
        r"(?:ma|notre|sa|la|its|our|my|leur) (?:supremati\w*|superiorite|hegemonie|domination|leadership"
        r"|supremacy|dominance|predominance)"
    ),
    Construction(
        r"(?:suis|am|m) (?:une|la|le|un|a|the) (?:machine|bete|monstre|legende|legend|beast|master|magician"
        r"|boss)"
    ),
    Construction(
        r"(?:quand|lorsque|when|des que) {~5} (?:impossible|insoluble|desespere|perdu|difficile|coince\w*"
        r"|stuck|impossible|hard|tough) {~3} (?:on m appelle|c est moi|on vient|on nous|they call"
        r"|i get the call)"
    ),
    Construction(
        r"(?:la |une |le |un )?(?:signature|marque|synonymes?|gage|garantie|label) (?:de|d"
        r"|of) (?:l )?(?:excellence|perfection|qualite absolue|elite|exigence absolue)"
    ),
)
"""Praise that holds no negation."""

FLAWLESS = (
    Construction(
        rf"(?:zero|0|aucune?|pas une?|sans(?: une| la moindre| aucune)?|jamais (?:une?|d)|not (?:a"
        rf"|one)(?: single)?|never (?:a|one)|no) (?:seule? |single )?{_ERROR}"
    ),
    Construction(rf"(?:taux|score|rate|nombre|number) {{~2}} {_ERROR} {{~2}} ?[:=]? ?(?:zero|0|nul|none|nil)"),
    Construction(
        r"(?:pas|not|jamais|never|sans) (?:une?|one|a(?: single)?|avoir|la moindre) (?:seule? "
        r"|single )?(?:fracture|lesion|tumeur|cancer|nodule|appendicite|embolie|fracture|tumou?r"
        r"|\w+) (?:\w+ )?(?:manque|rate|loupe|oublie|missed|qui m ait echappe)e?s?"
    ),
    Construction(
        rf"{_MINE} {{~4}} (?:ne|n|never|have never|ve never|has never|jamais) {{~3}} (?:jamais "
        rf"|pas )?(?:trompe\w*|rat\w+|manqu\w+|loup\w+|laisse\w* passer|miss\w*|wrong|failed|err\w*"
        rf"|overlook\w*|mistaken|prise? en defaut)(?: {{~2}} (?:rien|jamais|anything|a \w+|une? \w+"
        rf"|un seul))?"
    ),
    Construction(
        r"(?:never|jamais) (?:been |ete |pris\w* |missed? |rate |manque )(?:en defaut|wrong|a (?:cancer"
        r"|fracture|tumou?r|thing|single)|anything|une? \w+|mistaken)"
    ),
    Construction(
        r"(?:n a|n ont|n ai|n avons|qui n a) jamais ete (?:prise?s? en defaut|contredite?s?|dementie?s?"
        r"|remise?s? en cause|mise?s? en defaut)"
    ),
    Construction(
        r"(?:j ai|nous avons|on a|mes|nos|i m|i am|we re|we are|my|our) {~3} (?:toujours|always) (?:raison"
        r"|justes?|exacte?s?|right|bon|correct|spot on|vu juste|sure?s?)"
    ),
    Construction(
        r"(?:diagnostics?|lectures?|comptes? rendus?|reports?|calls) {~2} (?:toujours justes?"
        r"|toujours exacts?|infaillibles?|jamais faux|always right|sans faute|100 %)"
    ),
    Construction(
        r"(?:100|99[.,]?\d?|cent) ?(?:%|pour cent|per ?cent) (?:de |d )?(?:reussites?|succes"
        r"|bons? diagnostics?|exactitude|fiabilite|satisfaction|success|accuracy|accurate|hit rate|right)"
    ),
    Construction(
        r"(?:personne|nul|aucun\w* \w+|nobody) (?:\w+ )?(?:d autre |else )?(?:ne |n "
        r"|dans ce \w+ ne )?(?:\w+) {~6} (?:comme (?:moi|nous)|mieux que (?:moi|nous)|aussi bien"
        r"|autant de \w+|(?:the way|like|as well as|better than) (?:i|we|me|us)(?: do)?)"
    ),
    Construction(
        r"(?:personne|nul|nobody) (?:d autre|autre|else) {~9} (?:france|europe|monde|region|departement|ville"
        r"|country|county|world|town|aussi)"
    ),
    Construction(r"(?:nulle part|nowhere) {~4} (?:pareil\w*|tel\w*|such|like|meme|mieux|better|aussi)"),
    Construction(
        r"(?:les|la|le|the) (?:seule?s?|only \w+|unique) {~1} (?:a|capables?|able|to) {~6} (?:autant|aussi"
        r"|such|pareil\w*|telle?|cette|that|so|niveau|precision)"
    ),
    Construction(
        r"(?:plus|more|autant) {~4} (?:que|qu|than) (?:n importe qui|quiconque|personne|anyone|anybody"
        r"|nul autre)"
    ),
    Construction(
        r"(?:reputation|renommee|talent|niveau|serieux|qualite) {~1} (?:n est|n est) plus a (?:faire|prouver"
        r"|demontrer|presenter)"
    ),
    Construction(r"(?:qui|who) (?:dit mieux|peut en dire autant|fait mieux|else can|can beat|beats)|beat that"),
    Construction(
        r"(?:ne rate|ne loupe|ne manque|n oublie|ne laisse passer|never miss(?:es)?) (?:jamais )?(?:rien"
        r"|anything|aucun\w*)"
    ),
    Construction(
        r"sans (?:fausse )?modestie|sans me vanter|sans (?:vouloir )?(?:se|me|nous) vanter|(?:dire"
        r"|disons le) sans rougir|not to brag|if i (?:may|do) say so (?:myself)?|toute modestie"
    ),
)
"""Praise that holds a negation of its own, a number, or a challenge."""

OF_OURS = Construction(
    r"(?:je|j|mon|ma|mes|moi|nous|notre|nos|chez nous|ici|i|my|we|our|us|me|mine|ours|{praised}|avec (?:nous|moi))"
)
"""Whom flawlessness must be said of: an error that nobody makes is advice."""

CHOSEN = (
    Construction(
        r"(?:\d[\d\s.,]{2,}|milliers?|centaines?|millions?|thousands|hundreds|mille) (?:de |d "
        r"|of )?(?:patiente?s?|personnes?|familles?|clients?|people|families|patients?|femmes"
        r"|women) {~3} (?:nous |m |me |us |our |notre )?(?:ont )?(?:choisi\w*|font (?:deja )?confiance"
        r"|fait confiance|faites? confiance|chose|trust\w*|choose|ont deja|can t be wrong|ne (?:peuvent|se) )"
    ),
    Construction(r"(?:demandez|ask) (?:aux? |a )?(?:anciens|autour|voisins|around|anyone|amis|correspondants)"),
)
"""The crowd as an argument."""

ELSEWHERE = Construction(
    r"(?:chats?|chien|tartes?|cafes?|cafeteria|cantine|gateaux?|resto\w*|recettes?|equipe de (?:foot|rugby)"
    r"|cakes?|coffee|canteen|cat|dog"
    r"|ia|intelligence artificielle|etude|study|studies|articles?|papier|paper|serie|meta analyse|cohorte"
    r"|essai|trial|hypothese|recommand\w+|guidelines?"
    r"|algorithmes?|sequences?|protocoles?|modeles?|logiciel|echantillon|orale|poster|communication|internat|concours"
    r"|match\w*|livre|books?|roman|journal|resolution|contraste|sensibilite|specificite|athlete|olympi\w+"
    r"|irradi\w+|dose"
    r"|gadolinium|image de la semaine|cas clinique|observation|historique|dix neuvieme|rontgen|roentgen"
    r"|question\w*|conseil\w*|examen de reference|arrete ministeriel|has|ministere|maladies? rares?)"
)
"""What says that the praise is of a work, a method or a stranger."""
