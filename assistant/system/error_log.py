"""Recent errors in the log: their time, place and type, and never their words."""

from __future__ import annotations

import builtins
import re
from pathlib import Path

from assistant import errors
from assistant.system import server_errors

MOST = 8
_TAIL_BYTES = 400_000
# A message may hold anything, so that only names which no message can invent are taken for types of exceptions.
_KNOWN = frozenset(
    name
    for module in (builtins, errors, server_errors)
    for name, kind in vars(module).items()
    if isinstance(kind, type) and issubclass(kind, BaseException)
)
_ENTRY = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ ([A-Z]+) \S+ (assistant[\w.]*): (.*)")
_BAD = ("WARNING", "ERROR", "CRITICAL")
# By an error that has its own words in the window, which is no fault. Logs of earlier versions call a run a job.
_FAILED = re.compile(r"(?:run|job) \d+ failed:? ?(.*)")
_ANY_ENTRY = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ [A-Z]+ ")
_TYPE = re.compile(r"(?:assistant\.(?:errors|system\.server_errors)\.|torch\.)?([A-Z]\w+)")


def last(folder: Path, most: int = MOST) -> list[str]:
    """The newest failures, oldest first: "2026-01-31 09:10:11 ERROR assistant.app (RuntimeError)"."""
    try:
        log = folder / "longhand.log"
        if not log.is_file():
            return []
        with log.open("rb") as file:
            file.seek(max(0, file.seek(0, 2) - _TAIL_BYTES))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    found: list[list[str]] = []
    inside = False
    for line in lines:
        if entry := _ENTRY.match(line):
            when, level, where, message = entry.groups()
            failed = _FAILED.match(message)
            inside = level in _BAD or failed is not None
            if inside:
                found.append([f"{when} {level} {where}", _type(failed[1] if failed else message)])
        elif _ANY_ENTRY.match(line):
            inside = False
        elif inside and (kind := _type(line)):
            # The last error of a traceback is the error that was raised.
            found[-1][1] = kind
    return [f"{head} ({kind})" if kind else head for head, kind in found[-most:]]


def _type(line: str) -> str:
    """The exception that a line begins with, as a traceback's last line and the repr of an error do."""
    match = _TYPE.match(line)
    name = match[1] if match else ""
    return name if name in _KNOWN else ""
