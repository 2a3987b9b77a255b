"""People whom somebody will recognise (see `classes`): trades, offices, kin, fame; folded, French and English together.

A patient, a man of fifty, a child are nobody in particular; the baker of the square is.
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_CARERS = (
    r"collegues?|consoeur|confrere|medecin|docteur|radiologue|chirurgien\w*|manipulat\w+"
    # "le ménisque interne" is no resident; "l'interne" is one
    r"|(?:(?<=l')|(?<=notre\s)|(?<=nos\s)|(?<=un\s)|(?<=une\s)|(?<=cet\s)|(?<=mon\s)|(?<=jeune\s))(?:interne|externe)s?"
    r"|manip|secretaire|receptionist\w*|brancardi\w+"
    r"|infirmi\w+|aide soignante?|sage femme|kine\w*|dentiste|pharmaci\w+|psy|psychologue|veterinaire"
    r"|ambulanci\w+|stagiaire|chef\w*(?: de (?:service|clinique|pole))?"
    r"|cadre|directeur medical|directrice|directeur|doyen\w*|prof(?:esseure?)?s?(?: d \w+)?|comptable"
    r"|standardiste|hotesse|femme de menage|agent d entretien|colleague|nurses?"
    r"|doctor|surgeon|registrar|resident|midwife|dentist|pharmacist|vet|physio|technician|radiographer"
    r"|porter|paramedic|therapist|professor|consultant|cleaner|boss|patron\w*"
)
_NEIGHBOURS = (
    r"boulang\w+|bouch\w+|charcuti\w+|epici\w+|fleuriste|factrice|facteur|cure|abbe|pretre|pasteur|imam"
    r"|rabbin|eveque|soeur superieure|maire|adjointe?|conseill\w+"
    r"|deputee?|senat\w+|ministre|prefete?|sous prefete?|ambassad\w+|instituteur|institutrice|maitresse"
    r"|maitre d ecole|maitre nageur|proviseur\w*|principal du college"
    r"|cpe|cantini\w+|garagiste|mecano|coiffeu\w+|barbier|esthetici\w+|concierge|gardien\w*|gerante?|notaire"
    r"|huissier|avocate?|juge|procureur|commissaire|policier\w*|flic"
    r"|gendarme|pompier|pompiere|garde champetre|garde chasse|forgeron|menuisi\w+|macon|plombier"
    r"|electrici\w+|peintre|couvreur|agricult\w+|fermi\w+|eleveu\w+|vigneron\w*"
    r"|viticult\w+|apicult\w+|pecheu\w+|marin|berger\w*|jardini\w+|serveu\w+|barman|barmaid|restaurat\w+"
    r"|cuisini\w+|patissi\w+|traiteur|tenanci\w+|cafeti\w+|buraliste|libraire"
    r"|bibliothecaire|caissi\w+|vendeu\w+|banqui\w+|assureu\w+|agent immobilier|taxi|chauffeur|conduct\w+"
    r"|routier|cheminot|contrôleuse?|controleu\w+|pilote|steward|hotesse de l air"
    r"|organiste|chef de choeur|sacristain|bedeau|chatelain\w*|baron\w*|comte\w*|president\w*|secretaire de "
    r"mairie|tresori\w+|doyenn?e?|centenaire|veteran|ancien combattant"
    r"|professeure?|prof|eleve|etudiant\w*|lyceen\w*|voisine?|locataire|proprietaire|bailleur|syndic|nounou"
    r"|babysitter|baby ?sitter|assistante maternelle|menage|livreu\w+|eboueur"
    r"|seminariste|religieuse|moine|bonne soeur|marie|mariee|fiancee?|scout\w*|majorette|chasseur|arbitre"
    r"|baker|butcher|grocer|florist|postman|postwoman|mailman|priest|vicar|pastor|reverend|bishop|rabbi"
    r"|mayor\w*|councillor|councilman|mp|senator|congress\w+|governor"
    r"|minister|lord|lady \w+|ambassador|headmaster|headmistress|head ?teacher|deputy head\w*|teacher"
    r"|principal|janitor|caretaker|lollipop lady|crossing guard|mechanic|hairdresser|barber"
    r"|lawyer|judge|sheriff|policeman|cop|firefighter|fireman|blacksmith|carpenter|plumber|builder|farmer"
    r"|shepherd|gardener|waitress|waiter|bartender|landlord|landlady|publican|innkeeper"
    r"|librarian|cashier|banker|driver|conductor|pilot|organist|choirmaster|scout leader|neighbou?r\w*|nanny"
    r"|babysitter|squire|bride|groom|pub owner|shopkeeper|milkman|tenant|weather (?:lady|man|girl)"
)
_FAMOUS = (
    r"stars?|vedettes?|celebrites?|people|capitaine|gardien de but|buteu\w+|avant centre|defenseur|milieu "
    r"de terrain|ailier|pilier(?: gauche| droit)?|talonneur|joueu\w+|footballeu\w+"
    r"|rugbym\w+|basketteu\w+|handballeu\w+|tennism\w+|judoka|boxeu\w+|cycliste|skieu\w+|nageu\w+|athlete"
    r"|marathonien\w*|sprinteu\w+|gymnaste|jockey|champion\w*|medaill\w+|olympique"
    r"|entraineu\w+|coach|selectionneu\w+|chanteu\w+|rappeu\w+|musicien\w*|guitariste|pianiste|chef d "
    r"orchestre|acteur|actrice|comedien\w*|humoriste|realisat\w+|romanci\w+|ecrivain\w*"
    r"|auteure?|presentat\w+|animat\w+|journaliste|chroniqu\w+|youtubeu\w+|tiktok\w*|influenceu\w+"
    r"|streameu\w+|blogueu\w+|mannequin|miss \w+|danseu\w+|danseuse etoile|cuisinier etoile"
    r"|candidate?s?|patron de|pdg|milliardaire|industriel|prince\w*|princesse|roi|reine|laureate?"
    r"|celebrit\w+|celeb|famous|well known|a list\w*|captain|goalkeeper|keeper|striker|midfielder"
    r"|winger|fly half|prop|player|footballer|quarterback|boxer|cyclist|skier|swimmer|runner|jockey"
    r"|olympi\w+|medallist|medalist|champion|coach|manager of|singer|rapper|pop star|rock star"
    r"|musician|drummer|guitarist|pianist|actor|actress|comedian|novelist|author|presenter|newsreader"
    r"|anchor\w*|influencer|youtuber|streamer|model|dancer|billionaire|tycoon|ceo|prince|princess"
    r"|reality tv|tele ?realite|de la tele|a la tele|du petit ecran|journal de (?:13|20) h|on tv|from tv"
    r"|off the telly|on the telly|koh lanta|the voice|star academy|netflix|hollywood|marvel"
)
_KIN = (
    r"frere|soeur|mere|pere|maman|papa|oncle|tante|tonton|tata|cousine?|neveu|niece|grand (?:mere|pere)"
    r"|mamie|papy|papi|mari|femme|epouse|epoux|ex(?: \w+)?|copain|copine|ami|amie|pote"
    r"|meilleure? amie?|beau (?:frere|pere|fils)|belle (?:soeur|mere|fille)|filleule?|parrain|marraine|fils"
    r"|fille|petit (?:fils|copain)|petite (?:fille|copine|amie)|jumeau|jumelle|voisine?|coloc\w*"
    r"|boss|patron\w*|bailleur|proprio|nounou|compagne|compagnon|conjointe?|amant|maitresse"
    r"|brother|sister|mother|mum|mom|father|dad|uncle|aunt|cousin|nephew|niece|grandm\w+|grandf\w+|granny"
    r"|husband|wife|ex(?: \w+)?|boyfriend|girlfriend|friend|mate|best friend|godson|goddaughter"
    r"|godfather|son|daughter|in laws|flatmate|roommate|landlord|landlady|neighbou?r"
)
_EVENTS = (
    r"accidents?|drame|fait divers|incendies?|explosions?|avalanche|eboulement|noyade|agression|fusillade"
    r"|attentat|collision|carambolage|naufrage|deraillement|effondrement|inondation|tempete|chute"
    r"|crash\w*|derby|marathon|rallye|finale|tournoi|manif\w*|braquage|rixe|bagarre|meurtre|prise d otage"
    r"|evasion|proces|scandale|stabbing|shooting|collapse|blaze|blast|riot|robbery|brawl|pile ?up"
    r"|saute\w* du pont|jete\w* (?:du|sous)|tombe\w* (?:du|de la) (?:toit|grue|clocher|falaise)|renverse\w*"
    r"|plante\w* en|jumped off|fell off|fell from|hit by|run over|pulled from"
    r"|fait la une|faisait la une|a la une|dont (?:parle\w*|tout le monde|on a parle|le journal)|dans (?:le"
    r"|les) journa\w+|aux infos|on the news|in the (?:news|papers)|all over the (?:news|papers)"
    r"|front page|everyone (?:talked|is talking|s talking|was talking) about|tout le monde parle|headlines"
)

PERSONS: dict[str, str] = {
    "carer": any_of(_CARERS),
    "notable": any_of(_NEIGHBOURS),
    "famous": any_of(_FAMOUS),
    "kin": any_of(_KIN),
    "event": any_of(_EVENTS),
}
"""Name -> alternatives: colleagues, people of a place, people of fame, relatives and friends, what was in the news."""
