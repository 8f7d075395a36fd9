"""The head of the prompt panel: which model answers, whether it is awake, and how far the work is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from assistant.tasks import ModelReady, Progress
from assistant.ui.kit import icons, messages, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.elided_label import ElidedLabel


class ProgressLine(QProgressBar):
    """A thin line: a hairline at rest, dashes while the end is unknown, a filled part otherwise. It never moves by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(4)
        self.rest()

    def rest(self) -> None:
        self._working = False
        self.setRange(0, 1)
        self.setValue(0)
        self.update()

    def work(self, done: int, total: int) -> None:
        self._working = True
        self.setRange(0, total)
        self.setValue(min(done, total))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.fillRect(0, 1, self.width(), 1, colours.line)
        if not self._working:
            return
        if self.maximum() == 0:
            for left in range(0, self.width(), 12):
                painter.fillRect(left, 0, 8, 3, colours.accent)
        else:
            painter.fillRect(0, 0, self.width() * self.value() // self.maximum(), 3, colours.accent)


class ModelHead(QWidget):
    """Name and state of the model, the progress line, and one line of words under it that is always there, so that
    nothing below it moves when a run starts.
    """

    settings_requested = Signal()

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._model: ModelReady | None = None
        self._answering = ""
        self._waking: Progress | None = None
        self._progress: Progress | None = None
        self._name = ElidedLabel()
        self._name.setProperty("tone", "head")
        self._state = QLabel()
        self._state.setProperty("tone", "muted")
        self._change = QPushButton()
        self._change.clicked.connect(self.settings_requested)
        self._line = ProgressLine()
        self._words = QLabel()
        self._words.setProperty("tone", "muted")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.in_style = QCheckBox()
        self.in_style.toggled.connect(lambda on: current.change("model.in_style", on))

        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._state)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(names, 1)
        top.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._line)
        column.addWidget(self._words)
        column.addWidget(self.in_style)
        current.watch(lambda settings: (settings.model.in_style, settings.model.style), self._show_style)
        current.watch(lambda settings: settings.model.folder, self._show)
        self.retranslate()

    def set_model(self, model: ModelReady | None) -> None:
        self._model = model
        if model is not None:
            self._waking = None
        self._show()

    def set_answering(self, name: str) -> None:
        """The model that will answer what is chosen in the panel; "" is the one in use."""
        if name != self._answering:
            self._answering = name
            self._show()

    def set_waking(self, progress: Progress | None) -> None:
        self._waking = progress
        self._show()

    def show_progress(self, progress: Progress | None) -> None:
        """How far the run in hand is; None when it has ended."""
        self._progress = progress
        self._show()

    def words(self) -> str:
        return self._words.text()

    def _show(self) -> None:
        chosen = self._current.settings.model
        expected = Path(chosen.folder).name if chosen.folder else "starter"
        if chosen.use_server and chosen.server.strip():
            expected = chosen.server_model or chosen.server
        self._name.setText(messages.model(self._answering or (self._model.name if self._model else expected)))
        if self._waking is not None:
            self._state.setText(self.tr("waking…"))
        else:
            self._state.setText(self.tr("ready") if self._model else self.tr("not loaded yet"))
        progress = self._waking or self._progress
        if progress is None:
            self._line.rest()
            self._words.setText(self._description())
        else:
            self._line.work(progress.done, progress.total)
            self._words.setText(self._stage(progress))
        about = f"{self._name.text()}\n{self._details()}" if self._model else self._name.text()
        self._name.setToolTip(about)
        self._state.setToolTip(about)
        self._name.setAccessibleName(f"{self._name.text()}, {self._state.text()}")

    def _show_style(self) -> None:
        """The switch of the writer's own style, which is there when one was learned."""
        chosen = self._current.settings.model
        self.in_style.setVisible(bool(chosen.style))
        self.in_style.blockSignals(True)
        self.in_style.setChecked(chosen.in_style)
        self.in_style.blockSignals(False)
        self.in_style.setText(self.tr("Continue in my style"))
        self.in_style.setToolTip(self.tr("The style “{name}”, for Continue and suggestions").format(name=chosen.style))

    def _description(self) -> str:
        if self._model is None:
            return self.tr("The model is loaded when you first need it.")
        if self._answering:
            return self.tr("Chosen for this action")
        return self.tr("On {device}").format(device=messages.device(self._model.device))

    def _details(self) -> str:
        model = self._model
        if model is None:
            return ""
        if self._answering or not model.parameters:
            return self._description()
        millions = QLocale().toString(model.parameters / 1e6, "f", 0 if model.parameters >= 10_000_000 else 1)
        facts = self.tr("{millions} million parameters, {precision}").format(
            millions=millions, precision=model.precision
        )
        room = self.tr(
            "Reads %Ln tokens at once; a token is a short word, or a part of a long one", "", model.context_length
        )
        return f"{self._description()}\n{room}\n{facts}"

    def _stage(self, progress: Progress) -> str:
        numbers = QLocale()
        known = progress.total > 0
        texts = {
            "importing": (self.tr("Starting the engine"), self.tr("Starting the engine")),
            "loading": (self.tr("Loading the model"), self.tr("Loading the model, {percent} %")),
            "reading": (self.tr("Reading"), self.tr("Reading part {part} of {total}")),
            "writing": (self.tr("Writing"), self.tr("Writing part {part} of {total}")),
        }
        part = min(progress.done + 1, progress.total)
        return texts[progress.stage][known].format(
            part=numbers.toString(part),
            total=numbers.toString(progress.total),
            percent=numbers.toString(100 * progress.done // max(1, progress.total)),
        )

    def retranslate(self) -> None:
        self._change.setText(self.tr("Change…"))
        self._change.setToolTip(self.tr("Choose another model in Settings (Ctrl+,)"))
        self._change.setAccessibleName(self.tr("Change the model"))
        self._line.setAccessibleName(self.tr("Progress"))
        self._change.setIcon(icons.icon("settings"))
        self._show_style()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._change.setIcon(icons.icon("settings"))
        super().changeEvent(event)
