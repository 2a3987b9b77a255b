"""Names of contrast agents and of common medicines: facts, as their labels state them.

Brands and international names are kept apart, since only a brand may not be named to the public (L.5122-6).
"""

from __future__ import annotations

from negatoscope.gate.identity.words import word_set

BRANDS = word_set(
    # contrast agents
    "iomeron xenetix omnipaque visipaque iopamiron ultravist optiray hexabrix scanlux telebrix lipiodol micropaque "
    "gastrografine gastrografin isovue oxilan conray cystografine iopaque "
    "gadovist gadavist dotarem clariscan prohance multihance primovist eovist elucirem vueway omniscan"
    " magnevist artirem "
    "dotagraf resovist feridex ablavar sonovue lumason definity luminity optison levovist sonazoid "
    # used around imaging
    "buscopan spasfon glucagen hypnovel atarax xylocaine naropeine chirocaine diprostene kenacort altim"
    " hydrocortancyl "
    "depomedrol celestene synvisc hyalgan ostenil durolane botox dysport vistabel bocouture azzalure xeomin "
    # commonly taken
    "doliprane dafalgan efferalgan advil nurofen spedifen voltarene profenid ketum bi-profenid celebrex"
    " arcoxia ixprim "
    "topalgic contramal lamaline izalgi acupan cortancyl solupred medrol prolia aclasta forsteo fosamax actonel "
    "glucophage stagid ozempic wegovy mounjaro saxenda victoza lyrica neurontin laroxyl cymbalta xanax"
    " lexomil valium "
    "temesta stilnox imovane eliquis xarelto kardegic plavix lovenox tahor crestor levothyrox euthyrox tylenol"
)
SUBSTANCES = word_set(
    [
        "iohexol",
        "iodixanol",
        "iopamidol",
        "iopromide",
        "iomeprol",
        "iobitridol",
        "ioversol",
        "ioxaglate",
        "ioxitalamate",
        "amidotrizoate",
        "diatrizoate",
        "gadobutrol",
        "gadoterate",
        "gadoterique",
        "gadoteridol",
        "gadopiclenol",
        "gadobenate",
        "gadobenique",
        "gadoxetate",
        "gadoxetique",
        "gadodiamide",
        "gadopentetate",
        "gadoversetamide",
        "ferumoxytol",
        "ferucarbotran",
        "perflutren",
        "paracetamol",
        "acetaminophen",
        "ibuprofene",
        "ibuprofen",
        "ketoprofene",
        "diclofenac",
        "celecoxib",
        "naproxene",
        "tramadol",
        "codeine",
        "morphine",
        "prednisone",
        "prednisolone",
        "cortivazol",
        "triamcinolone",
        "betamethasone",
        "methylprednisolone",
        "dexamethasone",
        "lidocaine",
        "ropivacaine",
        "glucagon",
        "scopolamine",
        "phloroglucinol",
        "midazolam",
        "hydroxyzine",
        "metformine",
        "metformin",
        "semaglutide",
        "tirzepatide",
        "liraglutide",
        "pregabaline",
        "gabapentine",
        "amitriptyline",
        "duloxetine",
        "alprazolam",
        "bromazepam",
        "diazepam",
        "zolpidem",
        "apixaban",
        "rivaroxaban",
        "tamoxifene",
        "tamoxifen",
        "denosumab",
        "levothyroxine",
    ]
)
