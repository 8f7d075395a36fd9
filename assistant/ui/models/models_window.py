"""The window of installed and available models: their size, fit and licence, with buttons to get, check and remove them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.errors import LonghandError
from assistant.models import offers, web
from assistant.models.download import Progress
from assistant.models.offers import Offer
from assistant.ui.kit import file_dialogs, messages, theme, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.models.model_work import Done, ModelWork
from assistant.ui.models.terms_dialog import TermsDialog

_OFFER = Qt.ItemDataRole.UserRole


class ModelsWindow(QDialog):
    """Not modal. `changed()` after a model came or went, as another may be the best for a task then."""

    changed = Signal()

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        window_place.fit(self, 860, 620)
        self.setMinimumSize(400, 280)
        self._current = current
        self._offers: list[Offer] = []
        self._asking = ""
        self.work = ModelWork(self)
        self.tree = QTreeWidget()
        self.tree.setProperty("boxed", True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setIndentation(8)
        self.details, self.told = QLabel(), QLabel()
        for label in (self.details, self.told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setProperty("tone", "muted")
        self.get_button, self.use_button, self.check_button, self.remove_button = (QPushButton() for _ in range(4))
        self.get_button.setProperty("primary", True)
        self.file_button, self.others_button = QPushButton(), QPushButton()
        self.connect_button, self.not_now_button, self.pause_button = (QPushButton() for _ in range(3))
        self.connect_button.setProperty("primary", True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        buttons, asked = FlowLayout(), FlowLayout()
        for button in (
            self.get_button, self.use_button, self.check_button, self.remove_button, self.file_button, self.others_button,
        ):  # fmt: skip
            buttons.addWidget(button)
        for button in (self.connect_button, self.not_now_button, self.pause_button):
            asked.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.tree, 1)
        column.addWidget(self.details)
        column.addLayout(buttons)
        column.addWidget(self.progress)
        column.addWidget(self.told)
        column.addLayout(asked)
        column.addLayout(CloseButton(self).row())
        self.tree.currentItemChanged.connect(self._chosen)
        self.get_button.clicked.connect(self._get)
        self.use_button.clicked.connect(self._use)
        self.check_button.clicked.connect(lambda: self._with_model(self.work.check))
        self.remove_button.clicked.connect(lambda: self._with_model(self.work.remove))
        self.file_button.clicked.connect(self._import)
        self.others_button.clicked.connect(self.work.find_others)
        self.connect_button.clicked.connect(self._connect)
        self.not_now_button.clicked.connect(lambda: self._ask(""))
        self.pause_button.clicked.connect(self.work.stop)
        self.work.listed.connect(self._show)
        self.work.progress.connect(self._on_progress)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.work.busy_changed.connect(self._refresh)
        current.watch(lambda settings: settings.model.folder, self._refresh)
        self.retranslate()

    def read(self) -> None:
        """List the models anew; they come when a thread has looked."""
        self.work.look()

    def choose(self, id: str) -> None:
        for item in self._items():
            if item.data(0, _OFFER).id == id:
                self.tree.setCurrentItem(item)

    def offer(self) -> Offer | None:
        """The chosen model."""
        item = self.tree.currentItem()
        found: Offer | None = item.data(0, _OFFER) if item is not None else None
        return found

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        found = [top.child(row) for top in tops if top is not None for row in range(top.childCount())]
        return [item for item in found if item is not None]

    @Slot(object)
    def _show(self, found: list[Offer]) -> None:
        before = self.offer()
        self._offers = found
        # The words about what was just done stay.
        self.tree.blockSignals(True)
        self.tree.clear()
        for heading, here in ((self.tr("On this computer"), True), (self.tr("To get"), False)):
            top = QTreeWidgetItem([heading])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            self.tree.addTopLevelItem(top)
            for offer in found:
                if (offer.here is not None) == here:
                    item = QTreeWidgetItem(self._row(offer))
                    item.setData(0, _OFFER, offer)
                    for column in (1, 2):
                        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    top.addChild(item)
            top.setExpanded(True)
        items = self._items()
        if items:
            self.tree.setCurrentItem(items[0])
        if before is not None:
            self.choose(before.id)
        self.tree.blockSignals(False)
        self._refresh()

    def _row(self, offer: Offer) -> list[str]:
        name = messages.model(offer.name)
        if offer.recommended:
            name = self.tr("{model} (recommended)").format(model=name)
        return [name, _size(offer.size), _size(offer.memory), self._fit(offer), offer.licence]

    def _fit(self, offer: Offer) -> str:
        if offer.problem is not None:
            return self.tr("Cannot be used")
        fits = {"fits": self.tr("Fits"), "slow": self.tr("May be slow"), "no": self.tr("Won't fit")}
        return fits.get(offer.fit or "", "")

    def _about(self, offer: Offer) -> str:
        lines = []
        if offer.does:
            tasks = QLocale().createSeparatedList([messages.task(task) for task in offer.does])
            lines.append(self.tr("It can: {tasks}.").format(tasks=tasks))
        elif offer.id == "starter":
            lines.append(self.tr("It comes with Longhand, and writes and translates short plain texts."))
        entry = offer.entry
        if entry is not None:
            languages = QLocale().createSeparatedList([messages.language(code) for code in entry.languages])
            lines.append(
                self.tr("Languages: {languages}. By {makers}.").format(languages=languages, makers=entry.makers)
            )
            if entry.freedom == "terms":
                lines.append(self.tr("Its makers ask that their terms are accepted first."))
            elif entry.freedom == "region":
                lines.append(self.tr("Its makers do not allow it in every region."))
            if entry.said:
                lines.append(self.tr("Its makers' figure: {figure}.").format(figure=entry.said))
        if offer.here is not None:
            lines.append(messages.place(offer.here.path))
        if offer.problem is not None:
            lines.append(messages.words(offer.problem).text)
        return "\n".join(lines)

    @Slot()
    def _chosen(self) -> None:
        self._ask("")

    def _refresh(self) -> None:
        offer, busy = self.offer(), self.work.busy
        here = offer.here if offer is not None else None
        self.details.setText(self._about(offer) if offer is not None else "")
        self.get_button.setVisible(offer is not None and here is None)
        for button in (self.use_button, self.check_button):
            button.setVisible(here is not None)
        self.remove_button.setVisible(here is not None and here.source in ("own", "elsewhere"))
        for button in (
            self.get_button, self.check_button, self.remove_button, self.file_button, self.others_button,
        ):  # fmt: skip
            button.setEnabled(not busy)
        self.use_button.setEnabled(offer is not None and offer.problem is None)
        self.use_button.setText(
            self.tr("Choose for each task") if self._in_use(offer) else self.tr("Use for everything")
        )
        self.connect_button.setVisible(bool(self._asking) and not busy)
        self.not_now_button.setVisible(bool(self._asking) and not busy)
        self.pause_button.setVisible(busy)
        self.progress.setVisible(busy)

    def _in_use(self, offer: Offer | None) -> bool:
        folder = self._current.settings.model.folder
        return bool(folder) and offer is not None and offer.here is not None and str(offer.here.path) == folder

    def _ask(self, id: str) -> None:
        """Ask whether to connect for this model; "" asks nothing any more."""
        self._asking = id
        offer = self.offer()
        words = ""
        if id and offer is not None:
            host = web.host_of(web.endpoint())
            size = _size(offer.size) or self.tr("size unknown")
            words = self.tr(
                "Get {model} from {host} ({size})? This connects to {host} and sends nothing that you wrote."
            )
            words = words.format(model=offer.name, host=host, size=size)
        self._say(words, "")
        self._refresh()

    def _say(self, words: str, tone: str) -> None:
        self.told.setText(words)
        theme.set_tone(self.told, tone)
        self.told.setVisible(bool(words))

    @Slot()
    def _get(self) -> None:
        offer = self.offer()
        if offer is None or offer.entry is None:
            return
        if offer.wants_terms:
            dialog = TermsDialog(offer.entry, offers.terms(offer.entry), self)
            dialog.accepted.connect(lambda: self._accepted(offer))
            dialog.open()
        elif offer.parts is not None:
            self.progress.setRange(0, 0)
            self.work.join(offer)
        elif self._current.settings.privacy.offline:
            self._ask(offer.id)
        else:
            self._asking = offer.id
            self._connect()

    def _accepted(self, offer: Offer) -> None:
        assert offer.entry is not None
        self.work.accept(offer.entry)
        self._get()

    @Slot()
    def _connect(self) -> None:
        id, self._asking = self._asking, ""
        self._say("", "")
        self.progress.setRange(0, 0)
        self.work.get(id)

    @Slot()
    def _use(self) -> None:
        offer = self.offer()
        if offer is None or offer.here is None:
            return
        if self._in_use(offer):
            self._current.reset("model.folder")
        else:
            self._current.change("model.folder", str(offer.here.path))

    def _with_model(self, work: object) -> None:
        offer = self.offer()
        if offer is not None and offer.here is not None:
            self.progress.setRange(0, 0)
            work(offer.here)  # type: ignore[operator]

    @Slot()
    def _import(self) -> None:
        path = file_dialogs.ask_model(self, Path.home())
        if path is not None:
            self.work.use_in_place(path)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        numbers = QLocale()
        self.progress.setRange(0, 1000 if progress.total else 0)
        if progress.total:
            self.progress.setValue(1000 * progress.done // progress.total)
        words = self.tr("{done} of {total}, {rate} a second").format(
            done=_size(progress.done), total=_size(progress.total) or "?", rate=_size(int(progress.rate)) or "0"
        )
        left = progress.seconds_left
        if left is not None:
            clock = f"{int(left) // 60}:{int(left) % 60:02}"
            words = self.tr("{words}, {time} left").format(words=words, time=numbers.toString(0) if left < 1 else clock)
        self._say(words, "muted")

    @Slot(object)
    def _on_done(self, done: Done) -> None:
        words = {
            "got": self.tr("{model} is here."), "stopped": self.tr("Paused. What came is kept; Get… goes on with it."),
            "checked": self.tr("{model} is whole."), "removed": self.tr("{model} is removed."),
            "imported": self.tr("{model} is on the list.") if done.name else self.tr("%Ln models were found.", "", done.count),
        }[done.what]  # fmt: skip
        self._say(words.format(model=done.name), "")
        self._refresh()
        if done.what in ("got", "removed", "imported"):
            self.changed.emit()
            self.read()

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        self._say(messages.words(error).paragraph(), "error")
        self._refresh()
        self.read()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Models"))
        self.tree.setAccessibleName(self.tr("Models"))
        self.tree.setHeaderLabels(
            [self.tr("Model"), self.tr("Size"), self.tr("Memory"), self.tr("This computer"), self.tr("Licence")]
        )
        self.progress.setAccessibleName(self.tr("Progress"))
        for button, text, tip in (
            (self.get_button, self.tr("Get…"), self.tr("Fetch this model; you are asked before a connection is made")),
            (self.check_button, self.tr("Check"), self.tr("Read the whole model and compare it with its sum")),
            (self.remove_button, self.tr("Remove"), self.tr("Delete a fetched model, or take one from the list")),
            (self.file_button, self.tr("Import…"), self.tr("Use a GGUF file or a model folder where it lies")),
            (self.others_button, self.tr("Look in other programs"), self.tr("LM Studio, GPT4All, Jan, Ollama and the cache of Hugging Face")),
            (self.connect_button, self.tr("Connect and get"), ""),
            (self.not_now_button, self.tr("Not now"), ""),
            (self.pause_button, self.tr("Pause"), self.tr("What came is kept")),
        ):  # fmt: skip
            button.setText(text)
            button.setToolTip(tip)
        self.use_button.setToolTip(self.tr("One model for all tasks, or the best that is here for each"))
        self._show(self._offers)
        self._ask("")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat) if count else ""
