"""Classes of words of medicine for constructions, beside those of `classes`; folded, French and English together."""

from __future__ import annotations

from negatoscope.gate.rules.reading.alternatives import any_of

_AILMENT = (
    r"cancers?|tumeurs?|tumou?rs?|metastas(?:e|es|is)|nodules?|kystes?|cysts?|fibromes?|fibroids?|polypes?"
    r"|polyps?|calcifications?|(?:petits? )?calculs?|stones?|lesions?|hernies?|hernias?"
    r"|(?:slipped |herniated )?dis[ck]s?|arthroses?|arthrit(?:e|es|is)|osteoarthritis|tendinit(?:e|es|is)"
    r"|tendinopath\w+|osteopor\w+|sciatiques?|sciatica|lumbagos?|lombalgies?|migraines?|endometrios\w+|douleurs?"
    r"|pains?|mal(?:adies?)?|maux|diseases?|illness(?:es)?|infarctus|avc|strokes?|heart attacks?"
    r"|anevrismes?|anevrysmes?|aneurysms?|alzheimer|parkinson|demences?|dementia|scleroses?(?: en plaques)?"
    r"|multiple sclerosis|diabetes?|depressions?|autism\w*|hyperacti\w+|cirrhoses?|steatoses?|varices?|osteom\w+"
    r"|leucemies?"
    r"|infections?|pathologies?|anomalies?|(?:heel )?spurs?|epines?|cellules (?:malades|cancereuses|anormales)"
    r"|cancer cells"
)
_LESION = (
    r"(?:micro)?nodules?|kystes?|hernies?|fractures?|fissures?|entorses?|ruptures?|dechirures?|tumeurs?|cancers?"
    r"|metastases?|masses?|taches?|ombres?|opacites?|calculs?|calcifications?|gallstones?|lesions?|polypes?|fibromes?"
    r"|(?:hem)?angiomes?|lipomes?|adenomes?|fibroadenomes?|meningiomes?|anevr[iy]smes?|arthroses?|tendinites?"
    r"|bursites?|sciatiques?|pneumonies?|phlebites?|embolies?|ganglions?|artefacts?|variantes?|boules?"
    r"|grosseurs?|cysts?|lumps?|shadows?|spots?|breaks?|tears?|stones?|tumou?rs?|mass(?:es)?|hernias?|dis[ck]s?"
    r"|fibroids?|polyps?|aneurysms?|lymph nodes?|sprains?|artifacts?|markers?"
)
_IMAGE = (
    r"images?|cliches?|radios?|radiographies?|irm|scanners?|tdm|echos?|echographies?|mammos?|mammographies?"
    r"|examens?|comptes? rendus?|cr|resultats?|bilans?|biopsies?|coupes?|photos?|captures?|scans?|mri|ct|x rays?"
    r"|ultrasounds?|mammograms?|reports?|results?|pictures?|films?|screenshots?"
)
_BODY = (
    r"colon|oesophage|estomac|rectum|vessie|aorte|aorta|testicules?|moelle|hypophyse|sinus|genoux?|genou|epaules?"
    r"|chevilles?|poignets?|hanches?|dos|cou|colonne|rachis|vertebres?|disques?|menisques?"
    r"|ligaments?|tendons?|coiffe|scaphoide|cuisses?|mollets?|pieds?|mains?|coudes?|bras|jambes?|cotes?|seins?"
    r"|ovaires?|uterus|prostate|foie|reins?|rate|pancreas|vesicule|thyroide|poumons?|coeur|cerveau|crane|ventre"
    r"|grossesse|prothese|knees?|shoulders?|ankles?|wrists?|hips?|back|neck|spine|breasts?|ovar(?:y|ies)|liver"
    r"|kidneys?|lungs?|heart|brain|thyroid|foot|hands?|elbows?|legs?|arms?|ribs?|hamstrings?"
)
_DRUG = (
    r"paracetamol|doliprane|ibuprofene?|aspirine?|anti inflammatoires?|anti inflammator(?:y|ies)|ains|nsaids?"
    r"|cortisone|cortico\w+|steroids?|antibio\w+|anticoag\w+|antidouleurs?|antalgiques?|pain\s?killers?"
    r"|blood thinners?|metformine?|insuline?|tamoxifene?|levothyrox\w*|morphine|tramadol|codeine|statin(?:e?s?)"
    r"|pilules?|medicaments?|medications?|meds|traitements?|treatments?|hormonotherapies?|chimio(?:therapie)?s?"
    r"|chemo(?:therapy)?|radiotherap(?:ie|ies|y)"
    r"|[a-z]{3,}(?:mycine?|cillin|cilline|oxacine?|prazole?|sartan|profene?|xaban|parine?|statine?|zolam|azepam"
    r"|dipine?)s?"
)
_DOSE = (
    r"\d+(?:[.,]\d+)?\s?(?:mg|milligrammes?|g|grammes?|ug|mcg|ml|ui|cp|comprimes?|gelules?|gouttes?|tablets?|pills?)"
    r"|(?:un|deux|trois|demi|one|two|half(?: a)?) (?:grammes?|grams?|comprimes?|cachets?|gelules?|gouttes?|tablets?"
    r"|pills?)"
    r"|(?:\d|une|deux|trois) fois par (?:jour|semaine)|(?:twice|three times|once) (?:a|per) day"
    r"|matin(?: midi)? et soir"
)
_CURE = (
    r"gueri\w*|soign(?:e|ent|era|eront|er|erez|ez)|elimin(?:e|ent|era|eront|er|erez|ez)|supprim(?:e|ent|era|eront|er"
    r"|erez|ez)"
    r"|diss(?:out|olvent|oudra|oudre)"
    r"|f(?:ait|ont|era|eront|aire) (?:fondre|disparaitre|reculer|regresser|partir)|eradiqu\w+"
    r"|effac(?:e|ent|era|eront|er|erez|ez)|repar(?:e|ent|era|eront|er|erez|ez)|regener(?:e|ent|era|eront|er|erez|ez)"
    r"|debarrass\w+"
    r"|vien(?:t|nent|dra) a bout|annul(?:e|ent|era|eront|er|erez|ez)|detrui(?:t|sent|ra|re)|vain(?:c|cra|cre)|cures?"
    r"|curing"
    r"|heals?|dissolv(?:e|es|ing)|melts?(?: away)?|eliminat(?:e|es|ing)|eradicat(?:e|es|ing)|revers(?:e|es|ing)"
    r"|cancels?|gets? rid of|wip(?:e|es) out|shrinks?|eras(?:e|es)|destroys?"
)
_DETECT = (
    r"detect(?:e|ent|era|eront|er)|reconnai(?:t|ssent|tra|tre)|recogni[sz]es?|reper(?:e|ent|era|er)|depist(?:e|ent"
    r"|era|er)|decel(?:e|ent|era|er)"
    r"|predi(?:t|sent|ra|re)|prevoi(?:t|ent|r)|identifi(?:e|ent|era|er)|diagnosti(?:que|quent|quera|quer)"
    r"|trouv(?:e|ent|era|er)|voi(?:t|ent|r)|verr(?:a|ont)|revel(?:e|ent|era|er)|debusqu(?:e|ent|era|er)"
    r"|annonc(?:e|ent|era|er)|di(?:t|sent|ra|re)|distingu(?:e|ent|era|er)|detects?|spots?|finds?|predicts?|sees?"
    r"|catch(?:es)?|picks? up|identif(?:y|ies)|reveals?|diagnoses?|tells?"
)
_CERTAINTY = (
    r"definitivement|a (?:tout )?jamais|pour toujours|pour de bon|une (?:bonne )?fois pour toutes"
    r"|a coups? sur|a tous les coups|avec (?:une )?(?:(?:totale|absolue) certitude|certitude (?:absolue|totale))"
    r"|en toute certitude|(?:a )?(?:100|cent) (?:%|pour cent)|a chaque fois|raison a tous les coups|always right"
    r"|a 100%|100%|garanti\w*|infailli\w+"
    r"|sans (?:la |une |aucune )?(?:moindre |seule )?(?:erreurs?|echecs?|exceptions?|faille|rate)"
    r"|sans (?:se tromper|rate|jamais (?:se tromper|echouer|faillir))|sans aucun doute possible|permanently"
    r"|for (?:good|ever)|forever|once and for all|every (?:single )?time|guaranteed?s?"
    r"|without (?:fail|(?:a |any )?(?:single )?(?:errors?|mistakes?)|exception)|infallibl\w+"
    r"|with (?:absolute |total |complete )?certainty|100\s?%|100 per\s?cent"
)
_METHOD = (
    r"ia|ai|intelligence artificielle|artificial intelligence|algorithmes?|algorithms?|logiciels?|software"
    r"|techniques?|technologies?|technology|methodes?|methods?|procedes?|procedures?|traitements?|treatments?"
    r"|therap(?:ie|ies|y)|appareils?|devices?|machines?|sondes?|probes?|seances?|sessions?|injections?"
    r"|ultrasons?|lasers?|ondes?(?: de choc)?|tests?|cimentoplasties?|radiofrequences?|cryotherapies?"
    r"|embolisations?|embolizations?|gestes?|interventions?|protocoles?|sequences?|outils?|tools?|prp"
)

MEDICINE: dict[str, str] = {
    "ailment": any_of(_AILMENT),
    "lesion": any_of(_LESION),
    "image": any_of(_IMAGE),
    "body": any_of(_BODY),
    "drug": any_of(_DRUG),
    "dose": any_of(_DOSE),
    "cure": any_of(_CURE),
    "detect": any_of(_DETECT),
    "certainty": any_of(_CERTAINTY),
    "method": any_of(_METHOD),
}
"""Name -> alternatives: what one suffers from, what images show, what is taken, what is claimed."""
