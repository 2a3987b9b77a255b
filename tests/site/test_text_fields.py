"""Every text that a person can write passes the gate before it is kept.

Each column that can hold text takes `Gated` only, or one of a closed list, or is named below with the reason why it
holds nothing that a person wrote about anybody. The same for each field of a form.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django import forms
from django.apps import apps
from django.db import models

from addresses import addresses
from negatoscope.members.forms import GatedFormField
from negatoscope.members.gated import GatedCharField, GatedTextField

OURS = ("members", "drafts", "moderation", "cases", "outreach", "site")

HELD_APART = {
    # Ours
    "members.Member.password": "no member has one: an unusable hash",
    "members.Member.email": "the member's own address, which signs in; an address, checked as one",
    "members.Member.handle": "made from a name that passed the gate, or of random digits",
    "drafts.Draft.report": "made by the gate: codes, places and counts, never a value",
    "drafts.Draft.contents": "made by the gate: what each item is, with numbers and codes",
    "drafts.Draft.slices": "numbers of series and of slices, read as numbers",
    "drafts.Passage.stage": "a key of gate.progress.STAGES",
    "drafts.BoxChange.item": "the item's number in the report, as the form's pattern demands",
    "drafts.Declaration.answers": "choices of closed lists, and dates that are read as dates",
    "drafts.GivenAnswer.code": "a key of codes.RULES, of a finding that is in the report",
    "drafts.GivenAnswer.item": "the item's number, of a finding that is in the report",
    "drafts.GivenAnswer.where": "the place of a finding that is in the report",
    "drafts.GivenAnswer.sentence": "the digits of a finding that is in the report",
    "drafts.Tally.key": "what is counted, with the number of an account or a hash of an address",
    "moderation.Publication.id": "random",
    "moderation.Publication.certificate": "made and signed by the gate: hashes, codes, answers that passed",
    "moderation.Publication.share_sha256": "a hash",
    "moderation.Section.role": "a role of drafts.choices",
    "moderation.Picture.source": "a path inside the release, of new names only",
    "moderation.Picture.file": "a number",
    "moderation.Picture.sha256": "a hash",
    "moderation.Picture.thumb": "a number",
    "moderation.Picture.thumb_sha256": "a hash",
    "moderation.Tombstone.id": "random, the publication's",
    "moderation.Decision.action": "a dotted name in the code",
    "moderation.Decision.subject": "the number of a publication or of a draft",
    "moderation.Decision.codes": "keys of codes.RULES",
    "outreach.Clip.sha256": "a hash",
    # Other packages'
    "account.EmailAddress.email": "the member's own address",
    "account.EmailConfirmation.key": "random; codes are used instead",
    "mfa.Authenticator.data": "keys, and the name of a passkey, which passes the gate (site.accounts.forms)",
    "django_tasks_database.DBTaskResult.args_kwargs": "numbers of rows: a task of ours takes nothing else",
    "django_tasks_database.DBTaskResult.task_path": "a name in the code",
    "django_tasks_database.DBTaskResult.worker_ids": "random",
    "django_tasks_database.DBTaskResult.queue_name": "a name in the code",
    "django_tasks_database.DBTaskResult.backend_name": "a name in the code",
    "django_tasks_database.DBTaskResult.return_value": "tasks of ours return nothing",
    "django_tasks_database.DBTaskResult.exception_class_path": "tasks of ours catch what is raised",
    "django_tasks_database.DBTaskResult.traceback": "tasks of ours catch what is raised",
    "admin.LogEntry.object_id": "a number",
    "admin.LogEntry.object_repr": "a handle or a number: what __str__ of our models gives",
    "admin.LogEntry.change_message": "names of fields",
    "auth.Permission.name": "made from our models",
    "auth.Permission.codename": "made from our models",
    "auth.Group.name": "no page makes a group",
    "contenttypes.ContentType.app_label": "made from our models",
    "contenttypes.ContentType.model": "made from our models",
    "sessions.Session.session_key": "random",
    "sessions.Session.session_data": "who is signed in, and an address or a passkey's name while its owner confirms",
}

FIELDS_APART = {
    # Ours: what lies in the quarantine until the gate has read it, and goes with the originals
    "IdentityForm": "who the patient is; it goes to the quarantine only",
    "ComposeForm": "the post as typed and who it is about; it goes to the quarantine only",
    "BoxForm.item": "a pattern: the item's number",
    "BoxForm.reason": "drafts.services passes it before it is kept",
    "AddKey.credential": "made by the device",
    # allauth's, on the pages that we use
    "SignupForm.email": "the member's own address",
    "AddEmailForm.email": "the member's own address",
    "ChangeEmailForm.email": "the member's own address",
    "RequestLoginCodeForm.email": "an address to which a code is sent; it is not kept",
    "LoginForm.login": "an address to which a code is sent; it is not kept",
    "ConfirmLoginCodeForm.code": "a code, compared and not kept",
    "ConfirmEmailVerificationCodeForm.code": "a code, compared and not kept",
    "AuthenticateForm.code": "a code, compared and not kept",
    "ReauthenticateForm": "a code, compared and not kept; nobody has a password",
    "ActivateTOTPForm.code": "a code, compared and not kept",
    "AuthenticateWebAuthnForm.credential": "made by the device",
    "LoginWebAuthnForm.credential": "made by the device",
    "ReauthenticateWebAuthnForm.credential": "made by the device",
}

NOT_USED = {
    "django.contrib.auth.forms": "passwords have no page",
    "django.contrib.admin.forms": "operators sign in as members do; passwords have no page",
    "BaseSignupForm": "only its child is shown",
    "SignupForm.username": "taken out: members have no user name",
    "LoginForm.password": "taken out: nobody has a password",
    "ChangePasswordForm": "passwords have no page",
    "SetPasswordForm": "passwords have no page",
    "ResetPasswordForm": "passwords have no page",
    "ResetPasswordKeyForm": "passwords have no page",
    "UserTokenForm": "passwords have no page",
    "ConfirmPasswordResetCodeForm": "passwords have no page",
    "VerifyPhoneForm": "telephones have no page",
    "BaseConfirmCodeForm": "only its children are shown",
    "BaseAuthenticateForm": "only its children are shown",
    "_BaseAddWebAuthnForm": "only its children are shown",
    "AddWebAuthnForm": "AddKey is shown instead",
    "EditWebAuthnForm": "EditKey is shown instead",
    "SignupWebAuthnForm": "nobody signs up with a passkey",
}

_TEXTS = (models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField)


def columns() -> Iterator[models.Field]:
    for model in apps.get_models(include_auto_created=True):
        yield from (field for field in model._meta.get_fields() if isinstance(field, _TEXTS))


def is_gated(column: models.Field) -> bool:
    return isinstance(column, GatedCharField | GatedTextField)


def name_of(column: models.Field) -> str:
    return f"{column.model._meta.label}.{column.name}"


def test_every_column_takes_passed_text_or_a_choice_or_is_named_with_a_reason():
    unknown = {name_of(each) for each in columns() if not is_gated(each) and not each.choices} - set(HELD_APART)
    assert unknown == set(), "make it a GatedCharField or GatedTextField, or name it with a reason"


def test_no_reason_outlives_its_column():
    assert set(HELD_APART) - {name_of(each) for each in columns() if not is_gated(each)} == set()


def test_there_is_no_column_for_files():
    assert [name_of(each) for each in columns() if isinstance(each, models.FileField)] == []


def test_every_gated_column_refuses_what_never_passed():
    gated = [each for each in columns() if is_gated(each)]
    assert len(gated) >= 10
    for column in gated:
        with pytest.raises(TypeError, match="passed the gate"):
            column.get_prep_value("Jean Dupont")


def forms_in_use() -> list[type[forms.BaseForm]]:
    for app in OURS:
        package = importlib.import_module(f"negatoscope.{app}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    return list(dict.fromkeys(_children(forms.BaseForm)))


def _children(kind: type) -> Iterator[type]:
    for child in kind.__subclasses__():
        yield child
        yield from _children(child)


def fields() -> Iterator[tuple[type[forms.BaseForm], str, forms.Field]]:
    for form in forms_in_use():
        if not form.__module__.startswith(("negatoscope.", "allauth.", "django.contrib.")):
            continue
        for name, field in getattr(form, "base_fields", {}).items():
            yield form, name, field


def has_reason(form: type[forms.BaseForm], name: str) -> bool:
    names = {form.__name__, f"{form.__name__}.{name}"}
    if form.__module__.startswith("negatoscope."):
        return bool(names & set(FIELDS_APART))
    return bool((names | {form.__module__}) & (set(FIELDS_APART) | set(NOT_USED)))


def test_every_field_of_a_form_passes_the_gate_or_is_named_with_a_reason():
    unknown = {
        f"{form.__name__}.{name}"
        for form, name, field in fields()
        if isinstance(field, forms.CharField | forms.JSONField)
        and not isinstance(field, GatedFormField)
        and not has_reason(form, name)
    }
    assert unknown == set(), "make it a GatedFormField, or name it with a reason"


def test_no_address_leads_to_a_form_for_passwords():
    assert [path for path in addresses() if "password" in path] == []


def test_no_reason_outlives_its_form():
    known = {form.__name__ for form in forms_in_use()}
    named = {name.split(".")[0] for name in {**FIELDS_APART, **NOT_USED} if not name.startswith("django.")}
    assert named - known == set()
