"""The posts and cases of the demo, one file each, in the order in which they are published.

The case that the landing page lets everybody scroll comes first: it is there while the others are still at the gate.
"""

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
    kidney.STORY,
    stillness.STORY,
    sciatica.STORY,
    mammogram.STORY,
    extradural.STORY,
    gallstone.STORY,
    nodule.STORY,
    wrist.STORY,
    rare.STORY,
    pfirrmann.STORY,
    contrast.STORY,
    knee.STORY,
)
