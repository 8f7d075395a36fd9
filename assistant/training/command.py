"""`assistant train tokenizer | corpus | pack | starter | adapter | evaluate | install`: the arguments, and what runs them."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from assistant.errors import ModelError
from assistant.models import adapter_command
from assistant.models.adapters import TASKS, known_as
from assistant.system.paths import cache_dir, starter_model
from assistant.system.private_files import make_folder
from assistant.tasks import LANGUAGES
from assistant.training.data.errors import TrainingError
from assistant.training.mixture import COLUMNS
from assistant.training.presets import PRESETS
from assistant.training.run_folder import write_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Subcommands below `parser`; torch is not imported until `run`."""
    commands = parser.add_subparsers(dest="train_command", required=True, metavar="COMMAND")

    words = commands.add_parser("tokenizer", help="train a tokenizer on a corpus")
    words.add_argument("--data", type=Path, required=True, help="folder of the corpus, or of its .tar.xz archives")
    words.add_argument("--out", type=Path, required=True, help="the file to write, tokenizer.json")
    words.add_argument("--vocabulary", type=int, default=PRESETS["cpu"].vocabulary, help="how many tokens it has")
    words.add_argument("--seed", type=int, default=0)
    words.add_argument("--cache", type=Path, help="where archives are unpacked")

    counted = commands.add_parser("corpus", help="what a mixture reads of a corpus, cleaned, as a table")
    counted.add_argument("--data", type=Path, required=True, help="folder of the corpus, or of its .tar.xz archives")
    counted.add_argument("--mixture", choices=list(COLUMNS), default="cpu")
    counted.add_argument("--tokenizer", type=Path, help="counts its tokens (default: the starter's)")
    counted.add_argument("--cache", type=Path, help="where archives are unpacked and the encoded corpus is kept")

    parcel = commands.add_parser("pack", help="encode a corpus into files of at most 60 MB, to be carried to a GPU")
    parcel.add_argument("--data", type=Path, required=True, help="folder of the corpus, or of its .tar.xz archives")
    parcel.add_argument("--out", type=Path, required=True, help="the folder to write; `starter --data` takes it")
    parcel.add_argument("--preset", choices=list(PRESETS), default="gpu", help="whose vocabulary and mixture")
    parcel.add_argument("--tokenizer", type=Path, help="one that is there (default: trained on the corpus)")
    parcel.add_argument("--part-mb", type=float, default=60.0, help="largest part, in millions of bytes")
    parcel.add_argument("--seed", type=int, default=0)
    parcel.add_argument("--cache", type=Path, help="where archives are unpacked and the encoded corpus is kept")

    starter = commands.add_parser("starter", help="train a model from scratch, or go on with a stopped run")
    starter.add_argument(
        "--data", type=Path, required=True, help="folder of the corpus, of its .tar.xz archives, or of `train pack`"
    )
    starter.add_argument("--out", type=Path, required=True, help="folder of the run; one that is there is gone on with")
    starter.add_argument("--preset", choices=list(PRESETS), default="cpu")
    budget = starter.add_mutually_exclusive_group()
    budget.add_argument(
        "--seconds", type=float, help="work for so long in all, earlier parts of the run counted (default 3600)"
    )
    budget.add_argument("--steps", type=int, help="or for so many steps in all")
    starter.add_argument(
        "--begin-from", type=Path, metavar="MODEL", help="a new run takes the weights of this model folder"
    )
    starter.add_argument(
        "--rate", type=float, default=1.0, help="scales the learning rates; below 1 to go on from good weights"
    )
    starter.add_argument("--seed", type=int, default=0)
    starter.add_argument("--save-every", type=float, default=60.0, metavar="SECONDS", help="between checkpoints")
    starter.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    starter.add_argument(
        "--compile", default="auto", metavar="BACKEND", help="of torch.compile, or off (default: inductor on a GPU)"
    )
    starter.add_argument("--cache", type=Path, help="where archives are unpacked and the encoded corpus is kept")

    adapter = commands.add_parser(
        "adapter", help="teach a model a task by a small addition to it, or go on with a stopped run"
    )
    adapter.add_argument("--base", type=Path, required=True, help="model folder or GGUF file")
    adapter.add_argument("--task", action="append", required=True, choices=TASKS, help="may be given several times")
    adapter.add_argument("--data", type=Path, help="folder of the corpus, or of its .tar.xz archives")
    adapter.add_argument(
        "--pairs", type=Path, help="folder of your own: TASK.train.tsv, TASK.dev.tsv, continue.train.txt"
    )
    adapter.add_argument("--out", type=Path, required=True, help="folder of the run; one that is there is gone on with")
    budget = adapter.add_mutually_exclusive_group()
    budget.add_argument("--tokens", type=int, help="learn from so many tokens in all")
    budget.add_argument("--seconds", type=float, help="or work for so long in all (default 3600)")
    adapter.add_argument("--rank", type=int, default=16)
    adapter.add_argument("--alpha", type=int, default=32)
    adapter.add_argument(
        "--rate", type=float, default=1.0, help="scales the learning rate of 1e-3, which falls to zero"
    )
    adapter.add_argument("--length", type=int, default=256, help="tokens of a row, which several exercises share")
    adapter.add_argument("--rows", type=int, default=4, help="rows of a step")
    adapter.add_argument(
        "--begin-from", type=Path, metavar="ADAPTER", help="a new run takes the weights of this adapter"
    )
    adapter.add_argument(
        "--language",
        action="append",
        choices=sorted(LANGUAGES),
        help="of the texts; may be given several times (default: en)",
    )
    adapter.add_argument("--seed", type=int, default=0)
    adapter.add_argument("--save-every", type=float, default=120.0, metavar="SECONDS", help="between checkpoints")
    adapter.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    adapter.add_argument("--precision", choices=["auto", "bfloat16", "float32"], default="auto", help="of the base")
    adapter.add_argument("--threads", type=int, help="processor threads to compute with")
    adapter.add_argument(
        "--adapt-threads",
        action="store_true",
        help="try fewer now and then; with --tokens the last bits are not repeatable",
    )
    adapter.add_argument("--cache", type=Path, help="where archives and GGUF files are unpacked")

    measure = commands.add_parser("evaluate", help="score a model on the dev files of a corpus")
    measure.add_argument("folder", nargs="?", type=Path, metavar="MODEL", help="a model folder, or the folder of a run")
    measure.add_argument("--data", type=Path, required=True, help="folder of the corpus, or of its .tar.xz archives")
    measure.add_argument("--model", type=Path, help="the same (default: the starter)")
    measure.add_argument("--out", type=Path, help="write the scores here as JSON")
    measure.add_argument("--json", action="store_true", help="print the scores as JSON and no table")
    measure.add_argument(
        "--precision", choices=["auto", "int8", "bfloat16", "float32"], default="auto", help="auto is what ships"
    )
    measure.add_argument("--rows", type=int, default=50, help="sentences a direction and task")
    measure.add_argument("--bytes", type=int, default=120_000, help="of each prose file")
    measure.add_argument("--seed", type=int, default=0, help="chooses the rows and the samples")
    measure.add_argument(
        "--only", action="append", default=[], metavar="TASK", help="ask for this task alone; repeatable"
    )
    measure.add_argument(
        "--adapter", action="append", metavar="NAME", help="an adapter by its name or folder; `none` does without"
    )
    measure.add_argument("--cache", type=Path, help="where archives are unpacked")

    put = commands.add_parser("install", help="make a finished run the starter, with its model card")
    put.add_argument("--run", type=Path, required=True, help="folder of the finished run")
    put.add_argument("--scores", type=Path, required=True, help="what `evaluate --out` wrote of it")
    put.add_argument("--note", default="", help="a sentence on the run that the card shall say")
    put.add_argument("--to", type=Path, default=None, help="the starter's folder (default: the one in resources)")

    given = commands.add_parser(
        "ship", help="put a trained adapter among the models that ship, where it beats its base"
    )
    given.add_argument("--run", type=Path, required=True, help="folder of the adapter's run")
    given.add_argument(
        "--before", type=Path, required=True, help="what `evaluate --adapter none --out` wrote of the base"
    )
    given.add_argument("--after", type=Path, required=True, help="what `evaluate --adapter RUN/adapter --out` wrote")
    given.add_argument("--rank", type=int, help="cut the matrices to this rank")
    given.add_argument("--to", type=Path, required=True, help="the folder to write, resources/models/BASE-TASK")


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 done or stopped by the person, 1 with a sentence on stderr."""
    try:
        commands = {
            "tokenizer": _tokenizer, "corpus": _corpus, "pack": _pack, "starter": _starter, "evaluate": _evaluate,
            "install": _install, "adapter": _adapter, "ship": _ship,
        }  # fmt: skip
        return commands[arguments.train_command](arguments)
    except TrainingError as error:
        print(error.sentence, file=sys.stderr)
    except ModelError as error:
        print(f"The model cannot be used: {error}.", file=sys.stderr)
    except BrokenPipeError:
        raise  # the disk has no part in it
    except OSError as error:
        print(f"The disk refused: {error}.", file=sys.stderr)
    return 1


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="assistant train")
    add_arguments(parser)
    return run(parser.parse_args(words))


def _say(line: str) -> None:
    print(line, flush=True)


def _tokenizer(arguments: argparse.Namespace) -> int:
    from assistant.training.data import corpus, tokenizer

    sources = corpus.sources(corpus.open_corpus(arguments.data, arguments.cache or cache_dir() / "training"))
    make_folder(arguments.out.parent)
    trained = tokenizer.train(sources, arguments.vocabulary, arguments.seed)
    tokenizer.save(trained, arguments.out)
    _say(f"{trained.get_vocab_size()} tokens from {len(sources)} files in {arguments.out}")
    return 0


def _corpus(arguments: argparse.Namespace) -> int:
    from assistant.training import mixture
    from assistant.training.data import corpus, packing, tokenizer

    cache = arguments.cache or cache_dir() / "training"
    found = mixture.sources(corpus.open_corpus(arguments.data, cache), arguments.mixture)
    words = tokenizer.load(arguments.tokenizer or starter_model() / "tokenizer.json")
    packed = packing.pack(found, words, cache, lambda line: print(line, file=sys.stderr, flush=True))
    counts = {
        name: {**count, "weight": mixture.weight(name, arguments.mixture)} for name, count in packed.counts.items()
    }
    _say(mixture.table(counts))
    return 0


def _pack(arguments: argparse.Namespace) -> int:
    from assistant.training import mixture, parcel
    from assistant.training.data import corpus, packing, tokenizer
    from assistant.training.run_folder import TOKENIZER

    cache, preset = arguments.cache or cache_dir() / "training", PRESETS[arguments.preset]
    found = mixture.sources(corpus.open_corpus(arguments.data, cache), preset.mixture)
    make_folder(arguments.out)
    if arguments.tokenizer:
        words = tokenizer.load(arguments.tokenizer)
    else:
        _say(f"training a tokenizer of {preset.vocabulary} tokens")
        words = tokenizer.train(found, preset.vocabulary, arguments.seed)
    packed = packing.pack(found, words, cache, _say)
    with tempfile.TemporaryDirectory() as temporary:
        tokenizer.save(words, Path(temporary) / TOKENIZER)
        parts = parcel.write(packed.folder, Path(temporary) / TOKENIZER, arguments.out, round(1e6 * arguments.part_mb))
    _say(f"{len(packed.tokens) / 1e6:.1f} M tokens in {len(parts)} parts in {arguments.out}")
    return 0


def _starter(arguments: argparse.Namespace) -> int:
    from assistant.training.pretraining import Options, pretrain
    from assistant.training.schedule import Budget

    if arguments.steps is not None:
        budget = Budget(steps=arguments.steps)
    else:
        budget = Budget(seconds=3600.0 if arguments.seconds is None else arguments.seconds)
    options = Options(
        data=arguments.data, out=arguments.out, cache=arguments.cache or cache_dir() / "training", budget=budget,
        preset=arguments.preset, seed=arguments.seed, save_every=arguments.save_every, device=arguments.device,
        begin_from=arguments.begin_from, rate=arguments.rate, compiler=arguments.compile,
    )  # fmt: skip
    with _asked_to_stop() as stop:
        pretrain(options, _say, stop.is_set)
    return 0


def _adapter(arguments: argparse.Namespace) -> int:
    from assistant.engine.importing import prepare

    prepare()
    from assistant.training.adapting import Options, adapt

    if arguments.data is None and arguments.pairs is None:
        raise TrainingError("There is nothing to learn from: give --data or --pairs.")
    options = Options(
        base=arguments.base, out=arguments.out, cache=arguments.cache or cache_dir() / "training", tasks=tuple(arguments.task),
        corpus=arguments.data, pairs=arguments.pairs, tokens=arguments.tokens, seconds=arguments.seconds,
        length=arguments.length, rows=arguments.rows, rank=arguments.rank, alpha=arguments.alpha, rate=arguments.rate,
        seed=arguments.seed, save_every=arguments.save_every, device=arguments.device, precision=arguments.precision,
        threads=arguments.threads, begin_from=arguments.begin_from, adapts=arguments.adapt_threads,
        languages=tuple(arguments.language or ["en"]),
    )  # fmt: skip
    with _asked_to_stop() as stop:
        adapt(options, _say, stop.is_set)
    return 0


def _evaluate(arguments: argparse.Namespace) -> int:
    from assistant.engine.importing import prepare

    prepare()
    from assistant.training.data import corpus
    from assistant.training.evaluation import evaluate
    from assistant.training.export import model_of
    from assistant.training.scores.table import table

    adapters = adapter_command.chosen(arguments.adapter)
    folder = corpus.open_corpus(arguments.data, arguments.cache or cache_dir() / "training")
    asked_for = arguments.folder or arguments.model or starter_model()
    with model_of(asked_for) as model:
        scores = evaluate(
            model, folder, arguments.rows, arguments.bytes, arguments.seed,
            lambda line: print(line, file=sys.stderr, flush=True), arguments.precision,
            tuple(arguments.only), adapters,
        )  # fmt: skip
    scores["model"] = " with ".join([known_as(asked_for)[0], *(Path(each).name for each in adapters or ())])
    text = json.dumps(scores, indent=1, ensure_ascii=False)
    if arguments.out:
        make_folder(arguments.out.parent)
        write_text(arguments.out, text + "\n")
    _say(text if arguments.json else table(scores))
    return 0


def _install(arguments: argparse.Namespace) -> int:
    from assistant.models.scores import FILE, without_samples
    from assistant.training.export import install
    from assistant.training.model_card import write_card
    from assistant.training.run_folder import MODEL

    scores = _scores(arguments.scores)
    to = arguments.to or starter_model()
    with tempfile.TemporaryDirectory() as cards:
        write_card(arguments.run, scores, Path(cards), arguments.note)
        kept = json.dumps(without_samples(scores), indent=1, ensure_ascii=False)
        (Path(cards) / FILE).write_text(kept + "\n", "utf-8")
        size = install(arguments.run / MODEL, Path(cards), to)
    _say(f"{size / 2**20:.1f} MB in {to}")
    return 0


def _ship(arguments: argparse.Namespace) -> int:
    from assistant.training.adapter_card import ship

    size = ship(arguments.run, _scores(arguments.before), _scores(arguments.after), arguments.to, arguments.rank)
    _say(f"{size / 1e6:.1f} MB in {arguments.to}")
    return 0


def _scores(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"The scores {path} cannot be read: {error}. Write them with `train evaluate --out`."
        ) from error
    return found


@contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """An event that Ctrl+C and SIGTERM set, so that the step under way ends and a checkpoint is written."""
    stop = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


if __name__ == "__main__":
    sys.exit(main())
