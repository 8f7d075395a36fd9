"""The token that other programs show: made by chance, told once, and kept as its hash alone."""

from __future__ import annotations

import hashlib
import json
import secrets

from assistant.system import disk, paths


def known() -> str:
    """The hash of the token in force, "" where there is none."""
    try:
        file = paths.config_dir() / "serving.json"
        stored = json.loads(file.read_bytes()[:10_000]) if file.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return ""
    found = stored.get("token_sha256") if isinstance(stored, dict) else None
    return found if isinstance(found, str) and len(found) == 64 else ""


def new() -> tuple[str, str]:
    """A token, and its hash, which is in force from now on. Raises `OSError` where it cannot be kept."""
    token = f"lh-{secrets.token_urlsafe(32)}"
    hashed = hash_of(token)
    disk.replace_file(paths.config_dir() / "serving.json", json.dumps({"token_sha256": hashed}).encode())
    return token, hashed


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
