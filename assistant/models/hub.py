"""Models from the hub, or its mirror: lists the files of a repository, and downloads the files needed.

order = order_for("qwen3-0.6b")        the host is asked for the list of files
get(order, on_progress, should_stop)   True when it is there, False where it was stopped; the next call goes on
"""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.parse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant.errors import TermsNotAccepted
from assistant.models import catalogue, download, shelf, web
from assistant.models.catalogue import Entry
from assistant.models.download import Progress, Transfer
from assistant.models.download_errors import HostRefused, HostUnreachable, NotOnHost
from assistant.system import paths

_TIMEOUT = 30.0
_LARGEST_LIST = 20_000_000  # bytes
_REVISION = "main"
# Of several GGUF files of one model, the first of these that is there: four bits with the loss spread well, then eight.
_TYPES = ("q4_k_m", "q4_k_s", "q8_0", "q5_k_m", "q6_k", "q4_0", "q4_1", "bf16", "f16")
_OF_A_FOLDER = (".safetensors", ".json", ".model", ".spm", ".jinja", ".txt")
_NOT_OF_IT = ("README", "onnx/", "openvino/", "coreml/", "runs/", "training_args", "trainer_state", "all_results")


@dataclass(frozen=True, slots=True)
class Wanted:
    """`sum` is a SHA-256, or git's SHA-1; "" and 0 are not known."""

    name: str
    size: int = 0
    sum: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """A download: the files of a model, their address, and the folder they go to."""

    id: str
    name: str
    repository: str
    revision: str
    files: tuple[Wanted, ...]
    licence: str = ""
    entry: Entry | None = None

    @property
    def host(self) -> str:
        return web.host_of(web.endpoint())

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)

    @property
    def folder(self) -> Path:
        return paths.models_dir() / self.id

    @property
    def missing(self) -> tuple[Wanted, ...]:
        return tuple(file for file in self.files if not (self.folder / file.name).is_file())


def order_for(name: str) -> Order:
    """`name` is the id of a model of the catalogue, "owner/name", or "owner/name:file.gguf". Asks the host for the list of
    files. Raises `NotOnHost`, other `DownloadError`s, and `TermsNotAccepted`."""
    entry = catalogue.entry(name)
    if entry is not None:
        if entry.freedom != "free" and not shelf.has_accepted(entry):
            raise TermsNotAccepted(entry.name, entry.terms)
        return _of_entry(entry)
    repository, _, file = name.partition(":")
    if repository.count("/") != 1 or not all(part.strip(".") for part in repository.split("/")):
        raise NotOnHost(web.host_of(web.endpoint()), name)
    found = _listed(repository, _REVISION)
    files = _chosen(found.files, file)
    if not files:
        raise NotOnHost(web.host_of(web.endpoint()), name)
    return Order(repository.replace("/", "--"), repository, repository, found.revision, files, found.licence)


def get(
    order: Order, on_progress: Callable[[Progress], object] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False, **transfer: Any,
) -> bool:  # fmt: skip
    """True when all files are there, False where it was stopped. Raises `DownloadError`s; what came stays."""
    done = sum(file.size for file in order.files if (order.folder / file.name).is_file())
    for file in order.missing:
        before = done

        def told(progress: Progress, before: int = before) -> None:
            on_progress(replace(progress, done=before + progress.done, total=order.size or progress.total))

        address = f"{web.endpoint()}/{order.repository}/resolve/{order.revision}/{urllib.parse.quote(file.name)}"
        one = Transfer(address, order.folder / file.name, file.size, file.sum, **transfer)
        if not one.run(told, should_stop):
            return False
        done += file.size
    return True


def discard(order: Order) -> None:
    """Delete partial files. Raises `OSError`."""
    for file in order.files:
        download.discard(order.folder / file.name)


@dataclass(frozen=True, slots=True)
class _Listed:
    revision: str
    files: tuple[Wanted, ...]
    licence: str


def _of_entry(entry: Entry) -> Order:
    try:
        found = _listed(entry.repository, entry.revision or _REVISION)
    except NotOnHost:
        if not entry.revision:
            raise
        # A mirror may not know a revision by its first digits; the sums of the catalogue tell the files all the same.
        found = _listed(entry.repository, _REVISION)
    there = {file.name: file for file in found.files}
    files = []
    for file in entry.files:
        listed = there.get(file.name)
        if listed is None and file.name in shelf.OPTIONAL:
            continue
        if listed is None:
            raise NotOnHost(web.host_of(web.endpoint()), f"{entry.repository}/{file.name}")
        files.append(Wanted(file.name, file.size or listed.size, file.sha256 or listed.sum))
    return Order(entry.id, entry.name, entry.repository, found.revision, tuple(files), entry.licence, entry)


def _listed(repository: str, revision: str) -> _Listed:
    address = f"{web.endpoint()}/api/models/{repository}/revision/{urllib.parse.quote(revision, safe='')}?blobs=true"
    host = web.host_of(address)
    try:
        with web.opened(address, {"Accept": "application/json"}, _TIMEOUT) as answer:
            facts = json.loads(answer.read(_LARGEST_LIST))
        files = tuple(_file(one) for one in facts["siblings"])
        card = facts.get("cardData")
        licence = str(card.get("license") or "") if isinstance(card, dict) else ""
        return _Listed(str(facts.get("sha") or revision), files, licence)
    except urllib.error.HTTPError as error:
        with error:
            if error.code in (401, 403, 451):
                raise HostRefused(host, repository, error.code) from error
            if error.code in (400, 404, 410):
                raise NotOnHost(host, repository) from error
            raise HostUnreachable(host, f"{error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise HostUnreachable(host, download.reason(error.reason)) from error
    except (OSError, http.client.HTTPException) as error:
        raise HostUnreachable(host, download.reason(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise HostUnreachable(host, "what it answers is no list of files") from error


def _file(facts: Any) -> Wanted:
    large = facts.get("lfs")
    sum = str(large.get("sha256") or "") if isinstance(large, dict) else str(facts.get("blobId") or "")
    name = str(facts["rfilename"])
    if name.startswith(("/", ".")) or ".." in name.split("/") or "\\" in name or ":" in name:
        raise ValueError(name)
    return Wanted(name, int(facts.get("size") or 0), sum)


def _chosen(files: Sequence[Wanted], named: str) -> tuple[Wanted, ...]:
    """A GGUF file, with all its parts, or the files of a folder in the form of transformers."""
    if named:
        return _with_parts(files, named)
    models = [file for file in files if file.name.lower().endswith(".gguf") and "mmproj" not in file.name.lower()]
    if models:
        ranked = sorted(models, key=lambda file: (_rank(file.name), file.name))
        return _with_parts(files, ranked[0].name)
    return tuple(
        file for file in files if file.name.endswith(_OF_A_FOLDER) and "/" not in file.name
        and not file.name.startswith(_NOT_OF_IT)
    )  # fmt: skip


def _with_parts(files: Sequence[Wanted], named: str) -> tuple[Wanted, ...]:
    head, mark, _ = named.partition("-00001-of-")
    return tuple(file for file in files if file.name == named or (mark and file.name.startswith(f"{head}-0")))


def _rank(name: str) -> int:
    return next((place for place, kind in enumerate(_TYPES) if kind in name.lower()), len(_TYPES))
