"""Faces in volumes: where the skin of a face lies in the patient's space, and what takes its place in the copy.

A plan (`planning.plan_series`) is made from a coarse reading of one series; `cutting.cut_frame` carries it out on each
slice at full resolution, when the copy is written. Nothing behind the surfaces of the plan is changed.
"""
