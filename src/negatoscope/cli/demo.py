"""negatoscope demo: the gate on the demo case, showing what it does and where the release and the report lie."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.main import build_parser
from negatoscope.cli.problems import UsageError

if TYPE_CHECKING:
    import argparse

_MARK = "negatoscope-demo"


def run(options: argparse.Namespace) -> int:
    """Write the demo case, pass it through the gate as a radiologist would, say where things are."""
    from negatoscope.cli.gate import run as run_gate  # noqa: PLC0415 (engines are loaded only once the case is written)
    from negatoscope.demo import write_case  # noqa: PLC0415

    folder, lang = options.out, options.lang
    if folder.exists():
        if not (folder / _MARK).is_file():
            raise UsageError(say("out-exists", lang, path=folder))
        shutil.rmtree(folder)
    case = folder / "case"
    try:
        write_case(case)
        (folder / _MARK).touch()
    except OSError:
        raise UsageError(say("missing", lang, path=folder)) from None
    command = [
        "gate",
        str(case / "study"),
        "--text",
        str(case / "text.md"),
        "--out",
        str(folder / "release"),
        "--lang",
        lang,
    ]
    print(say("demo.case", lang, path=case))
    print(f"$ negatoscope {' '.join(command)}")
    print()
    return run_gate(build_parser(lang).parse_args(command))
