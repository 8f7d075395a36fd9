"""`assistant models adapters list | export | remove`: what models have learned here, and what came with the program."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from assistant.errors import ModelMissing
from assistant.models import adapter_export, adapters, gguf_export
from assistant.models.adapters import Adapter
from assistant.system import paths
from assistant.system.disk import put_folder_in_place
from assistant.system.private_files import make_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="adapters_command", required=True, metavar="COMMAND")
    shown = commands.add_parser("list", help="the adapters that are installed, with their bases and tasks")
    shown.add_argument("--json", action="store_true")
    put = commands.add_parser("add", help="copy an adapter, or that of a finished run, to the installed ones")
    put.add_argument("folder", type=Path, help="folder of the adapter or of the run")
    put.add_argument("--name", help="the name it gets (default: that of the run)")
    export = commands.add_parser("export", help="write the base with the adapter merged into it")
    export.add_argument("adapter", help="name of an installed one, or a folder")
    export.add_argument("--base", type=Path, required=True, help="the folder of the model that it was trained on")
    way = export.add_mutually_exclusive_group(required=True)
    way.add_argument("--folder", type=Path, metavar="OUT", help="a new folder with safetensors")
    way.add_argument("--gguf", type=Path, metavar="OUT", help="a GGUF file")
    export.add_argument("--type", choices=gguf_export.KINDS, default="q8_0", help="of the matrices of the GGUF file")
    gone = commands.add_parser("remove", help="delete one of your own")
    gone.add_argument("adapter", help="its name")


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 done, 1 with a sentence on stderr. Raises `ModelError`s and `OSError`."""
    commands = {"list": _list, "add": _add, "export": _export, "remove": _remove}
    return commands[arguments.adapters_command](arguments)


def _list(arguments: argparse.Namespace) -> int:
    found = adapters.installed()
    if arguments.json:
        facts = [
            {
                "name": each.name, "folder": str(each.path), "base": each.base, "tasks": each.tasks,
                "languages": each.languages, "tokens": each.tokens, "bytes": each.bytes, "shipped": each.shipped,
            }
            for each in found
        ]  # fmt: skip
        print(json.dumps(facts, indent=1, ensure_ascii=False))
        return 0
    if not found:
        print("No adapter is installed. `assistant train adapter` makes one.")
    for each in found:
        source = "came with the program" if each.shipped else str(each.path)
        print(
            f"{each.name}  on {each.base}: {', '.join(each.tasks)}; {each.bytes / 1e6:.1f} MB, {each.tokens / 1e6:.2f} M tokens; {source}"
        )
    return 0


def _add(arguments: argparse.Namespace) -> int:
    folder = arguments.folder
    if not (folder / adapters.CONFIG).exists() and (folder / "adapter" / adapters.CONFIG).exists():
        folder = folder / "adapter"
    adapter = adapters.read(folder)
    name = arguments.name or (folder.resolve().parent.name if folder.name == "adapter" else folder.resolve().name)
    target = paths.adapters_dir() / Path(name).name
    if target.exists():
        print(f"There is an adapter {target.name} already; give another --name, or remove it first.", file=sys.stderr)
        return 1
    make_folder(target.parent)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".adding-") as temporary:
        copy = Path(temporary) / target.name
        shutil.copytree(adapter.path, copy)
        put_folder_in_place(copy, target)
    print(f"{target.name}: {', '.join(adapter.tasks)} on {adapter.base}")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    adapter = named(arguments.adapter)
    try:
        if arguments.gguf:
            adapter_export.merge_to_gguf(adapter, arguments.base, arguments.gguf, arguments.type)
        elif arguments.folder.exists():
            print(f"{arguments.folder} is there already; give a new name.", file=sys.stderr)
            return 1
        else:
            adapter_export.merge(adapter, arguments.base, arguments.folder)
    except ImportError:
        print("This needs the gguf package, which is not installed.", file=sys.stderr)
        return 1
    print(f"{adapter.name} on {adapter.base} in {arguments.gguf or arguments.folder}")
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    adapter = named(arguments.adapter)
    if adapter.path.resolve().parent != paths.adapters_dir().resolve():
        print(f"{adapter.name} came with the program, or lies elsewhere, and is left there.", file=sys.stderr)
        return 1
    shutil.rmtree(adapter.path)
    print(f"{adapter.name} is deleted.")
    return 0


def named(name: str) -> Adapter:
    """An installed adapter by its name, or that of a folder. Raises `ModelError`s."""
    for adapter in adapters.installed():
        if adapter.name == name:
            return adapter
    folder = Path(name)
    if not folder.is_dir():
        raise ModelMissing(folder)
    return adapters.read(folder)


def chosen(names: list[str] | None) -> tuple[str, ...] | None:
    """Folders of the adapters that a call names, without any for "none"; None leaves it to the engine. Raises `ModelError`s."""
    return None if not names else tuple(str(named(name).path) for name in names if name != "none")
