"""The images a document may show: files in its own folder, and nothing else, drawn by another process within limits."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, Qt, QUrl, Signal, SignalInstance, Slot
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument

from assistant.formats import pictures
from assistant.formats.drawing import Drawer, Drawn, Reason

SCREEN, PAPER = (1_200, 2_400), (2_400, 4_800)
"""Pixels across and down; larger pictures are shown smaller."""
KEPT_BYTES = 200_000_000
_END_SECONDS = 2.0
HELD = Path()
"""Stands for the folder of pictures that are in none."""
Why = Reason | Literal["missing"]
Shown = QImage | Why
_Key = tuple[Path, str]


class LocalImages(QObject):
    """Draws the pictures of `folder` that it is asked for, one after the other, in a thread that waits for a process.

    `drawn(address)` tells of each that came, or has changed since, and `idle()` that all are there.
    """

    drawn = Signal(str)
    idle = Signal()
    _came = Signal(object, object, object, object)

    def __init__(self, largest: tuple[int, int] = SCREEN, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.held: Mapping[str, bytes] = {}
        """Pictures that are in no folder yet, by their addresses."""
        self._known: dict[_Key, tuple[object, Shown]] = {}
        self._asked: set[_Key] = set()
        self._work = _Work(largest, self._came)
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def busy(self) -> bool:
        return bool(self._asked)

    def known(self, address: str) -> Shown | None:
        """The picture, or the reason why there is none; None for a picture not requested yet, or still being drawn."""
        folder = self._place(address)
        return "missing" if folder is None else self._known.get((folder, address), (None, None))[1]

    def _place(self, address: str) -> Path | None:
        return HELD if address in self.held else self.folder

    def ask(self, address: str) -> None:
        """Have it drawn, unless it is the one on disk still."""
        folder = self._place(address)
        if folder is None or (key := (folder, address)) in self._asked:
            return
        self._asked.add(key)
        self._work.put(key, self._known.get(key, (None, None))[0], self.held.get(address, b""))

    @Slot()
    def stop(self) -> None:
        """Stop drawing until another picture is requested."""
        for key in self._asked:
            self._known.setdefault(key, (None, "slow"))
        self._asked.clear()
        before, self._work = self._work, _Work(self._work.largest, self._came)
        before.stop()

    @Slot(object, object, object, object)
    def _on_came(self, work: _Work, key: _Key, state: object, shown: Shown | None) -> None:
        if work is not self._work:
            return
        self._asked.discard(key)
        if shown is not None:
            self._known.pop(key, None)
            self._known[key] = state, shown
            while len(self._known) > 1 and sum(map(_bytes, self._known.values())) > KEPT_BYTES:
                del self._known[next(iter(self._known))]
            if key[0] == self._place(key[1]):
                self.drawn.emit(key[1])
        if not self._asked:
            self.idle.emit()


class _Work:
    """The queue of pictures to draw, and the thread that lives while the queue holds any. Emits `came(work, key, state,
    picture)`; `picture` is None where the file on disk has not changed since it was last drawn."""

    def __init__(self, largest: tuple[int, int], came: SignalInstance) -> None:
        self.largest = largest
        self._came = came
        self._drawer = Drawer()
        self._waiting: list[tuple[_Key, object, bytes]] = []
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None

    def put(self, key: _Key, state: object, held: bytes) -> None:
        with self._guard:
            self._waiting.append((key, state, held))
            if self._thread is None:
                self._drawer = Drawer()
                self._thread = threading.Thread(target=self._run, name="pictures")
                self._thread.start()

    def stop(self) -> None:
        with self._guard:
            self._waiting.clear()
            thread = self._thread
        if thread is not None:
            self._drawer.stop()
            thread.join(_END_SECONDS)

    def _run(self) -> None:
        with self._drawer as drawer:
            while True:
                with self._guard:
                    if not self._waiting:
                        # The process, which holds tens of megabytes, ends too: the next picture may be hours away.
                        self._thread = None
                        return
                    key, before, held = self._waiting.pop(0)
                state = (len(held),) if held else pictures.state(*key)
                shown: Shown | None = None
                if before is None or state != before:
                    data = held or pictures.load(*key)
                    found = drawer.draw(data, *self.largest) if data else "missing"
                    shown = _image(found) if isinstance(found, Drawn) else found
                # The window may have gone meanwhile.
                with contextlib.suppress(RuntimeError):
                    self._came.emit(self, key, state, shown)


def _bytes(known: tuple[object, Shown]) -> int:
    return known[1].sizeInBytes() if isinstance(known[1], QImage) else 100


def _image(drawn: Drawn) -> QImage:
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(drawn.data, drawn.width, drawn.height, 4 * drawn.width, form).copy()


def resource(images: LocalImages, kind: int, name: QUrl | str, ask: bool = True) -> QImage | QByteArray:
    """The answer of `loadResource`: the picture, or an empty placeholder until it is drawn."""
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return QByteArray()
    address = QUrl(name).toString()
    if ask:
        images.ask(address)
    shown = images.known(address)
    return shown if isinstance(shown, QImage) else _place()


def _place() -> QImage:
    place = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    place.fill(Qt.GlobalColor.transparent)
    return place


def addresses(document: QTextDocument) -> list[str]:
    """Of the pictures in it, each once."""
    return list(dict.fromkeys(address for address, _, _ in _places(document)))


def settle(document: QTextDocument, images: LocalImages, only: str | None = None) -> None:
    """Put in the pictures that were drawn, and a sentence in the place of each that cannot be: all, or one address'."""
    for address, position, length in reversed(list(_places(document))):
        shown = images.known(address) if only in (None, address) else None
        if isinstance(shown, QImage):
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address), shown)
            document.markContentsDirty(position, length)
        elif shown is not None:
            cursor = QTextCursor(document)
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setFontItalic(True)
            cursor.insertText(sentence(address, shown), form)


def sentence(address: str, why: Why) -> str:
    """The sentence shown in the place of a picture that is not shown."""
    translate = QCoreApplication.translate
    words = {
        "missing": translate("local_images", "The picture “{name}” is not in the folder of the document."),
        "damaged": translate("local_images", "The picture “{name}” is damaged, or of a kind that cannot be shown."),
        "large": translate("local_images", "The picture “{name}” is too large to be shown."),
        "slow": translate("local_images", "The picture “{name}” takes too long to be drawn."),
    }
    return words[why].format(name=QUrl(address).fileName() or address)


def _places(document: QTextDocument) -> Iterator[tuple[str, int, int]]:
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            if part.isValid() and part.charFormat().isImageFormat():
                yield QUrl(part.charFormat().toImageFormat().name()).toString(), part.position(), part.length()
            parts += 1
        block = block.next()
