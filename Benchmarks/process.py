"""Runs a command and says what exactly that one process used, by the kernel's own account (wait4)."""

import os
import sys
import tempfile
import time
from typing import NamedTuple


class Usage(NamedTuple):
    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: int  # bytes, the largest resident set


def measure(command, may_fail=False):
    """Runs the command to its end, its output thrown away; ends the program with the command's own words when it fails.

    `may_fail`: status 1 is no failure: most of it was done.
    """
    with tempfile.TemporaryFile() as errors:
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ]
        start = time.perf_counter()
        pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        _, status, used = os.wait4(pid, 0)
        wall = time.perf_counter() - start
        if status != 0 and not (may_fail and os.waitstatus_to_exitcode(status) == 1):
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip()
            sys.exit(f"{' '.join(command)}\nended with status {os.waitstatus_to_exitcode(status)}: {said}")
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024)
