"""Releases made of given files, as the gate lays them out, sealed or only listed."""

from __future__ import annotations

from pathlib import Path

from pydicom.dataset import Dataset

from gate.pixels.made_images import file_of
from negatoscope.gate.certificate import sealed_file
from negatoscope.gate.policy import Audience
from negatoscope.gate.render import Released, released
from negatoscope.gate.reports import Report, ReportItem, as_json
from negatoscope.gate.verdict import Verdict


def release_of(folder: Path, *series: list[Dataset]) -> Released:
    """A release whose certificate was checked by somebody: each series a folder, its files in the order given."""
    items: list[ReportItem] = []
    written: dict[str, bytes] = {}
    for number, datasets in enumerate(series, 1):
        for place, dataset in enumerate(datasets, 1):
            path = f"dicom/1/{number}/{place}.dcm"
            items.append(ReportItem(f"dicom {len(items) + 1}", "dicom", path, ()))
            written[path] = file_of(dataset)
    report = Report("1", "1", "public", Verdict.RELEASED, tuple(items))
    written["report.json"] = as_json(report, "en").encode()
    for path, data in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return released(folder, Audience.PUBLIC, [sealed_file(path, data) for path, data in written.items()])
