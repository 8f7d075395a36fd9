"""The glossary's window keeps what stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.documents import glossary
from assistant.documents.glossary import Entry
from assistant.ui.glossary_window import GlossaryWindow


@pytest.mark.parametrize(
    "content", ["Stadt,en,caf\xe9\n".encode("latin-1"), b"".join(b"w%d,b\n" % n for n in range(glossary.MOST + 1))]
)
def test_a_glossary_that_cannot_be_read_whole_is_not_written_over(qtbot: QtBot, content: bytes) -> None:
    glossary.file().parent.mkdir(parents=True, exist_ok=True)
    glossary.file().write_bytes(content)
    window = GlossaryWindow()
    qtbot.addWidget(window)
    assert not window.table.isEnabled() and not window.add_button.isEnabled() and not window.import_button.isEnabled()
    glossary.file().write_text("Stadt,en,city\n", "utf-8")
    window.read()
    assert window.import_button.isEnabled() and window.entries() == [Entry("Stadt", "en", "city")]


def test_a_language_that_the_list_does_not_have_stays(qtbot: QtBot) -> None:
    written = [Entry("Stadt", "tlh", "veng"), Entry("Haus", "", "house")]
    glossary.file().parent.mkdir(parents=True, exist_ok=True)
    glossary.write(written)
    window = GlossaryWindow()
    qtbot.addWidget(window)
    item = window.table.item(1, 2)
    assert item is not None
    item.setText("home")
    assert glossary.read(Path(glossary.file())) == [written[0], Entry("Haus", "", "home")]
