"""Servers that fail in every way: each is told as what it is, in time, and what had come before is there."""

from __future__ import annotations

import gzip
import json
import ssl
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from assistant import errors
from assistant.errors import LonghandError
from assistant.remote.replies import Patience
from assistant.system import server_errors
from assistant.tasks import Continue, Event, Limits, Outcome, Piece, Summarize
from assistant.ui.kit import messages
from tests.remote.conftest import SHORT, MakeEngine
from tests.remote.odd_server import HEAD, OddServer, Request, chunk, event, is_question, piece, status, whole

Send = Callable[[bytes], None]
Behave = Callable[[Request, Send], None]


def never() -> bool:
    return False


def begun(request: Request, send: Send) -> None:
    send(HEAD + chunk(event(piece(request, "Once"))) + chunk(event(piece(request, " upon"))))


def cut(request: Request, send: Send) -> None:
    begun(request, send)


def cut_at_a_chunk(request: Request, send: Send) -> None:
    begun(request, send)
    send(b"0\r\n\r\n")


def half_an_event(request: Request, send: Send) -> None:
    begun(request, send)
    send(chunk(event(piece(request, " a time"))[:20]) + b"0\r\n\r\n")


def garbage_in_events(request: Request, send: Send) -> None:
    begun(request, send)
    send(chunk(b"data: \xff\xfe{]\n\n"))


def another_shape(request: Request, send: Send) -> None:
    begun(request, send)
    send(chunk(event({"choices": ["no"]})))


def a_list(request: Request, send: Send) -> None:
    begun(request, send)
    send(chunk(event([1, 2])))


def text_that_is_a_number(request: Request, send: Send) -> None:
    begun(request, send)
    send(chunk(event({"choices": [{"delta": {"content": 7}, "text": 7}]})))


def an_error_in_the_stream(request: Request, send: Send) -> None:
    begun(request, send)
    send(chunk(event({"error": {"message": "out of memory", "code": 500}})))


def a_line_without_end(request: Request, send: Send) -> None:
    begun(request, send)
    for _ in range(10):
        send(chunk(b"data: " + b"x" * 1_000_000))


def stalled(request: Request, send: Send) -> None:
    begun(request, send)
    time.sleep(3)


def silent(request: Request, send: Send) -> None:
    time.sleep(3)


def silent_after_the_head(request: Request, send: Send) -> None:
    send(HEAD)
    time.sleep(3)


def byte_by_byte(request: Request, send: Send) -> None:
    begun(request, send)
    for byte in event(piece(request, " a time")):
        send(chunk(bytes([byte])))
        time.sleep(0.05)


def comments_alone(request: Request, send: Send) -> None:
    send(HEAD)
    for _ in range(60):
        send(chunk(b": wait\n\n"))
        time.sleep(0.05)


def no_http(request: Request, send: Send) -> None:
    send(b"SSH-2.0-OpenSSH_9.6\r\n" * 3)


def nothing_at_all(request: Request, send: Send) -> None:
    pass


def a_web_page(request: Request, send: Send) -> None:
    body = b"<html>Log in to the hotel's network</html>"
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


def json_that_is_none(request: Request, send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n{]{]")


def json_without_end(request: Request, send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n")
    for _ in range(40):
        send(b"[" * 1_000_000)


def deep_json(request: Request, send: Send) -> None:
    send(HEAD + chunk(b'data: {"choices": ' + b"[" * 200_000 + b"\n\n"))


def compressed_bomb(request: Request, send: Send) -> None:
    body = gzip.compress(b" " * 1_000_000)
    send(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
        % len(body)
    )
    send(body)


def answers(code: int, **more: str) -> Behave:
    return lambda request, send: send(status(code, "Odd", b'{"error": "no"}', **more))


def elsewhere(request: Request, send: Send) -> None:
    send(status(307, "Temporary Redirect", Location="http://thief.example/v1/completions"))


def too_long(request: Request, send: Send) -> None:
    send(status(400, "Bad Request", b'{"error": {"message": "the request exceeds the available context size"}}'))


def no_such_model(request: Request, send: Send) -> None:
    send(status(404, "Not Found", b'{"error": {"message": "model \\"odd\\" not found, try pulling it first"}}'))


KEPT = "Once upon"
FAULTS: list[tuple[Behave, type[LonghandError], str]] = [
    (cut, server_errors.ServerBroke, KEPT), (cut_at_a_chunk, server_errors.ServerBroke, KEPT), (half_an_event, server_errors.ServerBroke, KEPT),
    (garbage_in_events, server_errors.ServerBroke, KEPT), (another_shape, server_errors.ServerBroke, KEPT), (a_list, server_errors.ServerBroke, KEPT),
    (text_that_is_a_number, server_errors.ServerBroke, KEPT), (an_error_in_the_stream, server_errors.ServerFailed, KEPT),
    (a_line_without_end, server_errors.ServerBroke, KEPT), (stalled, server_errors.ServerSilent, KEPT), (silent, server_errors.ServerSilent, ""),
    (silent_after_the_head, server_errors.ServerSilent, ""), (byte_by_byte, server_errors.ServerSilent, KEPT),
    (comments_alone, server_errors.ServerSilent, ""), (no_http, server_errors.ServerBroke, ""), (nothing_at_all, server_errors.ServerBroke, ""),
    (a_web_page, server_errors.ServerUnknown, ""), (json_that_is_none, server_errors.ServerBroke, ""),
    (json_without_end, server_errors.ServerBroke, ""), (deep_json, server_errors.ServerBroke, ""), (compressed_bomb, server_errors.ServerBroke, ""),
    (answers(401), server_errors.ServerDenied, ""), (answers(403), server_errors.ServerDenied, ""), (answers(404), server_errors.ServerUnknown, ""),
    (answers(405), server_errors.ServerUnknown, ""), (answers(429), server_errors.ServerBusy, ""),
    (answers(429, Retry_After="3600"), server_errors.ServerBusy, ""), (answers(500), server_errors.ServerFailed, ""),
    (answers(502), server_errors.ServerFailed, ""), (answers(503), server_errors.ServerFailed, ""), (answers(599), server_errors.ServerFailed, ""),
    (answers(413), errors.PromptTooLong, ""), (answers(418), server_errors.ServerUnknown, ""), (answers(204), server_errors.ServerBroke, ""),
    (elsewhere, server_errors.ServerRedirected, ""), (too_long, errors.PromptTooLong, ""),
    (no_such_model, server_errors.ServerModelMissing, ""),
]  # fmt: skip


@pytest.mark.parametrize(("behave", "kind", "kept"), FAULTS, ids=lambda value: getattr(value, "__name__", str(value)))
def test_each_fault_is_told_in_time_and_what_came_is_there(
    behave: Behave, kind: type[LonghandError], kept: str, server: OddServer, make_engine: MakeEngine
) -> None:
    server.behave = behave
    came: list[Event] = []
    began = time.monotonic()
    with pytest.raises(kind) as told:
        for each in make_engine(server.address).stream(Continue("Tell me."), never):
            came.append(each)
    assert type(told.value) is kind
    assert time.monotonic() - began < 4.0
    assert "".join(each.text for each in came if isinstance(each, Piece)) == kept
    words = messages.words(told.value)
    assert words.title and words.text and words.advice


@pytest.mark.parametrize(
    ("behave", "kind", "kept"), FAULTS[:4], ids=lambda value: getattr(value, "__name__", str(value))
)
def test_a_fault_after_the_first_piece_is_not_tried_again(
    behave: Behave, kind: type[LonghandError], kept: str, server: OddServer, make_engine: MakeEngine
) -> None:
    server.behave = behave
    with pytest.raises(kind):
        list(make_engine(server.address).stream(Continue("Tell me."), never))
    assert len([one for one in server.requests if not is_question(one)]) == 1


def _well_after(times: int, fault: Behave) -> Behave:
    left = [times]

    def behave(request: Request, send: Send) -> None:
        if left[0]:
            left[0] -= 1
            fault(request, send)
        else:
            begun(request, send)
            send(chunk(event(piece(request, "", "stop"))) + b"0\r\n\r\n")

    return behave


@pytest.mark.parametrize("fault", [nothing_at_all, answers(429, Retry_After="0"), answers(503), answers(502)])
def test_before_the_first_piece_it_is_tried_again(fault: Behave, server: OddServer, make_engine: MakeEngine) -> None:
    server.behave = _well_after(2, fault)
    (*_, last) = make_engine(server.address).stream(Continue("Tell me."), never)
    assert isinstance(last, Outcome) and last.text == KEPT


def test_a_busy_server_is_asked_again_when_it_says(server: OddServer, make_engine: MakeEngine) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    server.behave = _well_after(1, answers(429, Retry_After=later))
    began = time.monotonic()
    list(make_engine(server.address).stream(Continue("Tell me."), never))
    assert 0.5 < time.monotonic() - began < 4


def test_a_stream_without_end_ends_where_the_length_does(server: OddServer, make_engine: MakeEngine) -> None:
    def endless(request: Request, send: Send) -> None:
        send(HEAD)
        while True:
            send(chunk(event(piece(request, " again"))))

    server.behave = endless
    (*_, last) = make_engine(server.address).stream(Continue("Tell me.", limits=Limits(20)), never)
    assert isinstance(last, Outcome) and last.finish == "length"
    assert len(server.gone) == 1 or time.sleep(0.3) or len(server.gone) == 1


def test_empty_events_without_end_are_left_too(server: OddServer, make_engine: MakeEngine) -> None:
    def endless(request: Request, send: Send) -> None:
        send(HEAD)
        while True:
            send(chunk(event(piece(request, ""))))

    server.behave = endless
    (*_, last) = make_engine(server.address).stream(Continue("Tell me.", limits=Limits(20)), never)
    assert isinstance(last, Outcome) and last.text == ""


def test_a_stop_closes_the_connection_at_once(server: OddServer, make_engine: MakeEngine) -> None:
    def slow(request: Request, send: Send) -> None:
        send(HEAD)
        while True:
            send(chunk(event(piece(request, " word"))))
            time.sleep(0.02)

    server.behave = slow
    engine, stopped = make_engine(server.address), threading.Event()
    at = 0.0
    for each in engine.stream(Continue("Tell me.", limits=Limits(1000)), stopped.is_set):
        if isinstance(each, Piece) and not stopped.is_set():
            at = time.monotonic()
            stopped.set()
    ended = time.monotonic()
    while not server.gone and time.monotonic() - at < 2:
        time.sleep(0.005)
    assert isinstance(each, Outcome) and each.finish == "cancelled"
    assert ended - at < 0.2 and server.gone[0] - at < 0.2


@pytest.mark.parametrize("behave", [silent, silent_after_the_head, answers(429, Retry_After="20")])
def test_a_stop_is_heard_while_nothing_comes(behave: Behave, server: OddServer, make_engine: MakeEngine) -> None:
    engine = make_engine(server.address, patience=Patience())
    list(engine.stream(Continue("Tell me."), never))
    server.behave = behave
    began = time.monotonic()
    (*_, last) = engine.stream(Continue("Tell me."), lambda: time.monotonic() - began > 0.3)
    assert isinstance(last, Outcome) and last.finish == "cancelled"
    assert time.monotonic() - began < 0.5


def test_nobody_answers(make_engine: MakeEngine) -> None:
    with OddServer() as server:
        address = server.address
    with pytest.raises(server_errors.ServerUnreachable):
        list(make_engine(address).stream(Continue("Tell me."), never))


def test_a_server_that_died_and_came_back_is_asked_again(make_engine: MakeEngine, server: OddServer) -> None:
    engine = make_engine(server.address)
    list(engine.stream(Continue("Tell me."), never))
    server.die()
    with pytest.raises(server_errors.ServerError):
        list(engine.stream(Continue("Tell me."), never))
    port = server.port
    with OddServer(port=port):
        (*_, last) = engine.stream(Continue("Tell me."), never)
        assert isinstance(last, Outcome) and last.text


def test_a_kept_connection_that_the_server_has_closed_is_no_fault(make_engine: MakeEngine, server: OddServer) -> None:
    engine = make_engine(server.address, patience=Patience(connect=1.0, first=1.0, stall=0.5, again=()))
    list(engine.stream(Continue("Tell me."), never))
    made = server.connections
    server.behave = _well_after(1, nothing_at_all)
    (*_, last) = engine.stream(Continue("Tell me."), never)
    assert isinstance(last, Outcome) and last.text == KEPT
    assert server.connections == made + 1
    server.behave = nothing_at_all
    with pytest.raises(server_errors.ServerBroke):
        list(engine.stream(Continue("Tell me."), never))


def _certificate(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1)).sign(key, hashes.SHA256())
    )  # fmt: skip
    file = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path, make_engine: MakeEngine) -> None:
    with OddServer(tls=_certificate(tmp_path)) as server:
        with pytest.raises(server_errors.ServerUntrusted) as told:
            list(make_engine(server.address).stream(Continue("Tell me."), never))
        assert server.requests == []
    assert "certificate" in told.value.detail


def test_a_server_that_speaks_no_tls(server: OddServer, make_engine: MakeEngine) -> None:
    with pytest.raises(server_errors.ServerUntrusted):
        list(make_engine(server.address.replace("http:", "https:")).stream(Continue("Tell me."), never))


@pytest.mark.parametrize(
    "answer", [status(200, "OK", b"[]"), status(500, "Odd"), status(401, "Odd"), whole({"data": 7}), b"\x00" * 50]
)
def test_a_list_of_models_that_is_none(answer: bytes, server: OddServer, make_engine: MakeEngine) -> None:
    server._well = lambda request, send: send(answer)  # type: ignore[method-assign]
    with pytest.raises(server_errors.ServerError):
        list(make_engine(server.address).stream(Continue("Tell me."), never))


def test_a_long_text_keeps_what_was_read_when_the_server_dies(server: OddServer, make_engine: MakeEngine) -> None:
    text = "\n\n".join(f"{number}. The fox lives in the wood, and eats berries." for number in range(400))
    server.context, server.delay = 700, 0.01
    engine = make_engine(server.address)
    came = ""
    with pytest.raises(server_errors.ServerError):
        for each in engine.stream(Summarize(text, "long"), never):
            if isinstance(each, Piece):
                came += each.text
                if came.count("fox") == 2:
                    server.die()
    assert came.startswith("Once upon a time there was a fox.")


def test_what_was_remembered_is_read_whatever_stands_there(server: OddServer, make_engine: MakeEngine) -> None:
    from assistant.remote import capabilities

    list(make_engine(server.address).stream(Continue("Tell me."), never))
    file = capabilities._file()
    stored = json.loads(file.read_text("utf-8"))
    (key,) = stored
    for odd in (
        {},
        7,
        {"model": 3},
        stored[key] | {"context_length": -1},
        stored[key] | {"takes": ["x"]},
        stored[key] | {"more": 1},
    ):
        file.write_text(json.dumps({key: odd}), "utf-8")
        assert capabilities.recalled(*key.split(" ")) is None
    for damaged in ("", "[", "[" * 100_000, "\x00"):
        file.write_text(damaged, "utf-8")
        (*_, last) = make_engine(server.address).stream(Continue("Tell me."), never)
        assert isinstance(last, Outcome) and last.text


def test_times_are_those_that_are_stated() -> None:
    assert Patience().connect <= 10 and Patience().stall <= 60 and Patience().first <= 300
    assert SHORT.first < 2
