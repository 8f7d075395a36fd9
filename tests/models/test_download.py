"""Files come whole or not at all, whatever the network does, and what came is not asked for twice without a cause."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import TermsNotAccepted
from assistant.models import catalogue, download, hub, shelf
from assistant.models.download import Progress, Transfer
from assistant.models.download_errors import (
    DownloadError,
    FetchedElsewhere,
    FileNotWritten,
    FileWrong,
    HostRefused,
    HostUnreachable,
    NotOnHost,
    TooLittleDisk,
)
from assistant.system import connections, paths
from tests.models.fault_server import REVISION, Served, serving

NAME = "m.gguf"
STALL = 0.25


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "HF_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(Served({NAME: random.Random(1).randbytes(100_000)})) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        yield running


def transfer(served: Served, target: Path, **changes: Any) -> Transfer:
    address = f"{served.address}/o/n/resolve/{REVISION}/{target.name}"
    facts = {"size": len(served.files[NAME]), "sum": served.sum(NAME), "stall_seconds": STALL, "pauses": (0.0,) * 4}
    return Transfer(address, target, **(facts | changes), sleep=lambda _: None)


def one_by_one(*faults: tuple[str, int]) -> Any:
    waiting = list(faults)
    return lambda: waiting.pop(0) if waiting else ("", 0)


def left_beside(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path != target)


def test_a_file_comes_whole_and_leaves_nothing_beside_it(served: Served, tmp_path: Path) -> None:
    target, told = tmp_path / "to" / NAME, list[Progress]()
    assert transfer(served, target).run(told.append)
    assert target.read_bytes() == served.files[NAME] and left_beside(target) == []
    assert told[-1].done == told[-1].total == 100_000 and told[-1].seconds_left == 0
    assert [(one.host, one.purpose) for one in connections.listed()] == [(served.address[7:], "download")]


@pytest.mark.parametrize("fault", ["cut", "reset", "stall", "429", "503", "range", "page", "whole", "changed"])
def test_after_a_fault_it_goes_on_where_it_was(served: Served, tmp_path: Path, fault: str) -> None:
    target = tmp_path / NAME
    served.fault = one_by_one(("cut", 30_000), (fault, 20_000))
    one = transfer(served, target)
    assert one.run() and target.read_bytes() == served.files[NAME]
    assert served.requests[1][1] == "bytes=30000-"
    assert one.restarts == (["the server has another file by now"] if fault == "changed" else [])
    if fault in ("cut", "reset", "stall"):
        assert served.requests[2][1] in ("bytes=50000-", "bytes=30000-")  # a reset may take with it what was sent


def test_two_hundred_downloads_with_random_faults(served: Served, tmp_path: Path) -> None:
    """None is wrong, and none begins anew without a cause."""
    kinds = (
        ["cut"] * 6 + ["reset"] * 3 + ["whole", "changed", "wrong", "429", "503", "401", "range", "page", "", "", ""]
    )
    ended: dict[str, int] = {}
    for seed in range(200):
        chance = random.Random(seed)
        target = tmp_path / str(seed) / NAME
        served.files[NAME] = chance.randbytes(chance.choice((1, 1000, 70_000, 300_000)))
        served.etag = f'"{seed}"'
        served.requests.clear()
        causes = 0
        stalls = chance.random() < 0.05

        def fault(chance: random.Random = chance) -> tuple[str, int]:
            nonlocal causes, stalls
            kind = chance.choice(kinds) if chance.random() < 0.6 else ""
            if stalls:
                kind, stalls = "stall", False
            causes += kind in ("changed", "wrong")
            return kind, chance.randrange(len(served.files[NAME]))

        served.fault = fault
        restarts, done = 0, False
        for _ in range(60):
            one = transfer(served, target)
            pause = chance.randrange(400_000)

            def killed(progress: Progress, pause: int = pause) -> None:
                if progress.done > pause:
                    raise KeyboardInterrupt

            try:
                done = one.run(killed if chance.random() < 0.3 else lambda _: None, _after(chance, 0.2))
            except (KeyboardInterrupt, DownloadError) as error:
                ended[type(error).__name__] = ended.get(type(error).__name__, 0) + 1
            restarts += len(one.restarts)
            if done:
                break
            assert not target.exists()
        assert done and target.read_bytes() == served.files[NAME], seed
        assert left_beside(target) == [], seed
        assert restarts <= causes, (seed, restarts, causes)
        shutil.rmtree(target.parent)
    assert {"KeyboardInterrupt", "HostRefused"} <= ended.keys()


def _after(chance: random.Random, share: float) -> Any:
    """Now and then a person who pauses after some pieces."""
    left = chance.randrange(1, 4) if chance.random() < share else 1_000_000

    def should_stop() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    return should_stop


def test_a_file_that_is_wrong_twice_is_refused_and_deleted(served: Served, tmp_path: Path) -> None:
    target = tmp_path / NAME
    served.fault = one_by_one(("wrong", 5), ("wrong", 9))
    with pytest.raises(FileWrong):
        transfer(served, target).run()
    assert left_beside(target) == ["longhand-home"]


@pytest.mark.parametrize(("status", "kind"), [
    ("401", HostRefused), ("403", HostRefused), ("404", NotOnHost), ("418", HostUnreachable),
])  # fmt: skip
def test_what_no_second_try_mends_is_said_at_once(
    served: Served, tmp_path: Path, status: str, kind: type[DownloadError]
) -> None:
    served.fault = one_by_one(("cut", 400), (status, 0))
    with pytest.raises(kind):
        transfer(served, tmp_path / NAME).run()
    assert len(served.requests) == 2
    assert transfer(served, tmp_path / NAME).run() and served.requests[2][1] == "bytes=400-"


def test_it_is_given_up_after_some_tries_without_a_byte(served: Served, tmp_path: Path) -> None:
    served.fault = lambda: ("503", 0)
    with pytest.raises(HostUnreachable, match="503"):
        transfer(served, tmp_path / NAME).run()
    assert len(served.requests) == 5
    gone = Transfer("http://127.0.0.1:9/m.gguf", tmp_path / "n.gguf", pauses=(0.0,), sleep=lambda _: None)
    with pytest.raises(HostUnreachable):
        gone.run()


def test_a_full_disk_is_called_that(served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(TooLittleDisk) as told:
        transfer(served, tmp_path / NAME).run()
    assert told.value.needed == 100_000 and told.value.free == 1000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_fills_in_between_keeps_what_came(served: Served, tmp_path: Path) -> None:
    target = tmp_path / NAME
    served.fault = one_by_one(("cut", 30_000))
    assert not transfer(served, target).run(should_stop=_once(served, 1))
    kept = target.with_name(f"{NAME}.partial")
    saved = kept.read_bytes()
    kept.unlink()
    kept.symlink_to("/dev/full")
    with pytest.raises(TooLittleDisk):
        transfer(served, target).run()
    kept.unlink()
    kept.write_bytes(saved)
    assert transfer(served, target).run() and target.read_bytes() == served.files[NAME]


def _once(served: Served, requests: int) -> Any:
    return lambda: len(served.requests) >= requests and (time.sleep(0.05) or True)


def test_a_folder_that_goes_in_between_is_told(served: Served, tmp_path: Path) -> None:
    target = tmp_path / "to" / NAME
    with pytest.raises(FileNotWritten):
        transfer(served, target).run(lambda _: shutil.rmtree(target.parent, ignore_errors=True))
    assert transfer(served, target).run() and target.read_bytes() == served.files[NAME]


def test_two_at_once_do_not_write_the_same_file(served: Served, tmp_path: Path) -> None:
    target = tmp_path / NAME
    with pytest.raises(FetchedElsewhere):
        transfer(served, target).run(lambda _: transfer(served, target).run())


def test_a_killed_program_goes_on_where_it_was(served: Served, tmp_path: Path) -> None:
    served.files[NAME] = random.Random(3).randbytes(3_000_000)
    served.fault = one_by_one(("stall", 2_000_000))
    served.stall_seconds = 20.0
    target = tmp_path / NAME
    code = (
        "import sys; from pathlib import Path; from assistant.models.download import Transfer;"
        "Transfer(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]).run()"
    )
    address = f"{served.address}/o/n/resolve/{REVISION}/{NAME}"
    arguments = [address, str(target), "3000000", served.sum(NAME)]
    program = subprocess.Popen([sys.executable, "-c", code, *arguments], cwd=Path(__file__).parents[2])
    partial = target.with_name(f"{NAME}.partial")
    for _ in range(600):
        if partial.exists() and partial.stat().st_size >= 1_000_000:
            break
        time.sleep(0.05)
    os.kill(program.pid, signal.SIGKILL)
    program.wait(10)
    here = partial.stat().st_size
    assert 1_000_000 <= here <= 2_000_000
    one = transfer(served, target)
    assert one.run() and target.read_bytes() == served.files[NAME]
    assert served.requests[1][1] == f"bytes={here}-" and one.restarts == []


def test_a_mirror_goes_on_with_what_came_of_the_same_file(served: Served, tmp_path: Path) -> None:
    target = tmp_path / NAME
    served.fault = one_by_one(("cut", 30_000), ("401", 0))
    with pytest.raises(HostRefused):
        transfer(served, target).run()
    with serving(Served({NAME: served.files[NAME]}, etag='"its own"')) as mirror:
        one = transfer(mirror, target)
        assert one.run() and one.restarts == [] and mirror.requests[0][1] == "bytes=30000-"
    assert target.read_bytes() == served.files[NAME]


def test_the_token_goes_to_the_hub_alone(served: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_TOKEN", "secret")
    with serving(Served({NAME: served.files[NAME]})) as elsewhere:
        transfer(elsewhere, tmp_path / "a" / NAME).run()
        assert elsewhere.authorization == [None]
    transfer(served, tmp_path / "b" / NAME).run()
    assert served.authorization == ["Bearer secret"]


def test_a_model_of_the_hub_is_fetched_checked_and_listed(served: Served) -> None:
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json", "model.safetensors"):
        served.files[name] = (paths.starter_model() / name).read_bytes()
    del served.files[NAME]
    served.files |= {
        "README.md": b"#",
        "pytorch_model.bin": b"pickle",
        "onnx/model.json": b"{}",
        "training_args.json": b"",
    }
    order = hub.order_for("some/small")
    assert order.revision == REVISION and order.licence == "apache-2.0" and order.host == served.address[7:]
    assert {file.name for file in order.files} == {
        "config.json",
        "tokenizer.json",
        "tokenizer_config.json",
        "model.safetensors",
    }
    stop = threading.Event()
    assert not hub.get(order, lambda _: stop.set(), stop.is_set)
    served.fault = one_by_one(("cut", 9))
    told: list[Progress] = []
    assert hub.get(order, told.append, pauses=(0.0,) * 3, sleep=lambda _: None)
    assert told[-1].done == told[-1].total == order.size and order.missing == ()
    model = shelf.named("some--small")
    shelf.check(model)
    assert model.source == "own" and shelf.remove(model) and not order.folder.exists()


def test_of_many_files_the_usual_one_is_taken(served: Served) -> None:
    del served.files[NAME]
    for kind in ("F16", "Q4_K_M", "Q8_0"):
        served.files[f"x-{kind}.gguf"] = b"GGUF"
    served.files["mmproj-Q4_K_M.gguf"] = b"GGUF"
    for part in (1, 2):
        served.files[f"big-Q8_0-0000{part}-of-00002.gguf"] = b"GGUF"
    assert [file.name for file in hub.order_for("some/small").files] == ["x-Q4_K_M.gguf"]
    assert [file.name for file in hub.order_for("some/small:x-F16.gguf").files] == ["x-F16.gguf"]
    assert len(hub.order_for("some/small:big-Q8_0-00001-of-00002.gguf").files) == 2


@pytest.mark.parametrize("name", ["some/missing", "noslash", "a/b/c", "../x", "some/small:none.gguf"])
def test_what_is_not_there_is_said(served: Served, name: str) -> None:
    with pytest.raises(NotOnHost):
        hub.order_for(name)


def test_a_model_for_some_asks_for_an_account(served: Served) -> None:
    served.fault = one_by_one(("401", 0), ("403", 0))
    for _ in range(2):
        with pytest.raises(HostRefused):
            hub.order_for("some/gated")


def test_names_that_lead_out_of_the_folder_are_no_list(served: Served) -> None:
    for name in ("../x.json", "/etc/x.json", "a/../../x.json", "a\\x.json", "C:x.json"):
        served.files = {name: b"{}"}
        with pytest.raises(HostUnreachable):
            hub.order_for("some/small")


def test_terms_come_before_the_first_byte(served: Served) -> None:
    with pytest.raises(TermsNotAccepted):
        hub.order_for("gemma-3-270m")
    assert served.requests == []
    entry = catalogue.entry("gemma-3-270m")
    assert entry is not None
    shelf.accept(entry)
    (file,) = entry.files
    served.files = {file.name: b"short"}
    order = hub.order_for("gemma-3-270m")
    assert [(one.size, one.sum) for one in order.files] == [(file.size, file.sha256)]
    with pytest.raises(HostUnreachable):
        hub.get(order, pauses=(), sleep=lambda _: None)


def test_what_came_of_an_unwanted_file_goes(served: Served, tmp_path: Path) -> None:
    served.fault = one_by_one(("cut", 300), ("404", 0))
    with pytest.raises(NotOnHost):
        transfer(served, tmp_path / NAME).run()
    download.discard(tmp_path / NAME)
    assert left_beside(tmp_path / NAME) == ["longhand-home"]
