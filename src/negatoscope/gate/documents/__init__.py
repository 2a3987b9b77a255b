"""Documents: each page becomes a picture with a clean text behind it, and nothing of the file survives."""

from __future__ import annotations
