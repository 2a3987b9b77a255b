"""Web addresses that lead to a person or an examination: a viewer, a shared folder, a profile, a number, a name.

The address of a guideline or an article is fine, and a post needs its sources.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_SCHEME = re.compile(r"://|\bwww\.", re.I)
_SCHEME_NAME = re.compile(r"[a-z][a-z0-9+.-]{1,15}$|[a-z]$", re.I)
_REST = re.compile(r"[^\s<>\"'()\[\]{}|\\^`]{1,2000}(?:\([^\s<>\"'()]{1,80}\)[^\s<>\"'()\[\]{}|\\^`]{0,400})?")
_TOPS = (
    r"(?:fr|com|org|net|eu|io|app|cloud|health|be|ch|ca|uk|de|local|lan|intra|info|me|page|link|tv|blog|site|online"
    r"|re|gp|pro"
    r"|example|care|us|edu|gov|ly|gl|to|co)"
)
_HOSTED = re.compile(rf"\.{_TOPS}(?=[/:?])[/:?][^\s<>\"'()\[\]{{}}|\\^`]{{1,2000}}", re.I)
_HOST_BEFORE = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){0,5}[A-Za-z0-9-]{1,63}$")
_PARTS = re.compile(r"(?:[a-z0-9+.-]{1,16}://)?(?P<host>[^/?#]*)(?P<rest>.*)", re.I | re.S)
_SOURCES = re.compile(
    r"""(?:^|\.)(?:has-sante\.fr|nih\.gov|doi\.org|legifrance\.gouv\.fr|sfrnet\.org|radiologie\.fr|radiopaedia\.org|who\.int
    |rsna\.org|myesr\.org|ansm\.sante\.fr|sante\.fr|wikipedia\.org|gouv\.fr|medecin\.fr|pubmed\.gov|europa\.eu|cochrane\.org
    |cochranelibrary\.com|elsevier\.com|sciencedirect\.com|springer\.com|springeropen\.com|nature\.com|ajronline\.org
    |ajnr\.org|thelancet\.com|nejm\.org|bmj\.com|em-consulte\.com|esmo\.org|acr\.org|e-cancer\.fr|cancer\.fr|asn\.fr|irsn\.fr
    |asnr\.fr|wiley\.com|arxiv\.org|medrxiv\.org|crossref\.org|oup\.com|tandfonline\.com|sagepub\.com|mdpi\.com
    |frontiersin\.org|plos\.org|jamanetwork\.com|cambridge\.org|karger\.com|thieme(?:-connect)?\.(?:com|de)|lww\.com
    |biomedcentral\.com|hindawi\.com|ema\.europa\.eu|fda\.gov|cdc\.gov|nice\.org\.uk|nhs\.uk|gov\.uk|uptodate\.com
    |radiologyassistant\.nl|radiologymasterclass\.co\.uk|learningradiology\.com|orpha\.net|omim\.org|inserm\.fr|ameli\.fr
    |service-public\.fr|vidal\.fr|snfge\.org|hal\.science|theses\.fr|cairn\.info|persee\.fr|zenodo\.org|osf\.io|github\.com
    |clinicaltrials\.gov|esc(?:ardio)?\.org|ers-education\.org|iarc\.fr|iarc\.who\.int|rcr\.ac\.uk|birpublications\.org
    |eanm\.org|snmmi\.org|auntminnie(?:europe)?\.com|statdx\.com|medscape\.com|jle\.com|academie-medecine\.fr|ordre\.medecin\.fr
    |cnil\.fr|iaea\.org|icrp\.org|orcid\.org|semanticscholar\.org|youtu\.be|youtube\.com/(?:watch|playlist))(?::\d+)?$""",
    re.I | re.X,
)
_SECRET = re.compile(
    r"[?&;#](?:\w{0,20}_)?(?:token|auth|sig(?:nature)?|key|session(?:id)?|sid|access|secret|jwt|share|invite"
    r"|patient\w{0,8}|pat|pid|ipp"
    r"|nip|nom|prenom|name|email|mail|user(?:name)?|login|study\w{0,4}|accession|dossier)=[^&\s]{3,}",
    re.I,
)
_VIEWER = re.compile(
    r"pacs|vna|viewer|dicom|intranet|\bris\b|orthanc|weasis|ohif|\.local\b|\.lan\b|localhost|^[\d.]+(?::\d+)?$|portail"
    r"|mypatient"
    r"|mesimages|resultats",
    re.I,
)
_SHARED = re.compile(
    r"drive\.|cloud\.|dropbox|wetransfer|icloud|photos\.|onedrive|sharepoint|1drv|swisstransfer|docs\.google|forms\.gle"
    r"|goo\.gl|bit\.ly"
    r"|grosfichiers|imgur|flickr|mega\.|nextcloud|owncloud|partage|share\.|smash|fromsmash|transfer|filesender"
    r"|we\.tl",
    re.I,
)
_PROFILE = re.compile(
    r"(?:linkedin\.com/in|facebook\.com|fb\.com|instagram\.com|twitter\.com|/x\.com|tiktok\.com|threads\.net"
    r"|bsky\.app/profile"
    r"|doctolib\.fr|copainsdavant|youtube\.com/@|youtube\.com/(?:c|channel|user)|mastodon\.[a-z]+/@|leetchi|gofundme"
    r"|cotizup"
    r"|strava\.com|researchgate\.net/profile|twitch\.tv|snapchat\.com|pinterest\.\w+|t\.me|wa\.me|tumblr|blogspot"
    r"|wordpress"
    r"|over-blog|canalblog|skyrock|geneanet|avis-de-deces|libramemoria|dansnoscoeurs)[^/?#\s]{0,20}/?[^/?#\s]",
    re.I,
)
_PERSONAL = re.compile(
    r"/(?:in|profile|profil|user|users|u|membre|member|people|patient|dossier|@)/[^/?#\s]{2,}|/@\w|/~\w", re.I
)
_CARE_HOST = re.compile(
    r"(?:^|[.-])(?:chu|chru|chr|ch|ghu|hopital|hopitaux|clinique|hospital|aphp|hcl|imagerie|radiologie|dr)[.-]", re.I
)
_NUMBER = re.compile(r"\d{5,}|\d{2,4}[-/_]\d{2}[-/_]\d{2,4}")
_ARTICLE = re.compile(
    r"/(?:articles?|doi|abs|abstract|content|full|pii|guidelines?|recommandations?|publications?|journals?|rapports?"
    r"|reports?|docs?"
    r"|documents?|news|actualites?|wiki|cases?|course|cours|formation|congres|events?|video|watch)\b",
    re.I,
)
_TELLS = re.compile(
    r"\w+-\w+-\w+|/(?:19|20)\d\d/|[?&]\w+=|/(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{7,}(?:[/?#]|$)"
    r"|\.(?:ods|xlsx?|csv|zip|7z|dcm|nii|docx?|jpe?g|heic)$",
    re.I,
)
"""What an address of a site that publishes no science says beside a patient: a title in words, a day, a key, a file."""
_EXAMINATION = re.compile(r"/(?:studies|series|instances|study)/|\d(?:\.\d+){4,}", re.I)
_SOCIETY = re.compile(
    r"(?:^|[.-])(?:sf[a-z]{1,8}|soc[a-z]*|college|univ[a-z]*|academi[a-z]*|journal|[a-z]*radiolog[a-z]*|medic[a-z]*|sante|health"
    r"|edu|ac|gov)(?=[.-]|$)",
    re.I,
)
_PARAMETER = re.compile(
    r"[?&;/](?:study|studyuid|series|patient|patientid|pat|pid|ipp|nip|accession|acc|exam|dossier|nom"
    r"|name|uid|user)[\w]{0,12}[=/]",
    re.I,
)
_WORD = re.compile(r"[A-Za-z]{3,}")


def _names_someone(page: Page, words: str) -> bool:
    """Whether a given name, or beside a patient any name, stands in an address."""
    if page.holds_proven(words):
        return True
    for word in _WORD.findall(words):
        known = facts(word.lower())
        if (
            (len(word) > 3 and word.lower() in page.proven)
            or known.is_given
            or (page.about_patient and len(word) > 3 and known.surname and known.score > 1.5)
        ):
            return True
    return False


def _identifies(page: Page, host: str, rest: str) -> bool:
    """Whether an address outside the known sources leads to somebody."""
    if _PROFILE.search(f"/{host}{rest}") or _SHARED.search(host) or _SECRET.search(rest):
        return True
    if page.about_patient and (_CARE_HOST.search(host) or _names_someone(page, host)):
        return True
    if not rest.strip("/"):
        return False
    if _VIEWER.search(host) or _PARAMETER.search(rest) or _PERSONAL.search(rest):
        return True
    if page.about_patient:
        tells = _TELLS.search(rest) and not (_ARTICLE.search(rest) or _SOCIETY.search(host))
        return bool(_EXAMINATION.search(rest)) or _names_someone(page, rest) or bool(_NUMBER.search(rest) or tells)
    return not _ARTICLE.search(rest) and (_names_someone(page, rest) or bool(_NUMBER.search(rest)))


def _addresses(page: Page) -> Iterator[tuple[int, int]]:
    """Addresses with a scheme, with www, or with a path behind a known top-level domain."""
    text = page.text
    position = 0
    for sign in _SCHEME.finditer(text) if "://" in text or "www" in page.words.places else ():
        if sign.start() < position:
            continue
        before = _SCHEME_NAME.search(text, max(0, sign.start() - 16), sign.start()) if sign.group() == "://" else None
        rest = _REST.match(text, sign.end())
        if rest:
            position = rest.end()
            yield before.start() if before else sign.start(), rest.end()
    position = 0
    for match in _HOSTED.finditer(text):
        before = _HOST_BEFORE.search(text, max(position, match.start() - 130), match.start())
        if before and text[max(0, before.start() - 1) : before.start()] not in {"/", "@", ".", "-", "_"}:
            position = match.end()
            yield before.start(), match.end()


def find(page: Page) -> Iterator[Mark]:
    """Addresses with a name, a number, or on a host where examinations and albums stand."""
    for start, end in _addresses(page):
        address = page.text[start:end].rstrip(".,;:!?*_")
        parts = _PARTS.match(address)
        if parts is None:
            continue
        host, rest = parts["host"].rpartition("@")[2], parts["rest"]
        source = _SOURCES.search(host) or _SOURCES.search(host + rest.split("?")[0])
        local = address[:5].lower() == "file:"
        if local or (bool(_SECRET.search(rest)) if source else _identifies(page, host, rest)):
            yield Mark(start, start + len(address), "url", rank=65)
