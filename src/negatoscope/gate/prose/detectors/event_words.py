"""The words of which phrases that make somebody known are built: roles, kin, incidents, spots, and where they end."""

from __future__ import annotations

import re

from negatoscope.gate.identity.words import word_set

ONLY = word_set("only sole lone seul seule unique last first")
UNIQUE = word_set(
    "seul seule seuls unique premier premiere premiers dernier derniere derniers plus only first last sole lone "
    "youngest oldest"
)
OFFICES = word_set(
    "maire maires maires-adjoint adjoint adjointe depute deputee senateur senatrice prefet prefete ministre eveque "
    "archeveque cure"
    " chanoine pasteur rabbin imam ambassadeur ambassadrice conseiller conseillere president presidente directeur "
    "directrice proviseur"
    " procureur procureure juge notaire batonnier gouverneur commandant colonel patron patronne doyen doyenne "
    "instituteur"
    " institutrice gardienne speaker speakerine tenant tenante detenteur detentrice fondateur fondatrice mayor "
    "senator bishop"
    " councillor governor sheriff headmaster headmistress vicar priest minister ambassador founder owner holder "
    "president chairman"
    " chairwoman captain principal otage otages hostage miracule miraculee"
)
"""Those of whom a place has one."""
STARS = word_set(
    "champion championne champions medaille medaillee vainqueur vainqueure recordman recordwoman gardien goalkeeper "
    "capitaine attaquant"
    " attaquante buteur buteuse joueur joueuse entraineur entraineuse arbitre miss laureat laureate presentateur "
    "presentatrice animateur"
    " animatrice chanteur chanteuse acteur actrice comedien comedienne youtubeur youtubeuse influenceur "
    "influenceuse ecrivain peintre"
    " sculpteur gagnant gagnante winner striker champions medallist medalist presenter singer actor actress player "
    "coach drummer"
    " guitarist anchor astronaut spationaute navigateur navigatrice alpiniste pilote coureur coureuse cycliste "
    "tenor soprano espoir internationale"
)
PLAYERS = word_set(
    "gardien capitaine attaquant attaquante joueur joueuse entraineur entraineuse arbitre chanteur chanteuse acteur "
    "actrice comedien"
    " comedienne ecrivain peintre sculpteur player coach singer actor actress pilote coureur coureuse cycliste "
    "animateur animatrice"
    " navigateur navigatrice alpiniste"
)
"""Stars only of a certain team, club or place."""
PEOPLE = word_set(
    "homme femme hommes femmes enfant enfants bebe bebes fille fils garcon personne survivant survivante survivants "
    "rescape rescapee"
    " rescapes habitant habitante maire depute cure doyen doyenne gardien gamin gamine malade patient patiente "
    "temoin victime otage"
    " membre eleve veuve veuf soldat marin pecheur berger bergere prof mome maman papa mecano docker facteur "
    "sabotier sonneur pretre"
    " moine soeur evacue evacuee sage champion championne medaille medaillee astronaute forain forgeron vigneron "
    "vigneronne"
    " patron patronne pensionnaire gars miracule miraculee concierge guide pilote libraire notaire midwife "
    "boulanger capitaine meunier"
    " passager passagere passagers octogenaire nonagenaire centenaire woman man boy girl child person survivor "
    "member crew baby resident midwife "
    "doctor nurse"
    " teacher officer soldier pilot captain goalkeeper winner champion mayor priest fisherman farmer baker butcher "
    "postman keeper"
    " skipper player lad lady athlete student pupil victim witness hostage bell-ringer blacksmith shepherd"
)
HUMAN_ENDING = re.compile(
    r"(?:eur|euse|trice|ier|iere|iste|ien|ienne|man|woman|smith|eron|eronne|ois|oise|wright|nik|nger|cher|rger|ager"
    r"|oger|logue|culteur|naire|leur)$"
)
THINGS = word_set(
    "annulaire questionnaire itineraire sommaire dialogue catalogue analogue prologue epilogue seminaire partenaire "
    "annuaire inventaire temporaire "
    "vestiaire dictionnaire salaire horaire honoraire commentaire glossaire grammaire formulaire pulmonaire "
    "coronaire primaire secondaire tertiaire "
    "urinaire ordinaire binaire molaire scapulaire oculaire danger toucher plancher rocher coucher clocher reporter "
    "etranger leger rechercher scanner dernier premier quartier dossier papier courrier cathether catheter facteur "
    "moteur secteur score temps jour fois cas mois an"
    " annee semaine intention choix ligne examen recours signe antecedent symptome traitement trimestre episode "
    "nodule lesion metatarsien"
    " metacarpien orteil doigt rayon cuneiforme espace segment etage tiers ganglion relais controle bilan cure "
    "cliche acquisition heure"
    " clavier chantier metier fevrier janvier calendrier sentier palier foyer collier panier escalier acier levier "
    "papillomateur erreur"
    " douleur valeur hauteur largeur longueur tumeur odeur couleur lueur peur chaleur vapeur torpeur humeur saveur "
    "faveur honneur"
    " bonheur malheur interieur exterieur superieur inferieur anterieur posterieur meilleur chirurgien maniere "
    "matiere lumiere frontiere"
    " paupiere artere barriere carriere derniere premiere entiere arriere visiere glissiere quotidien bien lien "
    "rien maintien soutien"
    " entretien sien mien tien moyen ancien choix mois trois bois fois poids line time case day week month year "
    "step resort name choice"
    " report dose cycle use part stage layer rib toe finger ray trimester episode visit look thing question answer "
    "problem option"
    " generation metatarsal specimen human liste piste visite reviste traceur capteur detecteur marqueur curseur "
    "injecteur vecteur"
)
CAREGIVERS = word_set(
    "docteur urgentiste specialiste cardiologue neurologue brancardier ambulancier ambulanciere sage superviseur "
    "senior technicien technicienne referent medecin chirurgien infirmier infirmiere radiologue interne pharmacien "
    "anesthesiste secretaire manipulateur "
    "manipulatrice"
)
STUDY = re.compile(
    r"\s(?:de|of|a|in|to|dans|en)\s?(?:la\s|l'|le\s|the\s|notre\s|our\s|cette\s|this\s|ce\s)?(?:litterature|etude"
    r"|serie|cohorte|registre|literature|study"
    r"|series|cohort|journee|liste|vacation|garde|matinee|programme|list|traitement|consultation|present"
    r"|be\s(?:report|descri)\w*"
    r"|avoir\sete|beneficier|recevoir|monde\sa\savoir)",
    re.I,
)
OF_PLACE = re.compile(
    r"\s(?:du|de\s(?:la|notre)|de\sl'|of\sthe)\s?(?:village|ile|vallee|archipel|canton|commune|vallon|plateau|massif|bourg|cite"
    r"|region|departement|quartier|presqu|pays|island|village|valley|county)",
    re.I,
)
"""After one who cares: the only one of a place ("l'unique médecin de l'île"), not of a ward."""
KIN = word_set(
    "fille fils epouse epoux femme mari mere pere maman papa frere soeur neveu niece veuve veuf cousin cousine "
    "parent parents wife husband"
    " daughter son mother father brother sister widow widower nephew niece mum dad partner grandson granddaughter "
    "petit-fils compagne"
    " belle-mere gendre oncle tante"
)
KIN_BEFORE = re.compile(
    r"(?<![\w-])(?:fille|fils|epouse|epoux|femme|mari|mere|pere|maman|papa|frere|soeur|neveu|niece|veuve|veuf"
    r"|cousine?|compagne|compagnon|gendre|oncle"
    r"|tante|wife|husband|daughter|son|mother|father|brother|sister|widow|widower|nephew|partner)\s(?:de\sla\s"
    r"|de\sl'|du\s|des\s|d'|de\snotre\s"
    r"|d'une?\s|of\s(?:the|our|a)\s)(?:(?:celebre|ancienne?|ex|former|famous)[\s-])?$",
    re.I,
)
BIRTHS = word_set("jumeaux jumelles triples quadruples quintuples sextuples quintuplets quadruplets")
BIRTH = re.compile(
    r"(?:[a-z-]{3,12}\s(?:du|de\sla|des|de\sl'|of\sthe)\s(?:premiere?|derniere?|seule?s?|first|only|last|triples"
    r"|quadruples|quintuples|sextuples"
    r"|quadruplets|quintuplets)|(?:quadruples|quintuples|sextuples|quadruplets|quintuplets)\s(?:de|du|of|passes"
    r"|from))(?!\w)",
    re.I,
)
TOUCHED = word_set(
    "rescape rescapee rescapes rescapees survivant survivante survivants victime victimes blesse blessee blesses "
    "brule brulee brules temoin temoins"
    " sauve sauvee evacue evacuee miracule miraculee otage intoxique intoxiquee survivor survivors victim injured "
    "hurt wounded burned burnt rescued"
    " hostage"
)
INCIDENTS = word_set(
    "deraillement effondrement incendie explosion attentat attentats fusillade crash avalanche inondation "
    "inondations naufrage carambolage"
    " braquage prise tornade seisme tremblement eboulement coulee bousculade emeute emeutes accident catastrophe "
    "noyade drame tuerie crue derby"
    " derailment collapse shooting bombing flood fire stampede earthquake shipwreck"
)
_BUILT = (
    r"(?:tribune|toit|toiture|pont|immeuble|echafaudage|balcon|plafond|mine|galerie|passerelle|grue|gradin\w*|ecole"
    r"|usine|silo|depot|hangar|tunnel"
    r"|magasin|supermarche|coutellerie|raffinerie|centrale|discotheque|maison|gite|batiment|stade|terrasse|chapiteau"
    r"|gaz|poudrerie|fabrique|atelier"
    r"|bridge|roof|stand|building|factory|mine|school|tower|crane|silo|plant|tunnel)"
)
_CARRIER = (
    r"(?:car|bus|autocar|train|ter|tgv|metro|tram\w*|manege|telepherique|avion|helicoptere|telesiege|telecabine"
    r"|autorail|funiculaire|bateau|ferry"
    r"|montgolfiere|petit\strain|minibus|planeur|ulm|plane|coach|ferry|helicopter|boat|lifeboat)"
)
INCIDENT_AHEAD = re.compile(
    r"(?:deraillement|incendie|attentats?|fusillade|crash|avalanche|inondations?|naufrage|carambolage|braquage"
    r"|prise\sd'otages?|tornade|seisme"
    r"|tremblement\sde\sterre|eboulement|coulee\sde\sboue|bousculade|emeutes?|catastrophe|drame|tuerie|derby"
    r"|supermarche|crue"
    rf"|(?:effondrement|explosion)\s(?:de\sla\s|de\sl'|du\s|d'une?\s|des\s|de\s){_BUILT}"
    rf"|(?:collapse|explosion|fire)\s(?:of|at|in)\s(?:the|a)\s|accident\s(?:du|de\sla|de\sl'|d'un|de"
    rf"|d')\s?{_CARRIER}|{_CARRIER}\s(?:crash|accident)"
    r"|derailment|shooting|bombing|stampede|earthquake|shipwreck|great\sflood|flood)(?!\w)",
    re.I,
)
CERTAIN_BEFORE = re.compile(
    r"(?<!\w)(?:l'|le\s|la\s|les\s|du\s|des\s|the\s|au\s|ce\s|cet\s|cette\s|this\s|that\s)$", re.I
)
VEHICLE = re.compile(rf"\s(?:du|de\sla|de\sl'|de|d'|d'un)\s?{_CARRIER}(?!\w)", re.I)
WHEN = re.compile(
    r"\s(?:[^\n.,;:!?()]{0,40}\s)?(?:dernier|derniere|passee?|hier|last|yesterday|d'hier|de\s(?:l'ete|l'hiver|lundi"
    r"|mardi|mercredi|jeudi|vendredi"
    r"|samedi|dimanche)|(?:19|20)\d\d)",
    re.I,
)
SPOTS = word_set(
    "ecole eglise usine mairie creche gare discotheque college lycee bar restaurant place village bourg commune "
    "vallee quartier phare ligne cafe marche abattoir chateau mine ferme piscine stade club ile hameau cathedrale "
    "abbaye monastere refuge barrage station caserne cirque theatre orchestre fanfare equipe chorale bureau "
    "fruitiere cooperative telepherique television radio journal plage port canton region halle thonier bac moulin "
    "cimetiere prison archipel massif delta presqu lac collegiale basilique abbatiale tribunal prefecture station "
    "garage arrondissement camping casino opera zoo haras conservatoire bibliotheque mediatheque bistrot epicerie "
    "boulangerie gendarmerie paroisse monts causse bocage peninsule atoll ilot oasis canal ecluse sommet col "
    "lighthouse village island parish school church town lifeboat railway chapel pub inn"
)
TRADE_BEFORE = re.compile(
    r"(?<![\w-])(?P<trade>[a-z]{3,14}(?:-[a-z]{3,14})?)\s(?:(?:de|d')\s?[a-z]{4,12}\s)?(?:(?:municipale?|communale?|titulaire|principale?"
    r"|attitree?|general)\s)?"
    r"(?:d[eu]\s(?:(?:toute?\s)?(?:la\s|l'|le\s)|notre\s|son\s|sa\s|leur\s|ce\s|cette\s)?"
    r"(?:unique\s|seule?\s|derniere?\s|petite?\s|vieille\s)?|d'|of\s(?:the|our|their|her|his)\s|at\s(?:the"
    r"|our)\s|a\s(?:la\s|l')|au\s)$",
    re.I,
)
TELLERS = word_set("qui who that ayant surnomme surnommee dit dite")
STORY = re.compile(
    r"(?:(?:qui|who|that)\s(?:(?:nous|l'|lui|en|y)\s?)?(?:(?:a|avait|ont)\s(?:l'|deja\s|bien\s)?|s'est\s|s'etait\s"
    r"|had\s|has\s|once\s|sonne\s)"
    r"(?P<verb>[a-z]{3,16}(?:\s[a-z']{2,12}){0,2})|surnommee?\s(?:le|la|l'|les)"
    r"|qui\s(?:tenait|vendait|dirigeait|menait|fabriquait|jouait|chantait|gardait|conduisait|animait|reparait|sonnait"
    r"|distribuait|elevait|enseignait|commandait|gouvernait)\s(?:la|le|les|l'|au|a\sla|toute?\s|seule?\s))",
    re.I,
)
WHO_BEFORE = re.compile(
    r"(?<![\w-])(?P<article>(?:le|la|the|un|une|ce|cette|notre|our)\s|l')?(?P<who>[a-z]{3,16})(?:\s(?:de"
    r"|d')\s?[a-z]{3,12})?,?\s$",
    re.I,
)
CLINICAL = re.compile(
    r"(?:ete|eu|assis|assise|venue?|arrive|appele|rappele|ecrit|repondu|parle|dit|raconte|souri|pleure|accueilli"
    r"|ouvert|ferme|attendu|dormi|marche|mange|repris|accouche|enfante|decede|presente|consulte|beneficie|recu|developpe|fait\s(?:un|une|des)\s(?:chute"
    r"|malaise|avc|infarctus"
    r"|crise|accident|embolie|phlebite|syncope"
    r"|recidive|complication|scanner|irm|fausse)|subi|chute|evolue|refuse|signe|arrete|souffert|ressenti|vomi"
    r"|convulse|pris\s(?:du|un|de|son)|note|permis"
    r"|montre|revele|objective|mis|entraine|conduit|motive|augmente|diminue|disparu\b|persiste|recidive|perdu\s(?:du"
    r"|connaissance|\d)|saigne|bien\stolere"
    r"|tolere|accepte|donne\s(?:son|leur)|realise|interprete|relu|valide|opere|vu|suivi|adresse|demande|prescrit"
    r"|constate|confirme|undergone|presented|received"
    r"|developed|undergone|been|had|undergoing|fallen|complained|suffered|consented|declined|refused|reported|a\s"
    r"|an\s|no\s|recent|previous|never|never\ssmoked)",
    re.I,
)
BEFALLEN = word_set("par pendant lors by during")
BEFELL = re.compile(
    r"(?:\b(?:le|la|the)\s|\bl')(?P<who>[a-z]{5,16})\s(?:piqu|mord|foudroy|renvers|ecras|coinc|bless|brul|sauv|enlev|sequestr"
    r"|attaqu|agress|poignard|encorn|fauch|noy|enseveli|percut|electrocut|braqu|film|photograph|bitten|struck|stung|rescued|kidnapp)[a-z]{0,4}\s$",
    re.I,
)
PATIENTS = word_set("patient patiente malade sujet homme-ci nourrisson patients malades")
COLLEAGUES = word_set(
    "collegue collegues confrere consoeur secretaire manip manipulatrice manipulateur interne infirmiere infirmier "
    "cadre chef brancardier externe"
    " colleague resident registrar secretary radiographer nurse consultant boss"
)
NEWS_WORDS = word_set(
    "dont relaye relayee raconte racontee rapporte rapportee passe passee passes vu vue connu connue fait in made "
    "la une front"
)
SOCIETY = re.compile(
    r"\s(?:de|du|d'|of)\s?(?:la\s|l'|the\s)?(?:[A-Z]{2,6}\b|societe|college|conseil\snational|these|etude|memoire"
    r"|session|recherche|departement|service"
    r"|pole|jury|comite\sscientifique|society|study|department|session|thesis|clinique|laboratoire)",
)
RELATIVES = word_set("qui que dont ou who that whose which ayant")
KEEPING_VERB = word_set("de d du qui que dont who that which ayant s se l a avait ont had has nous lui en pas")
AUXILIARIES = word_set("a avait est etait ont had has was is fut")
PRONOUNS = word_set("il elle ils elles on je nous he she they i we")
VERBS = word_set(
    "a est etait avait ont sont fut sera presente presentait presentent consulte consultait vient venait souffre "
    "souffrait se nous je il elle"
    " was is has had were presented presents came attended complained underwent developed"
)
FRENCH_VERBS = word_set(
    "donc mais car alors tousse decrit rapporte arrive adresse adressee hospitalise hospitalisee admis admise opere "
    "operee suivi suivie reste va m t"
)
ENGLISH_VERBS = word_set("but so who's reports says said presenting")
PARTICIPLE = re.compile(
    r"(?!soixante|cinquante|quarante|trente|quinze|seize|quatorze|treize|douze|onze)[a-z]{2,}(?:e|ee|i|ie|u|ue|it|is"
    r"|us|ert)|ete|eu"
)
CARE = word_set(
    "pour avec sans chez presentant consultant souffrant porteur porteuse adresse adressee with without presenting "
    "suffering referred scanner irm tdm"
    " echographie radiographie douleur douleurs bilan ct mri pain fever"
)
LEFTOVER = re.compile(
    r"(?:\s(?:et|and|ou|or|a|de|du|des|la|le|les|d|l|qui|que|who|with|avec|for|pour|il|elle|he|she|the|dans|en|in"
    r"|of))+$",
    re.I,
)
QUALIFIED = re.compile(r"\s(?!par\b|pour\b|avec\b|chez\b)[a-z]{5,12}\s(?:du|des|de\sla|de\sl')\s?[a-z]", re.I)
