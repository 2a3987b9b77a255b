"""The gate: makes a case safe, says why, and refuses what it can't make safe.

A plain Python library: no Django, no network, no database. The way through it is

    open_case(paths) -> Case -> examine(case, passage) -> Examination -> release(examination, out, seal, passage)

The portable core (`case`, `case_key`, `certificate`, `codes`, `dicom`, `evidence`, `finding`, `identity`,
`policy`, `prose`) imports the standard library and pydicom only, so that it also runs in a browser.
"""

import os

# ONNX Runtime from 1.32 on counts its use in the user's cache and sends that to its maker, unless told not to before it
# is loaded. Whatever leaves the machine of an original must be what its author publishes, and nothing else.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
