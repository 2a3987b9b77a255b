"""What allauth asks us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser


class Accounts(DefaultAccountAdapter):
    """Accounts without a name of their own, and mail that carries nothing but what it is for."""

    def populate_username(self, request: object, user: AbstractBaseUser) -> None:
        """Members have a handle, made by the model."""
