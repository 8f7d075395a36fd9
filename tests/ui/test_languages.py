"""The interface in two languages: nothing is missing, and it is switched while the window is open."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant import actions
from assistant.errors import EmptyText
from assistant.system import paths
from assistant.tasks import ModelReady, Outcome
from assistant.ui.kit import interface_language, messages
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.kit.status_bar import StatusBar
from assistant.ui.panel.prompt_panel import PromptPanel
from assistant.ui.settings.settings_dialog import SettingsDialog
from tests import translations

CHINESE = translations.FOLDER / f"{translations.CHINESE}.ts"
MODEL = ModelReady("tiny", "cpu", "float32", 1_000_000, 512, ("continue", "translate"), ("en", "zh"))
BUILT_IN, _ = actions.load_folder(paths.resource("actions"))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def current(tmp_path: Path) -> CurrentSettings:
    return CurrentSettings(tmp_path / "settings.json")


@pytest.mark.parametrize("name", translations.ALL)
def test_every_string_is_translated(name: str) -> None:
    assert translations.unfinished(translations.FOLDER / f"{name}.ts") == []


def test_the_files_hold_the_strings_of_today(tmp_path: Path) -> None:
    """After a changed string run `python -m tests.translations`."""
    for name in translations.ALL:
        shutil.copy(translations.FOLDER / f"{name}.ts", tmp_path)
    translations.update(tmp_path)
    for name in translations.ALL:
        stored = translations.entries(translations.FOLDER / f"{name}.ts")
        assert set(translations.entries(tmp_path / f"{name}.ts")) == set(stored)


def test_the_compiled_files_are_those_of_their_sources(tmp_path: Path) -> None:
    translations.compile_to(tmp_path)
    for name in translations.ALL:
        assert (tmp_path / f"{name}.qm").read_bytes() == (translations.FOLDER / f"{name}.qm").read_bytes(), name


@pytest.mark.parametrize("context", ["actions", "settings", "messages"])
def test_the_data_strings_are_all_there(context: str) -> None:
    known = {text for one, text in translations.entries(CHINESE) if one == context}
    assert set(translations.data_strings()[context]) <= known


@pytest.mark.parametrize("name", translations.WHOLE)
def test_translations_keep_the_facts_and_the_keys_of_their_english(name: str) -> None:
    marks = re.compile(r"\{\w+\}|%L?n|(?:Ctrl|Shift|Alt)\+\w+|\bEsc\b|\*\.\w+|&(?=\w)")
    for (_, source), message in translations.entries(translations.FOLDER / f"{name}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        for form in [*translation.iter("numerusform")] or [translation]:
            assert sorted(marks.findall(form.text or "")) == sorted(marks.findall(source)), source


def test_chinese_uses_chinese_punctuation() -> None:
    for (_, source), message in translations.entries(CHINESE).items():
        translated = "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        assert not re.search(r"[\u4e00-\u9fff][,;:!?]|[\u4e00-\u9fff]\.(?!\w)", translated), source


def test_actions_and_qts_own_buttons_speak_chinese(app: QApplication) -> None:
    interface_language.install(app, "zh_CN")
    assert QCoreApplication.translate("actions", "Translate") == "翻译"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert messages.words(EmptyText()).title == "还没有可读的内容"
    interface_language.install(app, "en")
    assert QCoreApplication.translate("actions", "Translate") == "Translate"


def test_one_word_is_one_word(app: QApplication, qtbot: QtBot) -> None:
    interface_language.install(app, "en")
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.set_counts(1, 1, None)
    assert "1 word · 1 character" in [label.text() for label in bar.findChildren(QLabel)]
    bar.set_counts(2300, 1, None)
    assert "2,300 words · 1 character" in [label.text() for label in bar.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("zh_CN", "zh_CN"),
        ("zh_TW", "zh_CN"),
        ("en_US", "en"),
        ("de_AT", "de"),
        ("fr_CA", "fr"),
        ("es_MX", "es"),
        ("it_IT", "en"),
    ],
)
def test_the_system_language_is_followed(monkeypatch: pytest.MonkeyPatch, system: str, expected: str) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    assert interface_language.chosen("system") == expected
    assert interface_language.chosen("en") == "en"


def test_every_panel_changes_its_language_while_it_is_open(
    app: QApplication, qtbot: QtBot, current: CurrentSettings
) -> None:
    interface_language.install(app, "en")
    panel, dialog, status, bar = (
        PromptPanel(BUILT_IN, current), SettingsDialog(current), StatusBar(), MessageBar()
    )  # fmt: skip
    for widget in (panel, dialog, status, bar):
        qtbot.addWidget(widget)
    panel.set_model(MODEL)
    panel.set_input(120, True)
    panel.begin(BUILT_IN[1])
    panel.finish(Outcome("", "cancelled", dropped_tokens=9, new_tokens=3, decode_seconds=1.0))
    status.set_model(MODEL)
    bar.show_error(EmptyText())
    interface_language.install(app, "zh_CN")
    QApplication.processEvents()
    letters = re.compile(r"[A-Za-z]{2,}")
    allowed = {
        "tiny",
        "config.json",
        "safetensors",
        "GGUF",
        "Longhand",
        "UTF-8",
        "UTF",
        "Top-k",
        "Top-p",
        "Min-p",
        "Tab",
        "Shift",
        "Enter",
        "JSON",
    }
    for widget in (panel, dialog, status):
        shown = [w.text() for kind in (QLabel, QPushButton) for w in widget.findChildren(kind)]
        english = [
            text
            for text in shown
            if set(letters.findall(text)) - {part for a in allowed for part in letters.findall(a)}
        ]
        assert english == []
    assert panel.picker.itemText(panel.picker.findData("translate")).startswith("翻译")
    assert dialog.windowTitle() == "设置"
