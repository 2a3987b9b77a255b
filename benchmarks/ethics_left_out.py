"""Models of the impression that have not read one author: what the product would say of a stranger's posts.

Needs the extra `train` (scikit-learn). Each author of `ethics_corpus` is left out in turn: of the examples that teach
the impression, and of those that teach how it and the rules weigh together. The hand-written rules can't be left out:
some files were read by those who wrote them (`READ_FOR_RULES`), and say less.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from benchmarks.environments import ROOT
from negatoscope.gate.impression.model import Model, unpacked

_ASKED_BY = ("reading", "weighing")


def left_out() -> Iterator[tuple[str, Model]]:
    """Each author's file, by its stem, with the model that was trained without it.

    Raises:
        ModuleNotFoundError: scikit-learn isn't installed.
    """
    sys.path.insert(0, str(ROOT / "scripts"))
    import train_impression as training

    posts, texts = training.posts(set()), training.clinical(set())
    authors = sorted({post.author for post in posts})
    models = {each: training.Impressions([post for post in posts if post.author != each], texts) for each in authors}
    fresh = [each for each in authors if each in training.FRESH]
    seen = {each: training.judged(models[each], [post for post in posts if post.author == each]) for each in fresh}
    for author in authors:
        weights = training.weighed({each: seen[each] for each in fresh if each != author})
        yield author, unpacked(training.packed(models[author], weights))


@contextmanager
def asked(model: Model) -> Iterator[None]:
    """Let the gate ask this model in place of its own."""
    with ExitStack() as stack:
        for module in _ASKED_BY:
            stack.enter_context(patch(f"negatoscope.gate.impression.{module}.model", lambda: model))
        yield
