"""Pictures of every window and state: `python -m tests.screenshots OUT_FOLDER`.

The real window is drawn in memory with a scripted engine: in both themes and both languages, and with Arabic text in a
window that runs from right to left, at one and at two pixels a point. Each run of themes has a contact sheet.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from assistant import actions, settings
from assistant.background import EngineThread
from assistant.documents import glossary
from assistant.documents.book import Book
from assistant.documents.glossary import Entry
from assistant.documents.pinned import Pinned
from assistant.errors import DiskFull, ModelIncomplete, TextsNotKept
from assistant.settings import settings_file
from assistant.system import paths
from assistant.tasks import Correct, Label, Outcome, Pair, Part, Passage, Progress, Span, Summarize, Task, Translate
from assistant.ui.actions.actions_window import ActionsWindow
from assistant.ui.files.recovery_dialog import RecoveryDialog
from assistant.ui.help.about_dialog import AboutDialog
from assistant.ui.help.help_window import HelpWindow
from assistant.ui.help.shortcut_sheet import ShortcutSheet
from assistant.ui.kit import interface_language, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.models.models_window import ModelsWindow
from assistant.ui.panel.context_window import ContextWindow
from assistant.ui.panel.glossary_window import GlossaryWindow
from assistant.ui.panel.report_window import ReportWindow
from assistant.ui.panel.side_by_side import SideBySide
from assistant.ui.panes.book_dialog import BookDialog
from assistant.ui.settings.settings_dialog import SettingsDialog
from assistant.ui.style.style_window import StyleWindow
from assistant.ui.window.earlier_versions import EarlierVersionsDialog
from assistant.ui.window.export_window import ExportWindow
from assistant.ui.window.main_window import MainWindow
from tests import left_behind
from tests.scripted_engine import ScriptedEngine

SIZE = (1180, 760)
SECONDS = 20.0
THUMBNAIL, COLUMNS = 460, 4
ENGLISH = """# The lighthouse

The keeper climbed the stairs every evening at six. There were two hundred and twelve of them, and he had counted each one on the first day and never again.

## The lamp

He wiped the glass, trimmed the wick and lit the lamp. On a clear night it was seen from twenty miles away; in fog, from the end of the pier.

- oil for three weeks
- matches, **dry**
- a book

## The sea

"""
CHINESE = """# 灯塔

每天傍晚六点，守塔人都要爬上楼梯。楼梯一共有二百一十二级，他在第一天数过一遍，以后再也没有数过。

## 灯

他擦净玻璃，修好灯芯，点亮了灯。天气晴朗的夜里，二十海里之外都能看见它；起雾的时候，只有在码头尽头才看得见。

- 够用三个星期的油
- **干**火柴
- 一本书

## 海

"""
ARABIC = """# المنارة

كان الحارس يصعد الدرج كل مساء في الساعة السادسة. كانت هناك مئتان واثنتا عشرة درجة، وقد عدّها في اليوم الأول ولم يعدّها بعد ذلك أبدًا.

## المصباح

مسح الزجاج وأصلح الفتيل وأشعل المصباح. في الليالي الصافية كان يُرى من بعد عشرين ميلًا، وفي الضباب من آخر الرصيف (about 300 m).

- زيت لثلاثة أسابيع
- كتاب

"""
TEXTS = {"en": ENGLISH, "zh_CN": CHINESE, "ar": ARABIC}
GOES_ON = {
    "en": "The sea was calm that night, and",
    "zh_CN": "那天夜里海面很平静，",
    "ar": "كان البحر هادئًا في تلك الليلة، ",
}
GHOST = {
    "en": " the light swept over it like a slow hand.",
    "zh_CN": "灯光像一只手慢慢扫过水面。",
    "ar": "وكان الضوء يمر فوقه ببطء.",
}
FAULTY = {
    "en": "He wipe the glass and trimed the wick.",
    "zh_CN": "他擦净波璃，修好了灯心。",
    "ar": "مسح الزجاح وأصلح الفتيل.",
}
MENDED = {
    "en": "He wiped the glass and trimmed the wick.",
    "zh_CN": "他擦净玻璃，修好了灯芯。",
    "ar": "مسح الزجاج وأصلح الفتيل.",
}
SUMMARY = {
    "en": "Every evening the keeper climbs the stairs and lights the lamp, which is seen from far away.",
    "zh_CN": "每天傍晚，守塔人爬上楼梯点亮灯，灯光很远就能看见。",
    "ar": "يصعد الحارس كل مساء ويشعل المصباح الذي يُرى من بعيد.",
}


WRONG_PAIR = "1 2 3"


class Studio:
    """One window in one theme and language; `states()` brings it from state to state and says what to take."""

    def __init__(self, application: QApplication, language: str, look: str) -> None:
        self.application, self.text_language = application, language
        chosen = settings.changed(settings.Settings(), "writing.theme", look)
        chosen = settings.changed(chosen, "writing.language", "en" if language == "ar" else language)
        settings_file.write(paths.settings_file(), chosen)
        self.current = CurrentSettings(paths.settings_file())
        interface_language.install(application, chosen.writing.language)
        theme.apply(application, chosen)
        application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
        )
        self.gate = threading.Event()
        self.gate.set()
        self.engine = ScriptedEngine(answer=self._answer, gate=self.gate)
        self.engine_thread = EngineThread(lambda: self.engine)
        self.window = MainWindow(self.engine_thread, self.current, actions.load_folder(paths.resource("actions"))[0])
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.window.editor.setFocus()
        self.engine_thread.wake()
        self.wait(lambda: self.engine_thread.model is not None)

    def _answer(self, task: Task) -> list[str]:
        if isinstance(task, Correct):
            return [MENDED[self.text_language]]
        if isinstance(task, Summarize | Translate):
            return [SUMMARY[self.text_language]]
        return [GHOST[self.text_language]]

    def wait(self, until: Callable[[], object]) -> None:
        end = time.monotonic() + SECONDS
        while not until():
            assert time.monotonic() < end, "a state did not come"
            self.application.processEvents()
            time.sleep(0.005)

    def load(self, more: str = "") -> None:
        self.window.editor.load(TEXTS[self.text_language] + more)
        self.window.editor.set_caret(self.window.editor.text.length)

    def run(self, action: str) -> None:
        self.window.run_action(action)
        self.wait(lambda: not self.window.runs.busy)

    def dialog(self, command: str, kind: type[QWidget]) -> QWidget:
        self.window.menus.actions[command].trigger()
        found = self.window.findChild(kind)
        assert found is not None
        return found

    def states(self) -> Iterator[tuple[str, QWidget]]:
        yield from self._writing()
        yield from self._reviewing()
        yield from self._panes()
        yield from self._messages()
        yield from self._tools()
        yield from self._dialogs()

    def _writing(self) -> Iterator[tuple[str, QWidget]]:
        window, language = self.window, self.text_language
        yield "empty", window
        self.load()
        yield "text", window
        self.run("summarize")
        yield "answer", window
        window.panel.set_waking(Progress("loading", 1, 3))
        window.panel.show_progress(Progress("reading", 3, 12))
        yield "waking", window
        window.panel.set_waking(None)
        self.gate.clear()
        window.run_action("translate")
        yield "running", window
        window.stop()
        window.panel.show_progress(None)
        self.gate.set()
        self.load(GOES_ON[language])
        window.menus.actions["suggest"].trigger()
        self.wait(lambda: window.suggestions.ghost.text)
        yield "ghost", window
        window.suggestions.dismiss()

    def _reviewing(self) -> Iterator[tuple[str, QWidget]]:
        window, wrong = self.window, FAULTY[self.text_language]
        for name, layout in (("review", "inline"), ("review-side", "side")):
            self.current.change("writing.review_layout", layout)
            self.load(wrong)
            end = window.editor.text.length
            window.editor.set_caret(end, end - len(wrong))
            self.run("proofread")
            self.wait(lambda: not window.reviewing.bar.isHidden())
            yield name, window
            window.reviewing.reject_all()
        window.reviewing.escape()
        self.current.reset("writing.review_layout")

    def _panes(self) -> Iterator[tuple[str, QWidget]]:
        window, on = self.window, self.window.menus.actions
        self.load(GOES_ON[self.text_language])
        on["replace"].trigger()
        window.find_bar.wanted.setText({"en": "the", "zh_CN": "灯", "ar": "كان"}[self.text_language])
        self.wait(lambda: window.find_bar.count.text())
        yield "find", window
        window.find_bar.leave()
        on["outline"].trigger()
        on["preview"].trigger()
        on["panel"].trigger()
        window.view.outline.update_headings()
        window.view.preview.render_text()
        yield "outline-preview", window
        on["outline"].trigger()
        on["preview"].trigger()
        on["focus"].trigger()
        yield "focus", window
        on["focus"].trigger()
        on["panel"].trigger()
        menu = window.menuBar().actions()[3].menu()
        assert isinstance(menu, QMenu)
        menu.popup(QPoint(0, 0))
        yield "menu", menu
        menu.close()

    def _messages(self) -> Iterator[tuple[str, QWidget]]:
        window = self.window
        window.message_bar.show_error(DiskFull(Path.home() / "Documents" / "lighthouse.md"))
        window.message_bar.show_error(
            ModelIncomplete(Path.home() / "models" / "small", ("tokenizer.json", "model.safetensors"))
        )
        yield "error", window
        window.message_bar.clear()
        window.menus.actions["diagnostics"].trigger()
        yield "notice", window
        window.message_bar.clear()
        window.message_bar.let_stand(
            TextsNotKept(("lighthouse.md", window.session.name), "full"), [("Save elsewhere…", lambda: None)]
        )
        yield "at-risk", window
        window.message_bar.withdraw()
        window.resize(760, 560)
        yield "small", window
        window.resize(*SIZE)

    def _tools(self) -> Iterator[tuple[str, QWidget]]:
        window, language = self.window, self.text_language
        self.load()
        window.panel.select_action("chat")
        window.panel.chat.field.setPlainText(GOES_ON[language])
        window.panel.run()
        self.wait(lambda: not window.runs.busy)
        yield "chat", window
        spans = (Span(0, 20), Span(30, 60))
        self.engine.outcome = Outcome(
            "", "stop", labels=(Label("positive", 0.7), Label("neutral", 0.2), Label("negative", 0.1)),
            spans=(Span(0, 3, 0.9),),
        )  # fmt: skip
        self.run("sentiment")
        yield "labels", window
        self.engine.outcome = Outcome(GHOST[language], "stop", spans=spans)
        self.run("key-sentences")
        yield "sentences", window
        pairs = [Pair(TEXTS[language][:60], SUMMARY[language]), Pair(WRONG_PAIR, "", ("empty", "number"))]
        window.runs.pairs = tuple(pairs * 6)
        beside = self.dialog("side_by_side", SideBySide)
        yield "side-by-side", beside
        beside.close()
        parts = (Part("instruction", "", 40), Part("passage", "notes.md", 120), Part("text", "", 900, 12))
        self.engine.outcome = Outcome(TEXTS[language], "stop", parts=(*parts, Part("answer", "", 400)))
        window.panel.select_action("rewrite")
        window.tabs.page.document.pinned.pin(Pinned(GOES_ON[language], MENDED[language], (Passage("notes.md", "x"),)))
        reads = self.dialog("context", ContextWindow)
        assert isinstance(reads, ContextWindow)
        self.wait(lambda: reads.parts.rowCount() == 4)
        for number, name in enumerate(("pinned", "parts", "prompt")):
            reads.pages.setCurrentIndex(number)
            yield f"context-{name}", reads
        reads.close()
        self.engine.outcome = None
        glossary.file().parent.mkdir(parents=True, exist_ok=True)
        glossary.write([Entry("lamp", "de", "Leuchte"), Entry("keeper", "", "Wärter"), Entry("灯", "en", "lamp")])
        words = self.dialog("glossary", GlossaryWindow)
        yield "glossary", words
        words.close()
        for name, kind in (("export", ExportWindow), ("style", StyleWindow)):
            shown = self.dialog(name, kind)
            yield name, shown
            shown.close()
        shelf = self.dialog("models", ModelsWindow)
        assert isinstance(shelf, ModelsWindow)
        self.wait(lambda: shelf.offer() is not None)
        yield "models", shelf
        shelf.choose("granite-4.0-350m")
        shelf.get_button.click()
        yield "models-asking", shelf
        shelf.close()
        made = self.dialog("edit_actions", ActionsWindow)
        assert isinstance(made, ActionsWindow)
        for name in ("rewrite", "sentiment", "json"):
            made.list.setCurrentRow(made._listed().index(name))
            yield f"actions-{name}", made
        made.trial.sample.setPlainText(TEXTS[language][:200])
        made.trial.run_button.click()
        self.wait(lambda: not self.engine_thread.busy)
        yield "actions-tried", made
        made.close()
        report = self.dialog("provenance_report", ReportWindow)
        yield "report", report
        report.close()
        window.panel.select_action("summarize")

    def _dialogs(self) -> Iterator[tuple[str, QWidget]]:
        chosen = self.dialog("preferences", SettingsDialog)
        assert isinstance(chosen, SettingsDialog)
        self.current.change("writing.font_size", 15)
        for name, page in chosen.pages.items():
            chosen.page(name)
            yield f"settings-{name}", chosen
            if not page.fold.isHidden():
                page.fold.setChecked(True)
                bar = chosen._scroll.verticalScrollBar()
                self.settle()
                bar.setValue(bar.maximum())
                yield f"settings-{name}-advanced", chosen
        self.current.reset("writing.font_size")
        chosen.search.setText("zzz")
        yield "settings-nothing", chosen
        chosen.close()
        sheet = self.dialog("shortcuts", ShortcutSheet)
        yield "shortcuts", sheet
        sheet.close()
        guide = self.dialog("guide", HelpWindow)
        assert isinstance(guide, HelpWindow)
        for page_id in [guide.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(guide.list.count())]:
            guide.go_to(page_id)
            yield f"help-{page_id}", guide
        guide.search.setText("Tab")
        yield "help-search", guide
        guide.close()
        about = self.dialog("about", AboutDialog)
        assert isinstance(about, AboutDialog)
        for row, name in enumerate(("versions", "card", "licences")):
            about.list.setCurrentRow(row)
            yield f"about-{name}", about
        about.close()
        file = paths.data_dir().parent / "lighthouse.md"
        file.write_text(TEXTS[self.text_language] + FAULTY[self.text_language], "utf-8")
        self.window.open_path(file)
        self.load(MENDED[self.text_language])
        self.window.menus.actions["save"].trigger()
        self.load(MENDED[self.text_language] + GOES_ON[self.text_language])
        versions = self.dialog("versions", EarlierVersionsDialog)
        yield "versions", versions
        versions.close()
        book = BookDialog(Book("The lighthouse", "Ada", 90_000), self.window)
        book.show()
        yield "book", book
        book.close()
        for path in (Path("lighthouse.md"), None):
            left_behind.leave(TEXTS[self.text_language], path)
        recovered = left_behind.found()
        recovery = RecoveryDialog(recovered, self.window)
        recovery.show()
        yield "recovery", recovery
        recovery.close()
        for one in recovered:
            one.release()

    def settle(self) -> None:
        for _ in range(4):
            self.application.processEvents()
            time.sleep(0.01)

    def close(self) -> None:
        self.window.stop()
        self.engine_thread.shutdown()
        self.window.editor.text.mark_saved()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(folder: Path, scale: str, runs: list[tuple[str, str]], only: str) -> None:
    """In a process whose environment says the scale."""
    qInstallMessageHandler(lambda kind, context, text: None)
    application = QApplication(["longhand"])
    home = os.environ["LONGHAND_HOME"]
    application.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    for number, (language, look) in enumerate(runs):
        os.environ["LONGHAND_HOME"] = f"{home}/{number}"
        studio = Studio(application, language, look)
        shots: list[tuple[str, QPixmap]] = []
        try:
            for name, widget in studio.states():
                if only and only not in name:
                    continue
                studio.settle()
                picture = widget.grab()
                file = folder / f"{name}.{language}.{look}.{scale}x.png"
                assert picture.save(str(file)), file
                shots.append((name, picture))
        finally:
            studio.close()
        contact_sheet(shots).save(str(folder / f"sheet.{language}.{look}.{scale}x.png"))
        sys.stdout.write(f"{len(shots)} pictures: {language}, {look}, {scale}x\n")


def contact_sheet(shots: list[tuple[str, QPixmap]]) -> QImage:
    rows = -(-len(shots) // COLUMNS)
    width, height = THUMBNAIL + 16, THUMBNAIL * SIZE[1] // SIZE[0] + 40
    sheet = QImage(COLUMNS * width, max(1, rows) * height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#888888"))
    painter = QPainter(sheet)
    for number, (name, picture) in enumerate(shots):
        place = QRect((number % COLUMNS) * width + 8, (number // COLUMNS) * height + 28, THUMBNAIL, height - 40)
        painter.drawText(place.left(), place.top() - 8, name)
        image = picture.toImage()
        image.setDevicePixelRatio(1)
        small = image.scaled(
            place.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(place.topLeft(), small)
    painter.end()
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", choices=("1", "2"), help="only this one")
    parser.add_argument("--only", default="", metavar="NAME", help="only states whose names have this in them")
    parser.add_argument("--language", choices=tuple(TEXTS))
    parser.add_argument("--theme", choices=("light", "dark"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get("QT_SCALE_FACTOR", "")
    if scale and os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        runs = [
            (language, look)
            for language in ([arguments.language] if arguments.language else TEXTS)
            for look in ([arguments.theme] if arguments.theme else ("light", "dark"))
        ]
        take(arguments.folder, scale, runs, arguments.only)
        return
    for scale in [arguments.scale] if arguments.scale else ("1", "2"):
        with tempfile.TemporaryDirectory(prefix="longhand-pictures-") as home:
            environment = os.environ | {
                "LONGHAND_HOME": home, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "OMP_WAIT_POLICY": "PASSIVE",
            }  # fmt: skip
            subprocess.run([sys.executable, "-m", "tests.screenshots", *sys.argv[1:]], env=environment, check=True)


if __name__ == "__main__":
    main()
