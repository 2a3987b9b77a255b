"""The administration, for operators: what a node holds, and what they decide. It shows no draft's content."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.models import Draft
from negatoscope.members.models import Member
from negatoscope.moderation.models import Decision, Publication

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.urls import URLPattern, URLResolver


class Operators(admin.AdminSite):
    """Only the models registered below: other packages' pages show arguments, tracebacks and secrets."""

    site_header = _("Administration")
    site_title = _("Administration")
    index_title = _("This node")

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Without the pages for passwords: nobody has one."""
        passwords = ("password_change", "password_change_done")
        return [each for each in super().get_urls() if getattr(each, "name", None) not in passwords]


class Looking(admin.ModelAdmin):
    """To look at only."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nothing is added here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Nothing is changed here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """What is published is withdrawn on its page, which takes the files away too."""
        return False


class MemberRoom(Looking):
    """Who may review, who may enter here, who is let in at all."""

    list_display: ClassVar = (
        "handle",
        "name",
        "email",
        "profession",
        "reviewer",
        "is_staff",
        "is_active",
        "date_joined",
    )
    list_filter: ClassVar = ("reviewer", "is_staff", "is_active")
    search_fields: ClassVar = ("handle", "email")
    fields: ClassVar = ("email", "handle", "name", "profession", "city", "reviewer", "is_staff", "is_active")
    readonly_fields: ClassVar = ("email", "handle", "name", "profession", "city")

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """The three switches, by operators with full rights."""
        return bool(request.user.is_superuser)


class DraftRoom(Looking):
    """Where drafts are, not what is in them."""

    list_display: ClassVar = ("id", "kind", "state", "verdict", "touched_at")
    list_filter: ClassVar = ("state", "kind", "verdict")
    fields: ClassVar = ("id", "kind", "audience", "state", "verdict", "created_at", "touched_at", "originals_gone_at")


class PublicationRoom(Looking):
    """What is published."""

    list_display: ClassVar = ("id", "kind", "audience", "title", "state", "published_at")
    list_filter: ClassVar = ("kind", "audience", "state")
    fields: ClassVar = ("id", "kind", "audience", "title", "state", "published_at")


class DecisionRoom(Looking):
    """The decision log."""

    list_display: ClassVar = ("made_at", "action", "subject", "actor")
    list_filter: ClassVar = ("action",)


operators = Operators(name="admin")
operators.login = secure_admin_login(operators.login)  # type: ignore[method-assign]
operators.register(Member, MemberRoom)
operators.register(Draft, DraftRoom)
operators.register(Publication, PublicationRoom)
operators.register(Decision, DecisionRoom)
