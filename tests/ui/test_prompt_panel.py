from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant import actions
from assistant.actions import Action
from assistant.errors import OutOfMemory
from assistant.system import paths
from assistant.tasks import Chosen, ModelReady, Outcome, Progress, Weakness
from assistant.ui.kit import interface_language, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.panel.prompt_panel import NARROWEST, WIDTH, PromptPanel

BUILT_IN, _ = actions.load_folder(paths.resource("actions"))
ALL = ("continue", "summarize", "headline", "translate", "correct", "rewrite", "instruct")
MODEL = ModelReady("longhand-starter", "cpu", "float32", 31_400_000, 1024, ALL, ("en", "zh"))
LONG = "One more sentence that fills the line. "


@pytest.fixture
def current(tmp_path: Path) -> CurrentSettings:
    return CurrentSettings(tmp_path / "settings.json")


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, current: CurrentSettings) -> Iterator[PromptPanel]:
    before = QLocale()
    interface_language.install(qapp, "en")
    theme.apply(qapp, current.settings)
    made = PromptPanel(BUILT_IN, current)
    made.resize(WIDTH, 760)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def labels(panel: PromptPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if not label.isHidden() and label.text()]


def named(action_id: str) -> Action:
    return next(action for action in BUILT_IN if action.id == action_id)


def test_the_head_turns_from_waking_to_ready(panel: PromptPanel) -> None:
    panel.set_waking(Progress("loading", 0, 0))
    assert {"Starter model", "waking…", "Loading the model"} <= set(labels(panel))
    panel.set_model(MODEL)
    assert {"longhand-starter", "ready", "On the processor"} <= set(labels(panel))


def test_the_head_opens_the_model_page(qtbot: QtBot, panel: PromptPanel) -> None:
    button = next(one for one in panel.findChildren(QPushButton) if one.text() == "Change…")
    with qtbot.waitSignal(panel.model_settings_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("reading", 2, 12), "Reading part 3 of 12"),
        (Progress("reading", 12, 12), "Reading part 12 of 12"),
        (Progress("writing"), "Writing"),
        (Progress("importing"), "Starting the engine"),
    ],
)
def test_progress_is_said_in_words_and_gone_at_the_end(panel: PromptPanel, progress: Progress, words: str) -> None:
    panel.set_model(MODEL)
    panel.begin(named("summarize"))
    panel.show_progress(progress)
    assert panel.head.words() == words
    panel.finish(Outcome("", "stop"))
    assert panel.head.words() == "On the processor"


@pytest.mark.parametrize("action", BUILT_IN, ids=lambda action: action.id)
def test_an_action_shows_the_options_it_asks_for(panel: PromptPanel, action: Action) -> None:
    panel.select_action(action.id)
    assert panel.current_action() == action
    options = panel.options
    shown = {name: getattr(options, name) for name in ("target", "length", "instruction", "question", "schema")}
    assert {name for name, field in shown.items() if field.isVisible()} == set(action.options)


def test_an_unknown_action_changes_nothing(panel: PromptPanel) -> None:
    panel.select_action("translate")
    panel.select_action("gone")
    assert panel.current_action() == named("translate")


def test_running_asks_with_the_action_and_its_options(qtbot: QtBot, panel: PromptPanel) -> None:
    panel.select_action("instruct")
    panel.options.instruction.setPlainText("  Make this a list ")
    with qtbot.waitSignal(panel.run_requested) as signal:
        qtbot.mouseClick(panel.run_button, Qt.MouseButton.LeftButton)
    assert signal.args == [
        named("instruct"),
        {"target": "en", "length": "short", "instruction": "Make this a list", "question": "", "schema": ""},
        (),
    ]


def test_control_return_runs_from_the_instruction_and_from_the_picker(qtbot: QtBot, panel: PromptPanel) -> None:
    panel.select_action("instruct")
    panel.options.instruction.setPlainText("Shorter")
    for field in (panel.options.instruction, panel.picker):
        with qtbot.waitSignal(panel.run_requested):
            qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.options.instruction, Qt.Key.Key_Return)
    assert "\n" in panel.options.instruction.toPlainText()


def test_the_target_language_is_remembered(panel: PromptPanel, current: CurrentSettings) -> None:
    panel.select_action("translate")
    panel.options.target.setCurrentIndex(panel.options.target.findData("zh"))
    panel.options.target.activated.emit(panel.options.target.currentIndex())
    assert current.settings.writing.translate_to == "zh"
    current.change("writing.translate_to", "en")
    assert panel.options.values()["target"] == "en"


ENGLISH = "The council has decided that the library will stay open until nine in the evening, and the readers are glad."
FRENCH = "Le conseil a décidé que la bibliothèque restera ouverte jusqu'à neuf heures du soir, et les lecteurs sont contents."


def test_the_target_is_another_language_than_the_text(panel: PromptPanel, current: CurrentSettings) -> None:
    panel.select_action("translate")
    current.change("writing.translate_to", "en")
    panel.set_input(20, False, lambda: "en", ENGLISH)
    first = panel.options.values()["target"]
    assert first != "en" and current.settings.writing.translate_to == "en"
    panel.set_input(20, False, lambda: "fr", FRENCH)
    assert panel.options.values()["target"] == "en"
    panel.set_input(20, False, lambda: "en", ENGLISH)
    panel.options.target.setCurrentIndex(panel.options.target.findData("de"))
    panel.options.target.activated.emit(panel.options.target.currentIndex())
    panel.set_input(21, False, lambda: "en", ENGLISH + " And more.")
    assert panel.options.values()["target"] == "de"


def test_a_language_that_the_model_does_not_know_is_not_proposed(panel: PromptPanel, current: CurrentSettings) -> None:
    current.change("writing.translate_to", "en")
    panel.set_model(replace(MODEL, languages=("en", "es")))
    panel.select_action("translate")
    panel.set_input(20, False, lambda: "en", ENGLISH)
    assert panel.options.values()["target"] == "es"
    assert panel.run_button.isEnabled()


def test_the_figure_is_that_of_the_direction(panel: PromptPanel, current: CurrentSettings) -> None:
    figures = (("en-fr", 0.34), ("en-zh", 0.12), ("en-es", 0.55), ("fr-en", 0.36))
    panel.set_model(replace(MODEL, languages=(), weak=(Weakness("translate", "alike", 0.31, figures),)))
    panel.select_action("translate")
    panel.set_input(20, False, lambda: "en", ENGLISH)
    current.change("writing.translate_to", "fr")
    assert any("roughly from English into French: 34 points" in text for text in labels(panel))
    assert panel.picker.currentText() == "Translate (weak)"
    current.change("writing.translate_to", "zh")
    hopeless = (
        "does not know how to translate from English into Chinese: 12 points of 100, where a usable translation has 30"
    )
    assert any(hopeless in text for text in labels(panel))
    assert panel.run_button.isEnabled()
    current.change("writing.translate_to", "es")
    assert panel.weakness.isHidden() and panel.picker.currentText() == "Translate"
    current.change("writing.translate_to", "en")
    panel.set_input(20, False, lambda: "fr", FRENCH)
    assert any("36 points" in text for text in labels(panel))


def test_languages_the_model_does_not_know_are_disabled_with_the_reason(
    panel: PromptPanel, current: CurrentSettings
) -> None:
    current.change("writing.translate_to", "fr")
    panel.set_model(MODEL)
    panel.select_action("translate")
    model = panel.options.target.model()
    assert isinstance(model, QStandardItemModel)
    assert [model.item(row).isEnabled() for row in range(model.rowCount())] == [True, True, False, False, False]
    assert not panel.run_button.isEnabled()
    assert "The model was not made for this language. Choose another one." in labels(panel)
    current.change("writing.translate_to", "zh")
    assert panel.run_button.isEnabled()


def test_actions_the_model_cannot_do_are_disabled_with_the_reason(qtbot: QtBot, panel: PromptPanel) -> None:
    panel.select_action("proofread")
    panel.set_model(replace(MODEL, tasks=("continue",)))
    model = panel.picker.model()
    assert isinstance(model, QStandardItemModel)
    row = panel.picker.findData("proofread")
    assert not model.item(row).isEnabled() and model.item(panel.picker.findData("continue")).isEnabled()
    reason = "longhand-starter was not made for this. A chat model of 1 billion parameters or more can."
    assert reason in labels(panel) and reason in panel.picker.itemData(row, Qt.ItemDataRole.ToolTipRole)
    with qtbot.assertNotEmitted(panel.run_requested):
        panel.run()
    panel.set_model(MODEL)
    assert model.item(row).isEnabled() and panel.run_button.isEnabled()


@pytest.mark.parametrize(
    ("action", "words", "is_selection", "said"),
    [
        ("summarize", 120, True, "Reads: selection, 120 words"),
        ("summarize", 2300, False, "Reads: whole text, 2,300 words"),
        ("summarize", 1, True, "Reads: selection, 1 word"),
        ("continue", 2300, False, "Reads: text before the cursor"),
    ],
)
def test_it_says_what_will_be_read(panel: PromptPanel, action: str, words: int, is_selection: bool, said: str) -> None:
    panel.select_action(action)
    panel.set_input(words, is_selection)
    assert said in labels(panel)


def test_an_empty_text_can_be_read_by_an_instruction_only(panel: PromptPanel) -> None:
    panel.set_input(0, False)
    panel.select_action("summarize")
    assert not panel.run_button.isEnabled()
    assert "There is no text yet. Write a sentence first, or open a document." in labels(panel)
    panel.select_action("instruct")
    assert "Write in the box above what should change." in labels(panel)
    panel.options.instruction.setPlainText("Write a greeting")
    assert panel.run_button.isEnabled()


def test_marks_alone_selected_do_not_stand_in_the_way_of_writing_on(panel: PromptPanel) -> None:
    panel.select_action("continue")
    panel.set_input(0, True)
    assert panel.run_button.isEnabled()
    panel.set_input(0, False)
    assert not panel.run_button.isEnabled()


def test_stop_stands_where_run_was(qtbot: QtBot, panel: PromptPanel) -> None:
    place = panel.run_button.mapTo(panel, panel.run_button.rect().topLeft())
    panel.begin(named("summarize"))
    assert not panel.run_button.isVisible() and panel.stop_button.isVisible()
    assert panel.stop_button.mapTo(panel, panel.stop_button.rect().topLeft()) == place
    with qtbot.waitSignal(panel.stop_requested):
        qtbot.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.stop_requested):
        qtbot.keyClick(panel.picker, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(panel.run_requested):
        panel.run()
    panel.finish(Outcome("", "cancelled"))
    assert panel.run_button.isVisible()


def test_nothing_below_the_head_moves_when_a_job_starts(panel: PromptPanel) -> None:
    panel.set_model(MODEL)
    QApplication.processEvents()
    before = panel.picker.y()
    panel.begin(named("summarize"))
    panel.show_progress(Progress("reading", 0, 12))
    QApplication.processEvents()
    assert panel.picker.y() == before


def test_a_growing_answer_is_followed_at_its_end(panel: PromptPanel) -> None:
    panel.begin(named("summarize"))
    for _ in range(40):
        panel.add_text(LONG)
        QApplication.processEvents()
    bar = panel.answer.view.verticalScrollBar()
    assert bar.maximum() > 0 and bar.value() == bar.maximum()


def test_a_growing_answer_does_not_move_someone_who_reads_above(panel: PromptPanel) -> None:
    panel.begin(named("summarize"))
    panel.add_text(LONG * 40)
    QApplication.processEvents()
    bar = panel.answer.view.verticalScrollBar()
    bar.setValue(3)
    for _ in range(20):
        panel.add_text(LONG)
        QApplication.processEvents()
    panel.finish(Outcome(LONG * 60, "stop"))
    QApplication.processEvents()
    assert bar.value() == 3
    assert panel.answer.text() == LONG * 60


def test_the_selection_of_a_reader_stays(panel: PromptPanel) -> None:
    panel.begin(named("summarize"))
    panel.add_text("First ")
    panel.add_text("words")
    assert not panel.answer.view.textCursor().hasSelection()
    panel.answer.view.selectAll()
    panel.add_text(" and more")
    assert panel.answer.view.textCursor().selectedText() == "First words"


def test_marks_in_an_answer_stay_plain_text(panel: PromptPanel) -> None:
    panel.begin(named("summarize"))
    panel.add_text("<b>not bold</b>\n# no heading")
    assert panel.answer.text() == "<b>not bold</b>\n# no heading"


def test_after_the_end_the_answer_can_be_taken(qtbot: QtBot, panel: PromptPanel) -> None:
    answer = panel.answer
    buttons = [answer._replace, answer._insert, answer._copy]
    assert [button.isEnabled() for button in buttons] == [False, False, False]
    panel.begin(named("summarize"))
    panel.add_text("A river rises")
    assert [button.isEnabled() for button in buttons] == [False, False, True]
    panel.finish(Outcome("A river rises.", "stop"))
    assert [button.isEnabled() for button in buttons] == [True, True, True]
    for button, signal in zip(buttons, (panel.replace_requested, panel.insert_requested, panel.copied), strict=True):
        with qtbot.waitSignal(signal) as caught:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert caught.args == ["A river rises."]
    assert QGuiApplication.clipboard().text() == "A river rises."


def test_replacing_can_be_refused_with_a_reason(panel: PromptPanel) -> None:
    panel.begin(named("summarize"))
    panel.finish(Outcome("A river", "stop"))
    panel.set_replace_enabled(False, "The text has changed.")
    assert not panel.answer._replace.isEnabled() and panel.answer._replace.toolTip() == "The text has changed."
    panel.set_replace_enabled(True)
    assert panel.answer._replace.isEnabled() and panel.answer._replace.toolTip() != "The text has changed."


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome("x", "stop", new_tokens=86, prefill_seconds=0.8, decode_seconds=2.4), "86 tokens in 3.2 s · complete"),
        (Outcome("x", "length", new_tokens=1, decode_seconds=0.5), "1 token in 0.5 s · ended at the length limit"),
        (
            Outcome("x", "cancelled", new_tokens=9, decode_seconds=1.0, dropped_tokens=1200),
            "9 tokens in 1.0 s · stopped by you; what came is kept\n"
            "1,200 tokens of the text did not fit and were not read.",
        ),
        (Outcome("", "stop"), "No text came"),
    ],
)  # fmt: skip
def test_the_end_says_what_it_cost_how_it_came_and_what_was_not_read(
    panel: PromptPanel, outcome: Outcome, words: str
) -> None:
    panel.begin(named("summarize"))
    panel.finish(outcome)
    assert panel.answer.ending() == words


def test_a_failure_keeps_what_came_and_says_what_to_do(panel: PromptPanel) -> None:
    panel.begin(named("summarize"))
    panel.add_text("Half an ans")
    panel.fail(OutOfMemory("cpu"))
    assert panel.answer.text() == "Half an ans"
    assert panel.answer.ending().startswith("There is not enough memory. Close other programs")
    assert panel.run_button.isVisible() and panel.run_button.isEnabled()
    panel.begin(named("summarize"))
    assert panel.answer.text() == "" and panel.answer.ending() == ""


def test_an_answer_for_the_document_leaves_the_box_empty(panel: PromptPanel) -> None:
    panel.begin(named("continue"))
    panel.finish(Outcome("went into the text", "stop", new_tokens=4, decode_seconds=1.0))
    assert panel.answer.text() == ""
    assert panel.answer.view.placeholderText() == "This answer goes into your text, at the cursor."


def test_no_empty_box_stands_for_an_answer_that_goes_into_the_text(panel: PromptPanel) -> None:
    answer = panel.answer
    panel.select_action("continue")
    assert not any(part.isVisible() for part in (answer.view, answer._copy, answer._insert, answer._replace))
    panel.select_action("summarize")
    assert answer.view.isVisible()
    panel.begin(named("summarize"))
    panel.add_text("An answer")
    panel.finish(Outcome("An answer", "stop", new_tokens=4, decode_seconds=1.0))
    panel.select_action("continue")
    assert answer.view.isVisible() and answer.text() == "An answer"
    panel.begin(named("continue"))
    assert not answer.view.isVisible()
    panel.finish(Outcome("went into the text", "stop", new_tokens=4, decode_seconds=1.0))
    assert not answer.view.isVisible() and answer.ending()
    panel.select_action("summarize")
    assert answer.view.isVisible()


def test_no_actions_is_an_explained_state(qtbot: QtBot, current: CurrentSettings) -> None:
    panel = PromptPanel([], current)
    qtbot.addWidget(panel)
    assert panel.current_action() is None
    assert not panel.run_button.isEnabled()
    assert "There are no actions. Put an action file into the actions folder." in labels(panel)


def test_changed_actions_keep_the_choice(panel: PromptPanel) -> None:
    panel.select_action("translate")
    panel.set_actions([replace(named("summarize"), name="Mine"), named("translate")])
    assert panel.current_action() == named("translate")
    panel.set_actions([named("summarize")])
    assert panel.current_action() == named("summarize")


def test_the_instruction_gets_the_focus_where_there_is_one(qtbot: QtBot, panel: PromptPanel) -> None:
    panel.activateWindow()
    panel.select_action("instruct")
    panel.focus_instruction()
    assert panel.focusWidget() is panel.options.instruction
    panel.select_action("summarize")
    panel.focus_instruction()
    assert panel.focusWidget() is panel.picker


class Wordy(QTranslator):
    """Makes every string half as long again, as German does."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source + "n" * (len(source) // 2)

    def isEmpty(self) -> bool:
        return False


def test_nothing_is_clipped_in_a_narrow_panel_with_long_words(
    qtbot: QtBot, qapp: QApplication, panel: PromptPanel
) -> None:
    wordy = Wordy(qapp)  # the panel's fixture removes it
    qapp.installTranslator(wordy)
    QApplication.processEvents()
    assert panel.run_button.text() == "Runn"
    panel.set_model(MODEL)
    panel.set_input(2300, False)
    panel.begin(named("translate"))
    panel.finish(Outcome(LONG, "stop", new_tokens=3, decode_seconds=1.0, dropped_tokens=9))
    panel.resize(NARROWEST, 760)
    QApplication.processEvents()
    assert panel.width() == NARROWEST
    for widget in [*panel.findChildren(QPushButton), *panel.findChildren(QComboBox)]:
        if widget.isVisible():
            right = widget.mapTo(panel, widget.rect().topRight()).x()
            fits = widget.width() >= widget.minimumSizeHint().width() and right < NARROWEST
            assert fits, widget.text() if isinstance(widget, QPushButton) else widget.accessibleName()
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_every_control_has_a_name_a_tooltip_and_a_place_in_the_tab_order(panel: PromptPanel) -> None:
    panel.select_action("instruct")
    controls = [w for kind in (QPushButton, QComboBox) for w in panel.findChildren(kind)]
    controls += [panel.options.instruction]
    for control in controls:
        assert control.accessibleName() or getattr(control, "text", str)()
        assert control.toolTip(), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "Ctrl+Return" in panel.run_button.toolTip() and "Esc" in panel.stop_button.toolTip()


def test_icons_and_labels_follow_the_theme(qapp: QApplication, panel: PromptPanel, current: CurrentSettings) -> None:
    drawn: list[set[str]] = []
    for name in ("light", "dark"):
        current.change("writing.theme", name)
        theme.apply(qapp, current.settings)
        QApplication.processEvents()
        image = panel.stop_button.icon().pixmap(20, 20).toImage()
        pixels = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
        drawn.append({colour.name().upper() for colour in pixels if colour.alpha() == 255})
        assert (
            panel.explanation.palette().color(panel.explanation.foregroundRole()).name().upper()
            == theme.colours().muted
        )
        assert panel.grab().toImage().pixelColor(1, 1).name().upper() == theme.colours().panel
    assert theme.LIGHT.ink in drawn[0] and theme.DARK.ink in drawn[1]
    current.change("writing.theme", "light")
    theme.apply(qapp, current.settings)


def test_it_is_340_wide_and_works_at_280(panel: PromptPanel) -> None:
    assert panel.sizeHint().width() == WIDTH
    assert panel.minimumSizeHint().width() <= NARROWEST


def test_what_was_measured_against_the_model_is_said_before_it_is_asked(panel: PromptPanel) -> None:
    panel.set_input(20, False)
    panel.set_model(replace(MODEL, weak=(Weakness("correct", "right", 0.184), Weakness("translate", "alike", 0.31))))
    panel.select_action("proofread")
    said = "This model gets 18 % of sentences fully right. Read every change."
    assert said in labels(panel)
    assert panel.picker.currentText() == "Proofread (weak)"
    assert said in panel.picker.toolTip()
    assert panel.run_button.isEnabled()
    panel.select_action("translate")
    assert any("31 points of 100" in text for text in labels(panel))
    panel.select_action("expand")
    assert panel.weakness.isHidden()
    panel.set_model(MODEL)
    panel.select_action("proofread")
    assert panel.picker.currentText() == "Proofread"
    assert panel.weakness.isHidden()


def test_weaknesses_are_known_before_the_model_is_awake(
    panel: PromptPanel, current: CurrentSettings, tmp_path: Path
) -> None:
    (tmp_path / "scores.json").write_text('{"corrections": {"exact": 0.25}}')
    panel.select_action("proofread")
    current.change("model.folder", str(tmp_path))
    assert "This model gets 25 % of sentences fully right. Read every change." in labels(panel)
    panel.set_model(MODEL)
    assert panel.weakness.isHidden()


@pytest.mark.parametrize("text", ["", "On Friday, 14 March."])
def test_an_answer_comes_into_sight_where_the_panel_is_low(panel: PromptPanel, qtbot: QtBot, text: str) -> None:
    panel.set_model(replace(MODEL, tasks=(*ALL, "question")))
    panel.resize(WIDTH, 360)
    panel.select_action("question")
    panel.focus_instruction()
    panel.begin(named("question"))
    panel.finish(Outcome(text, "stop"), None, "The text does not say.")
    ending = next(label for label in panel.answer.findChildren(QLabel) if label.text())

    def in_sight() -> bool:
        foot = ending.mapTo(panel, ending.rect().bottomLeft()).y()
        return 0 <= foot <= panel.height()

    qtbot.waitUntil(in_sight)


CHOSEN = replace(
    MODEL,
    name="starter",
    others=(Chosen("continue", "en", "SmolLM2 135M Instruct"), Chosen("translate", "en-de", "Gemma 3 270M")),
    weak=(Weakness("continue", "right", 0.1), Weakness("translate", "alike", 0.3)),
)


def test_the_head_names_the_model_that_will_answer(panel: PromptPanel, current: CurrentSettings) -> None:
    said: list[str] = []
    panel.answering_changed.connect(said.append)
    language = "en"
    panel.set_model(CHOSEN)
    panel.set_input(40, False, lambda: language)
    panel.select_action("continue")
    assert panel.head._name.text() == "SmolLM2 135M Instruct" and said[-1] == "SmolLM2 135M Instruct"
    language = "zh"
    panel.set_input(40, False)
    assert panel.head._name.text() != "SmolLM2 135M Instruct" and said[-1] == ""
    language = "en"
    panel.set_input(40, False)
    panel.select_action("translate")
    current.change("writing.translate_to", "de")
    panel.set_input(40, False)
    assert panel.head._name.text() == "Gemma 3 270M" and panel.weakness.text() == ""
    current.change("writing.translate_to", "fr")
    panel.set_input(40, False)
    assert panel.head._name.text() != "Gemma 3 270M" and panel.weakness.text() != ""
    current.change("model.per_action", '{"translate": "/models/mine"}')
    assert panel.head._name.text() == "mine" and panel.weakness.text() == ""
