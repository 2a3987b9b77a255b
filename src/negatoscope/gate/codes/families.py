"""The families of codes, by their letters and first digit."""

from __future__ import annotations

FAMILIES: dict[str, dict[str, str]] = {
    "SEC1": {"fr": "Ce qui identifie directement", "en": "Direct identifiers"},
    "SEC2": {
        "fr": "Ce qui identifie indirectement, et par recoupement",
        "en": "Indirect identifiers, and their combination",
    },
    "SEC3": {"fr": "Visages, corps, voix, volumes de la tête", "en": "Faces, bodies, voices, head volumes"},
    "SEC4": {
        "fr": "Les soins, les cas en cours, les personnes que l’on connaît",
        "en": "The care of the patient, live cases, people one knows",
    },
    "COM1": {
        "fr": "Certitude, sources, méthodes non éprouvées",
        "en": "Certainty, sources, unproven methods",
    },
    "COM2": {"fr": "Témoignages, comparaisons, éloges", "en": "Testimonials, comparison, praise"},
    "COM3": {"fr": "Commerce : prix, offres, incitation", "en": "Trade: prices, offers, inducement"},
    "COM4": {"fr": "Avis personnel", "en": "Personal advice"},
    "CNF1": {"fr": "Les confrères", "en": "Colleagues"},
    "TIT1": {"fr": "Titres et auteurs", "en": "Titles and authors"},
    "LIE1": {"fr": "Liens d’intérêts", "en": "Ties of interest"},
    "PRD1": {"fr": "Médicaments, dispositifs et autres produits", "en": "Medicines, devices and other products"},
    "INF1": {
        "fr": "Influence, actes esthétiques, images de synthèse",
        "en": "Influence, aesthetic acts, synthetic images",
    },
    "FMC1": {"fr": "Crédits de formation", "en": "Education credits"},
    "CON1": {"fr": "Accord et opposition", "en": "Agreement and objection"},
    "JUD1": {"fr": "Secret de l’enquête et de l’instruction", "en": "Judicial secrecy"},
    "CPR1": {"fr": "Provenance et droits d’auteur", "en": "Provenance and copyright"},
    "HST1": {"fr": "Devoirs de l’hébergeur", "en": "Duties of the host"},
    "GAT1": {"fr": "Ce que la lecture n’a pu lire ou finir", "en": "What the gate could not read or finish"},
    "RCK1": {"fr": "Ce que la seconde lecture voit encore", "en": "What the second reading still saw"},
}


def family(series: str, lang: str) -> str:
    """The name of a family in `fr` or `en`; its letters when it has none."""
    return FAMILIES.get(series, {}).get(lang, series)
