"""Which series are held because a head could be in them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom import uid as u

from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.heading import Geometry, Heading
from negatoscope.gate.dicom.heads import examine_heads

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
CORONAL = (1.0, 0.0, 0.0, 0.0, 0.0, -1.0)


def heading(sop_class=u.CTImageStorage, modality="CT", body_part="", z=0.0, **more):
    geometry = more.pop("geometry", Geometry(512, 512, 1, (0.5, 0.5), 1.0, None, (0.0, 0.0, z), AXIAL))
    parts = {"descriptions": (), "image_type": ("ORIGINAL", "PRIMARY", "AXIAL"), "has_pixels": True, **more}
    return Heading(
        sop_class=str(sop_class),
        transfer_syntax="",
        modality=modality,
        sop_instance="",
        series="",
        study=parts.pop("study", "a"),
        patient_id="",
        patient_name="",
        patient_birth_date="",
        body_part=body_part,
        geometry=geometry,
        evidence=(),
        **parts,
    )


def stack(count=60, step=2.0, **more):
    return [heading(z=index * step, **more) for index in range(count)]


def verdict(series):
    return examine_heads([series])[0]


@pytest.mark.parametrize(
    ("sop_class", "modality"),
    [
        (u.CTImageStorage, "CT"),
        (u.MRImageStorage, "MR"),
        (u.PositronEmissionTomographyImageStorage, "PT"),
        (u.CTImageStorage, ""),
        (u.SecondaryCaptureImageStorage, "CT"),
    ],
)
@pytest.mark.parametrize("body_part", ["HEAD", "BRAIN", "NECK", "WHOLEBODY", "", "XYZ"])
def test_it_holds_volumes_of_a_head_or_of_an_unknown_part(sop_class, modality, body_part):
    assert verdict(stack(sop_class=sop_class, modality=modality, body_part=body_part)).held


@pytest.mark.parametrize("body_part", ["CHEST", "ABDOMEN", "PELVIS", "KNEE", "HAND", "LSPINE", "BREAST", "HEART"])
def test_it_lets_volumes_of_another_part_pass(body_part):
    found = verdict(stack(body_part=body_part))
    assert not found.held
    assert found.reason == "head-elsewhere"


def test_a_description_in_french_tells_the_part_too():
    assert not verdict(stack(descriptions=("IRM du genou",))).held
    assert verdict(stack(body_part="CHEST", descriptions=("crâne",))).held


def test_it_holds_a_trunk_that_is_longer_than_a_trunk():
    found = verdict(stack(count=500, step=2.0, body_part="CHEST"))
    assert (found.held, found.reason) == (True, "head-long")
    tall = Geometry(512, 256, 1, (2.0, 2.0), 5.0, None, (0.0, 0.0, 0.0), CORONAL)
    coronal = [replace(heading(body_part="ABDOMEN"), geometry=replace(tall, position=(0.0, y, 0.0))) for y in range(20)]
    assert verdict(coronal).held


def test_a_pet_is_taken_to_reach_the_skull_sooner_and_so_is_its_ct():
    pet = stack(
        count=200, step=3.0, sop_class=u.PositronEmissionTomographyImageStorage, modality="PT", body_part="CHEST"
    )
    ct = stack(count=200, step=3.0, body_part="CHEST")
    assert [found.reason for found in examine_heads([pet, ct])] == ["head-long", "head-long"]
    assert not verdict(ct).held
    heart = stack(
        count=50, step=3.0, sop_class=u.PositronEmissionTomographyImageStorage, modality="PT", body_part="HEART"
    )
    assert not verdict(heart).held


def test_it_spares_a_few_single_slices_of_a_series_and_says_so():
    few = verdict(stack(count=5, body_part="HEAD"))
    assert (few.can_hold, few.single_slices_only, few.held) == (True, True, False)
    assert verdict(stack(count=6, body_part="HEAD")).held


def test_phases_of_the_same_slices_count_once():
    cine = stack(count=2, body_part="") * 15
    assert verdict(cine).images == 2
    assert not verdict(cine).held


def test_slices_that_all_claim_one_place_count_each():
    assert verdict([heading(z=0.0) for _ in range(40)]).held


def test_slices_spread_over_many_small_series_are_a_volume():
    series = [[heading(z=float(index), body_part="HEAD")] for index in range(40)]
    assert all(found.held and found.reason == "head-many-slices" for found in examine_heads(series))
    few_studies = [[heading(z=1.0, body_part="HEAD", study=str(index))] for index in range(20)]
    assert not any(found.held for found in examine_heads(few_studies))
    many_studies = [[heading(z=1.0, body_part="HEAD", study=str(index))] for index in range(40)]
    assert all(found.held for found in examine_heads(many_studies))


def test_a_field_of_view_too_small_for_a_face_is_let_pass():
    small = Geometry(400, 400, 1, (0.25, 0.25), 1.0, None, None, None)
    assert verdict([heading(body_part="HEAD", geometry=small) for _ in range(60)]).reason == "head-too-small"
    wrong = replace(small, pixel_spacing=(0.0, 0.0))
    assert verdict([heading(body_part="HEAD", geometry=wrong) for _ in range(60)]).held
    micrometres = replace(small, pixel_spacing=(0.0005, 0.0005))
    assert verdict([heading(body_part="HEAD", geometry=micrometres) for _ in range(60)]).held


@pytest.mark.parametrize(
    ("sop_class", "modality"),
    [
        (u.ComputedRadiographyImageStorage, "CR"),
        (u.DigitalXRayImageStorageForPresentation, "DX"),
        (u.XRayAngiographicImageStorage, "XA"),
        (u.UltrasoundImageStorage, "US"),
        (u.DigitalMammographyXRayImageStorageForPresentation, "MG"),
        (u.VLWholeSlideMicroscopyImageStorage, "SM"),
        (u.OphthalmicPhotography8BitImageStorage, "OP"),
    ],
)
def test_what_is_no_volume_is_let_pass(sop_class, modality):
    flat = [heading(sop_class, modality, "HEAD", geometry=Geometry(2000, 2000, 1, (0.15, 0.15))) for _ in range(20)]
    assert verdict(flat).reason == "head-no-volume"


def test_a_report_is_let_pass():
    assert not verdict([heading(u.ComprehensiveSRStorage, "SR", has_pixels=False)]).held


def test_it_counts_the_frames_of_one_object():
    frames = Geometry(64, 64, 90, (4.0, 4.0), 3.0, 3.0, (0.0, 0.0, 0.0), AXIAL)
    assert verdict([heading(u.EnhancedMRImageStorage, "MR", geometry=frames)]).held


def test_a_tomographic_nuclear_study_is_a_volume_and_a_planar_one_is_not():
    frames = Geometry(128, 128, 60, (4.0, 4.0))
    tomo = heading(
        u.NuclearMedicineImageStorage, "NM", image_type=("ORIGINAL", "PRIMARY", "RECON TOMO"), geometry=frames
    )
    planar = replace(tomo, image_type=("ORIGINAL", "PRIMARY", "WHOLE BODY"))
    assert verdict([tomo]).held
    assert not verdict([planar]).held


def test_localizers_of_a_ct_are_radiographs_unless_there_are_many():
    assert not verdict(stack(count=2, image_type=("ORIGINAL", "PRIMARY", "LOCALIZER"))).can_hold
    assert verdict(stack(count=60, image_type=("ORIGINAL", "PRIMARY", "LOCALIZER"))).held


@pytest.mark.parametrize("words", ["VRT", "Rendu volumique", "3D", "MIP 360", "Volume rendering", "SSD"])
def test_a_rendering_is_held_even_alone(words):
    capture = heading(
        u.SecondaryCaptureImageStorage,
        "CT",
        image_type=("DERIVED", "SECONDARY"),
        descriptions=(words,),
        geometry=Geometry(512, 512),
    )
    assert (verdict([capture]).held, verdict([capture]).reason) == (True, "head-rendering")
    assert not verdict([replace(capture, body_part="KNEE")]).held


def test_an_acquisition_in_3d_is_no_rendering():
    found = verdict(stack(count=3, sop_class=u.MRImageStorage, modality="MR", descriptions=("t1_gre_3d_sag",)))
    assert not found.held


def test_a_capture_without_words_or_place_is_let_pass():
    capture = heading(
        u.SecondaryCaptureImageStorage, "OT", image_type=("DERIVED", "SECONDARY"), geometry=Geometry(512, 512)
    )
    assert not verdict([capture]).held


def test_a_photograph_is_held_unless_it_is_of_another_part():
    photograph = heading(u.VLPhotographicImageStorage, "XC", geometry=Geometry(1000, 1000))
    assert verdict([photograph]).reason == "head-photograph"
    assert not verdict([replace(photograph, body_part="FOOT")]).held


def test_ultrasound_is_held_only_in_three_dimensions():
    assert verdict([heading(u.EnhancedUSVolumeStorage, "US", geometry=Geometry(300, 300, 120))]).held
    assert verdict(
        [heading(u.UltrasoundImageStorage, "US", descriptions=("4D rendu",), geometry=Geometry(300, 300))]
    ).held


def test_a_structure_set_is_held_when_it_draws_the_skin():
    structures = heading(u.RTStructureSetStorage, "RTSTRUCT", has_pixels=False, geometry=Geometry())
    assert not verdict([replace(structures, descriptions=("GTV", "Brainstem"))]).held
    assert verdict([replace(structures, roi_types=("PTV", "EXTERNAL"))]).held
    assert verdict([replace(structures, descriptions=("Peau", "GTV"))]).held
    assert not verdict([replace(structures, descriptions=("vertebral body", "corps calleux"))]).held
    assert not verdict([replace(structures, roi_types=("EXTERNAL",), descriptions=("prostate", "Rectum"))]).held


def test_a_segmentation_goes_by_the_volumes_of_its_study():
    made = heading(u.SegmentationStorage, "SEG", geometry=Geometry(512, 512, 60), image_type=("DERIVED", "PRIMARY"))
    assert examine_heads([[made]])[0].held
    assert examine_heads([[made], stack(body_part="HEAD")])[0].held
    assert not examine_heads([[made], stack(body_part="ABDOMEN")])[0].held
    assert examine_heads([[made], stack(body_part="ABDOMEN", study="b")])[0].held


@given(
    st.lists(
        st.lists(
            st.builds(
                heading,
                sop_class=st.sampled_from([u.CTImageStorage, u.SegmentationStorage, "", "1.2"]),
                modality=st.sampled_from(["CT", "MR", "", "OT", "US"]),
                body_part=st.text(max_size=10),
                z=st.floats(),
                image_type=st.lists(st.text(max_size=5), max_size=3).map(tuple),
            ),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_any_headings_get_a_verdict_in_words(series):
    found = examine_heads(series)
    assert len(found) == len(series)
    for one in found:
        assert set(WORDS[one.reason]) == {"fr", "en"}
        assert not (one.single_slices_only and one.held)
