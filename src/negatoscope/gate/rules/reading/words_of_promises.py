"""Classes of words for promises of an effect: who or what acts, what it does, and that it never fails.

Folded, French and English together, in all registers (see `classes`).
"""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_ACT = (
    r"(?:infiltr|embolis|cimentoplast|vertebroplast|kyphoplast|ablat|cryoablat|thermoablat|radiofrequenc|cryotherap"
    r"|viscosuppl|neuroly|ponction|drainag|biops|mesotherap|ozonotherap|chimioembol|radioembol|sclerotherap|denervat"
    r"|irradiat|radiotherap|arthrodistens|lavage|denerv|ultrason|magnetotherap|photobiomod|lasertherap|neuromodul"
    r"|angioplast|stent|prostat\w+ emboli|micro ?ond)\w*",
    r"(?:piqures?|inject\w+|aiguilles?|needles?|shots?|jabs?|rayons|laser|ondes?|waves?|sonde|aiguille\w*|cortisone"
    r"|acide hyaluronique|ozone"
    r"|prp|cellules souches|stem cells?|plasma|collagene|argile|jeune|regime|cryo\w*|hifu|botox|toxine botulique)",
    r"(?:traitements?|soins?|interventions?|gestes?|procedures?|techniques?|methodes?|protocoles?|programmes?|remedes?"
    r"|solutions?|approches?|therapies?|therapy|treatments?|treatment|seances?|sessions?|operations?|cures?)",
    r"(?:irm|mris?|scan(?:ner|ners|s|ne|ning|ned)?|ct|tdm|tep|echo(?:graphie)?s?|mammo(?:graphie|grams?)?s?|radio"
    r"(?:graphie)?s?|radiomique|radiomics|imagerie|imaging|ultrasounds?|thermographie|x rays?|doppler|examens?|tests?"
    r"|depistages?|bilans?|detection|angioscanner|coroscanner|densitometrie|comptage photonique|photon counting)",
    r"(?:nous|on|je|we|i) (?:\w+ )?(?:detect|predi|gueri|soign|elimin|supprim|repar|trouv|voy|gar(?:a|)nt|sau|cur"
    r"|heal|fix"
    r"|remplac|eradiqu|soulag|reper|decel|diagnos|evit|stopp|trait|infiltr|embolis)\w*",
    r"(?:vaccins?|vaccines?|sucre|sugar|lait|gluten|curcuma|turmeric|gingembre|ginger|miel|honey|citron|lemon|ail"
    r"|garlic"
    r"|tisanes?|huiles? essentielles?|plantes?|herbes?|herbs?|jus|juice|vitamines?|vitamins?|magnesium|zinc|bracelets?"
    r"|aimants?|magnets?|magnetis\w+|pierres?|cristaux|crystals?|homeopath\w+|complements?|supplements?|gelules?|detox"
    r"|acupuncture|hypnose|reiki|osteopath\w*|chiropra\w*|priere|cbd|champignons?|bicarbonate|vinaigre|algues?|keto"
    r"|meditation|respiration|biomagnetis\w*|patchs?|cataplasmes?|eau (?:de mer|salee|structuree)|diete|fasting|diet)",
    r"(?:ia|ai|intelligence artificielle|algorithmes?|algorithm|logiciels?|deep learning|machine learning|reseau de"
    r" neurones|software|robot|modele)",
    r"(?:gadolinium|(?:agents?|produits?) de contraste|iode|contrast)",
    r"(?:notre|nos|mon|ma|mes|our|my) (?:\w+ )?(?:plateau|equipes?|savoir faire|main|mains|tour de main|technologie"
    r"|expertise|patients?|malades|centre|lecture|doc|docteur|team)",
    r"(?:le|mon|ce|du) (?:doc|docteur|radiologue|toubib|medecin)",
)
_EFFECT = (
    r"(?:gueri|soign|soulag|elimin|supprim|effac|gomm|evapor|dissou|dissol|eradiqu|regener|repar|reconstru|reconstitu"
    r"|nettoi|nettoy|purifi|debarrass|detrui|terrass|vainc|vaincu|stopp|enray|inverse|annul|ressoud|retabli|restaur"
    r"|remplac|sauv|prevent|protege|empech|evit|resorb|regress|raje?uni|requinqu|ressuscit|transform|desintegr|pulveris"
    r"|balay|chass|anean|neutralis|desenflamm|decoince|debloqu|apais|calme|combl|recoll|reveill)\w*",
    r"(?:redonn|rend|rendr|rendu|retrouv|offr|prolong|ajout|allong)\w* (?:\w+ ){0,3}(?:mobilite|vie|ans|souplesse"
    r"|jeunesse|sommeil|sourire|marche|jambes|sante|esperance|autonomie|dos|liberte|confort)",
    r"(?:redonn|rajeun)\w* (?:\w+ ){0,2}ans",
    r"(?:disparai|dispara|envol|evanoui|fond|fondre|part|repart|tomb|va|vont|fini|termin|regl|oubli"
    r"|vien)\w* (?:\w+ ){0,3}"
    r"(?:neuf|neuve|bout|raison|fumee|jamais|definitivement|souvenirs?|nulle part|rien|poussiere|douleur|mal)",
    r"(?:disparai|disparu|envol)\w*",
    r"s en (?:va|vont|ira|iront)",
    r"(?:met|mettent|mettra|mis) (?:fin|un terme|k ?o|hors)",
    r"(?:marche|marchent|fonctionne|fonctionnent|reussit|reussissent|agit|opere)",
    r"(?:efficac\w+|bienfaits?|vertus|resultats?|succes|reussites?|guerisons?|remission)",
    r"(?:oubli|dites|dis|fini|finie?s|adieu|bye ?bye|ciao|au revoir|exit|terminee?s?|plus besoin|game over|goodbye"
    r"|no more"
    r"|inutiles?|superflu\w*|obsoletes?|depassee?s?)",
    r"(?:detect|diagnosti|depist|repere|predi|prevoi|devin|anticip|localis|identifi|lit|lis|voit|voi[rs]|voient|trouv"
    r"|decel|revel|devoil|sai[ts]|saura|sauras|saurez|connai|reper|distingu)\w*",
    r"(?:rat|manqu|echapp|tromp|loup|passe a cote|laisse passer|faill|echou|fail|miss|escap|overlook|recidiv|rechut"
    r"|resist|souffr)\w*",
    r"(?:cur|heal|fix|eliminat|eradicat|regrow|regenerat|restor|revers|rebuild|eras|dissolv|melt|end|remov|reliev|sav"
    r"|predict|detect|find|spot|catch|see|know|replac|prevent|stop|work|vanish|disappear)(?:s|es|ed|ing)?",
    r"(?:is|are|s) (?:gone|over|history|cured)",
    r"(?:redevien|rajeuni|reverdi)\w*",
    r"(?:suffi|dire|dit|tranche|bat|batt|depass|surpass|ecras)\w*",
    r"(?:sensibilite|specificite|fiabilite|fiables?|precision|exactitude|justesse|sensitivity|specificity|accura\w+)",
    r"(?:gueri|soign|trait|oper|infiltr|embolis|scann)ee?s?",
    r"(?:viv|marche|dor|repren|saut|cour|dans)\w* (?:\w+ ){0,4}(?:sans|comme|leur|nouveau)",
    r"(?:garanti|assur|certifi|promet|promi|guarant|promis)\w*",
)
_WHOLE = (
    r"(?:a tous (?:les )?coups|a chaque fois|a coup sur|systematiquement|immanquablement|sans exception|sans faute"
    r"|sans coup ferir|infaillibl\w+|imparabl\w+|radical(?:e|es|ement)?|souverain\w*|absolu\w*|totale?s?|totalement"
    r"|completement|entierement|integralement|parfaitement|exact(?:e|ement)|instantane\w*|indefiniment|permanent\w*"
    r"|irreversibl\w+|imbattabl\w+|magiqu\w+|miracul\w+|miracles?)",
    r"(?:definitif|definitive|definitivement|pour toujours|a jamais|a vie|pour la vie|pour de bon|plus jamais|desormais"
    r"|jamais (?:vu|eu|rate|rechute|recidive|echoue|tort)|(?:ne|n|se) (?:\w+ ){0,2}jamais|jamais)",
    r"(?:cent|100) ?(?:%|pour cent|pourcent)",
    r"(?:zero|aucun|aucune|nul|nuls|nulle|nulles|pas un|pas une|plus aucun|plus un|plus une|dix sur dix"
    r"|douze sur douze)",
    r"(?:tous|toutes) (?:les(?! (?:\w+ )?(?:ans|mois|jours|semaines|matins|mardis|lundis|soirs))|nos|mes|ses|vos"
    r"|ceux|types?)|(?:chez|pour|a) (?:tous|toutes|tout le monde|chacun)",
    r"(?:chaque|n importe quel\w*|tout) (?:patiente?|malade|dos|genou|cas|cancer|tumeur|nodule|epaule|douleur|hanche)",
    r"(?:plus besoin|plus de (?:douleurs?|chirurgie|bistouri|mal|medicaments?|protheses?|operation)|fini(?:e|es|s)?"
    r"|adieu"
    r"|bye ?bye|game over|ciao)",
    r"(?:sans|ni) (?:\w+ )?(?:douleurs?|medicaments?|chirurgie|operation|bistouri|effort|erreurs?|echec|rechute|rayons"
    r"|risque|danger|complication)",
    r"(?:en|une) (?:une |un |dix |quelques |trois |cinq |deux |seule |simple )(?:seule |petite |simple )?(?:seances?"
    r"|minutes|jours|piqures?|infiltrations?|injections?|visites?|heures?|coup|passage)",
    r"(?:trois|deux|quelques|cinq) (?:seances?|injections?|piqures?)",
    r"(?:0|zero) (?:faux|erreurs?|rate|echec|effet|complication|risque|douleur)",
    r"(?:messe|affaire|cause) (?:est )?(?:dite|entendue|reglee|pliee)|(?:tranchee|clos|reglee)",
    r"(?:vos|ses|mes|a) vingt ans|avec certitude|sans se tromper",
    r"dans tous les cas|comme (?:neuf|neuve|avant|a vingt ans|par magie|par enchantement)",
    r"(?:mieux|plus(?: (?:fort|sur|efficace|rapide))?|avant) (?:que|qu) (?:tous?|toutes?|tout|n importe|la chirurgie"
    r"|le bistouri|l operation|jamais|personne)",
    r"(?:avant (?:meme|tous|toutes|les premiers?)|des annees avant|ans avant|ans plus tot|annees avant|un jour)",
    r"(?:totalement|definitivement|desormais) (?:inutile|depasse|superflu)\w*",
    r"(?:testee? et approuvee?|promis jure|c est (?:magique|acquis|prouve|scientifique|certain|mathematique|garanti"
    r"|simple)|point final|point barre|je le (?:vois|constate)|indiscutabl\w+|incontestabl\w+|sans conteste)",
    r"(?:ans|annees) (?:d esperance de vie|de vie|de moins|a n importe)",
    r"(?:every|all|always|never|any|no|forever|permanently|completely|totally|instantly|guaranteed|for good|single|ever"
    r"|entirely|full stop|100 ?%|zero|once and for all|miracle|magic)",
)
_WHOLLY = (
    r"(?:laisse|laissent) (?:aucune|pas une|zero) chance",
    r"(?:met|mettent|tient|tiennent|mettez vous) (?:\w+ )?a l abri",
    r"(?:appartien\w+ au passe|rele\w+ du passe|de l histoire ancienne|n existe(?:nt)? plus"
    r"|plus qu un (?:mauvais )?souvenir)",
    r"(?:dissemin|propag|repand|reveill|favoris|nourri|accelere|fabriqu)\w* (?:le |les |des |un )?(?:cancers?|tumeurs?"
    r"|metastas\w+|cellules)",
    r"(?:li[st]|lisent|voi[st]|voient|predi\w+|annonc\w+|devin\w+) (?:\w+ ){0,6}que (?:vous|tu|l on|on) (?:fer|aur"
    r"|develop"
    r"|ser)\w+",
    r"(?:a|ont|retrouv\w+) (?:de nouveau |a nouveau )?(?:ses |leurs |vos )?(?:vingt|dix huit|trente) ans",
    r"(?<!est\s)(?<!sont\s)(?<!on\s)(?<!a\s)(?<!ont\s)(?:regener|eradiqu|guerit|gueriss|guerira|supprim|elimin"
    r"|dissou|desintegr|pulveris|anean|terrass|ressuscit)\w*",
    r"(?:repar|reconstrui|reconstitu|refai|refon|repouss|recre|restaur|ressoud|recoll|efface|gomme|evapor)(?:e|ent|t"
    r"|sent"
    r"|era|ront|eront|ra)?",
    r"(?:assure|garantit|garantissent|assurent|promet|promettent) (?:\w+ ){0,3}(?:guerison|diagnostic|resultats?"
    r"|securite"
    r"|survie|absence|soulagement|disparition|sante|vie|succes|reussite)",
    r"(?:redonn|rend|rendr)\w* (?:\w+ ){0,3}(?:mobilite|vie|ans|souplesse|jeunesse|jambes|autonomie|liberte|sourire)",
    r"(?:met|mettent) (?:fin|un terme|k ?o)|vien(?:t|nent) a bout|(?:a|ont) raison (?:de|du|des)"
    r"|laisse(?:nt)? (?:\w+ )?place",
    r"(?:remplace|enterre|ringardise|detrone|rend inutile|rendent inutiles?|dispense de"
    r"|evite) (?:\w+ ){0,2}(?:mammographie"
    r"|biopsie|chirurgie|chirurgien|operation|prothese|scanner|irm|medicaments?|bistouri|radiologue|coloscopie)",
    r"(?:renforc|boost|stimul|recharg|dynamis|reequilibr|rebalanc|strengthen|detoxi)\w* (?:\w+ )?(?:immunit\w*"
    r"|energi\w*"
    r"|defenses|metabolisme|organisme|circulation|adn|dna|cellules|chakras?|immune)",
    r"(?:nettoi|purifi|detoxifi|draine)\w* (?:\w+ ){0,3}(?:toxines?|corps|organisme|sang|foie|cerveau|cellules|metaux)",
    r"(?:diagnosti|detect|predi|repere|voit|annonc|depist|devin)\w* (?:\w+ ){0,4}(?:avant (?:meme )?(?:que|qu|les"
    r"|son|l)"
    r"|annees avant|ans avant|ans a l avance|un jour)",
    r"(?:donn|provoqu|declench|caus|refil)\w* (?:le |des |la |un )?(?:cancers?|leucemies?|tumeurs?|ganglions?"
    r"|metastases?|lesions?|taches?|autisme|demence|alzheimer)",
    r"(?:empoisonn|intoxiqu|fatigu|brul|detrui|grill|rong|abim|contamin)\w* (?:\w+ )?(?:cerveau|coeur|cellules|adn"
    r"|organes|foie|corps|neurones|thyroide|reins)",
    r"(?:sauve|ajoute|offre|prolonge|allonge|gagn)\w* (?:\w+ ){0,4}(?:vies|ans|annees|esperance)",
    r"(?:regrows?|regenerates?|cures?|cured|eradicates?|eliminate[sd]?|dissolves?|rebuilds?|reverses?|melts?|heals?"
    r"|erases?)",
)
_HARMED = (
    r"(?:tremblements?|recidives?|rechutes?|mobilite|handicap|boiter\w*|canal carpien|souffrances?|erreurs?|risques?"
    r"|complications?|effets? (?:secondaires?|indesirables?)|guerisons?|vies?|vertiges?|acouphenes|insomnies?|fatigue"
    r"|incontinence|impuissance|obesite|toxines?|cellulite|raideurs?|inflammations?|epicondylit\w*|capsulit\w*"
    r"|fibromyalgie|goutte|allergies?|asthme|eczema|stress|anxiete|vieillissement|ulceres?|fistules?|hemorroides?"
    r"|varicocele|sterilite|infertilite|fausses couches?|mort|deces|mortalite|paralys\w+|calvities?|rides?|cicatrices?"
    r"|vertebres?|cartilages?|menisques?|os|articulations?|nerfs?|tendons?|tissus?|cellules|neurones|cerveau|corps"
    r"|diagnostics?|diagnosis|faux (?:negatifs?|positifs?)|false (?:negatives?|positives?)|tremors?|relapses?"
    r"|recurrences?|stiffness|complications|errors?|cartilage|nerves?|tissue|lives|chirurgies?|protheses?|bistouri"
    r"|biopsies?|immunite|prostate|dos|colonne|energie|operer|operations?|surgery|patiente?s?|malades?|surprises?"
    r"|ce que|calcium|arteres?|accidents?|avenir|sein|tout|everything)"
)
_SETTLED = (
    r"(?:plus|n est plus|ne sont plus|pas|desormais) (?:a|besoin d etre) (?:demontr|prouv|discut|etabli)\w*",
    r"(?:question|debat|affaire|controverse|discussion|cause|messe|matter|debate|case|science) (?:\w+ ){0,2}(?:tranch"
    r"|clos|entendu|regle|dite|over|closed|settled|termine|plie)\w*",
    r"(?:plus personne|nul|personne|aucun expert|no one|nobody) (?:\w+ ){0,3}(?:nier|contest\w*|conteste|ignorer"
    r"|douter?"
    r"|doute|deny|denies|doubts?)",
    r"(?:on|nous|je) (?:\w+ )?(?:pouvons|peut|peux) (?:\w+ )?(?:affirmer|dire sans|assurer|certifier|garantir|jurer)",
    r"(?:a|ont|avait) (?:largement |deja )?fait (?:ses|leurs) preuves",
    r"(?:il est|c est|cela est|ca a ete|est) (?:(?!pas\b|non\b|peu\b|mal\b|encore\b)\w+ )?(?:prouve|demontre|acquis"
    r"|avere|etabli|scientifique|mathematique"
    r"|indeniable|irrefutable|incontestable|indiscutable|certain)(?! (?:par|dans|selon))",
    r"(?:la|j en ai la|voila la|voici la|en est la|apporte la) preuve(?: par| que| est|s)?",
    r"(?:inutile|pas besoin|pourquoi|n attendons pas|sans) (?:\w+ ){0,2}(?:attendre|d) (?:\w+ ){0,3}(?:etudes?|preuves?"
    r"|publications?|essais?|recommandations?)",
    r"(?:on|nous|je) (?:\w+ )?(?:sai[ts]|savons) (?:maintenant|desormais|enfin|aujourd hui|tous)",
    r"(?:science|images?|radios?|irm|experience|pratique|photos?|scanners?) (?:le |la |l |nous le )?(?:confirm|prouv"
    r"|montr"
    r"|demontr|parl|atteste)\w*(?! (?:de|d|des|un|une|que))",
    r"(?:point final|point barre|full stop|end of (?:story|debate)|fin du debat|no debate|fact)",
    r"(?:vous|nous|te|on|t) (?:cach|ment|dissimul|tais|tait)\w*",
    r"(?:doctors|they|medecins|hopitaux|labos|big pharma) (?:\w+ ){0,3}(?:won t tell|don t want|hide|cachent"
    r"|ne veulent pas"
    r"|refusent de dire|taisent)",
    r"(?:les (?:savants|sceptiques|experts|autorites|jaloux|grincheux|pisse froid)|n en deplaise)",
    r"(?:proven|it s (?:proven|a fact|settled)|beyond (?:doubt|question)|undeniable|indisputable)",
)

PROMISES: dict[str, str] = {
    "acting": any_of(*_ACT),
    "acts_on": any_of(*_EFFECT),
    "whole": any_of(*_WHOLE),
    "acts_wholly": any_of(*_WHOLLY),
    "acted_on": any_of(_HARMED),
    "settled": any_of(*_SETTLED),
}
"""Name -> alternatives: an act or a test, what it is said to do, on what, and that this is so for all or settled."""
