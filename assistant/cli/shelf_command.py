"""`assistant models list | get | import | check | remove`: installed and available models."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import ModelError, TermsNotAccepted
from assistant.models import catalogue, other_programs, packaged, shelf

if TYPE_CHECKING:
    from assistant.models.download import Progress
    from assistant.models.offers import Offer

COMMANDS = ("list", "get", "import", "check", "remove")
FITS = {"fits": "fits", "slow": "may be slow", "no": "won't fit"}
FREEDOM = {"free": "free", "terms": "with conditions", "region": "not in every region"}
_STOPPED = 130
_TOLD_SECONDS = 0.5


def add_arguments(commands: Any) -> None:
    """`commands` is the object that `add_subparsers` made."""
    listed = commands.add_parser("list", help="the models that are here, and those of the catalogue that are not")
    listed.add_argument("--json", action="store_true")
    get = commands.add_parser("get", help="fetch a model; what was begun goes on where it ended")
    get.add_argument("model", help="an id of `assistant models list`, OWNER/NAME, or OWNER/NAME:FILE.gguf")
    get.add_argument("--yes", action="store_true", help="connect to the host that is named, without asking")
    get.add_argument("--accept-terms", action="store_true", help="the makers' terms were read and are accepted")
    put = commands.add_parser("import", help="use a model where it lies; without PATH, list what other programs have")
    put.add_argument("path", nargs="?", help=f"a folder, a GGUF file, or one of {', '.join(other_programs.PROGRAMS)}")
    check = commands.add_parser("check", help="read models whole, and hold them against the catalogue")
    check.add_argument("model", nargs="*", help="ids, names or paths (default: all)")
    gone = commands.add_parser("remove", help="delete a fetched model; take one that lies elsewhere from the list")
    gone.add_argument("model")


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 done, 1 with a sentence on stderr, 130 interrupted. Raises `LonghandError`s and `OSError`."""
    commands = {"list": _list, "get": _get, "import": _import, "check": _check, "remove": _remove}
    return commands[arguments.models_command](arguments)


def facts_of(offer: Offer) -> dict[str, Any]:
    """The facts of a model in the list, as JSON values."""
    here, entry = offer.here, offer.entry
    found: dict[str, Any] = {
        "id": offer.id, "name": offer.name, "bytes": offer.size, "memory": offer.memory, "fit": offer.fit,
        "licence": offer.licence, "does": list(offer.does),
    }  # fmt: skip
    if here is not None:
        problem = type(offer.problem).__name__ if offer.problem else ""
        return found | {"path": str(here.path), "source": here.source, "problem": problem}
    if entry is not None:
        found |= {
            "makers": entry.makers, "freedom": entry.freedom, "languages": list(entry.languages), "said": entry.said,
            "best": list(entry.best), "from": entry.repository, "recommended": offer.recommended,
            "lies in packages": offer.parts is not None,
        }  # fmt: skip
    return found


def _list(arguments: argparse.Namespace) -> int:
    from assistant.models import offers

    found = offers.listed()
    here, others = [one for one in found if one.here], [one for one in found if not one.here]
    if arguments.json:
        facts = {"installed": [facts_of(one) for one in here], "catalogue": [facts_of(one) for one in others]}
        print(json.dumps(facts, indent=1, ensure_ascii=False))
        return 0
    print("Here:")
    for one in here:
        print(f"{_line(one)} {one.here.path if one.here else ''}")
    print("To get:")
    for one in others:
        assert one.entry is not None
        notes = [f"best for {', '.join(one.entry.best)}"] if one.entry.best else []
        notes += ["recommended for this computer"] if one.recommended else []
        notes += ["lies in packages here"] if one.parts is not None else []
        notes += [f"makers' figure: {one.entry.said}"] if one.entry.said else []
        print("; ".join([f"{_line(one)} {one.licence} ({FREEDOM[one.entry.freedom]})", *notes]))
    return 0


def _line(one: Offer) -> str:
    state = type(one.problem).__name__ if one.problem else FITS[one.fit or "fits"]
    return f"  {one.id:26} {_size(one.size):>9}  memory {_size(one.memory):>9}  {state:12}"


def _get(arguments: argparse.Namespace) -> int:
    entry = catalogue.entry(arguments.model)
    if entry is not None and any(one.id == entry.id for one in shelf.installed()):
        print(f"{entry.name} is here already.")
        return 0
    if entry is not None and entry.freedom != "free" and not shelf.has_accepted(entry):
        if not arguments.accept_terms:
            place = packaged.terms_of(entry)
            print(
                f"The terms of {entry.name}: {entry.terms}" + (f", here in {place}" if place else ""), file=sys.stderr
            )
            raise TermsNotAccepted(entry.name, entry.terms)
        shelf.accept(entry)
    for parts in shelf.to_be_joined():
        if entry is not None and parts.entry.id == entry.id:
            print(f"{entry.name} was put together in {shelf.join(parts)}")
            return 0
    from assistant.models import hub, web

    host = web.host_of(web.endpoint())
    size = f", {_size(entry.size)}" if entry is not None and entry.size else ""
    licence = f", {entry.licence}" if entry is not None else ""
    if not arguments.yes and not _agreed(
        f"Get {arguments.model} from {host}{size}{licence}? This connects to {host}. [y/N] "
    ):
        print(
            f"Nothing was fetched. `assistant models get {arguments.model} --yes` connects to {host}.", file=sys.stderr
        )
        return 1
    order = hub.order_for(arguments.model)
    told = _Told(sys.stderr.isatty())
    stop = threading.Event()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        done = hub.get(order, told, stop.is_set)
    finally:
        signal.signal(signal.SIGINT, before)
        told.end()
    if not done:
        print("Stopped. What came is kept, and the next `get` goes on with it.", file=sys.stderr)
        return _STOPPED
    model = shelf.named(order.id)
    print(f"{model.name} is in {model.path}")
    return 0


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        return False
    print(question, end="", flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


class _Told:
    """Prints how far it is, now and then."""

    def __init__(self, on_terminal: bool) -> None:
        self._on_terminal, self._last = on_terminal, 0.0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if not self._on_terminal or now - self._last < _TOLD_SECONDS:
            return
        self._last = now
        left = progress.seconds_left
        time_left = f", {int(left) // 60}:{int(left) % 60:02} left" if left is not None else ""
        line = f"{_size(progress.done)} of {_size(progress.total)}, {_size(int(progress.rate))}/s{time_left}"
        print(f"\r{line:60}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._last:
            print(file=sys.stderr)


def _import(arguments: argparse.Namespace) -> int:
    if arguments.path is None or arguments.path in other_programs.PROGRAMS:
        return _import_found(arguments.path)
    model = shelf.use_in_place(Path(arguments.path).expanduser())
    print(f"{model.name} is used in {model.path}")
    return 0


def _import_found(program: str | None) -> int:
    there = other_programs.found(program or "")
    if program is None:
        for one in there:
            print(f"{one.program:10} {one.name:40} {one.path}")
        print(
            "`assistant models import PATH` uses one of them where it lies."
            if there
            else "No other program has models here."
        )
        return 0
    return _each(there, lambda one: shelf.use_in_place(one.path, one.name), "used in", lambda one: one.path)


def _check(arguments: argparse.Namespace) -> int:
    models = [shelf.named(name) for name in arguments.model] or shelf.installed()
    return _each(models, shelf.check, "is whole:", lambda one: one.path)


def _each(listed: Sequence[Any], work: Callable[[Any], object], said: str, place: Callable[[Any], Path]) -> int:
    """Each on its own: one that fails does not keep the others."""
    failed = 0
    for one in listed:
        try:
            work(one)
            print(f"{one.name} {said} {place(one)}")
        except ModelError as error:
            from assistant.ui.kit import messages

            failed += 1
            print(f"{one.name}: {messages.words(error).paragraph()}", file=sys.stderr)
    return 1 if failed else 0


def _remove(arguments: argparse.Namespace) -> int:
    model = shelf.named(arguments.model)
    if not shelf.remove(model):
        print(f"{model.name} came with the program or a package, and is left there.", file=sys.stderr)
        return 1
    print(f"{model.name} is {'deleted' if model.source == 'own' else 'off the list; its files stay where they are'}.")
    return 0


def _size(count: int) -> str:
    if not count:
        return "?"
    return f"{count / 1e9:.2f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"
