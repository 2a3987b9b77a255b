"""Names of contrast agents, of common medicines and of their makers: facts, as their labels state them.

Brands and international names are kept apart, since only a brand may not be named to the public (L.5122-6).
"""

from __future__ import annotations

from negatoscope.gate.identity.words import word_set

BRANDS = word_set(
    "iomeron xenetix omnipaque visipaque iopamiron ultravist optiray hexabrix scanlux telebrix lipiodol "
    "micropaque gastrografine gastrografin isovue oxilan conray cystografine iopaque gadovist gadavist dotarem "
    "clariscan prohance multihance primovist eovist elucirem vueway omniscan magnevist artirem dotagraf resovist "
    "feridex ablavar sonovue lumason definity luminity optison levovist sonazoid buscopan spasfon glucagen "
    "hypnovel atarax xylocaine naropeine chirocaine diprostene kenacort altim hydrocortancyl depomedrol celestene "
    "synvisc hyalgan ostenil durolane botox dysport vistabel bocouture azzalure xeomin doliprane dafalgan "
    "efferalgan advil nurofen spedifen voltarene profenid ketum biprofenid celebrex arcoxia ixprim topalgic "
    "contramal lamaline izalgi acupan cortancyl solupred medrol prolia aclasta forsteo fosamax actonel glucophage "
    "stagid ozempic wegovy mounjaro saxenda victoza lyrica neurontin laroxyl cymbalta xanax lexomil valium "
    "temesta stilnox imovane eliquis xarelto kardegic plavix lovenox tahor crestor levothyrox euthyrox tylenol "
)
SUBSTANCES = word_set(
    "iohexol iodixanol iopamidol iopromide iomeprol iobitridol ioversol ioxaglate ioxitalamate amidotrizoate "
    "diatrizoate gadobutrol gadoterate gadoterique gadoteridol gadopiclenol gadobenate gadobenique gadoxetate "
    "gadoxetique gadodiamide gadopentetate gadoversetamide ferumoxytol ferucarbotran perflutren paracetamol "
    "acetaminophen ibuprofene ibuprofen ketoprofene diclofenac celecoxib naproxene tramadol codeine morphine "
    "prednisone prednisolone cortivazol triamcinolone betamethasone methylprednisolone dexamethasone lidocaine "
    "ropivacaine glucagon scopolamine phloroglucinol midazolam hydroxyzine metformine metformin semaglutide "
    "tirzepatide liraglutide pregabaline gabapentine amitriptyline duloxetine alprazolam bromazepam diazepam "
    "zolpidem apixaban rivaroxaban tamoxifene tamoxifen denosumab levothyroxine "
)
MAKERS = word_set(
    "philips siemens healthineers guerbet bracco bayer fujifilm hologic samsung mindray"
    " esaote agfa carestream shimadzu "
    "hitachi toshiba konica gleamer incepto therapixel azmed milvue aidoc lunit icad screenpoint supersonic medtronic "
    "stryker sanofi pfizer novartis astrazeneca servier urgo thuasne"
)
WIDELY_KNOWN = word_set(
    "italie espagne allemagne belgique suisse angleterre ecosse irlande europe afrique"
    " amerique asie oceanie canada maroc algerie "
    "tunisie grece turquie japon chine inde bresil mexique egypte senegal norvege suede"
    " finlande danemark islande pologne autriche "
    "hongrie roumanie russie ukraine israel liban quebec californie floride toscane sicile"
    " crete catalogne andalousie cevennes ardennes "
    "pyrenees alpes vosges jura massif seine loire rhone garonne tage tamise danube rhin"
    " mediterranee atlantique italy spain germany "
    "belgium switzerland england scotland wales ireland france portugal greece turkey japan"
    " china india brazil mexico norway sweden "
    "finland denmark iceland poland austria hungary oslo miami lisbon lisbonne madrid rome"
    " milan venise vienna vienne chicago boston "
    "toronto montreal geneve lausanne zurich bruxelles amsterdam dublin edinburgh london"
    " tokyo pekin sydney santorin florence naples "
    "youtube facebook instagram linkedin twitter tiktok whatsapp telegram bluesky mastodon"
    " pinterest google wikipedia pubmed medline "
    "cochrane radiopaedia radiographics elsevier springer zotero powerpoint word excel"
    " windows zoom doctolib netflix spotify covid ebola "
    "zika sars noel paques halloween ramadan toussaint wifi internet rsna ecr eular who cnil"
    " ansm dicom rontgen doppler tesla hounsfield "
    "gardasil mediapart figaro lancet nejm unicef unesco nasa sncf ratp"
)
"""Names with a capital that no lexicon of words or people holds, and that name no product of health."""
