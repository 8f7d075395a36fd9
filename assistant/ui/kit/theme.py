"""Paper and ink: the colours of the two themes, the palette and the style sheet made from them, the text's font.

Widgets that paint with a colour of their own ask `colours()` again in `changeEvent(PaletteChange)`.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from assistant.settings import Settings
from assistant.system import paths

SERIFS = ("Literata", "Source Serif 4", "Source Serif Pro", "Source Serif", "Georgia", "Noto Serif", "DejaVu Serif")
CHINESE_SERIFS = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun")


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as "#RRGGBB". Text in any of them but `line` is readable (WCAG AA) on `paper` and on `panel`; `ghost`
    belongs on `paper` alone.
    """

    paper: str
    panel: str
    line: str
    ink: str
    muted: str
    accent: str
    insertion: str
    deletion: str
    warning: str
    ghost: str


LIGHT = Colours(
    paper="#FBFAF7",
    panel="#F2F0EB",
    line="#D9D5CC",
    ink="#22252A",
    muted="#62676E",
    accent="#2B5C8F",
    insertion="#22633A",
    deletion="#9B2C2C",
    warning="#7A5000",
    ghost="#6B7078",
)
DARK = Colours(
    paper="#1B1D20",
    panel="#24272B",
    line="#3A3E44",
    ink="#E6E3DD",
    muted="#A3A9B0",
    accent="#8FBBEA",
    insertion="#8CCB9B",
    deletion="#F0A0A0",
    warning="#E3BC6B",
    ghost="#90969E",
)


def palette(colours: Colours) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button, role.AlternateBase, role.ToolTipBase), colours.panel),
        ((role.Base,), colours.paper),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.ink),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.HighlightedText, role.BrightText), colours.paper),
        ((role.Light, role.Midlight), colours.paper),
        ((role.Mid, role.Dark), colours.line),
    ):
        for one in roles:
            made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.muted))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    made.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(colours.ink))
    return made


def style_sheet(colours: Colours) -> str:
    """The template of `resources/style.qss` with the colours and the places of its icons filled in."""
    text = paths.resource("style.qss").read_text("utf-8")
    for name, colour in dataclasses.asdict(colours).items():
        text = text.replace(f"@{name}", colour)
    text = text.replace("@mode", "dark" if colours == DARK else "light")
    return text.replace("@icons", paths.resource("icons").as_posix())


class _Theme(QObject):
    """Child of the application: holds what is in force and follows the system while that is wanted."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self.wanted = "system"
        self.colours = LIGHT
        self.applied = False
        self.icons: dict[tuple[str, str, str], QIcon] = {}
        app.styleHints().colorSchemeChanged.connect(self.follow)

    @Slot(Qt.ColorScheme)
    def follow(self, scheme: Qt.ColorScheme) -> None:
        if self.wanted == "system":
            self.use(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)

    def use(self, colours: Colours) -> None:
        if self.applied and self.colours == colours:
            return
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self.colours, self.applied = colours, True
        app.setPalette(palette(colours))
        app.setStyleSheet(style_sheet(colours))


def _theme(app: QApplication) -> _Theme:
    found = app.findChild(_Theme, "theme")
    return found if isinstance(found, _Theme) else _Theme(app)


def apply(app: QApplication, settings: Settings) -> None:
    """Dress the whole program as `settings.writing.theme` says; call it again when that setting changes."""
    theme = _theme(app)
    if not theme.applied:
        app.setStyle("Fusion")
    theme.wanted = settings.writing.theme
    hints = app.styleHints()
    if theme.wanted == "system":
        hints.unsetColorScheme()
        theme.follow(hints.colorScheme())
        return
    dark = theme.wanted == "dark"
    # The system's own parts, title bars and file dialogs, follow the hint.
    hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    theme.use(DARK if dark else LIGHT)


def colours(widget_or_app: QWidget | QApplication | None = None) -> Colours:
    """The colours in force; the light ones before `apply`."""
    app = widget_or_app if isinstance(widget_or_app, QApplication) else QApplication.instance()
    return _theme(app).colours if isinstance(app, QApplication) else LIGHT


def kept_icons() -> dict[tuple[str, str, str], QIcon]:
    """By name and both colours; they end with the application, as pictures must."""
    app = QApplication.instance()
    return _theme(app).icons if isinstance(app, QApplication) else {}


def set_tone(label: QLabel, tone: str) -> None:
    """Colour a label by its meaning: "", "muted", "warning", "error" or "head" of the style sheet."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)


def text_font(settings: Settings) -> QFont:
    """The font of the text: the chosen one, or the best serif there is, with a Chinese serif behind it."""
    writing = settings.writing
    first = [writing.font] if writing.font else [name for name in SERIFS if QFontDatabase.hasFamily(name)][:1]
    font = QFont()
    font.setFamilies(list(dict.fromkeys([*(first or ["serif"]), *CHINESE_SERIFS])))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSize(writing.font_size)
    return font
