"""The guide, what's new, About and Copy diagnostics."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import assistant
from assistant import actions
from assistant.cli import main
from assistant.system import paths
from assistant.ui.help import help_pages, news
from assistant.ui.help.about_dialog import AboutDialog
from assistant.ui.help.help_window import HelpWindow
from assistant.ui.help.shortcut_sheet import ShortcutSheet
from assistant.ui.kit import commands, interface_language, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from tests import translations
from tests.ui.conftest import WAIT

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LANGUAGES = ("en", "zh_CN")
CHANGES = re.compile(r"`\{(?:\+\+|--|~~|==)[^`]*`")  # how tracked changes are written, shown as code
LINK = re.compile(r"\]\(([^)]+)\)")


def test_the_window_is_up_before_any_of_it_is_imported() -> None:
    late = ("diagnostics", "licences", "ui.help_window", "ui.help_pages", "ui.about_dialog")
    code = (
        f"import sys, assistant.ui.window.main_window; print([m for m in {late} if f'assistant.{{m}}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def guide(qtbot: QtBot, window: MainWindow) -> HelpWindow:
    window.menus.actions["guide"].trigger()
    found = window.findChild(HelpWindow)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow, timeout=WAIT)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_names_what_the_program_does_not_have(window: MainWindow, language: str) -> None:
    pages = help_pages.load(language, window.menus)
    assert len(pages) == 9
    known = {page.id for page in pages}
    for page in pages:
        assert page.title and page.markdown.startswith(f"# {page.title}\n")
        # Braces that are left would be a placeholder with a slip in it; examples of files and regular expressions have none.
        assert not re.findall(r"\{[^}]*\}", CHANGES.sub("", page.markdown))
        assert {link for link in LINK.findall(page.markdown) if page.id != "changes"} <= known


def test_both_languages_have_the_same_pages_and_the_same_keys() -> None:
    english, chinese = (sorted((paths.resource("help") / language).glob("*.md")) for language in LANGUAGES)
    assert [file.name for file in english] == [file.name for file in chinese]
    for one, other in zip(english, chinese, strict=True):
        texts = tuple(CHANGES.sub("", file.read_text("utf-8")) for file in (one, other))
        named, links = zip(*((set(re.findall(r"\{[^}]+\}", text)), LINK.findall(text)) for text in texts), strict=True)
        assert named[0] == named[1], one.name
        assert links[0] == links[1]
        assert texts[0].count("\n## ") == texts[1].count("\n## ")
        assert texts[0].count("\n|") == texts[1].count("\n|")


def test_every_string_that_a_page_borrows_is_one_of_the_window() -> None:
    known = translations.entries(translations.FOLDER / f"{translations.CHINESE}.ts")
    for file in paths.resource("help").rglob("*.md"):
        for name in re.findall(r"\{ui:([^}]+)\}", file.read_text("utf-8")):
            context, _, text = name.partition("|")
            assert (context, text) in known, f"{file.name}: {name}"


@pytest.mark.parametrize(
    "slip", ["{key:nothing}", "{menu:nothing}", "{setting:writing.nothing}", "{page:nothing}", "{key:about}"]
)
def test_a_name_that_is_unknown_is_an_error(window: MainWindow, slip: str) -> None:
    with pytest.raises(KeyError):
        help_pages.fill(slip, window.menus)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_action_that_a_page_shows_is_one(window: MainWindow, language: str, tmp_path: Path) -> None:
    page = next(one for one in help_pages.load(language, window.menus) if one.id == "actions")
    example = re.search(r"```\n(.*?)```", page.markdown, re.DOTALL)
    assert example
    (tmp_path / "letter.toml").write_text(example[1], "utf-8")
    action = actions.load_file(tmp_path / "letter.toml")
    assert (action.task, action.answer) == ("instruct", "review")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_that_a_page_shows_are_understood(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (paths.resource("help") / language / "8-training.md").read_text("utf-8")
    shown = re.findall(r"^assistant (train .*)$", text, re.MULTILINE)
    assert shown
    for line in shown:
        monkeypatch.setattr(sys, "argv", ["assistant", *line.split()])
        assert main._parser(line.split()).parse_args(line.split()).command == "train"


def test_the_keys_are_those_of_the_commands(window: MainWindow) -> None:
    text = help_pages.fill("{key:find} {keys:redo} {key:run:translate} {menu:about} {action:rewrite}", window.menus)
    assert text == "`Ctrl+F` `Ctrl+Shift+Z`, `Ctrl+Y` `Ctrl+Alt+T` Help › About Longhand Rewrite"
    window.menus.actions["find"].setShortcut("Ctrl+Alt+9")
    assert help_pages.fill("{key:find}", window.menus) == "`Ctrl+Alt+9`"
    keys = next(page for page in help_pages.load("en", window.menus) if page.id == "keys")
    for command in commands.commands():
        for key in window.menus.actions[command.id].shortcuts():
            assert key.toString().replace("\\", "\\\\") in keys.markdown


def test_f1_opens_it_and_a_link_leads_on_and_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F1)
    guide = window.findChild(HelpWindow)
    assert guide is not None and guide.isVisible() and not guide.isModal()
    qtbot.waitUntil(guide.isActiveWindow, timeout=WAIT)
    assert guide.current == "first-steps"
    guide.page.anchorClicked.emit(QUrl("models"))
    assert guide.current == "models"
    assert guide.list.currentItem().text() == "Models"
    assert "config.json" in guide.page.toPlainText()
    qtbot.keyClick(guide, Key.Key_Left, Modifier.AltModifier)
    assert guide.current == "first-steps"
    qtbot.keyClick(guide, Key.Key_Right, Modifier.AltModifier)
    assert guide.current == "models"
    assert not guide.forward.isEnabled()
    guide.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert guide.current == "models"
    qtbot.keyClick(guide, Key.Key_Escape)
    assert not guide.isVisible()


def test_the_search_lists_the_pages_and_marks_the_words(qtbot: QtBot, guide: HelpWindow) -> None:
    qtbot.keyClick(guide, Key.Key_F, Modifier.ControlModifier)
    assert guide.search.hasFocus()
    qtbot.keyClicks(guide.search, "journal")
    titles = [guide.list.item(row).text() for row in range(guide.list.count())]
    assert "Privacy" in titles and "Models" not in titles
    assert guide.current == "files"
    assert {mark.cursor.selectedText().casefold() for mark in guide.page.extraSelections()} == {"journal"}
    qtbot.keyClicks(guide.search, "zzz")
    assert guide.nothing.isVisible() and "zzz" in guide.nothing.text()
    guide.search.clear()
    assert guide.list.count() == 9
    assert not guide.page.extraSelections()


def test_it_changes_its_language_while_it_is_open(
    qtbot: QtBot, guide: HelpWindow, window: MainWindow, current: CurrentSettings
) -> None:
    window.menus.actions["shortcuts"].trigger()
    window.menus.actions["about"].trigger()
    sheet, about = window.findChild(ShortcutSheet), window.findChild(AboutDialog)
    assert sheet is not None and about is not None
    guide.go_to("files")
    current.change("writing.language", "zh_CN")
    try:
        qtbot.waitUntil(lambda: "文件与安全" in guide.page.toPlainText(), timeout=WAIT)
        assert guide.current == "files"
        assert guide.list.item(0).text() == "入门"
        qtbot.waitUntil(lambda: "撤销" in sheet.page.toPlainText(), timeout=WAIT)
        assert about.list.item(2).text() == "许可证"
    finally:
        current.change("writing.language", "en")
        app = QApplication.instance()
        assert app is not None
        interface_language.install(app, "en")
    qtbot.waitUntil(lambda: "Undo" in sheet.page.toPlainText(), timeout=WAIT)


def test_links_have_the_colour_of_the_theme(qtbot: QtBot, guide: HelpWindow, current: CurrentSettings) -> None:
    for name, colours in (("dark", theme.DARK), ("light", theme.LIGHT)):
        current.change("writing.theme", name)
        cursor = guide.page.document().find("Files and safety")
        assert cursor.charFormat().isAnchor()
        assert cursor.charFormat().foreground().color().name().upper() == colours.accent


def test_nothing_is_loaded_from_anywhere(guide: HelpWindow, tmp_path: Path) -> None:
    image = tmp_path / "image.png"
    shutil.copy(paths.resource("icons/run.svg"), image)
    assert guide.page.loadResource(2, QUrl.fromLocalFile(str(image))).isEmpty()
    assert help_pages.without_addresses("[a](https://x.org) [b](models) <http://y.org>") == "a [b](models) y.org"


def test_the_changes_are_those_of_the_changelog(window: MainWindow) -> None:
    window.menus.actions["news"].trigger()
    guide = window.findChild(HelpWindow)
    assert guide is not None and guide.current == "changes"
    assert "A window with an editor, a prompt panel" in guide.page.toPlainText()
    assert "Keep a Changelog" not in guide.page.toPlainText()


def test_the_news_are_offered_once_after_an_update_and_not_at_a_first_start(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = window.message_bar
    window.side_windows.offer_news(bar)
    assert not bar.isVisible()
    monkeypatch.setattr(assistant, "__version__", "10.0.0")
    window.side_windows.offer_news(bar)
    assert "10.0.0" in bar.message()
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "What's new")
    button.click()
    guide = window.findChild(HelpWindow)
    assert guide is not None and guide.current == "changes" and not bar.isVisible()
    assert news.unseen() == ""
    monkeypatch.setattr(assistant, "__version__", "9.0.0")
    assert news.unseen() == ""


def test_a_note_of_the_version_that_cannot_be_read_is_no_trouble() -> None:
    (paths.config_dir() / "version.txt").mkdir()
    assert news.unseen() == ""


def test_copied_diagnostics_say_that_they_hold_nothing_private(window: MainWindow) -> None:
    window.editor.load("my secret")
    window.menus.actions["diagnostics"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert f"Longhand                  {assistant.__version__}" in copied
    assert "Screen" in copied and "secret" not in copied
    assert "clipboard" in window.message_bar.message()


def test_about_tells_versions_licences_and_the_models_card(
    qtbot: QtBot, window: MainWindow, current: CurrentSettings, tmp_path: Path
) -> None:
    window.menus.actions["about"].trigger()
    about = window.findChild(AboutDialog)
    assert about is not None and about.isVisible() and not about.isModal()
    assert "PyTorch" in about.page.toPlainText() and QCoreApplication.translate("AboutDialog", "Versions")
    about.list.setCurrentRow(1)
    assert "What it cannot do" in about.page.toPlainText()
    folder = tmp_path / "model"
    shutil.copytree(paths.starter_model(), folder, ignore=shutil.ignore_patterns("MODEL_CARD.md"))
    current.change("model.folder", str(folder))
    assert "no card" in about.page.toPlainText()
    (folder / "README.md").write_text("---\nlicense: mit\n---\n# Mine\nSee [here](https://example.org).", "utf-8")
    current.reset("model.folder")
    current.change("model.folder", str(folder))
    assert about.page.toPlainText() == "Mine\nSee here."
    about.list.setCurrentRow(2)
    assert "MIT licence" in about.page.toPlainText() and "tokenizers" in about.page.toPlainText()
    qtbot.waitUntil(about.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(about, Key.Key_Escape)
    assert not about.isVisible()
