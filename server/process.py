"""A process that keeps what it knows to itself."""

import ctypes
import gc
import os
import resource
import signal
import sys

OPEN_FILES = 65536
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE = 1, 4  # Source: Linux, include/uapi/linux/prctl.h
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def keep_private() -> None:
    """This process leaves no core, shows its memory to no other, and makes files that others cannot read.

    Dumpable is lost at exec, so each process asks for itself.
    """
    os.umask(0o077)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if _libc:
        _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def allow_many_connections() -> None:
    """As many open files as the system lets this process have, up to 65,536."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, OPEN_FILES)
    if soft == resource.RLIM_INFINITY or soft >= most:
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def settle() -> None:
    """All that the start has made is looked at by the collector of garbage no more: it stays for good.

    Else each full collection goes through a few hundred thousand objects of Django and Evennia, and everybody
    waits for it.
    """
    gc.collect()
    gc.freeze()


def end_with(parent: int) -> None:
    """This process ends when the process `parent` does (on Linux; elsewhere the held lock tells of it)."""
    if not _libc:
        return
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it ended before the kernel was asked
        os.kill(os.getpid(), signal.SIGKILL)
