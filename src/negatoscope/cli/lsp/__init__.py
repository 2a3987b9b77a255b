"""negatoscope lsp: a language server, so that any editor reads as the gate does while one writes."""

from __future__ import annotations

import importlib.util
import logging
from typing import TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.problems import UsageError
from negatoscope.gate.quiet import hush

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Serve the editor on standard input and output until it ends."""
    if importlib.util.find_spec("pygls") is None:
        raise UsageError(say("lsp.missing", options.lang))
    from negatoscope.cli.lsp.server import Server  # noqa: PLC0415 (an extra: not everybody has it)

    hush()
    # pygls logs the messages it gets and sends, and with them what is written in the editor.
    logging.disable(logging.CRITICAL)
    Server(options.lang).start_io()
    return 0
