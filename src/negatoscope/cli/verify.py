"""negatoscope verify: a release as its receiver sees it."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.problems import UsageError
from negatoscope.cli.progress import shown
from negatoscope.gate import codes
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.node_key import KeyFileError, load_node_key
from negatoscope.gate.policy import Limits
from negatoscope.gate.quiet import hush
from negatoscope.gate.reports.words import VERDICTS, label
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.verifying import Verification, verify

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

PROBLEMS: dict[str, dict[str, str]] = {
    "certificate": {"fr": "le certificat ne tient pas ({path})", "en": "the certificate does not hold ({path})"},
    "no-certificate": {"fr": "il n’y a pas de certificat", "en": "there is no certificate"},
    "signature": {
        "fr": "la signature est fausse : le certificat a été forgé ou modifié",
        "en": "the signature is wrong: the certificate was forged or altered",
    },
    "unknown-signer": {
        "fr": "le signataire n’est pas connu : demander sa clé à l’expéditeur par un autre chemin, puis --trust CLÉ",
        "en": "the signer is not known: ask the sender for the key by another way, then --trust KEY",
    },
    "extra": {"fr": "{path} n’est pas dans le certificat", "en": "{path} is not in the certificate"},
    "missing": {"fr": "{path} manque", "en": "{path} is missing"},
    "altered": {"fr": "{path} a été modifié", "en": "{path} was altered"},
    "link": {"fr": "{path} est un lien ou un fichier spécial", "en": "{path} is a link or a special file"},
    "kind": {"fr": "{path} est d’un genre inconnu", "en": "{path} is of an unknown kind"},
    "verdict": {"fr": "le certificat ne dit pas de verdict", "en": "the certificate states no verdict"},
}


def run(options: argparse.Namespace) -> int:
    """Print what holds and what doesn't; 1 when the release is forged, altered or not safe."""
    hush()
    lang: str = options.lang
    if not options.folder.is_dir():
        raise UsageError(say("missing", lang, path=options.folder))
    trusted = trusted_keys(options.trust, lang)
    with shown(lang) as progress:
        try:
            verification = verify(options.folder, trusted, Limits(), progress)
        except OSError:
            raise UsageError(say("missing", lang, path=options.folder)) from None
    _print(verification, lang)
    return 0 if verification.holds else 1


def trusted_keys(given: Iterable[str], lang: str) -> set[bytes]:
    """The public keys of the signers that are known: this node's own, and those given by --trust.

    Raises:
        UsageError: one is no key.
    """
    return {_key(text, lang) for text in given} | _own(lang)


def _own(lang: str) -> set[bytes]:
    try:
        key = load_node_key(create=False)
    except KeyFileError as error:
        raise UsageError(error.sentence(lang)) from None
    return set() if key is None else {key.public}


def _key(text: str, lang: str) -> bytes:
    """A public key given in base64, or a file that holds it."""
    for candidate in (text, _content(text)):
        try:
            decoded = base64.b64decode(candidate, validate=True)
        except (binascii.Error, ValueError):
            continue
        if len(decoded) == 32:
            return decoded
    raise UsageError(say("not-public-key", lang))


def _content(path: str) -> str:
    try:
        return Path(path).read_text("ascii").strip()[:100]
    except (OSError, ValueError):
        return ""


def _print(verification: Verification, lang: str) -> None:
    if verification.holds:
        verdict = VERDICTS[Verdict(verification.verdict)][lang]
        audience = label(f"audience.{verification.audience}", lang)
        print(say("holds", lang, verdict=verdict, audience=audience, files=verification.files))
    else:
        print(say("doesnt-hold", lang))
    if verification.signer is not None:
        print(say("signer", lang, key=base64.b64encode(verification.signer).decode("ascii")))
    for key, path in verification.problems:
        print(f"  ✕ {PROBLEMS[key][lang].format(path=path)}")
    for path, finding in verification.findings:
        print(f"  ✕ {path}: {finding.code} {codes.message(finding, lang)}")
    if verification.unchecked:
        checks = ", ".join(WORDS[key][lang] for key in verification.unchecked)
        print(say("unchecked", lang, checks=checks))
