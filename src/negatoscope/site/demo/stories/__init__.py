"""The posts and cases of the demo, one file each, in the order in which they are published."""

from __future__ import annotations

from negatoscope.site.demo.stories import (
    contrast,
    extradural,
    fire,
    gallstone,
    kidney,
    knee,
    mammogram,
    nodule,
    pfirrmann,
    sciatica,
    stillness,
    wrist,
)

STORIES = (
    extradural.STORY,
    sciatica.STORY,
    mammogram.STORY,
    stillness.STORY,
    gallstone.STORY,
    nodule.STORY,
    fire.STORY,
    wrist.STORY,
    pfirrmann.STORY,
    contrast.STORY,
    knee.STORY,
    kidney.STORY,
)
