"""The address of a server as a person writes it, and whether a text that goes there leaves this computer."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from assistant.system.server_errors import ServerAddressInvalid, ServerUnencrypted

_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.?")
_LONGEST = 2_000  # characters


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """`base` is the address before the paths of the protocol, without a slash at its end. `host` names the port where
    it is not the usual one."""

    base: str
    host: str
    encrypted: bool
    loopback: bool

    @property
    def root(self) -> str:
        """The address without its path."""
        return "/".join(self.base.split("/")[:3])


def parse(written: str, *, allow_http: bool = False) -> ServerAddress:
    """Of an address without a path the protocol begins at /v1; one without a scheme is https, and http in this computer.

    Raises `ServerAddressInvalid`, and `ServerUnencrypted` for http to another computer that was not allowed.
    """
    text = written.strip()
    shown = text[:80]
    if not text or len(text) > _LONGEST or any(ord(letter) < 33 for letter in text):
        raise ServerAddressInvalid(shown)
    try:
        if "://" not in text:
            named = urlsplit(f"https://{text}").hostname or ""
            text = f"{'http' if is_loopback(named) else 'https'}://{text}"
        parts = urlsplit(text)
        name, port = parts.hostname, parts.port
    except ValueError as error:
        raise ServerAddressInvalid(shown) from error
    # A name or a password in an address would be shown with it and kept in the settings.
    if parts.scheme not in _PORTS or not name or "@" in parts.netloc or parts.query or parts.fragment or port == 0:
        raise ServerAddressInvalid(shown)
    try:
        ascii_name = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ServerAddressInvalid(shown) from error
    if not _NAME.fullmatch(ascii_name) and ":" not in ascii_name:
        raise ServerAddressInvalid(shown)
    bracketed = f"[{ascii_name}]" if ":" in ascii_name else ascii_name
    host = bracketed if port in (None, _PORTS[parts.scheme]) else f"{bracketed}:{port}"
    path = quote(parts.path.rstrip("/"), safe="/%~:@!$&'()*+,;=-._") or "/v1"
    loopback, encrypted = is_loopback(ascii_name), parts.scheme == "https"
    if not (encrypted or loopback or allow_http):
        raise ServerUnencrypted(host)
    return ServerAddress(f"{parts.scheme}://{host}{path}", host, encrypted, loopback)


def is_loopback(name: str) -> bool:
    """Whether a host, without its port, is this computer; no name is looked up."""
    if name.lower().rstrip(".") == "localhost":
        return True
    try:
        address = ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def leaves_to(written: str) -> str:
    """The host that texts for this address are sent to; "" where they stay in this computer or the address is none."""
    try:
        address = parse(written, allow_http=True)
    except ServerAddressInvalid:
        return ""
    return "" if address.loopback else address.host
