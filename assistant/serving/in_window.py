"""The server for other programs, while the window is open and the person wants it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal, Slot

from assistant.background import EngineThread
from assistant.serving import token
from assistant.serving.server import PORT, Server
from assistant.system import error_facts
from assistant.system.server_errors import ServerError, ServingFailed

_log = logging.getLogger(__name__)


class WindowServing(QObject):
    """`failed(error)` says why there is none; `new_token(address, token)` comes once for a token."""

    failed = Signal(object)
    new_token = Signal(str, str)

    def __init__(self, engine_thread: EngineThread, parent: QObject | None = None, port: int = PORT) -> None:
        super().__init__(parent)
        self._engine_thread, self._port = engine_thread, port
        self.server: Server | None = None

    @Slot(bool)
    def switch(self, on: bool) -> None:
        if on and self.server is None:
            self._begin()
        elif not on:
            self.end()

    def _begin(self) -> None:
        made = ""
        try:
            hashed = token.known()
            if not hashed:
                made, hashed = token.new()
            server = Server(self._engine_thread.serve, lambda: self._engine_thread.model, hashed)
            server.start(self._port)
        except ServerError as error:
            self.failed.emit(error)
        except OSError as error:
            _log.warning("no token for other programs: %s", error_facts.facts(error))
            self.failed.emit(ServingFailed("127.0.0.1", error.strerror or "the token cannot be kept"))
        else:
            self.server = server
        if made:
            self.new_token.emit(f"http://127.0.0.1:{self._port}/v1", made)

    def end(self) -> None:
        server, self.server = self.server, None
        if server is not None:
            server.end(0.4)
