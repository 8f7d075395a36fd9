"""Addresses as people write them, and which of them leave this computer."""

from __future__ import annotations

import pytest

from assistant.system import server_address
from assistant.system.server_errors import ServerAddressInvalid, ServerUnencrypted


@pytest.mark.parametrize(
    ("written", "base", "host", "loopback"),
    [
        ("https://llm.example", "https://llm.example/v1", "llm.example", False),
        (" https://llm.example/v1/ ", "https://llm.example/v1", "llm.example", False),
        ("https://LLM.Example:443/api/openai", "https://llm.example/api/openai", "llm.example", False),
        ("llm.example:8443", "https://llm.example:8443/v1", "llm.example:8443", False),
        ("localhost:8080", "http://localhost:8080/v1", "localhost:8080", True),
        ("127.0.0.1:1", "http://127.0.0.1:1/v1", "127.0.0.1:1", True),
        ("http://[::1]:8080", "http://[::1]:8080/v1", "[::1]:8080", True),
        ("http://127.9.9.9", "http://127.9.9.9/v1", "127.9.9.9", True),
        ("https://bücher.example", "https://xn--bcher-kva.example/v1", "xn--bcher-kva.example", False),
    ],
)
def test_an_address_is_read(written: str, base: str, host: str, loopback: bool) -> None:
    found = server_address.parse(written)
    assert (found.base, found.host, found.loopback) == (base, host, loopback)
    assert server_address.leaves_to(written) == ("" if loopback else host)


@pytest.mark.parametrize(
    "written",
    ["", " ", "https://", "ftp://llm.example", "https://user:secret@llm.example", "https://llm.example/v1?key=1", "https://llm.example/#a",
     "https://llm.example:99999", "https://llm.example:0", "https://[::1", "https://a\nb.example", "https://llm example", "file:///etc/passwd",
     "https://" + "a" * 3000, "https://\u2024.example", "https://xn--\u00df\ud800.example"],
)  # fmt: skip
def test_what_is_none_is_refused(written: str) -> None:
    with pytest.raises(ServerAddressInvalid):
        server_address.parse(written)
    assert server_address.leaves_to(written) == ""


@pytest.mark.parametrize(
    "written",
    ["http://llm.example", "http://10.0.0.7:8080", "http://localhost.example", "http://127.0.0.1.example", "http://0.0.0.0:1", "http://[::]:1"],
)  # fmt: skip
def test_http_to_another_computer_has_to_be_allowed(written: str) -> None:
    with pytest.raises(ServerUnencrypted):
        server_address.parse(written)
    assert not server_address.parse(written, allow_http=True).loopback
