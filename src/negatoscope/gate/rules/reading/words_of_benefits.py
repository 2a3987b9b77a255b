"""Classes of words for what makers give to doctors, what binds the two, and how a product is liked (see `classes`).

A word of a benefit proves nothing by itself: the rules of interests ask for a maker and for praise near it.
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import gapped

_FAVOUR = (
    r"(?:offer|invit|convi|pret|defray|remuner|retribu|indemnis|financ|sponsoris|parrain|subventionn|heberg|gat|rinc"
    r"|regal|embauch|emmen|arros|dedommag|appoint|recompens|chouchout|stipendi|soudoy)(?:e|ee|es|ees|ent|ait|aient)",
    r"offerte?s?",
    r"offre(?:nt)?",
    r"(?:a|ont|avait|avaient|j ai|ai|avons) (?:\w+ ){0,2}(?:paye|regle|offert|prete|envoye|file|fourni|donne|verse"
    r"|laisse"
    r"|glisse|confie|expedie|livre|refait|renove|equipe)e?s?",
    r"(?:paye|regle|loge|nourri|transporte|envoye|fourni|donne|verse|confie|installe"
    r"|livre)e?s? (?:\w+ ){0,2}(?:par|grace"
    r"|gracieusement|gratuitement|gratis|chez|aux|sans)",
    r"(?:paie|paient|paye|payent|payait|regle|reglent|verse|versent|reverse|reversent|file|filent|envoie|envoient"
    r"|emmene|emmenent|arrose|fournit|equipe|laisse)",
    r"(?:tou\w*|entierement|integralement|largement|hotel|vol|voyage|sejour|nuit|repas) {~2}(?:pris|prises?) en charge",
    r"pris\w* en charge par {~2}(?:fabricant|constructeur|industriel|labo\w*|marque|firme|equipementier|fournisseur)",
    r"(?:tous )?frais (?:payes|compris|regles|pris)",
    r"aux frais (?:de|du|d)",
    r"(?:gratis|gratos|gracieu(?:x|se)(?:ment)?|a l oeil|pour (?:pas un|zero) (?:rond|euro|centime))",
    r"rien (?:paye|debourse|coute)",
    r"sans (?:rien )?(?:payer|debourser)",
    r"cadeaux?",
    r"goodies",
    r"dotations?",
    r"mecenat",
    r"parrainages?",
    r"bourses? (?!de|du|des|d)",
    r"bourses? (?:de (?:mobilite|recherche|these|voyage)|signee|offerte|versee|payee)",
    r"cheques?",
    r"enveloppes?",
    r"(?:quelques|des|gros|petits) billets",
    r"pots? de vin",
    r"dessous de table",
    r"jetons? de presence",
    r"honoraires (?:d|de|du|verse\w*|pour)",
    r"cachets? (?:d|de) (?:orateur|conferencier)",
    r"(?:deniers|argent|fonds|subsides|sous|largesses|generosite|soutien|aide|appui|concours) {~2}(?:de|du|d|des)",
    r"(?:voyage|sejour|week end|escapade|virees?|croisiere|semaine|visite|journee|soiree|weekend)s?",
    r"(?:avion|billets? d avion|vols?|train|hotels?|palaces?|suite|chambre d hotel|diners?|dejeuners?|repas|resto"
    r"|restaurant"
    r"|restos|cocktail|buffet|champagne|caisse|bouteilles?|gueuleton|banquet|festin|agapes|etoile|trois etoiles)",
    r"(?:ski|sports d hiver|golf|chasse|safari|opera|loges?|match|yacht|voile|spa|thalasso|concert|festival)",
    r"(?:invitation|invites?)",
    r"(?:invited|flew|flown|hosted|sponsored|funded|comped|treated|gifted|lent|loaned|bankrolled|subsidi[sz]ed|wined)",
    r"(?:paid|pays|paying|covered|covers|picked up) {~3}(?:for|by|my|our|us|me|the|trip|flight)",
    r"(?:sent|gave|handed|slipped|bought|shipped|offered|gives|sends) (?:me|us|our)",
    r"for (?:free|nothing)",
    r"free of charge",
    r"on (?:them|the house|their (?:dime|tab|bill))",
    r"(?:trips?|flights?|hotels?|dinners?|lunch(?:es)?|drinks|tickets|hoodie|swag|gifts?|freebies?|getaway|retreat)",
    r"(?:cheque|check) (?:cleared|arrived|came)",
    r"(?:cheques?|honorari(?:um|a)|stipends?|grants?|scholarships?|fellowships?|per diem)",
)
_BOND = (
    r"(?:on|ils|elles) (?:m|me|nous) (?:a|ont) (?:emmene|convie|embarque|loge|transporte|heberge)e?s?",
    r"(?:anime|animons|donne|donnons|assure|preside) (?:leurs?|toutes leurs) (?:formation|cours|atelier|session"
    r"|webinaire|demonstration)s?",
    r"(?:pret|mise a disposition|essai|installation) (?:gracieu|gratuit|offert)\w*",
    r"(?:beneficie|beneficions|beneficiait|profite|profitons) {~2}(?:pret|dotation|largesses|soutien|mecenat"
    r"|parrainage) (?:de|du|d|gr)\w*",
    r"(?:ete |suis |etions |sommes |etais )?(?:invite|convie|embarque|emmene)e?s? {~1}(?:a|pour) (?:venir "
    r"|aller )?(?:decouvrir|tester"
    r"|essayer|visiter|voir|admirer|le lancement|la presentation|prendre en main)",
    r"(?:soiree|diner|cocktail|journee|evenement|voyage) de (?:lancement|presentation|gala|prestige)",
    r"(?:on|ils|elles|quelqu un) (?:m|me|nous) (?:\w+ )?(?:a|ont) (?:\w+ )?(?:defraye|paye|invite|remunere"
    r"|indemnise|retribue|offert"
    r"|prete|file|dedommage|gate|envoye|arrose)\w*",
    r"(?:touche|palpe|encaisse|empoche|percu|recu|gagne) {~2}(?:billets?|sous|euros|argent|somme|cheque|enveloppe"
    r"|pognon|oseille"
    r"|balles|ronds|remuneration|honoraires|dedommagement)",
    r"(?:firme|labo\w*|fabricant|marque|editeur|industriel|service marketing) {~3}(?:ecrite?|redige\w*|relue?"
    r"|corrige\w*|dicte\w*"
    r"|tenu la plume|valide\w*)",
    r"(?:invited|flown|taken) {~2}to (?:see|try|test|discover|visit|launch)",
    r"launch (?:party|event|dinner)",
    r"(?:got|was|were|been) (?:paid|invited|flown|comped|sponsored|treated)",
    r"ghost ?written",
    r"ristournes?",
    r"retrocessions?",
    r"commissions? (?:sur|par|pour|a chaque)",
    r"pourcentages? (?:sur|par|a chaque)",
    r"(?:une?|des|petite?s?|mes|nos|ma|les) (?:commissions?|royalties|redevances?|pourcentages?|participations?"
    r"|interets?"
    r" financiers?)",
    r"redevances?",
    r"royalties",
    r"(?:touche|touchons|percois|percoit|percoivent|encaisse|gagne|recois|recoit|recevons) {~3}(?:chaque|par|sur"
    r"|pour|de la"
    r" part|chez|avec)",
    r"ce que (?:je|nous) (?:gagne|touche|percois|touchons|gagnons)\w*",
    r"(?:co )?actionnaires?",
    r"(?:mes|des|quelques|nos|ses|vos|les|en) (?:parts|actions|titres|billes)",
    r"stock options?",
    r"mis {~2}(?:economies|billes|sous|argent|pognon|thunes)",
    r"(?:investi|mise|place)\w* (?:dans|chez|\w+ dans)",
    r"(?:co ?)?fond(?:e|ateur|atrice|ateurs)s?",
    r"(?:a|ai|avons|ont|avait) (?:\w+ )?(?:monte|cree|lance|fonde|cofonde|invente|brevete"
    r"|developpe)\w* {~1}(?:boite|societe"
    r"|start\s?up|entreprise|outil|logiciel|produit|solution|appareil|affaire|marque|algorithme|appli\w*)",
    r"brevets?",
    r"co ?inventeurs?",
    r"(?:mon|ma|mes) {~1}(?:mari|femme|epouse|epoux|frere|soeur|fils|fille|beau frere|beau pere|belle soeur|gendre"
    r"|neveu"
    r"|niece|cousine?|compagnon|compagne|pere|mere|associee?|conjointe?|tonton|oncle|copain|copine|pote"
    r"|bru) {~3}(?:vend"
    r"|commercialise|distribue|fabrique|dirige|travaille|bosse|preside|monte|fonde|cree|edite|cofonde|represente"
    r"|developpe"
    r"|siege|pdg|patron|directeur|directrice|commercial\w*|ingenieur\w*)\w*",
    r"(?:je|j) {~1}(?:bosse|travaille|consulte|conseille|oeuvre|interviens) {~3}(?:pour (?:eux|elle|lui|cette|le"
    r"|la)|chez"
    r" (?:eux|le|la))",
    r"conseill\w+ (?:cette|la|une|l|leur) (?:entreprise|societe|start up|boite|firme|marque|editeur|maison|equipe de)",
    r"consultante?s? (?:pour|chez|de|du|aupres|remunere\w*)",
    r"(?:ambassad(?:eur|rice)|egerie|oratrice|orateur|conferenci(?:er|ere)|porte parole|parrain|marraine)s?",
    r"(?:siege\w*|membre|nomm\w+|entre\w*|rejoins?|rejoint|rejoindre) {~3}(?:conseil|comite|board|advisory)",
    r"(?:advisory|scientific) board",
    r"(?:meme|memes) (?:actionnaires?|maison|proprietaires?|groupe|poche|patron)",
    r"contrats? (?:d exclusivite|d orateur|de consultant\w*|de collaboration|d image)",
    r"(?:signe|ai signe) (?:un|quelque) {~2}(?:avec)",
    r"(?:au|de) micro",
    r"symposiums? (?:sponsoris\w+|satellites?)",
    r"(?:licence|abonnement|acces) (?:a vie|offerte?|gratuite?)",
    r"(?:dire|parler|pour dire) (?:du |en )?bien",
    r"(?:remuner|retribu|pay)ee? (?:\w+ )?(?:par|pour)",
    r"(?:rebates?|kickbacks?|commissions?|royalt(?:y|ies))",
    r"(?:a|my|our) (?:cut|percentage|fee|share) (?:of|on|for|from|per)",
    r"fees? for (?:each|every)",
    r"(?:on|off) (?:the|their) payroll",
    r"payroll",
    r"retainer",
    r"(?:stock|share)s? options?",
    r"(?:my|some|own|hold|owns|bought|have) (?:shares|stock|equity)",
    r"(?:co ?)?(?:owns?|founded|invented|developed|patented)",
    r"patents?",
    r"(?:sits?|sat|sitting|seat|serve|serves|joined|join) {~2}(?:board|advisory)",
    r"(?:consult|advise|work|speak|consulting|working|advising|speaking) for",
    r"(?:brand )?ambassador",
    r"(?:paid|hired) (?:consultant|speaker|advis[eo]r)",
    r"(?:their|my) (?:consultant|sponsors?)",
    r"disclosure\s?\?",
)
_GIVER = (
    r"(?:ils|elles|they) (?:\w+ )?(?:pai|pay|financ|offr|offer|regl|rembours|cover)\w*",
    r"(?:notre|nos|mon|mes|le|un|son) (?:partenaire|distributeur|fournisseur|sponsor|mecene|exposant|vendeur"
    r"|marchand)s?",
    r"(?:exposant|concepteur|inventeur|createur|revendeur|importateur|marchand|equipementier|prestataire)s?",
    r"groupe industriel",
    r"industrie(?:ls?)?",
    r"laboratoires?",
    r"boites?",
    r"(?:chez|pour|avec) eux",
    r"(?:ils|elles) (?:m|nous|me|ont|t)",
    r"qui vous savez",
    r"(?:la |une |cette )?(?:team|equipe) (?:qui|de|d)",
    r"they (?:sent|gave|paid|flew|lent|put|covered|invited|treated)",
    r"(?:on|from|by|for) them",
    r"their (?:cheque|payroll|money|expense|first|new|latest|own)",
    r"start ?ups?",
    r"industry",
    r"exhibitors?",
    r"distributors?",
)
_ACCLAIM = (
    r"(?:dire|dit|dis|pense|penser) {~1}bien",
    r"a tomber",
    r"a (?:y )?couper le souffle",
    r"(?:trop |vraiment |absolument |carrement |franchement )(?:fan|top|bien|bon|bonne|cool|fort|beau|belle|forte)s?",
    r"top(?:issime)?",
    r"canon",
    r"ding(?:ue|o)s?",
    r"ouf",
    r"tuerie",
    r"bombe",
    r"du lourd",
    r"(?:une|un|la|vraie|de) (?:perle|pepite|star|bete|fusee|ferrari|rolls|chef d oeuvre|pur bonheur)s?",
    r"parfait\w*",
    r"geni(?:al|ale|aux|ales|e)",
    r"super(?:be|bes)?",
    r"fameu(?:x|se)s?",
    r"fiab(?:le|les|ilite)",
    r"increvables?",
    r"robustes?",
    r"exemplaires?",
    r"(?:bluff|epat|scotch|seduit|conqui|emball|enchant|convainc|convaincu|enthousias|admir|emerveill|impression)\w*",
    r"superiorite",
    r"superieure?s? (?:a|aux)",
    r"(?:avantages|merites|vertus|qualites|atouts|bienfaits)",
    r"(?:lou|vant|encens|salu|appreci|celebr|approuv|valid)(?:e|es|ent|er|ons|ez|ee|ees)",
    r"eloges?",
    r"louanges?",
    r"verdict",
    r"adopt(?:ee?s?|ons|er)",
    r"(?:tous|tout) les suffrages",
    r"s impose\w*",
    r"vaut (?:le (?:detour|coup|voyage)|son pesant)",
    r"(?:devrai|devri|doi|doive)\w* {~2}(?:avoir|profiter|equiper|demander|utiliser|posseder|passer|essayer)",
    r"(?:on|nous|je|j) en (?:veux|veut|voulons|voudrais|reve|redemande)",
    r"(?:n en |ne )?connais (?:pas|aucun|que|rien)",
    r"(?:j|je|on|nous) (?:\w+ )?(?:aime|aimons|adore|adorons|crois|croyons|kiffe|valide|defends)",
    r"j y crois",
    r"je (?:le )?(?:pense|maintiens|signe|confirme)",
    r"moins (?:risque|toxique|cher|bruyant)\w*",
    r"voi(?:t|ent) tout",
    r"travers (?:vous|tout|nous)",
    r"(?:change|sauve|soulage|simplifie)\w* (?:vos|tes|les|nos|mes|votre|ta|ma|notre)",
    r"(?:tous|tout le monde|chacun)",
    r"(?:installez|equipez|commandez|demandez|foncez|essayez|testez|courez|achetez|adoptez|passez|installe|fonce|teste"
    r"|telechargez|reclamez|exigez|choisissez|prenez|lisez|ruez|precipitez|achete)",
    r"(?:allez|venez|viens|passez|courez) (?:la |le |les )?(?:voir|decouvrir|essayer|tester|admirer)",
    r"on (?:y )?passe (?:tous|toutes) (?:a|au)",
    r"conviction",
    r"certitude",
    r"coup de foudre",
    r"attachement",
    r"sans hesit\w+",
    r"(?:bon|bonne) (?:machine|produit|outil|materiel|choix|affaire)",
    r"bon de commande",
    r"prescris",
    r"(?:vous |de )?(?:le |la |les )?(?:conseiller|recommander)",
    r"dernieres merveilles",
    r"excellent\w*",
    r"plus be(?:l|au|aux|lle|lles)",
    r"belle (?:machine|bete|image|mecanique|qualite)",
    r"n a pas d equivalent",
    r"imbattables?",
    r"loin",
    r"mieux",
    r"great",
    r"gold",
    r"wow",
    r"love[ds]?",
    r"lovely",
    r"fan of",
    r"best",
    r"awesome",
    r"killer",
    r"enthusiasm",
    r"liking",
    r"trust me",
    r"honestly",
    r"reliable",
    r"impressive",
    r"impressed",
    r"(?:everybody|everyone|anyone|you) (?:needs?|should|must|will)",
    r"never (?:giving|going|looking)",
    r"speaks? for itself",
    r"worth (?:it|every|the)",
    r"(?:ahead|future) of",
    r"the future",
    r"(?:fast|sharp|clear|safe|smooth|quiet)(?:est|er)",
    r"(?:will|going to|ll) change",
)

BENEFITS: dict[str, str] = {
    "favour": gapped(*_FAVOUR),
    "bond": gapped(*_BOND),
    "giver": gapped(*_GIVER),
    "acclaim": gapped(*_ACCLAIM),
}
