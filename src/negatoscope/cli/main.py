"""Arguments, exit codes, and the last line of defence: no traceback ever reaches the terminal.

Exit codes: 0 released or clean, 1 held or refused, 2 usage, or an input that is missing or can't be read.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import re
import signal
import sys
import threading
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from negatoscope import __version__
from negatoscope.cli.french import in_french
from negatoscope.cli.language import choose, say
from negatoscope.cli.problems import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Parser(argparse.ArgumentParser):
    """argparse that says what is wrong in one sentence, in the reader's language where the sentence is ours."""

    lang = "en"

    def error(self, message: str) -> NoReturn:
        print(say("error", self.lang, message=_worded(message, self.lang)), file=sys.stderr)
        print(say("usage", self.lang, command=self.prog), file=sys.stderr)
        sys.exit(2)


def build_parser(lang: str) -> argparse.ArgumentParser:
    """The parser of the whole command line, with help in `fr` or `en`."""
    _Parser.lang = lang
    parser = _Parser(prog="negatoscope", description=say("about", lang))
    parser.add_argument("--version", action="version", version=f"negatoscope {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=say(name, lang), description=say(name, lang))
        sub.add_argument("--lang", choices=("fr", "en"), default=lang, help=say("lang", lang))
        return sub

    def option(sub: argparse.ArgumentParser, flag: str, key: str, metavar: str) -> None:
        sub.add_argument(flag, type=Path, metavar=metavar, help=say(key, lang))

    gate = command("gate")
    gate.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help=say("input", lang))
    gate.add_argument("--out", type=Path, required=True, metavar="DIR", help=say("out", lang))
    option(gate, "--text", "text", "FILE")
    option(gate, "--identity", "identity", "FILE")
    gate.add_argument("--slices", metavar="SPEC", default="", help=say("slices", lang))
    option(gate, "--answers", "answers", "FILE")
    option(gate, "--key", "keyfile", "FILE")
    gate.add_argument("--split-patients", action="store_true", help=say("split", lang))

    gate.add_argument("--scheduler", metavar="ADDRESS", help=say("scheduler", lang))

    lint = command("lint")
    lint.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=say("paths", lang))
    lint.add_argument("--jsonl", action="store_true", help=say("jsonl", lang))
    lint.add_argument("--as-of", type=_day, metavar="DATE", help=say("as-of", lang))
    option(lint, "--answers", "answers-lint", "FILE")
    for sub in (gate, lint):
        sub.add_argument("--jobs", type=_positive, metavar="N", default=os.cpu_count() or 1, help=say("jobs", lang))
        sub.add_argument(
            "--audience", choices=("colleagues", "public"), default="colleagues", help=say("audience", lang)
        )
        sub.add_argument("--format", choices=("text", "json", "sarif"), default="text", help=say("format", lang))

    rule = command("rule")
    rule.add_argument("code", nargs="?", metavar="CODE", help=say("rule.code", lang))

    lsp = command("lsp")
    lsp.add_argument("--stdio", action="store_true", help=say("lsp.stdio", lang))

    verify = command("verify")
    verify.add_argument("folder", type=Path, metavar="DIR", help=say("folder", lang))
    verify.add_argument("--trust", action="append", default=[], metavar="KEY", help=say("trust", lang))

    _add_render(command("render"), lang)
    command("key")
    demo = command("demo")
    demo.add_argument("--out", type=Path, default=Path("demo"), metavar="DIR", help=say("demo.out", lang))
    serve = command("serve")
    serve.add_argument("--host", default="127.0.0.1", metavar="HOST", help=say("serve.host", lang))
    serve.add_argument("--port", type=_port, default=8000, metavar="PORT", help=say("serve.port-option", lang))
    serve.add_argument("--demo", action=argparse.BooleanOptionalAction, help=say("serve.demo", lang))
    return parser


def _add_render(render: argparse.ArgumentParser, lang: str) -> None:
    render._negative_number_matcher = re.compile(r"-\d+/\d+")  # a window such as -600/1500 is a value, no option
    render.add_argument("folder", type=Path, metavar="RELEASE", help=say("folder", lang))
    render.add_argument("--series", type=_positive, metavar="N", help=say("render.series", lang))
    kind = render.add_mutually_exclusive_group()
    kind.add_argument("--still", action="store_true", help=say("render.still", lang))
    kind.add_argument("--clip", action="store_true", help=say("render.clip", lang))
    formats = ("png", "jpg", "jpeg", "mp4", "webp", "gif")
    render.add_argument("--format", choices=formats, help=say("render.format", lang))
    render.add_argument("--slices", metavar="N|A-B", default="", help=say("render.slices", lang))
    render.add_argument("--window", metavar="WINDOW", default="", help=say("render.window", lang))
    shapes = ("square", "portrait", "landscape")
    render.add_argument("--shape", choices=shapes, default="square", help=say("render.shape", lang))
    render.add_argument("--size", type=_side, metavar="PIXELS", help=say("render.size", lang))
    render.add_argument("--marks", action=argparse.BooleanOptionalAction, default=True, help=say("render.marks", lang))
    render.add_argument("--fps", type=_rate, metavar="N", help=say("render.fps", lang))
    render.add_argument("--back", action=argparse.BooleanOptionalAction, help=say("render.back", lang))
    render.add_argument("--seconds", type=_positive, metavar="N", default=60, help=say("render.seconds", lang))
    render.add_argument("--megabytes", type=_positive, metavar="N", default=15, help=say("render.megabytes", lang))
    render.add_argument(
        "--audience", choices=("public", "colleagues"), default="public", help=say("render.audience", lang)
    )
    render.add_argument("--trust", action="append", default=[], metavar="KEY", help=say("trust", lang))
    render.add_argument("--out", type=Path, metavar="FILE", help=say("render.out", lang))


def _worded(message: str, lang: str) -> str:
    return in_french(message) if lang == "fr" else message


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError("a number from 1 up is needed")
    return number


def _side(text: str) -> int:
    number = _positive(text)
    if not 64 <= number <= 1920:
        raise argparse.ArgumentTypeError("a number of pixels from 64 to 1920 is needed")
    return number


def _rate(text: str) -> float:
    number = _positive(text)
    if number > 30:
        raise argparse.ArgumentTypeError("a number from 1 to 30 is needed")
    return float(number)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a date such as 2026-01-31 is needed") from None


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port from 0 to 65535 is needed")
    return int(text)


def _run(options: argparse.Namespace) -> int:
    # Each command is imported when it is asked for: `lint` and `key` must not wait for the OCR engines.
    return importlib.import_module(f"negatoscope.cli.{options.command}").run(options)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    lang = choose(given)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = build_parser(lang).parse_args(given)
    if threading.current_thread() is threading.main_thread():
        # A polite end is as clean as Ctrl-C: nothing half done stays behind.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return _run(options)
    except UsageError as problem:
        print(say("error", lang, message=problem), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(say("interrupted", lang), file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001 (an exception's text can hold what must not be shown)
        print(say("internal", lang, reason=type(error).__name__), file=sys.stderr)
        return 1
