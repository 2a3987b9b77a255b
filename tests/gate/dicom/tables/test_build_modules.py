"""The build of the table of modules."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from negatoscope.gate.dicom.tables.build_modules import Levels, modules, tag_of
from negatoscope.gate.dicom.tables.data_files import load

HIGHDICOM = find_spec("highdicom")
STANDARD_FOLDERS = [Path(HIGHDICOM.origin).parent / "_standard"] if HIGHDICOM and HIGHDICOM.origin else []


def test_it_stores_equal_levels_once():
    levels = Levels()
    code = [(("ViewCodeSequence",), "CodeValue", "1"), (("AnatomicRegionSequence",), "CodeValue", "1")]
    heads = [((), "ViewCodeSequence", "3"), ((), "AnatomicRegionSequence", "1C")]
    levels.add([*heads, *code])
    assert len(levels.written) == 2


def test_it_keeps_the_most_demanding_type():
    levels = Levels()
    root = levels.add([((), "PatientName", "3"), ((), "PatientName", "2"), ((), "PatientID", "None")])
    assert levels.written[root] == [0x00100010, 2, -1, 0x00100020, 4, -1]


def test_it_takes_overlay_keywords_for_group_6000():
    assert tag_of("OverlayRows") == 0x60000010


def test_it_refuses_a_keyword_that_nobody_knows():
    with pytest.raises(ValueError, match="keyword"):
        tag_of("NoSuchAttribute")


def test_it_leaves_out_modules_whose_attributes_are_not_given(tmp_path):
    (tmp_path / "sop_class_iod_map.json").write_text(json.dumps({"1.2": "thing"}))
    (tmp_path / "iod_module_map.json").write_text(
        json.dumps(
            {"thing": [{"key": "patient", "usage": "M", "ie": "Patient"}, {"key": "gone", "usage": "U", "ie": "X"}]}
        )
    )
    (tmp_path / "module_attribute_map.json").write_text(
        json.dumps({"patient": [{"keyword": "PatientName", "type": "2", "path": []}]})
    )
    assert modules(tmp_path)["iods"] == {"thing": [[0, "Patient"]]}


@pytest.mark.parametrize("standard", STANDARD_FOLDERS, ids=["highdicom"])
def test_the_table_of_the_package_is_what_the_build_makes(standard):
    assert modules(standard) == load("modules.json.gz")
