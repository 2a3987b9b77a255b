"""Every address of the site, with something in the place of each parameter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter, SlugConverter, StringConverter, UUIDConverter

_EXAMPLES = {
    UUIDConverter: "00000000-0000-4000-8000-000000000000",
    IntConverter: "1",
    SlugConverter: "claire-morel",
    StringConverter: "x",
}


def addresses() -> Iterator[str]:
    return (f"/{path}" for path in _paths(get_resolver().url_patterns, "", {}))


def _paths(patterns: list, before: str, converters: dict) -> Iterator[str]:
    for each in patterns:
        route = str(each.pattern)
        known = {**converters, **each.pattern.converters}
        if isinstance(each, URLResolver):
            yield from _paths(each.url_patterns, before + route, known)
        elif isinstance(each, URLPattern):
            yield _filled((before + route).replace("^", "").replace("$", ""), known)


def _filled(route: str, converters: dict) -> str:
    def example(match: re.Match[str]) -> str:
        converter = converters[match["name"]]
        kind = next((kind for kind in _EXAMPLES if isinstance(converter, kind)), None)
        return _EXAMPLES[kind] if kind else "abcdefghijkl"

    route = re.sub(r"\(\?P<(?P<name>\w+)>[^)]*\)", "x", route)
    return re.sub(r"<(?:\w+:)?(?P<name>\w+)>", example, route)
