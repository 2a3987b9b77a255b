"""The posts and cases of the demo, one file each, in the order in which they are published."""

from __future__ import annotations

from negatoscope.site.demo.stories import (
    contrast,
    extradural,
    gallstone,
    kidney,
    knee,
    mammogram,
    nodule,
    pfirrmann,
    rare,
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
    rare.STORY,
    wrist.STORY,
    pfirrmann.STORY,
    contrast.STORY,
    knee.STORY,
    kidney.STORY,
)
