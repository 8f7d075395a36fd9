"""Where a link or a picture may lead."""

from __future__ import annotations

from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https", "mailto", "ftp", "tel", "xmpp", "news", "sms", "geo"})


def safe_address(address: str) -> str:
    """The address of a link as it may stand in a document; "" for programs (javascript:), data and files of the computer."""
    # Line ends and tabs inside one are dropped by browsers, so they hide no scheme here either.
    address = address.translate(dict.fromkeys(range(32))).strip()
    try:
        scheme = urlsplit("".join(address.split())).scheme.lower()
    except ValueError:
        return ""
    return address if not scheme or scheme in _SCHEMES else ""


def is_remote(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc)
