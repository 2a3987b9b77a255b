"""What a text is about: a record of one patient, a particular patient in sight, or nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import subject_english
from negatoscope.gate.prose.detectors import tables
from negatoscope.gate.prose.sight import seen, sight

if TYPE_CHECKING:
    from negatoscope.gate.prose.words import Words


_RECORD = (
    sight(
        "patient patiente demandeur prescripteur inter medecin referent",
        r"\bpatiente?\s?: | <(?:patient|demandeur|prescripteur|inter|medecin|referent)\b"
        r" | \bdossier\s(?:medical\s)?(?:du\spatient|de\sla\spatiente)\b",
    ),
    sight(
        "medecin medecins operateur operateurs operatrice operatrices manip manips manipulateur manipulatrice "
        "anesthesiste anesthesistes prescripteur prescripteurs correspondant correspondants demandeur demandeurs "
        "referring radiographer sonographer",
        r"""\b(?:medecins?\s(?:traitant|adresseur|demandeur)s?|operat(?:eur|rice)s?|manip\w{0,12}|anesthesistes?
        |prescripteurs?|correspondants?|demandeurs?|referring\s(?:physician|doctor)|radiographer|sonographer)\s?:""",
    ),
    sight("ne nee naissance", r"\bnee?(?:\(e\))?\s+le\s+\d | \bnaissance\b.{0,12}\d"),
    sight("ipp nir nda mrn nip iep", r"\b(?:IPP|NIR|NDA|MRN|NIP|IEP)(?:\b.{0,30}|[A-Z]?)\d"),
    sight("arrivee entree sortie admission", r"\bdate\s(?:d')?(?:arrivee|entree|sortie|admission)\s?:"),
    sight(
        "sejour dossier venue",
        r"\bn(?:°|o\.?|umero)\s?(?:de\s)?(?:sejour|dossier|venue) | \bdossier\s(?:medical\s)?pour\b",
    ),
    sight("accession", r"\bd'accession\b | \baccession\s(?:number|no)\b"),
    sight(
        "cher chere chers cheres dear",
        r"""\b(?:chere?s?|dear)\s(?:confreres?|consoeurs?|amie?s?|maitre|colleagues?|doctor|dr)\b
        (?!,\s(?:chere?s|mes)\s(?:chere?s\s)?(?:confreres|consoeurs|amie?s|collegues))
        (?<!chers\sconfreres)(?<!cheres\sconsoeurs)""",
    ),
    sight("vous confraternellement", r"\bje\svous\s(?:adresse|confie|remercie\sde\sm'avoir) | \bconfraternellement\b"),
    sight("rendu", r"\bcompte[\s-]?rendu\s(?:dicte|redige|valide|de\sconsultation|d'hospitalisation|operatoire)\b"),
    sight("par by", r"\b(?:valide|relu|saisi|interprete|redige|dicte)\spar\b | \b(?:dictated|reported)\sby\b"),
    sight("adresse", r"\badresse\b(?!.{0,24}\bcabinet\b)[^.\n]{0,30}:\s"),
    sight(
        "residence prevenir naissance digicode commune cpostal postal cp ville",
        r"""\b(?:commune\sde\sresidence|personne\sa\sprevenir|lieu\sde\snaissance|digicode)\b
        | ^\W{0,4}\w{0,12}(?:cp|cpostal|code\s?postal|commune)\w{0,12}\s?[:=]\s?\S""",
    ),
    sight(
        "habite habitent habitait vit vivait loge logera reside demeure",
        r"""\b(?:il|elle|ils|elles|qui)\s(?:\w{1,12}\s){0,2}(?:habit(?:e|ent|ait)|loge(?:ra)?|reside|demeure)\b
        | \b(?:qui|il|elle)\s(?:vit|vivait)\s(?:a|seule?|chez|avec)\b""",
    ),
    sight(
        "charge destination orientation transmission transfert passage liaison questionnaire",
        r"""^\W{0,4}(?:fiche\s(?:ambulance|de\sliaison|navette)|transmissions?\b|resume\sde\spassage
        |questionnaire\s(?:irm|scanner))
        | \b(?:prise\sen\scharge|destination|orientation)\s?:\s\S""",
    ),
    sight(
        "id birth place address ward nom etab venue",
        r"""^\W{0,4}(?:patient_?id|birth_?place|address_?\d?|ward)\s?[:=]\s?\S | <(?:Nom|Venue|Etab
        |INS)\b[^>\n]{0,40}>\S""",
    ),
    sight("pid obr pv", r"^(?:PID|OBR|PV1)\|"),
    sight(
        "verified authorised electronically transcribed finalised finalized",
        r"\b(?:verified|authorised|electronically\ssigned|transcribed|finali[sz]ed)\b[^\n]{0,30}(?:\d|\bby\b)",
    ),
)
_HEADING_WORDS = word_set(
    "technique resultat resultats conclusion indication protocole findings impression comparison procedure"
)
_HEADING = re.compile(
    r"^\W{0,4}(?:technique|resultats?|conclusion|indication|protocole|findings|impression|comparison|procedure)\s?:",
    re.I | re.M,
)
_PATIENT = (
    sight(
        "patient patiente pt malade nourrisson nouveau fillette enfant garcon bebe adolescent adolescente "
        "blesse blessee",
        r"""\b(?:un|une|le|la|du|de\sla|au|ce|cet|cette|notre|mon|ma|ce\sjeune|cette\sjeune|votre)\s(?:\w{1,12}\s)?
        (?:patiente?|malade|nourrisson|nouveau-nee?|fillette|enfant|garcon|bebe|adolescente?|blessee?)\b
        | \bpatiente?\s(?:de|d'|agee?|adressee?|domiciliee?|nee?|vue?|suivie?|operee?|admise?|hospitalisee?
        |(?-i:[A-Z]\b)|du\b|name\b)
        | (?:^|[.!?\n]\s?)patiente?\s[a-z] | \b(?:the|this|our|my|a|for|of)\s(?:\w{1,12}\s)?(?:patient|pt)\b""",
    ),
    sight(
        "homme femme fille garcon enfant retraite retraitee",
        r"\b(?:homme|femme|fille|garcon|enfant|retraitee?)\s(?:agee?\s)?(?:de|d')\s?(?:\d|[a-z]{2,10}\sans)",
    ),
    sight(
        "ans age agee ages agees",
        r"\bagee?s?\sde\s\d | \b\d{1,3}\s?ans\b(?!\s(?:plus|de\spratique|d'experience|apres|avant))",
    ),
    sight("year years aged yo y", r"\b\d{1,3}[\s-]years?[\s-]old\b | \baged\s\d | \b\d{1,3}\s?(?:yo|y/o)\b"),
    sight("observation rapportons report", r"\bobservation\s?: | \b(?:nous\srapportons|we\sreport|case\sreport)\b"),
    sight(
        "cas case",
        r"""\bcas\s(?:clinique|du\sjour)\b | \bcase\sof\sthe\sday\b
        | \b(?:beau|joli|ce|mon|nice|great)\s(?:\w{1,8}\s)?ca(?:s|se)\b""",
    ),
    sight("lit bed box chambre ch room", r"\b(?:lit|bed|box|chambre|ch|room)\s?\d{1,3}\b"),
    sight("dob ddn nhs", r"\b(?:dob|ddn|nhs)\b.{0,12}\d"),
    sight("g p", r"\bg\dp\d\b"),
    sight(
        "ma mon my sa",
        r"""\b(?:ma|mon|my|sa)\s(?:fille|fils|mere|pere|mari|femme|maman|papa|soeur|frere|bebe|son|daughter|wife
        |husband|mother|father|mum|mom|dad|cliente)\b""",
    ),
    sight(
        "mon ma",
        r"""\b(?:mon|ma)\s(?:irm|scanner|tdm|echo|chir|chirurgien|kine|medecin\straitant|genou|dos|epaule|nodule|sein
        |biopsie|operation|rhumato|neurologue)\b""",
    ),
    sight(
        "biopsie biopsiee opere operee scanne annonce soigne recevais transfert gamin gamine",
        r"""\bsera\s(?:biopsi|oper|scann)ee?\b | \bj'ai\sannonce\sa\b | \b(?:avez|avons|ai)\ssoigne\b | \bje\srecevais\b
        | \btransfert\saccepte\b | \b(?:le|la|ce|cette)\sgamine?\b""",
    ),
    sight(
        "indication chez habitais elle il carte vitale",
        r"""\bindication\s?:[^\n]{0,60}\bchez\s(?:un|une)\b | \bj'habit(?:e|ais)\b | \bcarte\svitale\s\(
        | \b(?:elle|il)\s(?:consultera|reviendra|sera\srevue?)\b""",
    ),
    sight("parmi", r"\bparmi\s(?:nos|mes)\spatient"),
    sight(
        "garde planning astreinte astreintes staff rcp releve",
        r"""(?:^|\n)[^\n]{0,30}\b(?:tour\sde\sgarde|planning|astreintes?|gardes|staff|rcp|releve)\b[^\n]{0,30}
        \n[ \t]*(?:[-*•]|\d{1,2}[.)/]|(?-i:[LMJVSD])\s?\d)""",
    ),
    sight("by with on", r"\b(?:referred|scanned|seen|operated)\s(?:by|with|on)\b"),
    sight(
        "adresse adressee vu vue opere operee suivi suivie",
        r"\b(?:adressee?|vue?|operee?|suivie?)\s(?:par|ce|hier|en)\s",
    ),
    sight(
        "she he elle il appelle",
        r"""\b(?:she|he|elle)\s(?:has|had|was|is|a|s'est|s'appelle|avait|est|etait)\b | \bs'appelle\b
        | \bil\sa\sete\s(?:opere|admis|hospitalis|adress|revu|vu)""",
    ),
    sight(
        "m mme mlle mr mrs monsieur madame mademoiselle",
        r"""(?<!dr\s)(?<!pr\s)\b(?-i:(?:M\.|Mme|MME|Mlle|Mr|MR|Mrs|MRS|Monsieur|Madame|MONSIEUR|MADAME|Mademoiselle)
        \.?\s?[A-Z]{2,}|(?:Mme|MME|Mr|MR|Mrs|MRS)\.?\s[A-Z])""",
    ),
    sight("rdv rendez", r"\b(?:rdv|rendez-vous)\s(?:(?:du|des|le)\s\d|pour\s(?-i:[A-Z]))"),
    sight(
        "hospitalise hospitalisee admitted hospitalized hospitalised",
        r"""\bhospitalisee?\s(?:apres|pour|depuis|dans|en|au|a|le)\b
        | \b(?:admitted|hospitali[sz]ed)\s(?:to|for|with|after|on|in)\b""",
    ),
    sight(
        "j nous on i we just",
        r"\b(?:j'ai|nous\savons|on\sa|i|we|just)\s(?:scanne|opere|echographie|scanned|imaged|operated)\w*",
    ),
    sight("famille contact", r"\b(?:famille|contact)\s?\((?:fils|fille|mari|epou)"),
    sight(
        "examen interrogatoire evolution",
        r"""\b(?:l'examen\s(?:clinique|physique|abdominal)|l'interrogatoire|l'evolution)\b.{0,40}
        \b(?:trouv|objectiv|montr|note|revel|ete|favorable)""",
    ),
    sight(
        "irm scanner tdm echographie radiographie examen mammographie ct mri",
        r"""\b(?:l'irm|le\sscanner|la\stdm|l'echographie|la\sradiographie)\b.{0,60}\b(?:trouv|objectiv|montr|revel|avait)
        | \b(?:irm|scanner|tdm|examen|echographie|radiographie|mammographie|ct|mri)\s(?:\w{1,14}\s)?
        (?:du|realisee?\sle|of|on|from)\s\d""",
    ),
)
_AGE_RANGE = re.compile(
    r"(?:\bde\s\d{1,3}\s[a-]\s?|\bentre\s\d{1,3}\set\s|\bplus\sde\s|\bavant\s|\bapres\s|\bdes\s|\bdepuis\s|\bil y a\s"
    r"|\bmoins\sde\s|\btous les\s|\bpendant\s|\ben\s|\bover\s|\bunder\s)$",
    re.I,
)


def is_record(words: Words) -> bool:
    """Whether a text is a report, a letter or a file about one patient."""
    if next(seen(words, _RECORD), None) is not None:
        return True
    headings = sum(len(words.places.get(word, ())) for word in _HEADING_WORDS)
    return headings >= 2 and len(_HEADING.findall(words.text)) >= 2


def is_about_patient(words: Words, language: str) -> bool:
    """Whether a particular patient is in sight."""
    for match in seen(words, _PATIENT):
        before = words.text[max(0, match.start() - 24) : match.start()]
        if not _AGE_RANGE.search(before):
            return True
    return tables.lists_people(words.text) or (language == "en" and subject_english.is_about_patient(words))
