"""Real clients of our server: the official one of OpenAI, Longhand's own engine, and Longhand's command line."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from assistant.remote.engine import RemoteEngine
from assistant.serving.server import COALESCE_SECONDS
from assistant.tasks import (
    GREEDY,
    Complete,
    Continue,
    EngineOptions,
    Event,
    Limits,
    Load,
    ModelReady,
    Outcome,
    Piece,
    Task,
)
from tests.scripted_engine import ScriptedEngine
from tests.serving.conftest import TOKEN, Serving

ROOT = Path(__file__).parents[2]
openai = pytest.importorskip("openai", reason="the official client is not installed")


def never() -> bool:
    return False


@pytest.fixture
def client(starter: Serving) -> Iterator[Any]:
    made = openai.OpenAI(base_url=f"{starter.address}/v1", api_key=TOKEN, max_retries=0, timeout=60)
    yield made
    made.close()


def test_the_official_client_lists_the_model(client: Any, starter: Serving) -> None:
    assert [model.id for model in client.models.list()] == [starter.name]


def test_the_official_client_continues_a_text(client: Any, starter: Serving) -> None:
    asked: dict[str, Any] = {"model": starter.name, "prompt": "Once upon a time there was", "max_tokens": 12, "seed": 3}
    whole = client.completions.create(**asked)
    pieces = list(client.completions.create(**asked, stream=True, stream_options={"include_usage": True}))
    assert whole.choices[0].text == "".join(each.choices[0].text for each in pieces if each.choices)
    assert whole.usage.completion_tokens == pieces[-1].usage.completion_tokens <= 12
    assert whole.choices[0].finish_reason in ("stop", "length")


def test_the_official_client_gets_likelihoods(client: Any, starter: Serving) -> None:
    asked: dict[str, Any] = {
        "model": starter.name,
        "prompt": "Once upon a time there",
        "max_tokens": 5,
        "temperature": 0,
    }
    rated = client.completions.create(**asked, logprobs=3).choices[0]
    assert "".join(rated.logprobs.tokens) == rated.text
    assert all(value <= 0 for value in rated.logprobs.token_logprobs)
    assert [len(each) for each in rated.logprobs.top_logprobs] == [3] * len(rated.logprobs.tokens)
    assert math.exp(max(rated.logprobs.top_logprobs[0].values())) <= 1


def test_the_official_client_gets_json(client: Any, starter: Serving) -> None:
    schema = {"type": "object", "properties": {"name": {"type": "string", "maxLength": 20}}, "required": ["name"]}
    found = client.completions.create(
        model=starter.name, prompt="JSON: ", max_tokens=60,
        extra_body={"response_format": {"type": "json_schema", "json_schema": {"name": "a", "schema": schema}}},
    )  # fmt: skip
    assert isinstance(json.loads(found.choices[0].text)["name"], str)


def test_the_official_client_is_told_what_is_wrong(client: Any, starter: Serving) -> None:
    with pytest.raises(openai.BadRequestError, match="does not chat"):
        client.chat.completions.create(model=starter.name, messages=[{"role": "user", "content": "Hi"}])
    with pytest.raises(openai.NotFoundError):
        client.completions.create(model="gpt-9", prompt="Hi")
    with pytest.raises(openai.BadRequestError) as told:
        client.completions.create(model=starter.name, prompt="a fox " * 3000)
    assert told.value.code == "context_length_exceeded"
    with pytest.raises(openai.AuthenticationError):
        client.with_options(api_key="wrong").models.list()


def remote(serving: Serving) -> RemoteEngine:
    return RemoteEngine(EngineOptions(server=serving.address, use_server=True), key=lambda _: TOKEN)


def test_our_own_engine_writes_through_it_what_the_model_writes(starter: Serving) -> None:
    engine = remote(starter)
    try:
        (ready,) = [event for event in engine.stream(Load(), never) if isinstance(event, ModelReady)]
        assert ready.name == starter.name and ready.context_length > 100
        text = "Once upon a time there was a little fox who"
        (*_, far) = engine.stream(Continue(text, GREEDY, Limits(24)), never)
        near: list[Event] = []
        from assistant.serving.served import Served

        starter.model_thread.submit(Served(Complete(text, sampling=GREEDY, limits=Limits(24)), near.append))
        until = time.monotonic() + 30
        while not (near and isinstance(near[-1], Outcome)) and time.monotonic() < until:
            time.sleep(0.01)
        assert isinstance(far, Outcome) and isinstance(near[-1], Outcome)
        assert far.text and near[-1].text.startswith(far.text)
    finally:
        engine.close()


def test_the_command_line_writes_through_it_without_torch(starter: Serving, tmp_path: Path) -> None:
    (tmp_path / "fox.txt").write_text("Once upon a time there was a little fox who\n")
    code = (
        "import sys; from assistant.cli.main import main; done = main(sys.argv[1:]); "
        "print([m for m in sys.modules if m.split('.')[0] in ('torch', 'transformers')], file=sys.stderr); sys.exit(done)"
    )
    words = ["continue", "--via", starter.address, "--max-tokens", "12", "--seed", "1", str(tmp_path / "fox.txt")]
    environment = os.environ | {"LONGHAND_SERVER_KEY": TOKEN, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() and done.stderr.strip().endswith("[]")


def test_a_wrong_key_is_told_on_the_command_line(
    starter: Serving, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import signal

    (tmp_path / "fox.txt").write_text("Once upon a time\n")
    monkeypatch.setenv("LONGHAND_SERVER_KEY", "wrong")
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        assert main.main(["continue", "--via", starter.address, str(tmp_path / "fox.txt")]) == main.FAILED
    finally:
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
            signal.signal(number, handler)
    said = capsys.readouterr().err
    assert "does not let you in" in said and "wrong" not in said


@pytest.mark.timeout(300)  # torch is imported and the starter prepared, on a busy computer
def test_serve_prints_its_token_once_and_ends_clean(tmp_path: Path) -> None:
    import signal

    environment = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}

    def start(*more: str) -> tuple[subprocess.Popen[str], list[str]]:
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant", "serve", "--port", "0", "--threads", "1", *more], cwd=ROOT, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line.strip())
            if line.startswith("Ctrl+C"):
                break
        return process, lines

    process, lines = start()
    shown = next(line.split()[-1] for line in lines if line.startswith("Token"))
    address = lines[0].split()[-1]
    with openai.OpenAI(base_url=address, api_key=shown, max_retries=0) as client:
        assert client.completions.create(model="starter", prompt="Once", max_tokens=3).choices[0].text
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0 and err == "" and shown not in out
    home = Path(os.environ["LONGHAND_HOME"])
    assert not [file for file in home.rglob("*") if file.is_file() and shown.encode() in file.read_bytes()]


def test_pieces_come_as_soon_as_they_are_written(make_serving: Callable[[ScriptedEngine], Serving]) -> None:
    words = ("Once", " upon", " a", " time", " there", " was")
    heard = threading.Semaphore(0)
    late: list[str] = []

    def each_when_the_one_before_is_heard(task: Task) -> Iterator[str]:
        yield words[0]
        if isinstance(task, Complete) and task.limits.max_tokens == 1:  # a question about what the server can do
            return
        for word in words[1:]:
            if not heard.acquire(timeout=10):
                late.append(word)
                return
            yield word

    # Pieces that follow each other faster than the server sends are joined.
    scripted = ScriptedEngine(answer=each_when_the_one_before_is_heard, delay=COALESCE_SECONDS * 1.5)
    engine = remote(make_serving(scripted))
    try:
        list(engine.stream(Load(), never))
        came: list[str] = []
        for event in engine.stream(Continue("Tell me.", limits=Limits(40)), never):
            if isinstance(event, Piece):
                came.append(event.text)
                heard.release()
        assert not late and "".join(came).strip() == "".join(words)
    finally:
        engine.close()
