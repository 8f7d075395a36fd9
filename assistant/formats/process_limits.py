"""What a process that does one piece of work for the program may not do: reach a network, outlive it, fill the memory."""

from __future__ import annotations

import sys

_REFUSED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.fork",
    "urllib.",
    "ftplib.",
)
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG = 1


def without_network() -> None:
    """By a network of its own with nothing in it where the system gives one, and everywhere by a guard in Python."""

    def refuse(event: str, _facts: object) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(event)

    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    sys.addaudithook(refuse)


def end_with_parent() -> None:
    """A window that hangs is left without a word to this process, which may be in something that never ends.

    Linux forgets the wish where a process changes its rights, so it comes after `without_network`.
    """
    if sys.platform == "linux":
        import ctypes
        import signal

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def limit_memory(most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        # macOS keeps no such limit; who started this process looks at its memory as well.
        return
