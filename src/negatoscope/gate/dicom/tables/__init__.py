"""The standard's tables as data: confidentiality (PS3.15 E), safe private elements, and what each IOD may hold (PS3.3).

`python -m negatoscope.gate.dicom.tables.build` regenerates the first two, `... .build_modules` the last.
"""
