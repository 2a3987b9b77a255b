"""The code of medical ethics as rules: one file a rule, one folder a family.

`check.check` runs them over a text. A rule file holds its page (the docstring, in French and English), its `RULE` and
its `find`; `registry` names it, and its fixtures stand in `tests/gate/rules/<CODE>/{fires,silent}.txt`. Nothing else
knows it. The portable core: standard library only.
"""
