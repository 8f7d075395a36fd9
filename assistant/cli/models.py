"""`assistant models`: the models of this computer, one of them in a form that other programs read, and what was added to it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.cli import shelf_command
from assistant.models import adapter_command, gguf_export
from assistant.system.paths import starter_model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="models_command", required=True, metavar="COMMAND")
    shelf_command.add_arguments(commands)
    export = commands.add_parser("export", help="write a model as a GGUF file, for llama.cpp and what is built on it")
    export.add_argument("--gguf", type=Path, required=True, metavar="OUT", help="the file to write")
    export.add_argument("--model", type=Path, metavar="FOLDER", help="a Llama model folder (default: the starter)")
    export.add_argument(
        "--type", choices=gguf_export.KINDS, default="q8_0", help="of the matrices; q8_0 is half of f16 and bf16"
    )
    adapter_command.add_arguments(
        commands.add_parser("adapters", help="list, export and remove what models have learned")
    )


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 done, 1 with a sentence on stderr. Raises `ModelError`s."""
    try:
        if arguments.models_command == "adapters":
            return adapter_command.run(arguments)
        if arguments.models_command in shelf_command.COMMANDS:
            return shelf_command.run(arguments)
        gguf_export.write(arguments.model or starter_model(), arguments.gguf, arguments.type)
    except ImportError:
        print("This needs the gguf package, which is not installed.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise  # the disk has no part in it
    except OSError as error:
        print(f"The disk refused: {error}.", file=sys.stderr)
        return 1
    print(f"{arguments.gguf.stat().st_size / 1e6:.1f} MB in {arguments.gguf}")
    return 0
