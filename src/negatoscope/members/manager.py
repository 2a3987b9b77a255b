"""How members are made, by forms and by `createsuperuser`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import BaseUserManager

if TYPE_CHECKING:
    from negatoscope.members.models import Member


class MemberManager(BaseUserManager["Member"]):
    """Members by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Member:  # noqa: ANN401
        """A new member; without a password, who signs in by e-mail code or passkey.

        Raises:
            ValueError: no address.
        """
        if not email:
            raise ValueError("a member needs an e-mail address")
        member = self.model(email=self.normalize_email(email).lower(), **fields)
        member.set_password(password)
        member.save(using=self._db)
        return member

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Member:  # noqa: ANN401
        """An operator of the node. Whoever has the command line of the node vouches for the address."""
        from allauth.account.models import EmailAddress  # noqa: PLC0415 (its models need ours loaded)

        member = self.create_user(email, password, is_staff=True, is_superuser=True, **fields)
        EmailAddress.objects.create(user=member, email=member.email, verified=True, primary=True)
        return member
