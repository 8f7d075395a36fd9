"""Everything that can go wrong with a server, as types with facts in fields; the rest of the tree stands in `assistant.errors`.

ServerError(host)                        another computer, or another program on this one, that is to do the work
├── ServerAddressInvalid             no address of the web
├── ServerOffline                    the person has switched the network off
├── ServerUnencrypted                http to another computer, which nobody has allowed
├── ServerUnreachable(detail)        no connection
├── ServerUntrusted(detail)          its certificate cannot be checked
├── ServerDenied(status)             it wants another key, or any
├── ServerUnknown(status)            something answers there, but no server of this kind
├── ServerModelMissing(model)        it has no such model
├── ServerBusy(seconds)              after which it may be asked again
├── ServerFailed(status)             it says that it has failed itself
├── ServerRedirected(target)         it sends on to another place, where no text is sent to
├── ServerSilent(seconds)            nothing came for so long
├── ServingFailed(detail)            Longhand's own server, for other programs, cannot begin
└── ServerBroke(detail)              what came breaks off, or makes no sense
"""

from __future__ import annotations

from assistant.errors import LonghandError


class ServerError(LonghandError):
    """`host` has its port where that is not the usual one."""

    def __init__(self, host: str, *facts: object) -> None:
        super().__init__(host, *facts)
        self.host = host


class ServerAddressInvalid(ServerError):
    pass


class ServerOffline(ServerError):
    pass


class ServerUnencrypted(ServerError):
    pass


class ServerUnreachable(ServerError):
    def __init__(self, host: str, detail: str) -> None:
        super().__init__(host, detail)
        self.detail = detail


class ServerUntrusted(ServerError):
    def __init__(self, host: str, detail: str) -> None:
        super().__init__(host, detail)
        self.detail = detail


class ServerDenied(ServerError):
    def __init__(self, host: str, status: int) -> None:
        super().__init__(host, status)
        self.status = status


class ServerUnknown(ServerError):
    def __init__(self, host: str, status: int) -> None:
        super().__init__(host, status)
        self.status = status


class ServerModelMissing(ServerError):
    def __init__(self, host: str, model: str) -> None:
        super().__init__(host, model)
        self.model = model


class ServerBusy(ServerError):
    def __init__(self, host: str, seconds: int) -> None:
        super().__init__(host, seconds)
        self.seconds = seconds


class ServerFailed(ServerError):
    def __init__(self, host: str, status: int) -> None:
        super().__init__(host, status)
        self.status = status


class ServerRedirected(ServerError):
    def __init__(self, host: str, target: str) -> None:
        super().__init__(host, target)
        self.target = target


class ServerSilent(ServerError):
    def __init__(self, host: str, seconds: int) -> None:
        super().__init__(host, seconds)
        self.seconds = seconds


class ServerBroke(ServerError):
    def __init__(self, host: str, detail: str) -> None:
        super().__init__(host, detail)
        self.detail = detail


class ServingFailed(ServerError):
    def __init__(self, host: str, detail: str) -> None:
        super().__init__(host, detail)
        self.detail = detail
