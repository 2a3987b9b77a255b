"""negatoscope key: the public part of the node's key, for those who are to trust its releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.cli.problems import UsageError
from negatoscope.gate.node_key import KeyFileError, NodeKey, load_node_key

if TYPE_CHECKING:
    import argparse


def node_key(lang: str) -> NodeKey:
    """The node's key, made at first use.

    Raises:
        UsageError: it is damaged or its place can't be written.
    """
    try:
        key = load_node_key()
    except KeyFileError as error:
        raise UsageError(error.sentence(lang)) from None
    assert key is not None, "a key is made when there is none"
    return key


def run(options: argparse.Namespace) -> int:
    """Print the public key in base64."""
    print(node_key(options.lang).public_text)
    return 0
