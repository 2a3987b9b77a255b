"""Train what a text reads like (`gate/impression`) from the labelled texts of `benchmarks/*_corpus`.

usage: python scripts/train_impression.py [--without AUTHOR ...] [--out FILE]

Needs the extra `train` (scikit-learn). Texts under `held/` are never read. `--without` leaves the files of an author
out, to measure on them what the others teach. The result is the same at each run on the same machine.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from negatoscope.gate.codes import RULES
from negatoscope.gate.impression.grams import folded, pieces, runs, tokens
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.rules.check import check
from negatoscope.gate.rules.weighing import is_learned

ROOT = Path(__file__).parents[1]
CORPORA = ROOT / "benchmarks"
OUT = ROOT / "src/negatoscope/gate/impression/weights.json.gz"
FAMILIES = {
    "secret": "secrecy",
    "temoignage": "testimonial",
    "comparaison": "comparison",
    "superlatif": "praise",
    "promotion-prix": "price",
    "incitation": "inducement",
    "non-etabli": "unproven",
    "liens-interets": "interests",
    "denigrement": "denigration",
    "avis-personnel": "personal-advice",
    "identification-auteur": "author",
    "publicite-produit": "product",
}
NAMES = tuple(FAMILIES.values())
FRESH = ("voices-of-centres", "voices-of-doctors", "everyday-posts", "long-and-short")
"""Authors for whose texts no rule was written: they alone can teach how much a rule's word weighs."""
OF_A_PATIENT = {"PATIENT", "INITIALES", "EVENEMENT", "IPP", "NIR", "NDA", "DATE_NAISSANCE", "ACCESSION", "AGE"}
TELLS_OF_SOMEBODY = {"secrecy", "testimonial", "personal-advice", "denigration"}
FEATURES = 30_000
STRENGTH = 8.0
RARE_WORDS, RARE_PIECES = 2, 3
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True)
class Post:
    """A labelled post: its author's file, its families, and whether it breaks a rule."""

    text: str
    author: str
    families: frozenset[str]
    breaks: bool


def posts(without: set[str]) -> list[Post]:
    """All labelled posts but those of the authors left out."""
    found: list[Post] = []
    for path in sorted((CORPORA / "ethics_corpus").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            families = frozenset(FAMILIES.get(name, name) for name in row["families"])
            found.append(Post(row["text"], path.stem, families, not row["compliant"]))
    return [post for post in found if post.author not in without]


def clinical(without: set[str]) -> list[tuple[str, bool]]:
    """Clinical texts, and whether each has something in it that only a particular patient has."""
    found: list[tuple[str, bool]] = []
    for path in sorted((CORPORA / "prose_corpus").glob("*.jsonl")):
        if path.stem not in without:
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            found += [(row["text"], any(span["label"] in OF_A_PATIENT for span in row["spans"])) for row in rows]
    return found


def sentences(text: str) -> list[str]:
    """Two sentences at most of a text that has several: its first and its last."""
    found = [each.strip() for each in _SENTENCE_END.split(text) if len(each) > 8]
    return [found[0], found[-1]] if len(found) > 1 else []


def words_of(text: str) -> list[str]:
    """The features of words, for the vectorizer, each as often as it stands."""
    return list(runs(tokens(folded(text))).elements())


def letters_of(text: str) -> list[str]:
    """The features of letters, likewise."""
    return list(pieces(tokens(folded(text))).elements())


def vectorizer(words: list[str] | None = None, letters: list[str] | None = None) -> FeatureUnion:
    """Features of both sorts, each of length 1; of given vocabularies once they are chosen."""
    rare_words, rare_pieces = (RARE_WORDS, RARE_PIECES) if words is None else (1, 1)
    of_words = TfidfVectorizer(analyzer=words_of, sublinear_tf=True, min_df=rare_words, vocabulary=words)
    of_letters = TfidfVectorizer(analyzer=letters_of, sublinear_tf=True, min_df=rare_pieces, vocabulary=letters)
    return FeatureUnion([("w", of_words), ("l", of_letters)])


def chosen(texts: list[str], targets: list[np.ndarray]) -> tuple[list[str], list[str]]:
    """The features that tell most of one label at least."""
    union = vectorizer()
    matrix = union.fit_transform(texts)
    best = np.zeros(matrix.shape[1])
    for target in targets:
        scores = np.nan_to_num(chi2(matrix, target)[0])
        best = np.maximum(best, scores / np.sort(scores)[-2000])
    names = union.get_feature_names_out()
    kept = sorted(np.argsort(-best, kind="stable")[:FEATURES])
    return [names[i][3:] for i in kept if names[i][0] == "w"], [names[i][3:] for i in kept if names[i][0] == "l"]


def fitted(matrix: object, target: np.ndarray, strength: float = STRENGTH) -> LogisticRegression:
    """A balanced logistic regression."""
    return LogisticRegression(C=strength, max_iter=400, class_weight="balanced", random_state=0).fit(matrix, target)


class Impressions:
    """The labels' models over one set of features."""

    def __init__(self, some: list[Post], texts: list[tuple[str, bool]]) -> None:
        # A report or a letter is no post: whoever it identifies, the names and the numbers in it tell. And what is
        # short is no breach for being short: the sentences of what breaks nothing stand for themselves too.
        fine = [*(text for text, _ in texts), *(post.text for post in some if not post.breaks)]
        alone = [each for text in fine for each in sentences(text)]
        ethics = [*(post.text for post in some), *(text for text, _ in texts), *alone]
        none = [False] * (len(texts) + len(alone))
        targets = [np.array([*(post.breaks for post in some), *none])]
        targets += [np.array([*(name in post.families for post in some), *none]) for name in NAMES]
        seen = [(post.text, False) for post in some if not post.families & TELLS_OF_SOMEBODY]
        seen += [(post.text, True) for post in some if "secrecy" in post.families]
        seen += [(text, True) for text, has_patient in texts if has_patient]
        seen += [(each, False) for post in some if not post.breaks for each in sentences(post.text)]
        self.words, self.letters = chosen(ethics, targets)
        self.union = vectorizer(self.words, self.letters).fit(ethics)
        matrix = self.union.transform(ethics)
        self.labels = ("any", *NAMES, "patient")
        self.models = [fitted(matrix, target) for target in targets]
        self.models.append(fitted(self.union.transform([text for text, _ in seen]), np.array([y for _, y in seen])))

    def odds(self, texts: list[str]) -> dict[str, np.ndarray]:
        """The log-odds of each label for each text."""
        matrix = self.union.transform(texts)
        return {label: model.decision_function(matrix) for label, model in zip(self.labels, self.models, strict=True)}


def evidence(odds: dict[str, np.ndarray], some: list[Post]) -> np.ndarray:
    """What the weigher is given of each post: see `gate.impression.weighing`."""
    rows: list[list[float]] = []
    for index, post in enumerate(some):
        families = {name: float(odds[name][index]) for name in NAMES}
        ranked = sorted(families.values())
        fired = (each.code for each in check(post.text, TextPolicy(Audience.COLLEAGUES)) if not is_learned(each.code))
        hit = {RULES[code].family for code in fired}
        agreed = max((families[name] for name in hit if name in families), default=-4.0)
        rows.append([float(odds["any"][index]), ranked[-1], ranked[-2], float(len(hit)), agreed])
    return np.array(rows)


WEIGHED = ("any", "best", "second", "rules", "agreed")


Evidence = dict[str, tuple[np.ndarray, list[bool]]]
"""Of each fresh author what the weigher is given of each post, and whether the post breaks a rule."""


def weigher(some: list[Post], texts: list[tuple[str, bool]]) -> dict[str, float]:
    """How the impression and the rules weigh together, from posts of fresh authors read by a model of the others."""
    seen: Evidence = {}
    for author in sorted({post.author for post in some if post.author in FRESH}):
        others = Impressions([post for post in some if post.author != author], texts)
        seen[author] = judged(others, [post for post in some if post.author == author])
    return weighed(seen)


def judged(others: Impressions, own: list[Post]) -> tuple[np.ndarray, list[bool]]:
    """An author's posts as a model of the others reads them, for the weigher."""
    return evidence(others.odds([post.text for post in own]), own), [post.breaks for post in own]


def weighed(seen: Evidence) -> dict[str, float]:
    """The weigher that fits what is seen of some authors."""
    target = np.array([breaks for _, labels in seen.values() for breaks in labels])
    model = fitted(np.vstack([rows for rows, _ in seen.values()]), target, 0.3)
    found = dict(zip(WEIGHED, (round(float(each), 4) for each in model.coef_[0]), strict=True))
    return {**found, "bias": round(float(model.intercept_[0]), 4)}


def packed(trained: Impressions, weights: dict[str, float]) -> bytes:
    """The model as the package carries it: coefficients in 127 steps, frequencies in 255."""
    table = np.vstack([model.coef_[0] for model in trained.models]).T
    units = np.abs(table).max(axis=0) / 127
    idf = np.concatenate([part.idf_ for _, part in trained.union.transformer_list])
    unit = float(idf.max() / 255)
    data = {
        "labels": trained.labels,
        "bias": [round(float(model.intercept_[0]), 5) for model in trained.models],
        "units": [float(f"{each:.6g}") for each in units],
        "idf_unit": float(f"{unit:.6g}"),
        "words": "\n".join(trained.words),
        "letters": "\n".join(trained.letters),
        "idf": base64.b85encode(np.round(idf / unit).astype(np.uint8).tobytes()).decode(),
        "coefficients": base64.b85encode(np.round(table / units).astype(np.int8).tobytes()).decode(),
        "weigher": weights,
    }
    return gzip.compress(json.dumps(data, ensure_ascii=False).encode(), 9, mtime=0)


def main() -> int:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--without", action="append", default=[], help="an author’s file to leave out, by stem")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    some, texts = posts(set(asked.without)), clinical(set(asked.without))
    weights = weigher(some, texts)
    trained = Impressions(some, texts)
    data = packed(trained, weights)
    asked.out.write_bytes(data)
    print(f"{len(some)} posts, {len(texts)} clinical texts, {len(data)} bytes, weigher {weights}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
