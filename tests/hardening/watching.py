"""What a process holds in memory, and what it had of the processors."""

import os
import re
from pathlib import Path


def megabytes(process: int) -> float:
    """What *process* holds in memory now, in megabytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


def processor_seconds(process: int) -> float:
    """The seconds that *process* has been running on a processor, with all its threads that there were."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def seconds_in_line(process: int) -> float:
    """The seconds that the threads of *process* stood ready without a processor; those that have ended don't count."""
    waits = [int(file.read_text().split()[1]) for file in Path(f"/proc/{process}/task").glob("*/schedstat")]
    return sum(waits) / 1e9


def descendants(process: int) -> list[int]:
    """The processes that *process* has begun, and those that they have, each after its parent."""
    found: list[int] = []
    for file in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, file.read_text().split()):
            found += [child, *descendants(child)]
    return found
