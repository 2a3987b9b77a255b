"""How long a text is on each network, while it is being written. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.outreach.kit.assembling import may_go
from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.plain import as_plain
from negatoscope.outreach.kit.threads import split

if TYPE_CHECKING:
    from negatoscope.gate.policy import Audience


@dataclass(frozen=True)
class Length:
    """How long the text is for one network, and in how many posts it goes."""

    network: str
    length: int
    most: int
    posts: int


def lengths(text: str, audience: Audience) -> list[Length]:
    """The text's length for each network that it may go to."""
    plain = as_plain(text)
    return [
        Length(
            network.name,
            network.count(plain),
            network.text,
            len(split(plain, network.fits)) if network.threads else 1,
        )
        for network in NETWORKS.values()
        if may_go(network, audience)
    ]
