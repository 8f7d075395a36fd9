"""How much slower text comes through our own server than from the engine itself: `python -m tests.bench.remote`.

The same continuation in turn by an engine here and by a server in a process of its own; medians, as the computer is shared.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from assistant.remote.engine import RemoteEngine
from assistant.remote.engine_maker import engine_maker
from assistant.system import paths
from assistant.tasks import GREEDY, Continue, EngineDoor, EngineOptions, Limits, Load, Outcome, Piece

ROUNDS, TOKENS = 7, 100
TEXT = "Once upon a time there was a little fox who lived in the old wood behind the mill and"
SERVER = """
import sys
from assistant.remote.engine_maker import engine_maker
from assistant.serving import token
from assistant.serving.served import ModelThread
from assistant.serving.server import Server
from assistant.tasks import EngineOptions
thread = ModelThread(engine_maker(EngineOptions(folder=sys.argv[1], device="cpu", threads=1)))
ready = thread.load()
server = Server(thread.submit, lambda: ready, token.hash_of("bench"))
server.start(0)
print(f"http://127.0.0.1:{server.port}", flush=True)
sys.stdin.read()
"""


def once(engine: EngineDoor) -> tuple[float, float]:
    """Seconds to the first piece, and tokens a second behind it."""
    began, first, outcome = time.perf_counter(), 0.0, None
    for event in engine.stream(Continue(TEXT, GREEDY, Limits(TOKENS)), lambda: False):
        if isinstance(event, Piece) and not first:
            first = time.perf_counter()
        if isinstance(event, Outcome):
            outcome = event
    assert outcome is not None
    return first - began, outcome.new_tokens / (time.perf_counter() - first)


def main() -> None:
    folder = sys.argv[1] if len(sys.argv) > 1 else str(paths.starter_model())
    command = [sys.executable, "-c", SERVER, folder]
    server = subprocess.Popen(
        command, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None and server.stdin is not None
    far = RemoteEngine(EngineOptions(server=server.stdout.readline().strip(), use_server=True), key=lambda _: "bench")
    near = engine_maker(EngineOptions(folder=folder, device="cpu", threads=1))()
    for engine in (near, far):
        list(engine.stream(Load(), lambda: False))
        once(engine)
    rounds = [(once(near), once(far)) for _ in range(ROUNDS)]
    near_first, far_first = (statistics.median(each[side][0] for each in rounds) * 1000 for side in (0, 1))
    near_speed, far_speed = (statistics.median(each[side][1] for each in rounds) for side in (0, 1))
    print(
        f"first piece: {near_first:.1f} ms here, {far_first:.1f} ms through the server, {far_first - near_first:+.1f}"
    )
    print(f"tokens a second: {near_speed:.1f} here, {far_speed:.1f} through the server, {far_speed / near_speed:.3f}")
    far.close()
    near.close()
    server.stdin.close()
    server.wait(20)


if __name__ == "__main__":
    main()
