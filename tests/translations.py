"""Bring the translations up to date: `python -m tests.translations`, then fill in what is unfinished and run it again.

Collects the strings of the program and of its data into `resources/translations/*.ts` with Qt's lupdate and compiles
them with lrelease. English has a file of its own with the singulars and plurals.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6

from assistant import actions, settings
from assistant.ui.kit import messages

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CHINESE, ENGLISH = "longhand_zh_CN", "longhand_en"
# Of each whole translation the code that Qt's tools know it by; English has a file with plurals only.
WHOLE = {CHINESE: "zh_CN", "longhand_fr": "fr_FR", "longhand_de": "de_DE", "longhand_es": "es_ES"}
ALL = (*WHOLE, ENGLISH)


def data_strings() -> dict[str, list[str]]:
    """Strings that are data and are translated when they are shown, by context."""
    built_in, _ = actions.load_folder(ROOT / "resources" / "actions")
    declared = [settings.declared(*dotted.split(".")) for dotted in settings.names(hidden=True)]
    declared = [facts for facts in declared if facts.kind != "hidden"]
    of_settings = [*settings.PAGES.values()]
    for facts in declared:
        of_settings += [facts.label, facts.explanation, facts.zero_label, *(label for _, label in facts.choices)]
    return {
        "actions": [
            *actions.GROUPS.values(),
            *(text for action in built_in for text in (action.name, action.explanation, *action.labels)),
        ],
        "settings": [text for text in of_settings if text],
        "messages": messages.strings(),
    }


def update(folder: Path) -> None:
    """Merge the strings of today into the .ts files of `folder`."""
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(temporary) / "data.py"
        lines = [
            f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})"
            for context, texts in data_strings().items()
            for text in dict.fromkeys(texts)
        ]
        data.write_text("\n".join(lines), "utf-8")
        sources = [*sorted((ROOT / "assistant").glob("*.py")), *sorted((ROOT / "assistant" / "ui").rglob("*.py")), data]
        common = [*map(str, sources), "-locations", "none", "-no-obsolete", "-source-language", "en_GB", "-silent"]
        for name, language in WHOLE.items():
            run("lupdate", *common, "-target-language", language, "-ts", str(folder / f"{name}.ts"))
        run("lupdate", *common, "-pluralonly", "-target-language", "en_GB", "-ts", str(folder / f"{ENGLISH}.ts"))


def compile_to(folder: Path) -> None:
    for name in ALL:
        run("lrelease", "-silent", str(FOLDER / f"{name}.ts"), "-qm", str(folder / f"{name}.qm"))


def run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / tool
    subprocess.run([program, *arguments], check=True, capture_output=True, text=True, timeout=60)


def entries(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """The messages of a .ts file by context and English text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def unfinished(file: Path) -> list[tuple[str, str]]:
    """What has no translation, or an empty one."""
    missing = []
    for key, message in entries(file).items():
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        if translation.get("type") == "unfinished" or not all(forms):
            missing.append(key)
    return missing


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    update(FOLDER)
    compile_to(FOLDER)
    for name in ALL:
        for context, text in unfinished(FOLDER / f"{name}.ts"):
            print(f"{name}: {context}: {text}")


if __name__ == "__main__":
    main()
