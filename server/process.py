"""A process that keeps what it knows to itself."""

import ctypes
import gc
import os
import resource
import signal
import sys
from pathlib import Path

OPEN_FILES = 65536
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE = 1, 4  # Source: Linux, include/uapi/linux/prctl.h
_MADV_HUGEPAGE, _MADV_COLLAPSE = 14, 25  # Source: Linux, include/uapi/asm-generic/mman-common.h
LARGE_PAGE = 2 * 1024 * 1024  # on x86-64 and most ARM
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
    waits for it. It also moves into large pages where the system has them: whoever speaks after a silence
    touches thousands of small ones, and the processor looks each of them up anew.
    """
    gc.collect()
    gc.freeze()
    _into_large_pages()


def _into_large_pages() -> None:
    maps = Path("/proc/self/maps")
    for line in maps.read_text().splitlines() if _libc and maps.exists() else ():
        span, rights, _offset, _device, inode, *name = line.split()
        if not rights.startswith("rw") or inode != "0" or name not in ([], ["[heap]"]):
            continue
        first, end = (int(address, 16) for address in span.split("-"))
        first, end = -(-first // LARGE_PAGE) * LARGE_PAGE, end // LARGE_PAGE * LARGE_PAGE
        for advice in (_MADV_HUGEPAGE, _MADV_COLLAPSE) if first < end else ():
            # What an older kernel does not know, or has no room for, it refuses: all stays as it was.
            _libc.madvise(ctypes.c_void_p(first), ctypes.c_size_t(end - first), advice)


def end_with(parent: int) -> None:
    """This process ends when the process `parent` does (on Linux; elsewhere the held lock tells of it)."""
    if not _libc:
        return
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it ended before the kernel was asked
        os.kill(os.getpid(), signal.SIGKILL)
