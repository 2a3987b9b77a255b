"""SEC: direct identifiers (1xx), indirect ones (2xx), faces and heads (3xx)."""

from __future__ import annotations

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import (
    CLEAN_DESCRIPTORS,
    CLEAN_PIXELS,
    CLEAN_VISUAL,
    CNIL_LINKAGE,
    MODIFIED_DATES,
    PENAL,
    PERSONAL_DATA,
    PRIVATE_LIFE,
    PROFILE,
    PSEUDONYM,
    SAFE_PRIVATE,
    SECRECY,
    SINGLING_OUT,
    TEACHING,
    Basis,
    Rule,
)

_DIRECT = (SECRECY, PENAL, PERSONAL_DATA)
_SINCE = "2026.11"


def _direct(
    code: str,
    name: str,
    fr: str,
    en: str,
    remedy_fr: str,
    remedy_en: str,
    *more: Basis,
    severity: Severity = Severity.BLOCK,
) -> Rule:
    return Rule(
        code,
        name,
        "secrecy",
        severity,
        _SINCE,
        (*_DIRECT, *more),
        {"fr": fr, "en": en},
        {"fr": remedy_fr, "en": remedy_en},
    )


def _indirect(
    code: str, name: str, severity: Severity, fr: str, en: str, remedy_fr: str, remedy_en: str, *basis: Basis
) -> Rule:
    return Rule(
        code,
        name,
        "secrecy",
        severity,
        _SINCE,
        basis or (TEACHING, SINGLING_OUT),
        {"fr": fr, "en": en},
        {"fr": remedy_fr, "en": remedy_en},
    )


RULES: tuple[Rule, ...] = (
    # Headers
    _direct(
        "SEC101",
        "identifying-attribute",
        "Attribut qui identifie le patient ou son entourage : {keyword}.",
        "Attribute that identifies the patient or those around: {keyword}.",
        "Supprimé ou remplacé selon la table E.1-1.",
        "Removed or replaced as Table E.1-1 asks.",
        PROFILE,
    ),
    _direct(
        "SEC102",
        "private-element",
        "Éléments privés du constructeur, dont le contenu n’est pas connu : {count}.",
        "Private elements of the vendor, whose content is not known: {count}.",
        "Supprimés, sauf ceux que la table E.3.10-1 dit sûrs et où rien n’a été trouvé.",
        "Removed, except those that Table E.3.10-1 calls safe and in which nothing was found.",
        SAFE_PRIVATE,
    ),
    _direct(
        "SEC103",
        "unique-identifier",
        "Identifiants uniques (UID) par lesquels l’examen se retrouve dans le PACS : {count}.",
        "Unique identifiers (UIDs) that lead back to the examination in the PACS: {count}.",
        "Remplacés sous une clé du cas, détruite au scellement ; les renvois restent justes.",
        "Replaced under a key of the case, destroyed at sealing; references still resolve.",
        PSEUDONYM,
        CNIL_LINKAGE,
    ),
    _direct(
        "SEC104",
        "exact-date",
        "Dates et heures exactes de l’examen : {count}.",
        "Exact dates and times of the examination: {count}.",
        "Toutes décalées d’une même durée tirée au sort ; les intervalles sont gardés.",
        "All moved by one random shift; intervals are kept.",
        MODIFIED_DATES,
    ),
    _direct(
        "SEC105",
        "identity-in-header-text",
        "L’identité du patient figure dans un texte d’en-tête : {keyword}.",
        "The identity of the patient stands in a text of the header: {keyword}.",
        "Le passage est retiré, le reste du texte est gardé.",
        "The passage is removed, the rest of the text is kept.",
        CLEAN_DESCRIPTORS,
    ),
    _direct(
        "SEC106",
        "unlisted-attribute",
        "Attributs que la classe {sop_class} ne prévoit pas : {count}.",
        "Attributes that the class {sop_class} doesn’t have: {count}.",
        "Supprimés : n’est gardé que ce que la norme prévoit pour cet objet.",
        "Removed: only what the standard foresees for this object is kept.",
        PROFILE,
        severity=Severity.NOTE,
    ),
    _direct(
        "SEC107",
        "hidden-bytes",
        "Octets hors de l’image et des attributs ({place}) : {count}.",
        "Bytes outside the image and the attributes ({place}): {count}.",
        "Supprimés.",
        "Removed.",
        PROFILE,
    ),
    # Pixels
    _direct(
        "SEC111",
        "burned-in-identity",
        "L’identité du patient est incrustée dans l’image.",
        "The identity of the patient is burned into the image.",
        "La région est noircie.",
        "The region is blacked out.",
        CLEAN_PIXELS,
    ),
    _direct(
        "SEC112",
        "burned-in-text",
        "Du texte est incrusté dans l’image.",
        "Text is burned into the image.",
        "La région est noircie.",
        "The region is blacked out.",
        CLEAN_PIXELS,
    ),
    _direct(
        "SEC113",
        "image-metadata",
        "Le fichier image porte des données cachées ({place}).",
        "The image file carries hidden data ({place}).",
        "L’image est écrite à neuf : ne restent que les pixels.",
        "The image is written anew: only the pixels remain.",
    ),
    _direct(
        "SEC114",
        "overlay-text",
        "Un calque (60xx) porte du texte ou ne peut être lu.",
        "An overlay (60xx) carries text or can’t be read.",
        "Le calque est noirci ou supprimé.",
        "The overlay is blacked out or removed.",
        CLEAN_PIXELS,
    ),
    # Pixels, as the author retouched them
    _direct(
        "SEC115",
        "author-box",
        "Région noircie par l’auteur ou un relecteur.",
        "Region blacked out by the author or a reviewer.",
        "La région est noircie.",
        "The region is blacked out.",
        CLEAN_PIXELS,
        severity=Severity.NOTE,
    ),
    _direct(
        "SEC116",
        "box-taken-back",
        "L’auteur a rendu visible une région qui contient du texte : {reason}",
        "The author made a region that holds text visible again: {reason}",
        "La région n’est pas noircie ; son motif est gardé.",
        "The region is not blacked out; the reason is kept.",
        CLEAN_PIXELS,
        severity=Severity.WARN,
    ),
    _direct(
        "SEC117",
        "box-stays",
        "L’auteur a demandé de rendre visible une région : elle reste noircie, car l’identité du patient y a été lue.",
        "The author asked to make a region visible again: it stays black, because the identity of the patient was "
        "read in it.",
        "La région est noircie.",
        "The region is blacked out.",
        CLEAN_PIXELS,
        severity=Severity.NOTE,
    ),
    # Text
    _direct(
        "SEC121",
        "person",
        "Une personne est nommée.",
        "A person is named.",
        "Remplacer le nom.",
        "Replace the name.",
    ),
    _direct(
        "SEC122",
        "date",
        "Une date exacte permet de retrouver l’examen.",
        "An exact date leads back to the examination.",
        "Ne garder que l’année.",
        "Keep the year only.",
    ),
    _direct(
        "SEC123",
        "identification-number",
        "Un numéro identifie le patient, l’examen ou un soignant.",
        "A number identifies the patient, the examination or a professional.",
        "Retirer le numéro.",
        "Remove the number.",
    ),
    _direct(
        "SEC124",
        "contact",
        "Une coordonnée (téléphone, courriel, adresse) mène à une personne.",
        "A contact detail (phone, mail, address) leads to a person.",
        "Retirer la coordonnée.",
        "Remove the detail.",
    ),
    _direct(
        "SEC125",
        "online-trace",
        "Un compte, une adresse web, un UID ou un nom de fichier mène à une personne ou à un examen.",
        "An account, a web address, a UID or a file name leads to a person or an examination.",
        "Retirer cette mention.",
        "Remove it.",
    ),
    _direct(
        "SEC126",
        "place-of-care",
        "Un établissement ou un service est nommé : avec l’âge et la date, il mène au patient.",
        "A hospital or a department is named: with age and date it leads to the patient.",
        "Remplacer par une mention générale.",
        "Replace by a general mention.",
        TEACHING,
    ),
    # Indirect
    _indirect(
        "SEC201",
        "unknown-identity",
        Severity.NOTE,
        "L’identité du patient n’est pas connue : la recherche de cette identité n’avait rien à chercher.",
        "The identity of the patient is not known: the hunt for it had nothing to hunt.",
        "Donner le nom, la date de naissance et le numéro par --identity FICHIER.",
        "Give the name, the birth date and the number with --identity FILE.",
    ),
    _indirect(
        "SEC202",
        "exact-age",
        Severity.BLOCK,
        "Un âge exact singularise le patient.",
        "An exact age singles the patient out.",
        "Donner une tranche d’âge.",
        "Give an age band.",
        SINGLING_OUT,
        TEACHING,
    ),
    _indirect(
        "SEC203",
        "place",
        Severity.HOLD,
        "Un lieu est nommé près du cas.",
        "A place is named beside the case.",
        "Remplacer par une région, ou retirer.",
        "Replace by a region, or remove.",
    ),
    _indirect(
        "SEC204",
        "event",
        Severity.HOLD,
        "Un événement connu du public permet de reconnaître le patient.",
        "An event known to the public lets the patient be recognised.",
        "Retirer cette mention.",
        "Remove it.",
    ),
    Rule(
        "SEC301",
        "head-volume",
        "secrecy",
        Severity.HOLD,
        _SINCE,
        (TEACHING, PRIVATE_LIFE, CLEAN_VISUAL),
        {
            "fr": "La série {series} peut contenir une tête ({reason}) : un visage se reconstruit à partir des coupes.",
            "en": "Series {series} can hold a head ({reason}): a face can be rebuilt from the slices.",
        },
        {
            "fr": "Choisir quelques coupes isolées avec --slices, ou faire attester par un relecteur nommé "
            "qu’aucune tête n’y figure.",
            "en": "Pick a few single slices with --slices, or have a named reviewer state that no head is in it.",
        },
    ),
    Rule(
        "SEC302",
        "photograph",
        "secrecy",
        Severity.NOTE,
        _SINCE,
        (PRIVATE_LIFE, TEACHING),
        {
            "fr": "C’est une photographie : le négatoscope n’y cherche pas encore les visages.",
            "en": "This is a photograph: the gate doesn’t look for faces in it yet.",
        },
        {
            "fr": "Regarder l’image en entier ; pour le grand public, un relecteur nommé doit le faire.",
            "en": "Look at the whole picture; for the public a named reviewer must do so.",
        },
    ),
)
