"""The list of actions in the panel, by groups; actions that the model in use seldom does well stand below a line."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from assistant.actions import Action


class ActionPicker(QComboBox):
    """The data of a row is the id of its action; the line above the last ones has none and cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self._line = -1

    def show_actions(self, actions: Sequence[Action], behind: Collection[str]) -> None:
        """`behind` are the ids of the actions that come last. Emits no signal when the chosen row changes by this."""
        first = [action for action in actions if action.id not in behind]
        last = [action for action in actions if action.id in behind]
        self.blockSignals(True)
        self.clear()
        for number, action in enumerate(first):
            if number and first[number - 1].group != action.group:
                self.insertSeparator(self.count())
            self.addItem(action.name, action.id)
        self._line = self.count() if last else -1
        if last:
            self.addItem("")
        for action in last:
            self.addItem(action.name, action.id)
        self.blockSignals(False)

    def name_line(self, words: str) -> None:
        if self._line >= 0:
            self.setItemText(self._line, words)
            self._item_model().item(self._line).setEnabled(False)

    def name_action(self, action_id: str, words: str, tip: str, *, enabled: bool) -> None:
        row = self.findData(action_id)
        self._item_model().item(row).setEnabled(enabled)
        self.setItemText(row, words)
        self.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)

    def _item_model(self) -> QStandardItemModel:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        return model
