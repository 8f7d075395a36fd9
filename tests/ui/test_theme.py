import dataclasses
import re
from itertools import product

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from assistant import settings
from assistant.settings import Settings
from assistant.system import paths
from assistant.ui.kit import icons, theme

TEXTS = ("ink", "muted", "accent", "insertion", "deletion", "warning")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_text_is_readable_on_every_ground(colours: theme.Colours) -> None:
    pairs = [*product(TEXTS, ("paper", "panel")), ("ghost", "paper"), ("paper", "accent"), ("ink", "line")]
    weak = {(text, ground): contrast(getattr(colours, text), getattr(colours, ground)) for text, ground in pairs}
    assert not {pair: ratio for pair, ratio in weak.items() if ratio < 4.5}


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_mark_of_the_focus_and_every_sign_stands_out(colours: theme.Colours) -> None:
    """3:1 against what it lies on and against what was there before, as WCAG asks of what is no text."""
    pairs = [
        # The border of a field that has the focus: on its ground, and beside the border that it takes the place of.
        (colours.accent, colours.paper), (colours.accent, colours.panel), (colours.accent, colours.line),
        # The ring inside a filled button, the edge of an empty box, icons, the progress, arrows of fields.
        (colours.paper, colours.accent), (colours.muted, colours.paper), (colours.muted, colours.panel),
        (colours.ink, colours.panel), (colours.deletion, colours.panel),
    ]  # fmt: skip
    for name in ("chevron-up", "chevron-down"):
        drawing = paths.resource(f"icons/{name}.svg").read_text("utf-8")
        pairs += [
            (re.findall(r'stroke="(#[0-9A-F]{6})"', drawing)[0], ground) for ground in (colours.paper, colours.panel)
        ]
    assert not [pair for pair in pairs if contrast(*pair) < 3.0]


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_on_a_tint_is_readable(colours: theme.Colours) -> None:
    """What is found, and the change under review, lie on a veil of the accent over the paper."""
    for alpha, texts in ((70, ("ink",)), (56, ("ink", "insertion", "deletion"))):
        veiled = veil(colours.accent, alpha / 255, colours.paper)
        assert not [text for text in texts if contrast(getattr(colours, text), veiled) < 4.5]


def veil(colour: str, share: float, ground: str) -> str:
    mixed = (round(int(colour[i : i + 2], 16) * share + int(ground[i : i + 2], 16) * (1 - share)) for i in (1, 3, 5))
    return "#" + "".join(f"{part:02X}" for part in mixed)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_palette_pairs_are_readable_too(colours: theme.Colours) -> None:
    made, role, group = theme.palette(colours), QPalette.ColorRole, QPalette.ColorGroup
    pairs = [
        (role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button), (role.Text, role.AlternateBase),
        (role.ToolTipText, role.ToolTipBase), (role.HighlightedText, role.Highlight), (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
    ]  # fmt: skip
    for state, (text, ground) in product((group.Active, group.Inactive, group.Disabled), pairs):
        assert contrast(made.color(state, text).name(), made.color(state, ground).name()) >= 4.5, (state, text, ground)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_chosen_theme_is_in_force_at_once(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, settings.changed(Settings(), "writing.theme", name))
    expected = theme.DARK if name == "dark" else theme.LIGHT
    assert theme.colours() == theme.colours(qapp) == expected
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == expected.paper
    assert expected.accent in qapp.styleSheet()


def test_the_system_is_followed_live(qapp: QApplication) -> None:
    theme.apply(qapp, Settings())
    for scheme, expected in ((Qt.ColorScheme.Dark, theme.DARK), (Qt.ColorScheme.Light, theme.LIGHT)):
        qapp.styleHints().colorSchemeChanged.emit(scheme)
        assert theme.colours() == expected


def test_a_chosen_theme_does_not_follow_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, settings.changed(Settings(), "writing.theme", "light"))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours() == theme.LIGHT


def test_the_style_sheet_is_filled_in_and_on_the_grid() -> None:
    sheet = theme.style_sheet(theme.LIGHT)
    assert "@" not in sheet
    for file in re.findall(r'url\("([^"]+)"\)', sheet):
        assert paths.Path(file).is_file()
    spaces = {int(n) for rule in re.findall(r"(?:padding|spacing): ([^;]+);", sheet) for n in re.findall(r"\d+", rule)}
    # 6 and 10 make up for a border or stand in for a margin that spin boxes lack.
    assert spaces <= {0, 4, 6, 8, 10, 12, 16, 24, 32}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= set(dataclasses.astuple(theme.LIGHT))


def test_the_text_font_is_the_first_serif_there_is_and_has_a_chinese_one_behind_it(qapp: QApplication) -> None:
    families = theme.text_font(Settings()).families()
    first = next((name for name in theme.SERIFS if QFontDatabase.hasFamily(name)), "serif")
    assert families[0] == first
    assert set(theme.CHINESE_SERIFS) <= set(families)


def test_the_text_font_is_the_chosen_one(qapp: QApplication) -> None:
    chosen = settings.changed(settings.changed(Settings(), "writing.font", "DejaVu Sans"), "writing.font_size", 20)
    font = theme.text_font(chosen)
    assert font.families()[0] == "DejaVu Sans"
    assert font.pointSize() == 20


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    for size in icons.SIZES:
        image = icons.icon(name, "#9B2C2C").pixmap(QSize(size, size)).toImage()
        drawn = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
        solid = {colour.name() for colour in drawn if colour.alpha() > 200}
        assert solid and all(abs(int(c[1:3], 16) - 0x9B) < 8 for c in solid)
