"""The kit of one release: for each network its posts, with what doesn't fit and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negatoscope.gate.policy import Audience
from negatoscope.outreach.kit.networks import NETWORKS
from negatoscope.outreach.kit.threads import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.outreach.kit.material import Material, Picture
    from negatoscope.outreach.kit.networks import Network


@dataclass(frozen=True)
class Post:
    """One post of a thread, or the only one."""

    number: int
    text: str
    length: int


@dataclass(frozen=True)
class Parcel:
    """What goes to one network.

    Attributes:
        posts: the text, cut where the network has threads.
        pictures: those of the first post; `left` are how many are too many for it.
        remarks: what doesn't fit and what to do, one sentence each.
    """

    network: Network
    posts: tuple[Post, ...]
    pictures: tuple[Picture, ...]
    left: int
    remarks: tuple[str, ...]


def may_go(network: Network, audience: Audience) -> bool:
    """Whether a release for that audience may go there: what anybody can read takes what passed for the public only."""
    return audience is Audience.PUBLIC or not network.is_public


def parcels(material: Material) -> tuple[Parcel, ...]:
    """One for each network that this release may go to."""
    return tuple(_parcel(material, network) for network in NETWORKS.values() if may_go(network, material.audience))


def _parcel(material: Material, network: Network) -> Parcel:
    text = material.whole_text(describing=network.alt == 0)
    texts = split(text, network.fits) if network.threads else ((text,) if text else ())
    return Parcel(
        network=network,
        posts=tuple(Post(number, part, network.count(part)) for number, part in enumerate(texts, 1)),
        pictures=material.pictures[: network.pictures],
        left=max(0, len(material.pictures) - network.pictures),
        remarks=tuple(_remarks(material, network, text, len(texts))),
    )


def _remarks(material: Material, network: Network, text: str, posts: int) -> Iterator[str]:
    length = network.count(text)
    if not network.threads and length > network.text:
        yield ngettext(
            "The text is %(over)d character too long: shorten it, or publish it here and share the link.",
            "The text is %(over)d characters too long: shorten it, or publish it here and share the link.",
            length - network.text,
        ) % {"over": length - network.text}
    if posts > 1:
        yield _("Too long for one post: publish these %(posts)d one after the other, each as a reply to the last.") % {
            "posts": posts
        }
    if network.caption is not None and material.pictures and length > network.caption:
        yield _(
            "Too long for a caption (%(most)d characters): send the images first, then the text as a message apart."
        ) % {"most": network.caption}
    left = len(material.pictures) - network.pictures
    if left > 0:
        yield _("%(network)s takes %(most)d images in a post: put the others in a reply.") % {
            "network": network.name,
            "most": network.pictures,
        }
    for picture in material.pictures:
        if network.alt and len(picture.alt) > network.alt:
            yield _("The alternative text of image %(number)d is too long: %(network)s takes %(most)d characters.") % {
                "number": picture.number,
                "network": network.name,
                "most": network.alt,
            }
