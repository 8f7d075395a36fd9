"""Facts of an error that may stand in a log or a report: types, places in programs and numbers, and never its words.

The words of an exception may quote private text: a document, its name, the answer of a model.
"""

from __future__ import annotations

import errno
import logging
import re
import sysconfig
import traceback
from pathlib import Path, PurePath

from assistant.errors import EngineFailed, LonghandError

_MOST_FRAMES, _MOST_CAUSES = 60, 8
_ROOTS = tuple(
    Path(root).resolve()
    for root in (Path(__file__).parents[2], sysconfig.get_path("purelib"), sysconfig.get_path("stdlib"))
)
_HEAD = "Traceback (most recent call last):"
_CAUSE = "which led to"
_FACT = r"(?:[a-z_]+=(?:True|False|-?\d[\d.e+-]*)|E[A-Z0-9]+)"
_PLACE = re.compile(r"  (?:[\w.-]+/)*[\w.-]+:\d+ in (?:\w+|<\w+>)(?: \(\d+ more\))?", re.ASCII)
_TYPE = re.compile(rf"[A-Z_]\w*(?: \({_FACT}(?:, {_FACT})*\))?", re.ASCII)
_WORD = re.compile(r"[\w.+:/#-]{1,60}", re.ASCII)


def facts(error: BaseException) -> str:
    """In one line: "PromptTooLong (tokens=900, limit=512)", "PermissionError (EACCES)"."""
    known = []
    if isinstance(error, OSError) and (code := errno.errorcode.get(error.errno or 0)):
        known.append(code)
    if isinstance(error, LonghandError):
        known += [f"{name}={value!r}" for name, value in vars(error).items() if isinstance(value, bool | int | float)]
    name = type(error).__name__
    return f"{name} ({', '.join(known)})" if known else name


def trace(error: BaseException) -> str:
    """The way through the program that it came by, of its causes first: no line of source, and no word of its own."""
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain and len(chain) < _MOST_CAUSES:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    lines: list[str] = []
    for each in reversed(chain):
        lines += [_CAUSE] if lines else []
        lines += [_HEAD, *_places(each), facts(each)]
        if isinstance(each, BaseExceptionGroup):
            lines += [facts(part) for part in each.exceptions]
    return "\n".join(lines)


def _places(error: BaseException) -> list[str]:
    found: list[str] = []
    frames = [
        (frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    shown = frames if len(frames) <= _MOST_FRAMES else [*frames[: _MOST_FRAMES // 2], *frames[-_MOST_FRAMES // 2 :]]
    for file, line, name in shown:
        found.append(f"  {_place(file)}:{line} in {name}")
    return found


def _place(file: str) -> str:
    """Below the folder of the program or of a library; of any other file not even the name."""
    path = Path(file)
    for root in _ROOTS:
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return "elsewhere"


def only_facts(detail: str) -> str:
    """The lines of `detail` that a `trace` can have; a report that leaves the window drops all others."""
    lines = [
        line
        for line in detail.splitlines()
        if line in (_HEAD, _CAUSE) or _PLACE.fullmatch(line) or _TYPE.fullmatch(line)
    ]
    return "\n".join(lines) or EngineFailed.__name__


class FactsFormatter(logging.Formatter):
    """Lets numbers and single words of our own pass into a line of the log; of an error its facts, of a path nothing."""

    def format(self, record: logging.LogRecord) -> str:
        plain = logging.makeLogRecord(vars(record))
        plain.exc_text = None
        if isinstance(record.args, tuple):
            plain.args = tuple(_passed(one) for one in record.args)
        elif record.args:
            plain.args = {key: _passed(value) for key, value in record.args.items()}
        if not isinstance(record.msg, str):
            plain.msg, plain.args = _passed(record.msg), ()
        return super().format(plain)

    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return trace(error) if isinstance(error, BaseException) else ""


def _passed(value: object) -> object:
    if isinstance(value, BaseException):
        return _Plain(facts(value))
    if isinstance(value, PurePath):
        return _Plain("(a path)")
    if isinstance(value, bool | int | float) or value is None:
        return value
    word = str(value)
    return _Plain(word if isinstance(value, str) and _WORD.fullmatch(word) else "(not shown)")


class _Plain(str):
    """Looks the same under %s and %r."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)
