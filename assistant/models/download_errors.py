"""Errors of the download of a model.

DownloadError(host)                      `host` is the computer that has it
├── HostUnreachable(detail)              no connection, or it breaks off again and again
├── HostRefused(name, status)            it wants an account, and that one has asked for this model
├── NotOnHost(name)                      it has no such model or file
├── FileWrong(name)                      other bytes came than its sum says, twice
├── TooLittleDisk(path, needed, free)    in bytes
├── FileNotWritten(path, detail)         the disk refused
└── FetchedElsewhere(path)               another Longhand is fetching it
"""

from __future__ import annotations

from pathlib import Path

from assistant.errors import LonghandError


class DownloadError(LonghandError):
    def __init__(self, host: str, *facts: object) -> None:
        super().__init__(host, *facts)
        self.host = host


class HostUnreachable(DownloadError):
    def __init__(self, host: str, detail: str) -> None:
        super().__init__(host, detail)
        self.detail = detail


class HostRefused(DownloadError):
    def __init__(self, host: str, name: str, status: int) -> None:
        super().__init__(host, name, status)
        self.name = name
        self.status = status


class NotOnHost(DownloadError):
    def __init__(self, host: str, name: str) -> None:
        super().__init__(host, name)
        self.name = name


class FileWrong(DownloadError):
    def __init__(self, host: str, name: str) -> None:
        super().__init__(host, name)
        self.name = name


class TooLittleDisk(DownloadError):
    def __init__(self, host: str, path: Path | str, needed: int, free: int) -> None:
        super().__init__(host, str(path), needed, free)
        self.path = Path(path)
        self.needed = needed
        self.free = free


class FileNotWritten(DownloadError):
    def __init__(self, host: str, path: Path | str, detail: str) -> None:
        super().__init__(host, str(path), detail)
        self.path = Path(path)
        self.detail = detail


class FetchedElsewhere(DownloadError):
    def __init__(self, host: str, path: Path | str) -> None:
        super().__init__(host, str(path))
        self.path = Path(path)
