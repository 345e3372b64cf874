"""What a process holds in memory."""

import re
from pathlib import Path


def megabytes(process: int) -> float:
    """What *process* holds in memory now, in megabytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024
