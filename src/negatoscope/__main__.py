"""python -m negatoscope"""

from __future__ import annotations

import sys

from negatoscope.cli import main

if __name__ == "__main__":
    sys.exit(main())
