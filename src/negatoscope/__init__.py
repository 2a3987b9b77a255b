"""Négatoscope: the light box on which radiologists show images that identify nobody."""

__version__ = "0.1.0"
