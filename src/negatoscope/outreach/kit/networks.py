"""What each network takes. The one table; `docs/kit.md` is written from it: python -m negatoscope.outreach.kit.document

Where sources differ or a network is raising a limit, the lower figure stands: what fits it is taken everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.outreach.kit import counting

if TYPE_CHECKING:
    from collections.abc import Callable

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Network:
    """One network and its limits.

    Attributes:
        key, name: as addresses and pages call it.
        text: how long one post may be, as `count` counts it; `counted` says how, for the documentation.
        threads: whether posts can be chained, so that a long text is cut into numbered ones.
        caption: how long the text that goes with a picture may be, where that is less.
        pictures: how many in one post. `picture_bytes` each, `long_side` in pixels.
        alt: how long an alternative text may be; 0 where there is none.
        is_public: whether anybody can read it, so that only what passed for the public may go there.
        source: where the figures come from.
    """

    key: str
    name: str
    text: int
    count: Callable[[str], int]
    counted: str
    pictures: int
    picture_bytes: int
    long_side: int
    alt: int
    source: str
    threads: bool = False
    caption: int | None = None
    is_public: bool = True

    def fits(self, text: str) -> bool:
        """Whether a text fits in one post."""
        return self.count(text) <= self.text


NETWORKS: dict[str, Network] = {
    network.key: network
    for network in (
        Network(
            "linkedin",
            "LinkedIn",
            text=3000,
            count=counting.utf16,
            counted="UTF-16 units",
            pictures=20,
            picture_bytes=5 * _MEGABYTE,
            long_side=4096,
            alt=1000,
            source="LinkedIn help and API: 3,000 characters, pictures of at most 36,152,320 pixels and 5 MB",
        ),
        Network(
            "whatsapp",
            "WhatsApp",
            text=65536,
            count=counting.utf16,
            counted="UTF-16 units",
            caption=1024,
            pictures=30,
            picture_bytes=5 * _MEGABYTE,
            long_side=4096,
            alt=0,
            is_public=False,
            source="WhatsApp Business Platform: caption of 1,024 characters, picture of 5 MB",
        ),
        Network(
            "x",
            "X",
            text=280,
            count=counting.x_weight,
            counted="twitter-text v3: an address is 23, an emoji 2, most scripts 1",
            threads=True,
            pictures=4,
            picture_bytes=5 * _MEGABYTE,
            long_side=4096,
            alt=1000,
            source="X developer documentation, Counting characters and Media best practices",
        ),
        Network(
            "bluesky",
            "Bluesky",
            text=300,
            count=counting.graphemes,
            counted="graphemes",
            threads=True,
            pictures=4,
            picture_bytes=_MEGABYTE,
            long_side=2000,
            alt=2000,
            source="AT Protocol lexicons app.bsky.feed.post and app.bsky.embed.images",
        ),
        Network(
            "mastodon",
            "Mastodon",
            text=500,
            count=counting.mastodon,
            counted="graphemes, an address is 23",
            threads=True,
            pictures=4,
            picture_bytes=16 * _MEGABYTE,
            long_side=5000,
            alt=1500,
            source="Mastodon’s default instance configuration (a server may allow more)",
        ),
    )
}
"""Networks by key, in the order of the page."""
