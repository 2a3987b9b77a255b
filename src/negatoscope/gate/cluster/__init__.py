"""The gate's work on a Dask cluster, through the interface of `workers.Crew` (the extra `negatoscope[cluster]`).

What travels is sealed: parcels and results are encrypted under a key that each passage makes anew and that workers keep
in memory only. The scheduler, its logs and dashboard, and what a worker spills to its disk hold nothing that can be
read. The files themselves don't travel: every worker must see the inputs and the folder of the release by the same
paths.
"""

from __future__ import annotations

from negatoscope.gate.cluster.errors import ClusterError

__all__ = ["ClusterError"]
