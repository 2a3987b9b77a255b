"""How often one account, or one address, may do something. Counted in the database, so that all processes count alike.

What is kept is a keyed hash for the current span of time, and goes with it (`forget`): it tells nobody who came.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from negatoscope.drafts.models import Tally
from negatoscope.drafts.problems import DraftProblem

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest


@dataclass(frozen=True)
class Rate:
    """At most so many times in a span, by account; addresses are shared by a whole hospital and may do more."""

    name: str
    most: int
    minutes: int
    most_by_address: int


BEGIN = Rate("begin", 60, 60, 300)
ANNOUNCE = Rate("announce", 600, 10, 3000)
EXAMINE = Rate("examine", 120, 60, 600)
SEND_FORM = Rate("send-form", 120, 60, 600)


def count(request: HttpRequest, rate: Rate) -> None:
    """Count one request.

    Raises:
        DraftProblem: there were too many.
    """
    whose = [("address", request.META.get("REMOTE_ADDR", ""), rate.most_by_address)]
    if request.user.is_authenticated:
        whose.append(("account", str(request.user.pk), rate.most))
    now = timezone.now()
    for kind, value, most in whose:
        if _count(_key(f"{rate.name}:{kind}:{value}"), now, rate.minutes) > most:
            raise DraftProblem("too-often", minutes=rate.minutes)


def forget(now: datetime) -> None:
    """Drop the counts of spans that are over."""
    Tally.objects.filter(since__lt=now - timedelta(hours=1)).delete()


def _key(what: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), what.encode(), hashlib.sha256).hexdigest()


def _count(key: str, now: datetime, minutes: int) -> int:
    with transaction.atomic():
        tally, is_new = Tally.objects.select_for_update().get_or_create(key=key, defaults={"since": now, "count": 1})
        if is_new:
            return 1
        if tally.since < now - timedelta(minutes=minutes):
            Tally.objects.filter(pk=key).update(since=now, count=1)
            return 1
        Tally.objects.filter(pk=key).update(count=F("count") + 1)
        return tally.count + 1
