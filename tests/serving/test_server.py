"""Who is let in, what is refused and how, and that nothing that comes from outside brings the server down."""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from assistant.errors import EngineFailed, OutOfMemory, PromptTooLong
from assistant.serving import token
from assistant.serving.server import Bounds
from assistant.system.server_errors import ServingFailed
from assistant.tasks import Complete, Limits, Outcome
from tests.scripted_engine import ScriptedEngine
from tests.serving.conftest import TOKEN, Serving

MakeServing = Callable[..., Serving]
Scripted = tuple[Serving, ScriptedEngine]
BOTH = ("/v1/completions", "/v1/chat/completions")


@pytest.mark.parametrize("path", BOTH)
def test_an_answer_whole_and_in_pieces(make_serving: MakeServing, path: str) -> None:
    serving = make_serving()
    (choice,) = serving.ask(path).json()["choices"]
    assert (choice.get("text") or choice["message"]["content"]) == "Once upon a time."
    lines = [
        line
        for line in serving.ask(path, stream=True, stream_options={"include_usage": True}).text.split("\n\n")
        if line
    ]
    assert lines[-1] == "data: [DONE]"
    events = [json.loads(line.removeprefix("data: ")) for line in lines[:-1]]
    said = [each for event in events for each in event["choices"]]
    assert (
        "".join(one.get("text", "") or one.get("delta", {}).get("content", "") for one in said) == "Once upon a time."
    )
    assert [one["finish_reason"] for one in said][-1] == "stop"
    assert events[-1]["usage"]["completion_tokens"] == 3


def test_the_model_is_listed(make_serving: MakeServing) -> None:
    serving = make_serving()
    (entry,) = serving.client.get("/v1/models").json()["data"]
    assert (entry["id"], entry["max_model_len"]) == ("Scripted", 512)
    assert serving.client.get("/v1/models/Scripted").json() == entry
    assert serving.client.get("/v1/models/other").status_code == 404


def test_the_task_is_what_was_asked(make_serving: MakeServing) -> None:
    engine = ScriptedEngine()
    serving = make_serving(engine)
    serving.ask(temperature=0.5, top_p=0.9, top_k=7, seed=3, stop=["a", "b"], max_tokens=5, model="Scripted")
    turns = [
        {"role": "developer", "content": "Be kind."},
        {"role": "user", "content": [{"type": "text", "text": "Hi"}]},
    ]
    serving.ask(BOTH[1], messages=turns, logprobs=True, top_logprobs=4)
    first, second = engine.tasks
    assert isinstance(first, Complete) and isinstance(second, Complete)
    assert (first.text, first.limits) == ("Once", Limits(5, ("a", "b")))
    assert (first.sampling.temperature, first.sampling.top_p, first.sampling.top_k, first.sampling.seed) == (
        0.5,
        0.9,
        7,
        3,
    )
    assert second.turns == (("system", "Be kind."), ("user", "Hi")) and second.ratings == 4


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Authorization": ""}, 401), ({"Authorization": "Bearer wrong"}, 401), ({"Authorization": f"Basic {TOKEN}"}, 401),
        ({"Authorization": "Bearer \xff"}, 401), ({"Host": "evil.example"}, 421), ({"Host": "127.0.0.1"}, 421),
        ({"Host": "127.0.0.1.evil.example:1"}, 421), ({"Origin": "https://evil.example"}, 403), ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:8765"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403), ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)  # fmt: skip
def test_who_is_not_let_in(scripted: Scripted, headers: dict[str, str], status: int) -> None:
    serving, engine = scripted
    before = len(engine.tasks)
    for path in ("/v1/models", "/v1/completions", "/other"):
        sent = {name: value.encode("latin-1") for name, value in headers.items()}
        assert serving.client.request("POST", path, headers=sent, content=b"{}").status_code == status
        assert serving.client.request("OPTIONS", path, headers=sent).status_code == status
    assert len(engine.tasks) == before


def test_a_page_gets_no_leave_from_its_browser(make_serving: MakeServing) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    response = make_serving().client.options("/v1/completions", headers=asked)
    assert response.status_code == 403 and not [name for name in response.headers if name.startswith("access-control")]


ODD: list[Any] = [
    {"prompt": 7}, {"prompt": ["a", "b"]}, {"prompt": [1, 2]}, {"prompt": None}, {"max_tokens": 0}, {"max_tokens": -1}, {"max_tokens": "9"},
    {"max_tokens": True}, {"max_tokens": 1e3}, {"temperature": 3}, {"temperature": "hot"}, {"top_p": -1}, {"stop": 7}, {"stop": [7]},
    {"stop": ["a"] * 17}, {"seed": 1.5}, {"n": 2}, {"best_of": 3}, {"echo": True}, {"suffix": "x"}, {"logit_bias": {"1": 2}},
    {"presence_penalty": 1}, {"stream": "yes"}, {"stream_options": 7}, {"stream_options": {"include_usage": 7}}, {"model": 7},
    {"logprobs": 99}, {"logprobs": "x"}, {"response_format": 7}, {"response_format": {"type": "xml"}},
    {"response_format": {"type": "json_schema"}}, {"response_format": {"type": "json_schema", "json_schema": {"schema": 7}}},
    {"response_format": {"type": "json_object"}, "logprobs": 1}, {"prompt": "\ud800"},
]  # fmt: skip


@pytest.mark.parametrize("fields", ODD, ids=str)
def test_a_request_that_makes_no_sense_is_told_why(scripted: Scripted, fields: dict[str, Any]) -> None:
    serving, engine = scripted
    before = len(engine.tasks)
    body = json.dumps({"prompt": "Once"} | fields).encode()
    response = serving.client.post("/v1/completions", content=body)
    assert response.status_code == 400 and response.json()["error"]["message"].endswith(".")
    assert len(engine.tasks) == before


@pytest.mark.parametrize(
    "messages",
    [None, [], "hi", [7], [{}], [{"role": "user"}], [{"role": "tool", "content": "x"}], [{"role": ["user"], "content": "x"}],
     [{"role": "user", "content": [{"type": "image_url"}]}], [{"role": "user", "content": 7}], [{"role": "assistant", "content": "x"}],
     [{"role": "user", "content": "x"}] * 1001],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_turns_that_make_no_sense(scripted: Scripted, messages: Any) -> None:
    assert scripted[0].ask(BOTH[1], messages=messages).status_code == 400


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"prompt": "a"' + b" " * 50]
)
def test_a_body_that_is_no_json(scripted: Scripted, body: bytes) -> None:
    assert scripted[0].client.post("/v1/completions", content=body).status_code == 400


def test_a_body_is_bounded_stated_or_not(make_serving: MakeServing) -> None:
    serving = make_serving(bounds=Bounds(body=1000, seconds=0.5))
    large = json.dumps({"prompt": "a" * 2000}).encode()
    assert serving.client.post("/v1/completions", content=large).status_code == 413
    assert serving.client.post("/v1/completions", content=iter([large[:900], large[900:]])).status_code == 413

    def slow() -> Any:
        yield b"{"
        time.sleep(1)
        yield b"}"

    assert serving.client.post("/v1/completions", content=slow()).status_code == 408
    assert serving.ask().status_code == 200


def test_no_more_wait_than_may(make_serving: MakeServing) -> None:
    gate = threading.Event()
    serving = make_serving(ScriptedEngine(gate=gate), Bounds(waiting=2))
    statuses: list[int] = []
    threads = [threading.Thread(target=lambda: statuses.append(serving.ask().status_code)) for _ in range(6)]
    for thread in threads:
        thread.start()
    until = time.monotonic() + 10
    while len(statuses) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    assert statuses == [429, 429, 429]
    gate.set()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [200, 200, 200, 429, 429, 429]


@pytest.mark.parametrize("stream", [True, False])
@pytest.mark.parametrize(
    ("error", "status"),
    [(PromptTooLong(900, 512), 400), (OutOfMemory("cpu"), 503), (EngineFailed("secret words"), 500)],
)
def test_an_error_of_the_engine_has_a_status(make_serving: MakeServing, error: Any, status: int, stream: bool) -> None:
    response = make_serving(ScriptedEngine(pieces=(), error=error)).ask(stream=stream)
    assert response.status_code == status and "secret" not in response.text
    assert ("context_length_exceeded" in response.text) == isinstance(error, PromptTooLong)


def test_an_error_in_the_middle_comes_in_the_stream(make_serving: MakeServing) -> None:
    response = make_serving(ScriptedEngine(error=OutOfMemory("cpu"))).ask(stream=True)
    last = [line for line in response.text.split("\n\n") if line][-1]
    assert response.status_code == 200 and "error" in json.loads(last.removeprefix("data: "))


@pytest.mark.parametrize("stream", [True, False])
def test_who_goes_away_is_not_written_for(make_serving: MakeServing, stream: bool) -> None:
    engine = ScriptedEngine(pieces=["word "] * 1000, delay=0.01)
    serving = make_serving(engine)
    body = json.dumps({"prompt": "Once", "stream": stream}).encode()
    with socket.create_connection(("127.0.0.1", serving.server.port)) as raw:
        raw.sendall(
            f"POST /v1/completions HTTP/1.1\r\nHost: 127.0.0.1:{serving.server.port}\r\nAuthorization: Bearer {TOKEN}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode() + body
        )  # fmt: skip
        time.sleep(0.3)
    began = time.monotonic()
    engine.pieces = ("well.",)
    assert serving.ask().json()["choices"][0]["text"] == "well."
    assert time.monotonic() - began < 2


def test_bytes_that_are_no_http_harm_nobody(make_serving: MakeServing) -> None:
    serving = make_serving()
    for sent in (
        b"\x16\x03\x01\x02\x00",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /" + b"a" * 200_000,
        b"\r\n" * 5000,
        os.urandom(5000),
    ):
        with socket.create_connection(("127.0.0.1", serving.server.port)) as raw:
            raw.settimeout(5)
            try:
                raw.sendall(sent)
                raw.recv(1000)
            except OSError:
                pass
    assert serving.ask().status_code == 200


def test_the_end_breaks_off_what_is_in_hand_and_what_waits(make_serving: MakeServing) -> None:
    serving = make_serving(ScriptedEngine(pieces=["word "] * 10_000, delay=0.01))
    ended: list[object] = []

    def ask() -> None:
        try:
            ended.append(serving.ask(stream=True).text)
        except httpx2.HTTPError as error:
            ended.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    began = time.monotonic()
    serving.server.end()
    assert serving.model_thread.end()
    for thread in threads:
        thread.join(5)
    assert len(ended) == 3 and time.monotonic() - began < 5


def test_a_port_that_is_taken_is_told(make_serving: MakeServing) -> None:
    first, second = make_serving(), make_serving()
    second.server.end()
    with pytest.raises(ServingFailed):
        second.server.start(first.server.port)
    with pytest.raises(ServingFailed):
        second.server.start(99_999)


def test_it_listens_on_this_computer_alone(make_serving: MakeServing) -> None:
    import psutil

    port = make_serving().server.port
    listening = {
        one.laddr.ip for one in psutil.Process().net_connections() if one.status == "LISTEN" and one.laddr.port == port
    }
    assert listening == {"127.0.0.1"}


def test_a_token_is_kept_as_its_hash() -> None:
    assert token.known() == ""
    made, hashed = token.new()
    assert token.known() == hashed == token.hash_of(made) and len(made) > 40
    from assistant.system import paths

    assert made not in (paths.config_dir() / "serving.json").read_text("utf-8")
    for damaged in ("", "[", "{}", '{"token_sha256": 7}'):
        (paths.config_dir() / "serving.json").write_text(damaged, "utf-8")
        assert token.known() == ""


def test_a_person_goes_before_a_program() -> None:
    """A prompt that is read for a program is broken off for a person, and read again after."""
    from assistant.serving.served import Served

    class Reading(ScriptedEngine):
        def stream(self, task: Any, should_stop: Callable[[], bool]) -> Any:
            self.tasks.append(task)
            for _ in range(3):
                if should_stop():
                    yield Outcome("", "cancelled")
                    return
            yield from ScriptedEngine(pieces=("a", "b")).stream(task, should_stop)

    engine, heard = Reading(), list[Any]()
    served = Served(Complete("Once"), heard.append)
    assert served.advance(engine, 1.0, lambda: True) and not any(isinstance(one, Outcome) for one in heard)
    assert served.advance(engine, 0.0, lambda: False)
    while served.advance(engine, 1.0, lambda: True):
        pass
    assert isinstance(heard[-1], Outcome) and heard[-1].text == "ab" and len(engine.tasks) == 2
