"""What the tests of the gate share, in a browser too."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests over the data beside the repository have nothing to run where it is absent: they are left out."""
    idle = [item for item in items if item.name.endswith("[NOTSET]")]
    if idle:
        config.hook.pytest_deselected(items=idle)
        items[:] = [item for item in items if item not in idle]
