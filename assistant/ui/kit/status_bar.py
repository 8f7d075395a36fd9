"""The status bar at the foot of the window: message, counts, model, speed, connection and document."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from assistant.tasks import ModelReady
from assistant.ui.kit import announcing, bidi, icons, messages, theme
from assistant.ui.kit.elided_label import ClickedLabel, ElidedLabel
from assistant.ui.kit.ranked_row import RankedRow

# Adults read 238 words of English a minute (Brysbaert 2019), and about as many Chinese characters.
WORDS_A_MINUTE = 240
_NEWLINES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


class StatusBar(QStatusBar):
    """The job at the left; words, speed, model, document and the offline lock at the right.

    `snooze_toggled()` asks to let suggestions rest, or to wake them; `encoding_clicked()` for another encoding;
    `offline_toggled()` for the other place of the offline switch.
    """

    snooze_toggled = Signal()
    encoding_clicked = Signal()
    offline_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._counts: tuple[int, int, int | None, int | None] = (0, 0, None, None)
        self._model: ModelReady | None = None
        self._answering = ""
        self._speed_value: float | None = None
        self._document: tuple[str, str, str] | None = None
        self._message = ElidedLabel()
        self._suggestions: tuple[str, float | None] = ("off", None)
        self._snooze = QToolButton()
        self._snooze.setAutoRaise(True)
        self._snooze.clicked.connect(self.snooze_toggled)
        self._words = ElidedLabel()
        self._reading = QLabel()
        self._goal = QLabel()
        self._goal_facts = (0, 0, True)
        self._speed = QLabel()
        self._model_name = ElidedLabel()
        self._file = ClickedLabel()
        self._file.clicked.connect(self.encoding_clicked)
        self._is_offline = True
        self._lock_box = QToolButton()
        self._lock_box.setAutoRaise(True)
        self._lock_box.setIconSize(QSize(16, 16))
        self._lock_box.clicked.connect(self.offline_toggled)
        self._leaves = ElidedLabel()
        theme.set_tone(self._leaves, "warning")
        self._leaves_to = ""
        line = QWidget()
        row = RankedRow(line)
        row.setContentsMargins(0, 4, 12, 4)
        for widget in (
            self._message,
            self._snooze,
            self._words,
            self._reading,
            self._goal,
            self._speed,
            self._model_name,
            self._file,
            self._lock_box,
            self._leaves,
        ):
            row.addWidget(widget)
        row.rank = [
            self._leaves,
            self._snooze,
            self._words,
            self._lock_box,
            self._goal,
            self._speed,
            self._model_name,
            self._file,
            self._reading,
        ]
        self.addWidget(line, 1)
        self.setContentsMargins(12, 0, 0, 0)
        numbers = QFont(self.font())
        numbers.setFeature(QFont.Tag("tnum"), 1)
        for label in (
            self._message,
            self._words,
            self._reading,
            self._goal,
            self._speed,
            self._model_name,
            self._file,
        ):
            label.setFont(numbers)
            label.setProperty("tone", "muted")
        self.retranslate()
        self._dress()

    def set_counts(
        self, words: int, characters: int, selected_words: int | None, selected_characters: int | None = None
    ) -> None:
        self._counts = (words, characters, selected_words, selected_characters)
        numbers = QLocale()
        if selected_words is None:
            text = self.tr("%Ln words", "", words)
        else:
            text = self.tr("{selected} of %Ln words", "", words).format(selected=numbers.toString(selected_words))
        letters = self.tr("%Ln characters", "", characters)
        if selected_characters is not None:
            letters = self.tr("{selected} of %Ln characters", "", characters).format(
                selected=numbers.toString(selected_characters)
            )
        minutes = round(words / WORDS_A_MINUTE)
        self._words.setText(f"{text} · {letters}")
        self._reading.setVisible(minutes > 0)
        hours, rest = divmod(minutes, 60)
        if hours:
            shown = self.tr("{hours} h {minutes} min").format(hours=numbers.toString(hours), minutes=rest)
            reading = self.tr("{time} to read").format(time=shown)
        else:
            shown = self.tr("{minutes} min").format(minutes=minutes)
            reading = self.tr("%Ln minutes to read", "", minutes)
        self._reading.setText(shown)
        self._reading.setToolTip(
            self.tr("{reading}, at {speed} words a minute").format(reading=reading, speed=WORDS_A_MINUTE)
        )
        self._reading.setAccessibleName(reading)

    def set_goal(self, reached: int, target: int, for_day: bool) -> None:
        """In words; shown only where `target` is above 0."""
        self._goal_facts = (reached, target, for_day)
        self._goal.setVisible(target > 0)
        if not target:
            return
        numbers = QLocale()
        text = self.tr("{reached} of {target} today") if for_day else self.tr("{reached} of {target}")
        shown = text.format(reached=numbers.toString(reached), target=numbers.toString(target))
        self._goal.setText(f"✓ {shown}" if reached >= target else shown)
        self._goal.setToolTip(
            self.tr("Words you have added today, and your goal (Settings, Writing)")
            if for_day
            else self.tr("Words of this document, and your goal (Settings, Writing)")
        )

    def set_model(self, model: ModelReady | None) -> None:
        self._model = model
        if model is None:
            self._model_name.setText(self.tr("No model yet"))
            self._model_name.setToolTip(self.tr("The model is loaded when it is first needed."))
            return
        device, name = messages.device(model.device), messages.model(self._answering or model.name)
        self._model_name.setText(self.tr("{model} on {device}").format(model=name, device=device))
        if self._answering:
            self._model_name.setToolTip(name)
            return
        self._model_name.setToolTip(
            self.tr("{model}, {precision}, reads %Ln tokens at once", "", model.context_length).format(
                model=messages.model(model.name), precision=model.precision or device
            )
        )

    def set_leaves_to(self, host: str) -> None:
        """The other computer that texts are sent to, "" where they stay in this one."""
        self._leaves_to = host
        self._leaves.setVisible(bool(host))
        said = self.tr("Your text leaves this computer, to {host}.").format(host=host) if host else ""
        self._leaves.setText(said)
        self._leaves.setToolTip(said)
        self._leaves.setAccessibleName(said)

    def set_answering(self, name: str) -> None:
        """The model that will answer in the place of the one in use; "" where that is the one in use."""
        if name != self._answering:
            self._answering = name
            self.set_model(self._model)

    def set_offline(self, offline: bool) -> None:
        """Where the offline switch stands."""
        self._is_offline = offline
        self._lock_box.setText(self.tr("Offline") if offline else self.tr("Online"))
        told = (
            self.tr("Longhand makes no connection unless you say yes to that one. Click to allow connections.")
            if offline
            else self.tr("Longhand may connect to get models that you choose. Click to go offline.")
        )
        self._lock_box.setToolTip(told)
        self._lock_box.setAccessibleName(f"{self._lock_box.text()}. {told}")
        self._dress()

    def set_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.setToolTip(text)
        announcing.say(self, text)

    def set_suggestions(self, mode: str, snoozed_until: float | None) -> None:
        """`snoozed_until` in seconds since the epoch. Shown only where suggestions come by themselves."""
        self._suggestions = (mode, snoozed_until)
        self._snooze.setVisible(mode == "eager")
        if snoozed_until is None:
            self._snooze.setText(self.tr("Suggestions"))
            self._snooze.setToolTip(self.tr("No suggestions for ten minutes"))
            return
        until = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(snoozed_until)).time(), QLocale.FormatType.ShortFormat
        )
        self._snooze.setText(self.tr("No suggestions until {time}").format(time=until))
        self._snooze.setToolTip(self.tr("Suggestions again from now on"))

    def set_speed(self, tokens_per_second: float | None) -> None:
        self._speed_value = tokens_per_second
        self._speed.setVisible(tokens_per_second is not None)
        if tokens_per_second is not None:
            number = QLocale().toString(tokens_per_second, "f", 1 if tokens_per_second < 10 else 0)
            self._speed.setText(self.tr("{number} tokens/s").format(number=number))
            self._speed.setToolTip(self.tr("How fast the model writes"))

    def set_document(self, name: str, encoding: str, newline: str) -> None:
        """`newline` is the characters themselves or their name."""
        self._document = (name, encoding, newline)
        ending = _NEWLINES.get(newline, newline)
        shown = " · ".join(part for part in (bidi.isolated(name), encoding.upper(), ending) if part)
        self._file.setText(shown)
        self._file.setToolTip(self.tr("{document}. Click to read the file in another encoding.").format(document=shown))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Status"))
        self.set_offline(self._is_offline)
        self.set_counts(*self._counts)
        self.set_goal(*self._goal_facts)
        self.set_model(self._model)
        self.set_leaves_to(self._leaves_to)
        self.set_speed(self._speed_value)
        self.set_suggestions(*self._suggestions)
        if self._document is not None:
            self.set_document(*self._document)

    def _dress(self) -> None:
        self._lock_box.setIcon(icons.icon("lock", theme.colours().muted) if self._is_offline else QIcon())
        self._lock_box.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lock_box"):
            self._dress()
        super().changeEvent(event)
