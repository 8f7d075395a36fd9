"""`assistant serve`: the model for other programs of this computer, until it is interrupted."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from typing import Any

from assistant import settings
from assistant.cli.work import DONE, add_model_arguments, overridden
from assistant.settings import settings_file
from assistant.system import paths, server_keys

COMMANDS = ("serve",)


def add_commands(commands: Any) -> None:
    words = "offer the model to other programs of this computer, in the protocol of OpenAI"
    serve = commands.add_parser("serve", help=words, description=words.capitalize() + ".")
    serve.add_argument("--port", type=int, default=8765, metavar="N", help="8765 otherwise; 0 takes any that is free")
    serve.add_argument("--new-token", action="store_true", help="make a new token; the old one is worth nothing then")
    add_model_arguments(serve)


def run(arguments: argparse.Namespace) -> int:
    """Raises `LonghandError`s where the model cannot be loaded or the port is taken."""
    from assistant.remote.engine_maker import engine_maker
    from assistant.serving import token
    from assistant.serving.served import ModelThread
    from assistant.serving.server import Server

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    stored, _ = settings_file.read(paths.settings_file())
    options = settings.engine_options(overridden(stored, arguments))
    model_thread = ModelThread(engine_maker(options))
    try:
        ready = model_thread.load()
        hashed, shown = token.known(), ""
        if arguments.new_token or not hashed:
            shown, hashed = token.new()
        server = Server(model_thread.submit, lambda: ready, hashed)
        server.start(arguments.port)
        try:
            address = f"http://127.0.0.1:{server.port}/v1"
            print(f"{ready.name} answers at {address}")
            if shown:
                kept = server_keys.put(address, shown)
                print(f"Token, shown this once: {shown}")
                if kept:
                    print("It is in the keychain of the system too, for Longhand’s own commands.")
            else:
                print("The token is the one that was shown before; --new-token makes another.")
            print("Ctrl+C ends it.", flush=True)
            stop.wait()
        finally:
            server.end()
    finally:
        if not model_thread.end():
            print("The model is still at work and is left.", file=sys.stderr)
    return DONE
