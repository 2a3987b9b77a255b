"""The cast."""

from __future__ import annotations

from publishing_cast import a_post, ada, bruno, claire, for_colleagues, for_public, held_case

__all__ = ["a_post", "ada", "bruno", "claire", "for_colleagues", "for_public", "held_case"]
