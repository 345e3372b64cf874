"""A corpus of articles, wherever it lies -> partitions of a folder of seeds, in many processes or on many machines.

`finding` lists the articles and what is still to be done, `making` checks or drafts those of one partition, and `crews`
has it done, here or by a Dask scheduler. A partition is written whole or not at all, under a name that says what it was
made of: so what is there is done, and a build that was broken off goes on where it was.
"""

from dashboard.building.build import Build, build, counted, review, rows
from dashboard.building.crews import by_dask, by_processes

__all__ = ["Build", "build", "by_dask", "by_processes", "counted", "review", "rows"]
