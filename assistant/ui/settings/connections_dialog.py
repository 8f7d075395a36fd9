"""Every connection that the program has made, newest first: when, with which host, and why."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, QLocale
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.system import connections
from assistant.ui.kit import window_place
from assistant.ui.kit.flow_layout import FlowLayout


class ConnectionsDialog(QDialog):
    """Not modal; `read` shows the log as it is now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        window_place.fit(self, 560, 420)
        self.setMinimumSize(360, 240)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("tone", "muted")
        self.tree = QTreeWidget()
        self.tree.setProperty("boxed", True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels(["", "", ""])
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.close_button = QPushButton()
        self.close_button.clicked.connect(self.close)
        foot = FlowLayout(at_end=True)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        self.retranslate()

    def read(self) -> None:
        found = connections.listed()
        self.tree.clear()
        purposes = {
            "download": self.tr("a model was fetched"), "server": self.tr("a server did the work"),
            "update": self.tr("a newer version was looked for"),
        }  # fmt: skip
        for one in found:
            when = QDateTime.fromSecsSinceEpoch(int(one.when))
            shown = QLocale().toString(when, QLocale.FormatType.ShortFormat)
            self.tree.addTopLevelItem(QTreeWidgetItem([shown, one.host, purposes[one.purpose]]))
        self.tree.setVisible(bool(found))
        self.words.setText(
            self.tr("Longhand writes down each connection before it makes it. These are all.")
            if found
            else self.tr("Longhand has made no connection yet. It writes down each before it makes it.")
        )

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Connections"))
        self.tree.setAccessibleName(self.tr("Connections"))
        self.tree.setHeaderLabels([self.tr("When"), self.tr("Host"), self.tr("Why")])
        self.close_button.setText(self.tr("Close"))
        self.read()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
