"""About: which versions run here, the card of the model in use, and under which licences it all is."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import QEvent, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

import assistant
from assistant import diagnostics
from assistant.errors import ModelError
from assistant.models import small_files
from assistant.system import licences, paths
from assistant.ui.help.help_pages import without_addresses
from assistant.ui.kit import window_place
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.markdown_view import PageView

LONGEST_CARD = 200_000
LIST_WIDTH = 160


class AboutDialog(QDialog):
    """Three pages; not modal. Versions and licences are read from metadata, so that torch need not be there yet."""

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self._current = current
        self.head = QLabel(f"Longhand {assistant.__version__}")
        self.head.setProperty("tone", "head")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.addItems(["", "", ""])
        self.page = PageView()
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        top = QVBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.head)
        top.addWidget(self.words)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list)
        middle.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
        self.close_button.clicked.connect(self.close)
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(self._show)
        current.watch(lambda settings: settings.model.folder, self._show)
        window_place.fit(self, 760, 560)
        self.setMinimumSize(400, 280)
        self.retranslate()

    def _show(self) -> None:
        row = max(0, self.list.currentRow())
        self.page.show_markdown((self._versions, self._card, self._licences)[row]())
        self.page.setAccessibleName(self.list.item(row).text())

    def _versions(self) -> str:
        rows = [("Longhand", assistant.__version__), ("Python", platform.python_version()), ("Qt", qVersion() or "")]
        rows += [
            (shown, diagnostics.version(name) or self.tr("not installed"))
            for shown, name in (
                ("PySide", "PySide6-Essentials"), ("PyTorch", "torch"), ("transformers", "transformers"),
                ("tokenizers", "tokenizers"), ("safetensors", "safetensors"), ("Harper", "harper-py"),
                ("Hunspell", "chunspell"),
            )
        ]  # fmt: skip
        return _table(rows)

    def _licences(self) -> str:
        own = self.tr("Longhand itself is under the MIT licence. It is built on these libraries:")
        rows = [
            (f"{library.name} {library.version}", library.licence or self.tr("see its own files"))
            for library in licences.shipped()
        ]
        return f"{own}\n\n{_table(rows)}"

    def _card(self) -> str:
        """The file that comes with most models; whatever stands in it is only shown."""
        folder = self._current.settings.model.folder
        place = Path(folder) if folder else paths.starter_model()
        for name in ("MODEL_CARD.md", "README.md"):
            try:
                with small_files.opened(place, name, 2**40) as file:
                    text = file.read(4 * LONGEST_CARD).decode("utf-8", "replace")[:LONGEST_CARD]
            except (OSError, ModelError):
                continue
            return without_addresses(_without_front_matter(text))
        return self.tr("This model has no card: there is no MODEL_CARD.md and no README.md in its folder.")

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Longhand"))
        self.words.setText(
            self.tr(
                "A writing assistant with a language model of its own. It makes no connections: "
                "what you write stays on this computer."
            )
        )
        for row, text in enumerate((self.tr("Versions"), self.tr("Model card"), self.tr("Licences"))):
            self.list.item(row).setText(text)
        self.list.setAccessibleName(self.tr("Pages"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close this window (Esc)"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _table(rows: list[tuple[str, str]]) -> str:
    return "\n".join(["| | |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)])


def _without_front_matter(text: str) -> str:
    """Cards begin with a block of YAML between two lines of dashes, for machines."""
    head, dashes, rest = text.partition("\n---\n")
    return rest if dashes and head.startswith("---") else text
