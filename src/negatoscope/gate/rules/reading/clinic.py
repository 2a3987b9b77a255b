"""What a text has of a case told to colleagues: a patient in a few words, an examination asked for, a finding.

In such a text "demandé", "contrôle" or "tous les ans" call nobody to anything, and a symptom is no whim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading.construction import Construction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.rules.reading.sentence import Sentence

CLINICAL = Construction(
    r"surveill\w+|suivi\w*|follow up|recidiv\w+|remission|traite\w*|post operatoire|opere\w*|chirurg\w+|metast\w+"
    r"|patient (?:de|age|present|suivi)|patiente (?:de|age|present|suivi)|(?:mme|mr|monsieur|madame) |antecedents?"
    r"|(?:homme|femme|garcon|fille|fillette|enfant|adolescente?|nourrisson) (?:age |agee )?de \d+ (?:ans|mois|semaines)"
    r"|\d+ (?:year|month|week)s? old (?:man|woman|boy|girl|child|infant)"
    r"|mutation|brca\d?|lesions?|nodules?|kyste\w*|hypersignal|hyposignal|rehaussement|injection|sequences?|coupes?"
    r"|compte rendu|conclusion|indication|protocole|essai|etude|cohorte|trial|study"
    r"|prelevement|nee? le|lits?|chambre|anesth\w*|parc|panne|maintenance|qualite|dose|dosimetr\w+|internes?"
    r"|externes?|etudiants?|formation|cours"
    r"|conference|congres|quiz|recrut\w+|poste|lecture|sensibilite|staff|rcp|garde|vacations?|equipe"
)
"""Words of work at the light box: with one of them near, an examination is spoken of and not sold."""
_PRESENTED = Construction(
    r"(?:homme|femme|garcon|fille|fillette|enfant|adolescente?|nourrisson|man|woman|boy|girl)"
    r" (?:age |agee )?(?:de |of )?\d+"
    r"|\d+ (?:year|month|week)s? old|patiente? (?:suivie?|presentant|asymptomatique|connue?|operee?|sous|sans)"
    r"|antecedents?|(?:ancien|ancienne|ex) fumeu\w+|jamais fumeu\w+|paquets? annees?|pack years?"
    r"|heavy smoker|never smoker"
    r"|decouverte (?:fortuite )?d (?:un|une)|(?:douleurs?|toux|fievre|boiterie|cephalees?|dyspnee|pain|cough)"
    r" (?:\w+ ){0,5}depuis|bilan (?:preoperatoire|systematique|d extension)|previously fit|presented with|no symptoms"
)
_EXAMINED = Construction(
    r"{look} (?:\w+ ){0,4}?(?:demandee?|realisee?|prescrite?|jugee?|normale?|retrouve|montre|objective|completee?"
    r"|injectee?|negati\w+|sans particularite|sans injection|en urgence|de controle|a la recherche|requested|show\w*"
    r"|normal|unremarkable|performed|was|were)"
)
_SHOWN = Construction(
    r"\d+ (?:mm|cm)|(?:hyper|hypo|iso)(?:signal|dens\w+|echogen\w+)|rehaussement|nodules?|masses?|foyers?|lesions?"
    r"|lavage|epanchement|adenopath\w+|verre depoli|fractures?|enhanc\w+|washout|lymphadenopath\w+|effusion"
    r"|ground glass"
)
_OFFERED = Construction(
    r"votre|vos|ton|tes|your|notre|nos|our|chez nous|venez|reserve[zr]|prenez|offr\w+|offer\w*|prix|tarifs?|price|rdv"
    r"|rendez vous|book|garanti\w*|guarantee\w*|miracle\w*|revolution\w*|sans risque|risk free|guer\w+|cures?|100 %"
    r"|meilleure?s?|best|jamais vu|infaillible\w*|logiciels?|software|marque"
)
"""What a case doesn't say: whose centre, at what price, and how sure one can be."""
_PARTS = (_PRESENTED, _EXAMINED, _SHOWN)


def tells_a_case(sentences: Sequence[Sentence]) -> bool:
    """Whether sentences tell a case, by two of its three parts, and offer nothing to anybody.

    It says nothing about secrecy: a case can be told with somebody in it.
    """
    parts = sum(any(part.stands_in(each) for each in sentences) for part in _PARTS)
    return parts > 1 and not any(_OFFERED.stands_in(each) for each in sentences)
