"""The keys of servers, in the keychain of the system and nowhere else; where there is none, until the program ends.

keys.put("https://llm.example/v1", "sk-…")   # True where it is kept beyond the program's end
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from typing import Any

from assistant.system import error_facts, server_address
from assistant.system.server_errors import ServerError

SERVICE = "Longhand"
VARIABLE = "LONGHAND_SERVER_KEY"
"""Of the environment, for the server that the command line names; it outranks the keychain."""
_log = logging.getLogger(__name__)
_until_end: dict[str, str] = {}
_lock = threading.Lock()


def get(address: str) -> str:
    """ "" without one. Asks the keychain, which may ask the person: not for the thread of the window."""
    with _lock:
        if address in _until_end:
            return _until_end[address]
    found = ""
    if (chain := _keychain()) is not None:
        try:
            found = chain.get_password(SERVICE, address) or ""
        except Exception as error:  # each backend has errors of its own
            _log.warning("the keychain does not answer: %s", error_facts.facts(error))
    with _lock:
        return _until_end.setdefault(address, found)


def use_variable(written: str) -> None:
    """Take the key of the environment for the server at this address, which a call of the command line names."""
    key = os.environ.get(VARIABLE, "").strip()
    with contextlib.suppress(ServerError):
        if key:
            with _lock:
                _until_end[server_address.parse(written, allow_http=True).base] = key


def put(address: str, key: str) -> bool:
    """Keep it; an empty key forgets the one there is. Whether the keychain took it."""
    key = key.strip()
    with _lock:
        _until_end[address] = key
    chain = _keychain()
    if chain is None:
        return False
    try:
        if key:
            chain.set_password(SERVICE, address, key)
        elif chain.get_password(SERVICE, address) is not None:
            chain.delete_password(SERVICE, address)
    except Exception as error:
        _log.warning("the keychain took no key: %s", error_facts.facts(error))
        return False
    return True


def _keychain() -> Any:
    """None where the system has none; a file in clear text is none."""
    try:
        import keyring
        from keyring.backends import chainer, fail, null

        found = keyring.get_keyring()
    except Exception as error:
        _log.warning("no keychain: %s", error_facts.facts(error))
        return None
    if isinstance(found, fail.Keyring | null.Keyring):
        return None
    if isinstance(found, chainer.ChainerBackend) and not found.backends:
        return None
    return None if type(found).__module__.startswith("keyrings.alt") else found
