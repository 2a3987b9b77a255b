"""Computed images that look like radiology. No patient was ever there, and the pages say so."""
