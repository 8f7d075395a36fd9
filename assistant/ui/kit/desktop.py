"""Files shown by other programs of the desktop: opened by the program for their kind, or in their folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> bool:
    """False where the desktop knows no program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """The file chosen in its folder on Windows and macOS; elsewhere the folder alone."""
    try:
        if sys.platform == "win32":
            # One word for the program: it takes what stands behind the comma as it is.
            subprocess.Popen(f'explorer /select,"{path}"')
            return True
        if sys.platform == "darwin":
            subprocess.Popen(["open", "-R", str(path)])
            return True
    except OSError:
        return open_file(path.parent)
    return open_file(path.parent)
