"""What each article says, in a plain sentence: the *pourquoi* of a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.codes import Basis

BASIS_KINDS: dict[str, dict[str, str]] = {
    "law": {"fr": "loi", "en": "law"},
    "recommendation": {"fr": "recommandation", "en": "recommendation"},
    "house": {"fr": "règle de la maison", "en": "house rule"},
}

SENTENCES: dict[str, dict[str, str]] = {
    "CSP R.4127-2": {
        "fr": "Le respect dû à la personne ne cesse pas après la mort.",
        "en": "The respect owed to a person doesn’t end with death.",
    },
    "CSP R.4127-4": {
        "fr": "Le secret couvre tout ce qui est venu à la connaissance du médecin : ce qui lui a été confié, et ce "
        "qu’il a vu, entendu ou compris.",
        "en": "Secrecy covers all that came to the doctor’s knowledge: what was confided, and what was seen, heard or "
        "understood.",
    },
    "CSP R.4127-73": {
        "fr": "Qui utilise son expérience ou ses documents pour publier ou enseigner veille à ce qu’ils ne permettent "
        "pas d’identifier le patient ; à défaut, il lui faut son accord.",
        "en": "Who uses experience or documents to publish or teach makes sure that they don’t let the patient be "
        "identified; failing that, the patient’s agreement is needed.",
    },
    "CSP L.1110-4": {
        "fr": "Le patient a droit au secret de ce qui le concerne ; seuls ceux qui le soignent y ont accès.",
        "en": "Patients have a right to the secrecy of their information; only those who take part in the care see it.",
    },
    "CSP R.4127-13": {
        "fr": "Le médecin qui informe le public s’en tient à des données confirmées, avec prudence, et ne "
        "cherche de profit ni pour lui ni pour sa structure.",
        "en": "A doctor who informs the public keeps to confirmed data, with care, and seeks no profit for "
        "himself or his practice.",
    },
    "CSP R.4127-14": {
        "fr": "Un procédé nouveau insuffisamment éprouvé se présente aux confrères avec ses réserves,"
        " et ne se divulgue pas "
        "au public.",
        "en": "A new process that isn’t proven enough is shown to colleagues with its reservations, and"
        " isn’t spread among the "
        "public.",
    },
    "CSP R.4127-19": {
        "fr": "La médecine ne s’exerce pas comme un commerce.",
        "en": "Medicine is not practised as a trade.",
    },
    "CSP R.4127-19 (2004)": {
        "fr": "Jusqu’au 24 décembre 2020, toute publicité directe ou indirecte était interdite au médecin.",
        "en": "Until 24 December 2020, all direct or indirect advertising was forbidden to doctors.",
    },
    "CSP R.4127-19-1": {
        "fr": "Le médecin peut dire ses compétences et son exercice par tous moyens, mais sans témoignage de "
        "tiers, sans comparaison et sans encourager d’actes inutiles.",
        "en": "A doctor may state skills and practice by any means, but without testimonials, without "
        "comparison and without encouraging useless acts.",
    },
    "CSP R.4127-39": {
        "fr": "Un médecin ne propose pas comme salutaire ou sans danger un remède illusoire ou insuffisamment éprouvé.",
        "en": "A doctor doesn’t offer as beneficial or harmless a remedy that is illusory or not proven enough.",
    },
    "CSP R.4127-53": {
        "fr": "Qui présente son activité au public dit aussi ses honoraires, avec clarté, honnêteté et sans "
        "comparaison.",
        "en": "Who presents an activity to the public also states the fees, clearly, honestly and without comparison.",
    },
    "CSP R.4127-80": {
        "fr": "Aucun référencement prioritaire ne s’obtient par paiement ni par un autre moyen.",
        "en": "No priority in search results is obtained by payment or by any other means.",
    },
    "CNOM charter 2025": {
        "fr": "La charte de l’ordre demande un contenu éducatif, mesuré, daté et sourcé, sans promotion de soi.",
        "en": "The charter of the medical council asks for educational content, measured, dated and sourced, "
        "without self-promotion.",
    },
    "Loi 2023-451": {
        "fr": "Une promotion payée se dit clairement, et certaines sont interdites.",
        "en": "Paid promotion is labelled clearly, and some of it is forbidden.",
    },
    "Code pénal 226-13": {
        "fr": "Révéler une information couverte par le secret est un délit.",
        "en": "Revealing what secrecy covers is an offence.",
    },
    "Code pénal 223-1-2": {
        "fr": "Pousser quelqu’un à abandonner des soins est un délit quand il est manifeste qu’il y risque sa santé.",
        "en": "Urging somebody to drop care is an offence when it plainly puts that person’s health at risk.",
    },
    "Code civil 9": {
        "fr": "Chacun a droit au respect de sa vie privée et de son image.",
        "en": "Everybody has a right to respect for their private life and their image.",
    },
    "RGPD 4(1)": {
        "fr": "Est personnelle toute donnée par laquelle quelqu’un peut être identifié, directement ou non.",
        "en": "Any data by which somebody can be identified, directly or not, is personal.",
    },
    "RGPD 4(5)": {
        "fr": "Une donnée pseudonymisée reste personnelle pour qui peut remonter au patient.",
        "en": "Pseudonymised data stay personal for whoever can find the way back to the patient.",
    },
    "CNIL SAN-2024-013": {
        "fr": "Des données que l’on peut relier entre elles ou à une autre source ne sont pas anonymes.",
        "en": "Data that can be joined with each other or with another source aren’t anonymous.",
    },
    "G29 05/2014": {
        "fr": "Une donnée n’est pas anonyme si elle permet d’isoler quelqu’un, de relier des données ou de déduire.",
        "en": "Data aren’t anonymous when they let somebody be singled out, linked or inferred.",
    },
    "Conseil d’État 2018, n° 407856": {
        "fr": "L’accord du patient ne délie pas le médecin du secret devant le public.",
        "en": "The patient’s agreement doesn’t release the doctor from secrecy before the public.",
    },
    "Loi 2024-120": {
        "fr": "Les deux parents protègent ensemble le droit à l’image de leur enfant, et l’associent à la décision.",
        "en": "Both parents together protect the right of their child to its image, and the child has a say.",
    },
    "CPP 11": {
        "fr": "L’enquête et l’instruction sont secrètes, et qui y concourt est tenu à ce secret.",
        "en": "Inquiry and investigation are secret, and whoever takes part in them is bound by that.",
    },
    "Code de la propriété intellectuelle": {
        "fr": "Une image a un auteur ; la reproduire demande son accord ou une licence.",
        "en": "A picture has an author; copying it needs their leave or a licence.",
    },
    "CSP R.4127-20": {
        "fr": "Le médecin veille à l’usage qui est fait de son nom, de son titre et de ses paroles, et"
        " de ceux des autres.",
        "en": "Doctors watch over the use made of their name, title and words, and of those of others.",
    },
    "CSP R.4127-30": {
        "fr": "Nul médecin ne facilite l’exercice illégal de la médecine.",
        "en": "No doctor makes the illegal practice of medicine easier.",
    },
    "CSP R.4127-31": {
        "fr": "Le médecin s’abstient de tout acte qui déconsidère sa profession.",
        "en": "Doctors refrain from anything that discredits their profession.",
    },
    "CSP R.4127-56": {
        "fr": "Les médecins entretiennent de bons rapports ; il est interdit de calomnier un confrère"
        " ou de relayer ce qui peut lui nuire.",
        "en": "Doctors are on good terms with each other; slandering a colleague, or passing on what"
        " can harm one, is forbidden.",
    },
    "CSP R.4127-75": {
        "fr": "Il est interdit d’exercer sous un pseudonyme ; celui d’une activité liée à la profession"
        " se déclare à l’ordre.",
        "en": "Practising under a pseudonym is forbidden; one used for an activity tied to the"
        " profession is declared to the order.",
    },
    "CSP L.4113-13": {
        "fr": "Un médecin lié à une entreprise de produits de santé le dit quand il parle en public de ces produits.",
        "en": "A doctor tied to a company of health products says so when speaking of these products in public.",
    },
    "CSP R.4113-110": {
        "fr": "Ce lien se dit par écrit dans un texte, et dès le début dans une intervention orale.",
        "en": "That tie is stated in writing in a text, and at the start of a talk.",
    },
    "CSP L.5122-1": {
        "fr": "Tout ce qui vise à faire prescrire ou consommer un médicament est une publicité, et la"
        " publicité est encadrée.",
        "en": "Whatever aims to have a medicine prescribed or taken is advertising, and advertising is regulated.",
    },
    "CSP L.5122-6": {
        "fr": "Un médicament sur ordonnance ou remboursé ne fait pas l’objet de publicité auprès du public.",
        "en": "Medicines on prescription or reimbursed are not advertised to the public.",
    },
    "CSP L.5213-1": {
        "fr": "Tout ce qui vise à promouvoir un dispositif médical, logiciels compris, est une publicité encadrée.",
        "en": "Whatever aims to promote a medical device, software included, is regulated advertising.",
    },
    "CSP L.4022-1": {
        "fr": "La certification périodique des médecins a ses référentiels et ses contrôles ; nul autre ne la délivre.",
        "en": "Periodic certification of doctors has its own standards and checks; nobody else issues it.",
    },
    "AI Act 50": {
        "fr": "Une image fabriquée ou modifiée par une intelligence artificielle, qui passerait pour"
        " vraie, porte une mention.",
        "en": "An image made or changed by artificial intelligence that would pass for real bears a label.",
    },
    "DSA 16": {
        "fr": "Quiconque peut notifier un contenu illicite à l’hébergeur, qui accuse réception et motive sa décision.",
        "en": "Anyone may notify unlawful content to the host, which acknowledges and gives reasons for its decision.",
    },
    "DSA 20": {
        "fr": "La décision d’une plateforme se conteste auprès d’elle pendant six mois, et des personnes en décident.",
        "en": "A platform’s decision can be contested with it for six months, and people decide on that.",
    },
    "LCEN": {
        "fr": "Qui est nommé ou désigné en ligne a un droit de réponse.",
        "en": "Who is named or pointed at online has a right of reply.",
    },
    "Loi de 1881": {
        "fr": "La diffamation se poursuit selon la loi sur la presse, dans un délai court.",
        "en": "Defamation is pursued under press law, within a short time.",
    },
    "CNOM e-réputation 2018": {
        "fr": "Le guide de l’ordre dit que faire d’un avis faux, d’un compte usurpé ou d’une attaque en ligne.",
        "en": "The order’s guide says what to do about a false review, a false account or an attack online.",
    },
    "DICOM PS3.15 E.1-1": {
        "fr": "La norme DICOM dit, attribut par attribut, ce qu’il faut retirer ou remplacer.",
        "en": "The DICOM standard says of each attribute what has to be removed or replaced.",
    },
    "DICOM PS3.15 E.3.1": {
        "fr": "La norme DICOM demande de retirer l’identité écrite dans les pixels.",
        "en": "The DICOM standard asks for identity written in the pixels to be removed.",
    },
    "DICOM PS3.15 E.3.2": {
        "fr": "La norme DICOM demande qu’aucun visage ne puisse être reconnu ni reconstruit.",
        "en": "The DICOM standard asks that no face can be recognised or rebuilt.",
    },
    "DICOM PS3.15 E.3.5": {
        "fr": "La norme DICOM demande de nettoyer les descriptions en texte libre.",
        "en": "The DICOM standard asks for free-text descriptions to be cleaned.",
    },
    "DICOM PS3.15 E.3.6": {
        "fr": "La norme DICOM permet de décaler les dates, en gardant les intervalles.",
        "en": "The DICOM standard allows dates to be shifted, with the spans between them kept.",
    },
    "DICOM PS3.15 E.3.10": {
        "fr": "La norme DICOM tient la liste des éléments privés qui ne disent rien du patient.",
        "en": "The DICOM standard lists the private elements that say nothing of the patient.",
    },
    "Négatoscope: the author answers": {
        "fr": "Règle de la maison : l’auteur répond lui-même de ce qu’une machine ne peut pas savoir.",
        "en": "House rule: the author answers for what no machine can know.",
    },
    "Négatoscope: fail closed": {
        "fr": "Règle de la maison : ce qui n’a pas pu être lu en entier n’est pas publié.",
        "en": "House rule: what could not be read whole isn’t published.",
    },
    "Négatoscope: second reading": {
        "fr": "Règle de la maison : la copie écrite est relue depuis le disque par d’autres moyens.",
        "en": "House rule: the written copy is read again from disk by other means.",
    },
}


_RECOMMENDATIONS = ("CNOM", "G29", "CNIL", "DICOM")


@dataclass(frozen=True)
class Article:
    """One thing that a rule rests on."""

    ref: str
    kind: str  # "law", "recommendation" or "house"
    kind_word: str
    sentence: str


def articles(basis: Iterable[Basis], lang: str) -> tuple[Article, ...]:
    """The articles in words of the reader's language; one without a sentence of ours has its name only."""
    return tuple(
        Article(
            one.ref.replace(": ", "\u00a0: ") if lang == "fr" else one.ref,
            one.kind,
            BASIS_KINDS[one.kind][lang],
            _spaced(SENTENCES.get(one.ref, {}).get(lang, ""), lang),
        )
        for one in basis
    )


def cited(ref: str, lang: str) -> Article:
    """An article cited by its name alone, outside any rule.

    Raises:
        KeyError: no sentence of ours says what it asks.
    """
    kind = "recommendation" if ref.startswith(_RECOMMENDATIONS) else "law"
    return Article(ref, kind, BASIS_KINDS[kind][lang], _spaced(SENTENCES[ref][lang], lang))


def _spaced(sentence: str, lang: str) -> str:
    if lang != "fr":
        return sentence
    return sentence.replace(" ;", "\u202f;").replace(" :", "\u00a0:")
