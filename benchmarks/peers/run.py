"""Runs one peer over a folder, as its documentation says for header cleaning; in that peer's own environment.

    .bench/NAME/bin/python benchmarks/peers/run.py NAME IN OUT

Peers that have a command for whole folders are run by it; the others file by file.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def plain_copy(source: Path, out: Path) -> None:
    shutil.copytree(source, out)


def dicognito(source: Path, out: Path) -> None:
    from dicognito.__main__ import main

    out.mkdir()
    main(["--log-level", "ERROR", "--output-directory", str(out), str(source)])


def dicom_anonymizer(source: Path, out: Path) -> None:
    from dicomanonymizer import anonymize_dicom_file

    for path, target in _each(source, out):
        anonymize_dicom_file(str(path), str(target))


def deid(source: Path, out: Path) -> None:
    from deid.dicom import get_files, get_identifiers, replace_identifiers

    files = list(get_files(str(source)))
    ids = get_identifiers(files)
    # It writes all files into one folder under their own names, which the corpus makes different.
    out.mkdir()
    replace_identifiers(dicom_files=files, ids=ids, save=True, output_folder=str(out), overwrite=True)


def dcmanon(source: Path, out: Path) -> None:
    from dcmanon import Anonymizer

    anonymizer = Anonymizer()
    for path, target in _each(source, out):
        target.write_bytes(anonymizer.anonymize(str(path)))


def dcm_anonymizer(source: Path, out: Path) -> None:
    from dcm_anon.cli import main

    main([str(source), str(out), "--continue-on-error", "--quiet"])


def dentdeid(source: Path, out: Path) -> None:
    from dentdeid.cli import main

    headers_only = ["--text", "off", "--ocr", "off", "--faces", "off", "--no-previews"]
    main(["run", str(source), "-o", str(out), *headers_only])


def _each(source: Path, out: Path):
    for path in sorted(source.rglob("*.dcm")):
        target = out / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        yield path, target


PEERS = {
    "plain copy": plain_copy,
    "dicognito": dicognito,
    "dicom-anonymizer": dicom_anonymizer,
    "deid": deid,
    "dcmanon": dcmanon,
    "dcm-anonymizer": dcm_anonymizer,
    "dentdeid": dentdeid,
}

if __name__ == "__main__":
    PEERS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
