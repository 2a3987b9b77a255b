"""A node of its own for a test that kills its worker: `python killed_worker.py FOLDER` prints its draft."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import django

django.setup()

from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from negatoscope.drafts import services  # noqa: E402
from negatoscope.drafts.choices import Kind  # noqa: E402
from negatoscope.drafts.intake import uploads  # noqa: E402
from negatoscope.members.models import Member  # noqa: E402

# All the tables at once, as the models have them: the steps of migrations take a good ten seconds.
settings.MIGRATION_MODULES = {app.label: None for app in apps.get_app_configs()}
call_command("migrate", run_syncdb=True, verbosity=0)
draft = services.start(Member.objects.create_user("claire@example.org"), services.Beginning(Kind.CASE))
files = sorted(Path(sys.argv[1]).iterdir())
for file, arrival in zip(files, uploads.announce(draft, [(f.name, f.stat().st_size) for f in files]), strict=True):
    uploads.receive(draft, arrival.number, 0, io.BytesIO(file.read_bytes()))
services.put_texts(draft, {"title": "Genou"})
services.examine(draft)
print(draft.id)
