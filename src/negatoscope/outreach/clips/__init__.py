"""Stills and clips of DICOM series for the networks, from what is published (`gate.render` makes them)."""
