"""Train the model of `negatoscope.gate.prose.model` on the labelled documents of `benchmarks/prose_corpus`.

    python scripts/train_prose_model.py              writes the weights of the package
    python scripts/train_prose_model.py --leave FILE without the documents of one file, to be measured on it

Needs the extra `train` (python-crfsuite). The documents are invented, one file an author; those of
`benchmarks/prose_corpus/held` are never read.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pycrfsuite

from negatoscope.gate.prose.folding import views
from negatoscope.gate.prose.model import features, weights
from negatoscope.gate.prose.model.tokens import LINE_END, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negatoscope.gate.prose.folding import View
    from negatoscope.gate.prose.model.tokens import Token

_ROOT = Path(__file__).parents[1]
CORPUS = _ROOT / "benchmarks" / "prose_corpus"
POSTS = _ROOT / "benchmarks" / "ethics_corpus"
_OUT = _ROOT / "src" / "negatoscope" / "gate" / "prose" / "model" / weights.FILE
_KINDS = {
    "PATIENT": "person",
    "PRATICIEN": "person",
    "INITIALES": "initials",
    "AGE": "age",
    "DATE": "date",
    "DATE_NAISSANCE": "birth_date",
    "NIR": "patient_id",
    "IPP": "patient_id",
    "NDA": "patient_id",
    "ACCESSION": "patient_id",
    "RPPS": "patient_id",
    "FINESS": "patient_id",
    "UID": "patient_id",
    "TEL": "phone",
    "MAIL": "handle",
    "HANDLE": "handle",
    "URL": "handle",
    "ADRESSE": "address",
    "CP": "postcode",
    "VILLE": "city",
    "LIEU": "place",
    "HOPITAL": "hospital",
    "SERVICE": "ward",
    "FICHIER": "file_name",
    "EVENEMENT": "event",
}
_SETTINGS = {"c1": 0.15, "c2": 0.3, "max_iterations": 150, "feature.possible_transitions": True, "feature.minfreq": 2}
_LEAST = 4
"""Units below which a weight is left out."""


def _labels(document: Mapping[str, Any], view: View, read: list[Token]) -> list[str]:
    """The label of each token."""
    spans = sorted((span["start"], span["end"], _KINDS[span["label"]]) for span in document.get("spans", ()))
    found: list[str] = []
    for start, end, token in read:
        first, last = view.span(start, end)
        kinds = [kind for low, high, kind in spans if first < high and last > low]
        found.append(kinds[0] if kinds and token != LINE_END else weights.NOTHING)
    return found


def documents(leave: str | None) -> Iterator[dict[str, Any]]:
    """The documents to learn from; of the posts on ethics those that break no rule, in which nobody is identified."""
    for path in sorted(POSTS.glob("*.jsonl")):
        posts = map(json.loads, path.read_text("utf-8").splitlines())
        yield from (post for post in posts if post.get("compliant") and not post.get("spans"))
    for path in sorted(CORPUS.glob("*.jsonl")):
        if path.name != leave:
            yield from map(json.loads, path.read_text("utf-8").splitlines())


def train(leave: str | None) -> dict[str, Any]:
    """The weights that the training finds, by label and feature, and the turns from label to label."""
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    for document in documents(leave):
        view = views(document["text"])[0]
        read = tokens(view.text)
        if read:
            trainer.append(features.named(view.text, read), _labels(document, view, read))
    trainer.set_params(_SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        return {"states": dict(info.state_features), "turns": dict(info.transitions), "labels": list(tagger.labels())}


def written(found: Mapping[str, Any]) -> str:
    """The file of the weights (see `weights.parsed`)."""
    labels = sorted(label for label in found["labels"] if label != weights.NOTHING)
    lanes = {label: lane for lane, label in enumerate(labels)}
    rows: dict[str, dict[int, float]] = defaultdict(lambda: dict.fromkeys(range(len(labels)), 0.0))
    for (name, label), weight in found["states"].items():
        if label == weights.NOTHING:
            for lane in lanes.values():
                rows[name][lane] -= weight
        else:
            rows[name][lanes[label]] += weight
    lines = [" ".join(labels)]
    order = [*labels, weights.NOTHING]
    lines += [
        " ".join(str(round(found["turns"].get((one, other), 0.0) / weights.UNIT)) for other in order) for one in order
    ]
    for name in sorted(rows):
        units = {lane: round(weight / weights.UNIT) for lane, weight in rows[name].items()}
        row = weights.written({lane: each for lane, each in units.items() if abs(each) >= _LEAST})
        if row:
            lines.append(f"{name}\t{row}")
    return "\n".join(lines)


def main() -> None:
    """Train, and write the weights."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--leave", metavar="FILE", help="a file of the corpus that is left out")
    arguments.add_argument("--out", type=Path, default=_OUT, help="where the weights go")
    given = arguments.parse_args()
    text = written(train(given.leave))
    given.out.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
