"""Files of other programs: opened as Markdown in a new document, and written from the Markdown that is open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents import backups, text_file
from assistant.documents.book import BookFile
from assistant.errors import DocumentError, DocumentTooLarge
from assistant.formats import convert, joining, reading, structure
from assistant.formats.export_options import ExportOptions
from assistant.formats.structure import Document, LeftOut
from assistant.system import paths
from assistant.ui.document import left_out
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.files.conversion import Conversion, Work
from assistant.ui.kit import desktop, file_dialogs
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.export_window import ExportWindow, options_of
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Tabs

_HEAD = 20_000
"""Characters in which the title of a text is looked for."""
_COVER = re.compile(r"^cover(?:-image)?:\s*(.+?)\s*$", re.MULTILINE)
_PATIENCE = 400
"""Milliseconds before a conversion is worth a word."""


@dataclass(frozen=True, slots=True)
class _Read:
    path: Path
    text: str
    document: Document


@dataclass(frozen=True, slots=True)
class _Written:
    path: Path
    left_out: Counter[LeftOut]


@dataclass(frozen=True, slots=True)
class _Export:
    """The document that it was asked for from, and the ways to do it once more: to the same place, or to another."""

    page: DocumentPage
    again: Callable[[], object]
    elsewhere: Callable[[], object]


class ImportExport(QObject):
    """Opening does not touch the file that was opened: the new document has no file until it is saved as one."""

    def __init__(
        self, tabs: Tabs, files: FileCommands, bar: MessageBar, current: CurrentSettings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tabs, self._files, self._bar = tabs, files, bar
        self._current, self._window = current, window
        self._conversions: list[Conversion] = []
        self._pictures: dict[DocumentSession, tuple[Path, dict[str, bytes]]] = {}
        self._titles: dict[DocumentSession, str] = {}
        self._exports: dict[Path, _Export] = {}
        self.window: ExportWindow | None = None
        """The questions of an export, while and after they were asked."""
        self._begun: dict[Path, dict[DocumentPage, tuple[object, int]]] = {}
        files.import_wanted.connect(self.open_path)
        files.export_wanted.connect(lambda path: self.export_to(path))
        tabs.removed.connect(self._on_removed)

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Begin to read a file of another program; its text comes as a new document a little later."""

        def work(should_stop: Callable[[], bool]) -> _Read:
            document, text = reading.read_as_markdown(path, should_stop)
            if len(text) > text_file.LIMIT:
                raise DocumentTooLarge(path, len(text), text_file.LIMIT)
            return _Read(path, text, document)

        self._begun[path] = {page: _written(page) for page in self._tabs.pages}
        self._start(path, work, self.tr("Reading “{name}”…").format(name=path.name))

    @Slot()
    def export(self) -> None:
        """Ask for a format and its options, then for a place, and write the document there."""
        page = self._tabs.entry
        session = page.document.session
        head = convert.source(page.editor.text.slice(0, _HEAD), session.path)
        cover = _COVER.search(head.front_matter)
        folder = session.path.parent if session.path is not None else paths.person()
        self._ask(
            structure.title_of(head, Path(session.name).stem),
            str(folder / cover[1].strip("\"'")) if cover else "",
            lambda ending, options: self._export_page(page, ending, options),
        )

    def _ask(self, title: str, cover: str, go_on: Callable[[str, ExportOptions], object]) -> None:
        window = ExportWindow(self._current, title, cover, self._window)
        window.wanted.connect(go_on)
        window.finished.connect(window.deleteLater)
        self.window = window
        window.open()

    def _export_page(self, page: DocumentPage, ending: str, options: ExportOptions) -> None:
        session = page.document.session
        beside = session.path or session.imported_from
        folder = beside.parent if beside is not None else paths.person()
        path = file_dialogs.ask_export(self._window, _free(folder / f"{Path(session.name).stem}{ending}"))
        if path is not None and self._files.back_to(page):
            self.export_to(path, options)

    def export_to(self, path: Path, options: ExportOptions | None = None) -> None:
        """Without `options` by the choices of the last export."""
        page = self._tabs.entry
        chosen = options or options_of(self._current.settings)
        text, own = page.editor.text.text(), page.document.session.path
        folder, beside = own.parent if own is not None else None, own or page.document.session.source
        pictures = self._pictures[page.document.session][1] if page.document.session in self._pictures else {}

        title = self._titles.get(page.document.session, "")

        def make(_should_stop: Callable[[], bool]) -> Document:
            parsed = convert.source(text, own)
            return replace(parsed, title=parsed.title or title, pictures={**parsed.pictures, **pictures})

        self._exports[path] = _Export(page, lambda: self.export_to(path, chosen), self.export)
        self._write(path, make, folder, beside, chosen)

    def export_book(self, opened: BookFile, texts: Mapping[Path, str]) -> None:
        """Ask for a format and its options, then for a place, and write all files of the book there as one document.
        `texts` are those of open documents, as they are."""
        page, folder = self._tabs.entry, opened.folder
        title = opened.book.title or folder.name

        def go_on(ending: str, options: ExportOptions) -> None:
            path = file_dialogs.ask_export(self._window, _free(folder / f"{_file_name(title)}{ending}"))
            if path is not None and self._files.back_to(page):
                self._export_book_to(path, opened, texts, options)

        self._ask(title, "", go_on)

    def _export_book_to(self, path: Path, opened: BookFile, texts: Mapping[Path, str], options: ExportOptions) -> None:
        folder, made, page = opened.folder, opened.book, self._tabs.entry
        chosen = replace(options, title=options.title or made.title, author=options.author or made.author)

        def make(should_stop: Callable[[], bool]) -> Document:
            return joining.joined(_parts_of(opened, texts, should_stop), folder, made.title, made.author)

        self._exports[path] = _Export(
            page,
            lambda: self._export_book_to(path, opened, texts, options),
            lambda: self.export_book(opened, texts),
        )
        first = next((opened.path(one) for one in made.files), None)
        self._write(path, make, folder, first, chosen)

    def _write(
        self,
        path: Path,
        make: Callable[[Callable[[], bool]], Document],
        folder: Path | None,
        beside: Path | None,
        options: ExportOptions,
    ) -> None:
        """Write what `make` makes in its thread, with pictures of `folder`; nobody may read it who may not read
        `beside`."""

        def work(should_stop: Callable[[], bool]) -> _Written | None:
            document = make(should_stop)
            if should_stop():
                return None
            data, lost = convert.write(document, path, folder, options, should_stop)
            if should_stop():
                return None
            backups.keep(path)
            text_file.write_bytes(path, data, like=beside)
            return _Written(path, lost)

        self._start(path, work, self.tr("Writing “{name}”…").format(name=path.name))

    def stop(self) -> None:
        """Give up running conversions, as the window closes."""
        for conversion in list(self._conversions):
            conversion.stop()

    def _start(self, path: Path, work: Work, words: str) -> None:
        conversion = Conversion(path, work, self)
        conversion.done.connect(self._on_done)
        conversion.failed.connect(self._on_failed)
        conversion.stopped.connect(self._on_stopped)
        self._conversions.append(conversion)
        QTimer.singleShot(_PATIENCE, conversion, lambda: self._say_working(conversion, words))

    def _say_working(self, conversion: Conversion, words: str) -> None:
        if conversion in self._conversions:
            self._bar.show_notice(words, [(self.tr("Stop"), conversion.stop)])

    def _ended(self) -> Path | None:
        """The conversion that has just signalled is over; its path."""
        conversion = self.sender()
        if not isinstance(conversion, Conversion):
            return None
        self._conversions = [one for one in self._conversions if one is not conversion]
        conversion.deleteLater()
        return conversion.path

    @Slot()
    def _on_stopped(self) -> None:
        path = self._ended()
        if path is not None:
            self._begun.pop(path, None)
            self._exports.pop(path, None)

    @Slot(object)
    def _on_failed(self, error: DocumentError) -> None:
        self._tell_failed(self._ended() or error.path, error)

    def _tell_failed(self, path: Path, error: DocumentError) -> None:
        """The ways out of an export lead to an export, never to the document's own file."""
        self._begun.pop(path, None)
        export = self._exports.pop(path, None)
        if export is None:
            self._files.show(error)
            return

        def again(act: Callable[[], object]) -> Callable[[], object]:
            return lambda: act() if self._files.back_to(export.page) else None

        ways = [(self.tr("Try again"), again(export.again)), (self.tr("Export…"), again(export.elsewhere))]
        self._bar.show_error(error, ways)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self._ended()
        match result:
            case _Read():
                self._show(result)
            case _Written():
                self._tell_written(result.path, result.left_out)

    def _show(self, read: _Read) -> None:
        before = self._tabs.page
        # Whoever has gone on writing keeps page and keyboard: the next word would go into the wrong document.
        written = self._begun.pop(read.path, {}).get(before, (None, before.editor.text.length))
        writing = before.editor.hasFocus() and _written(before) != written
        page = before if before.document.session.untouched else self._tabs.add()
        page.document.session.show_imported(read.text, read.path, read.document.pictures)
        if read.document.pictures:
            self._pictures[page.document.session] = read.path, read.document.pictures
            page.document.session.document_changed.connect(self._on_document)
        self._titles[page.document.session] = read.document.title
        self._files.remember(read.path)
        words = [
            self.tr("“{name}” was opened as Markdown in a new document. The file itself stays as it is.").format(
                name=read.path.name
            )
        ]
        if read.document.pictures:
            words.append(
                self.tr("%Ln image(s) will be put beside the text when you save it.", "", len(read.document.pictures))
            )
        if lost := left_out.words(read.document.left_out):
            words.append(self.tr("Left out: {list}.").format(list=lost))
        self._bar.clear()
        if writing and page is not before:
            self._tabs.show_entry(before)
            self._bar.show_notice(" ".join(words), [(self.tr("Open"), partial(self._tabs.show_entry, page))])
        else:
            self._bar.show_notice(" ".join(words))

    def _tell_written(self, path: Path, lost: Counter[LeftOut]) -> None:
        self._exports.pop(path, None)
        text = self.tr("“{name}” was written.").format(name=path.name)
        if words := left_out.words(lost):
            text += " " + self.tr("Left out: {list}.").format(list=words)
        self._bar.clear()
        ways = [(self.tr("Open"), partial(desktop.open_file, path))]
        ways.append((self.tr("Show in folder"), partial(desktop.show_in_folder, path)))
        self._bar.show_notice(text, ways)

    @Slot(object)
    def _on_removed(self, page: DocumentPage) -> None:
        self._pictures.pop(page.document.session, None)
        self._titles.pop(page.document.session, None)

    @Slot()
    def _on_document(self) -> None:
        """The pictures of an opened file follow its text when that gets a place of its own."""
        for session, (source, pictures) in list(self._pictures.items()):
            if session.imported_from != source:
                del self._pictures[session]
            elif session.path is not None:
                del self._pictures[session]
                failed = convert.save_pictures(pictures, session.path.parent, like=session.path)
                if failed:
                    self._bar.show_notice(self.tr("%Ln image(s) could not be put beside the text.", "", failed))


def _written(page: DocumentPage) -> tuple[object, int]:
    """Another one when someone has written since: a step that is typed on grows."""
    return page.editor.text.history.top, page.editor.text.length


def _free(path: Path) -> Path:
    """A name that nothing has yet: the file that a text was made from is not proposed to be written over."""
    names = (path.with_stem(f"{path.stem} {number}") for number in range(2, 1000))
    return path if not path.exists() else next((name for name in names if not name.exists()), path)


def _parts_of(
    opened: BookFile, texts: Mapping[Path, str], should_stop: Callable[[], bool]
) -> Iterator[tuple[Document, str]]:
    """Raises what `text_file.read` raises: a book without one of its files is no book."""
    for name in opened.book.files:
        if should_stop():
            return
        path = opened.path(name)
        text = texts[path] if path in texts else text_file.read(path).text
        yield convert.source(text, path), name.rpartition("/")[0]


def _file_name(title: str) -> str:
    """A title as the name of a file."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", title).strip(" .")[:80] or "book"
