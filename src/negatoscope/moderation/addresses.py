"""The address of a publication in a path: ten letters and digits that say nothing."""

from __future__ import annotations


class AddressConverter:
    """Matches what `models.new_address` makes, and nothing else."""

    regex = "[2-9a-hj-km-np-z]{10}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value
