"""The dossier of a case: what a revision needs to know of the patient and of the originals.

It identifies the patient as the originals do. It is written to a private file in the quarantine beside them, nowhere
else, and is destroyed with them: no copy, log, task or database ever holds it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from negatoscope.gate.case import Kind
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity import Identity
from negatoscope.gate.private_file import PrivateFileError, read_private, write_private
from negatoscope.gate.revision.errors import RevisionError
from negatoscope.gate.revision.sources_on_file import as_object, from_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from negatoscope.gate.case import Source
    from negatoscope.gate.examination import Examination

_FORMAT = "negatoscope-dossier/1"
_MOST_BYTES = 256 << 20


@dataclass(frozen=True, repr=False)
class Original:
    """Where one original lies. `own_instance` is the UID it was given where another file bears the same one."""

    source: Source = field(repr=False)
    own_instance: str | None = field(default=None, repr=False)


@dataclass(frozen=True, repr=False)
class Dossier:
    """The key of the case, who the patient is, and where each original lies, by the path of its item in the report."""

    key: CaseKey
    identity: Identity
    originals: Mapping[str, Original]

    def __repr__(self) -> str:
        return "Dossier(…)"

    @classmethod
    def of(cls, examination: Examination) -> Dossier:
        """The dossier of a case that was just examined."""
        originals = {one.item.label: Original(one.item.source, one.own_instance) for one in examination.items}
        return cls(examination.key, examination.identity, originals)

    @property
    def text_shift(self) -> timedelta:
        """By how much the dates in texts move: as those in headers do, not at all in a case that has none."""
        has_headers = any(item.startswith(f"{Kind.DICOM.value} ") for item in self.originals)
        return self.key.shift if has_headers else timedelta()

    def original(self, item: str) -> Original:
        """The original of an item.

        Raises:
            RevisionError: the dossier doesn't know it.
        """
        found = self.originals.get(item)
        if found is None:
            raise RevisionError("dossier")
        return found

    def write(self, path: Path) -> None:
        """Write it to a file of mode 0600; an older one is replaced. Texts that were typed are left out.

        Raises:
            OSError: the place can't be written.
        """
        folder = path.parent.resolve()
        originals: dict[str, dict[str, Any]] = {}
        for label, original in self.originals.items():
            source = as_object(original.source, folder)
            if source is not None:
                own = {} if original.own_instance is None else {"own_instance": original.own_instance}
                originals[label] = {"source": source, **own}
        content = {
            "format": _FORMAT,
            "case_key": self.key.secret.hex(),
            "evidence": [[one.kind, one.value, one.keyword] for one in self.identity.evidence],
            "originals": originals,
        }
        write_private(path, json.dumps(content).encode(), replaces=True)

    @classmethod
    def read(cls, path: Path) -> Dossier:
        """The dossier in a file.

        Raises:
            RevisionError: it is missing, damaged, or others can read it.
        """
        try:
            content = cast("dict[str, Any]", json.loads(read_private(path, _MOST_BYTES)))
            if content["format"] != _FORMAT:
                raise RevisionError("dossier")
            evidence = tuple(Evidence(str(kind), str(value), str(word)) for kind, value, word in content["evidence"])
            originals = {
                str(label): Original(from_object(written["source"], path.parent.resolve()), written.get("own_instance"))
                for label, written in cast("dict[str, dict[str, Any]]", content["originals"]).items()
            }
            return cls(CaseKey(bytes.fromhex(content["case_key"])), Identity(evidence), originals)
        except (OSError, PrivateFileError, ValueError, KeyError, TypeError, AttributeError):
            raise RevisionError("dossier") from None
