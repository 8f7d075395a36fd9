"""The language of menus and messages, switched while the program runs.

Widgets retranslate in `changeEvent(LanguageChange)`.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from assistant.system import paths

_log = logging.getLogger(__name__)
_OWN = "longhand"
KNOWN = {
    QLocale.Language.English: "en",
    QLocale.Language.Chinese: "zh_CN",
    QLocale.Language.French: "fr",
    QLocale.Language.German: "de",
    QLocale.Language.Spanish: "es",
}


def chosen(language_setting: str) -> str:
    """A code of `KNOWN` for a value of the setting `writing.language`."""
    if language_setting != "system":
        return language_setting
    return KNOWN.get(QLocale.system().language(), "en")


def install(app: QCoreApplication, language_setting: str) -> None:
    """Translate the interface from now on; numbers follow the language too."""
    for old in app.findChildren(QTranslator, _OWN):
        app.removeTranslator(old)
        old.deleteLater()
    language = chosen(language_setting)
    QLocale.setDefault(_locale(language))
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # English needs a file as well: it holds the singulars.
    files = [paths.resource(f"translations/longhand_{language}.qm")]
    if language != "en":
        files.insert(0, qt_folder / f"qtbase_{language}.qm")
    for file in files:
        translator = QTranslator(app)
        translator.setObjectName(_OWN)
        if translator.load(str(file)):
            app.installTranslator(translator)
        else:
            _log.info("no translation in %s", file.name)
            translator.deleteLater()


def _locale(language: str) -> QLocale:
    system = QLocale.system()
    if language == "en":
        return system if system.language() == QLocale.Language.English else QLocale("en_GB")
    return QLocale(language)
