"""Indirect identity: signs that single nobody out alone, and do together (CSP R.4127-73, RGPD 4(1), G29 05/2014).

`signs` finds them in a text, `population` says how many people share them all, `weighing` holds what too few share
and proposes broader words. The portable core: standard library only.
"""
