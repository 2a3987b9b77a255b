"""The page of what each network takes, written from the table: python -m negatoscope.outreach.kit.document

`docs/kit.md` is never edited by hand; a test says when it is out of date.
"""

from __future__ import annotations

from pathlib import Path

from negatoscope.outreach.kit.networks import NETWORKS, Network

PAGE = Path(__file__).resolve().parents[4] / "docs" / "kit.md"

_HEAD = """# The kit

Written by `python -m negatoscope.outreach.kit.document` from the table of networks; don't edit it by hand.

A kit is made only from a release, each of its files checked against the hash in the certificate as it is read. What
passed for colleagues may go into a message or on slides; LinkedIn, X, Bluesky and Mastodon can be read by anybody, so
they take only what passed for the public.

A text that is too long becomes a numbered thread, cut at the ends of sentences, where the network has threads;
elsewhere the page says by how much it is too long. At its end stand the credit of the images, the address of the page
once it is published to all, and the author's ties of interest (CSP L.4113-13, R.4113-110). A picture that is too large
is made smaller, and only then coarser. Where networks raise a limit, the lower figure stands here.

| Network | Text | Counted in | Thread | Caption | Images | Bytes each | Longer side | Alt. text | Read by | Source |
| --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |
"""


def page() -> str:
    """The whole page as Markdown."""
    return _HEAD + "".join(_row(network) for network in NETWORKS.values())


def _row(network: Network) -> str:
    cells = (
        network.name,
        f"{network.text:,}",
        network.counted,
        "yes" if network.threads else "no",
        f"{network.caption:,}" if network.caption else "as text",
        str(network.pictures),
        f"{network.picture_bytes:,}",
        f"{network.long_side:,} px",
        f"{network.alt:,}" if network.alt else "none",
        "anybody" if network.is_public else "those it is sent to",
        network.source,
    )
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
