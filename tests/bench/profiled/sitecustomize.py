"""In a bench's house alone: SIGUSR1 begins and ends a profile of this process by its own CPU time.

The profile is written beside the file that MEADOW_PROFILE names, with the process's number at its end.
"""

import cProfile
import os
import signal
import time

_running: list[cProfile.Profile] = []


def _turn(_signal: int, _frame: object) -> None:
    if not _running:
        _running.append(cProfile.Profile(time.thread_time))
        _running[0].enable()
        return
    profile = _running.pop()
    profile.disable()
    profile.dump_stats(f"{os.environ['MEADOW_PROFILE']}.{os.getpid()}")


if "MEADOW_PROFILE" in os.environ:
    signal.signal(signal.SIGUSR1, _turn)
