"""The parts of an .odt around its text."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from assistant.formats import export_options, runs
from assistant.formats.export_options import ExportOptions

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_FORMULA = "application/vnd.oasis.opendocument.formula"
WITH_DIRECTION = ("Text_20_body", "Quotations", "List_20_Contents", "Footnote")
"""Paragraph styles that have a second one for scripts written from right to left."""
_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MONOSPACE = "fo:font-family=\"'Liberation Mono', Consolas, monospace\""


def _root(name: str, content: str) -> str:
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMES.items())
    return f'{_HEAD}<office:{name} {names} office:version="1.3">{content}</office:{name}>'


def content(body: str) -> str:
    cell = (
        '<style:style style:name="Cell" style:family="table-cell">'
        '<style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding="0.05in"/></style:style>'
    )
    return _root(
        "document-content",
        f"<office:automatic-styles>{cell}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>",
    )


def meta(title: str, author: str, language: str) -> str:
    """All three as XML."""
    by = f"<meta:initial-creator>{author}</meta:initial-creator><dc:creator>{author}</dc:creator>" if author else ""
    spoken = f"<dc:language>{language}</dc:language>" if language else ""
    return _root("document-meta", f"<office:meta><dc:title>{title}</dc:title>{by}{spoken}</office:meta>")


def manifest(names: Sequence[str]) -> str:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    kinds = {"xml": "text/xml", "png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kinds.get(name.rsplit(".", 1)[-1], "")}"/>'
        for name in names
    )
    entries += "".join(
        f'<manifest:file-entry manifest:full-path="{name.removesuffix("content.xml")}" manifest:media-type="{_FORMULA}"/>'
        for name in names
        if name.startswith("Object ")
    )
    own = f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MEDIA_TYPE}"/>'
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">{own}{entries}</manifest:manifest>'
    )


def styles(options: ExportOptions, language: str) -> str:
    font = f" fo:font-family={quoteattr(runs.for_xml(options.font))}" if options.font else ""
    said = f' fo:language="{language}"' if len(language) == 2 else ""
    if language in ("zh", "ja", "ko"):
        said = f' style:language-asian="{language}"'
    parts = [_paragraph("Standard", "", f'fo:font-size="{options.font_size}pt"{font}{said}', after="0in")]
    parts.append(_paragraph("Title", "Standard", 'fo:font-size="26pt" fo:font-weight="bold"', after="0.25in"))
    tab = '<style:tab-stops><style:tab-stop style:type="right" style:leader-style="dotted" style:leader-text="." '
    tab += f'style:position="{export_options.text_size(options)[0]:.0f}pt"/></style:tab-stops>'
    for level in (1, 2, 3):
        parts.append(_paragraph(f"Contents_20_{level}", "Standard", left=f"{0.2 * (level - 1):.1f}in", inner=tab))
    parts.append(_paragraph("Contents_20_Heading", "Standard", 'fo:font-size="16pt" fo:font-weight="bold"'))
    parts.append(_paragraph("Footer", "Standard", more='fo:text-align="center"', after="0in"))
    parts.append(_paragraph("Text_20_body", "Standard"))
    for level, size in enumerate((20, 16, 14, 12, 11, 11), 1):
        parts.append(
            f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph" '
            f'style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:default-outline-level="{level}" '
            'style:class="text"><style:paragraph-properties fo:margin-top="0.15in" fo:margin-bottom="0.08in" '
            f'fo:keep-with-next="always"/><style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
        )
    parts.append(_paragraph("Quotations", "Standard", left="0.4in"))
    parts.append(_paragraph("List_20_Contents", "Standard", after="0.03in"))
    parts.append(_paragraph("Preformatted_20_Text", "Standard", f'{_MONOSPACE} fo:font-size="10pt"'))
    parts.append(_paragraph("Footnote", "Standard", 'fo:font-size="10pt"', after="0in"))
    parts.append(_paragraph("Table_20_Contents", "Standard", after="0in"))
    parts.append(_paragraph("Table_20_Heading", "Table_20_Contents", 'fo:font-weight="bold"', after="0in"))
    for base in ("Table_20_Contents", "Table_20_Heading"):
        for alignment, word in (("left", "start"), ("center", "center"), ("right", "end")):
            parts.append(_paragraph(f"{base}_20_{alignment}", base, more=f'fo:text-align="{word}"', after="0in"))
    for base in WITH_DIRECTION:
        parts.append(
            _paragraph(f"{base}_20_RTL", base, more='fo:text-align="start" style:writing-mode="rl-tb"', after=None)
        )
    parts.append(_paragraph("Horizontal_20_Line", "Standard", more='fo:border-bottom="0.5pt solid #808080"'))
    parts.append(_paragraph("Page_20_Break", "Standard", more='fo:break-after="page"', after="0in"))
    for name, properties in (
        ("Strong_20_Emphasis", 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'),
        ("Emphasis", 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"'),
        ("Strikethrough", 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
        ("Superscript", 'style:text-position="super 58%"'),
        ("Subscript", 'style:text-position="sub 58%"'),
        ("Source_20_Text", _MONOSPACE),
    ):
        parts.append(
            f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" style:family="text">'
            f"<style:text-properties {properties}/></style:style>"
        )
    return _root(
        "document-styles",
        f"<office:styles>{''.join(parts)}{_lists()}{_NOTES}</office:styles>{_pages(options)}",
    )


_NOTES = (
    '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" '
    'text:footnotes-position="page" text:start-numbering-at="document"/>'
    '<text:notes-configuration text:note-class="endnote" style:num-format="1" text:start-value="0"/>'
)


def _pages(options: ExportOptions) -> str:
    width, height = export_options.MILLIMETRES[options.paper]
    footer, space = "", "<style:footer-style/>"
    if options.page_numbers:
        number = '<text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p>'
        footer = f"<style:footer>{number}</style:footer>"
        space = (
            "<style:footer-style><style:header-footer-properties "
            'fo:min-height="8mm" fo:margin-top="4mm" style:dynamic-spacing="true"/></style:footer-style>'
        )
    return (
        '<office:automatic-styles><style:page-layout style:name="Paper"><style:page-layout-properties '
        f'fo:page-width="{width}mm" fo:page-height="{height}mm" fo:margin="{options.margin}mm" '
        f'style:print-orientation="portrait"/>{space}</style:page-layout></office:automatic-styles><office:master-styles>'
        f'<style:master-page style:name="Standard" style:page-layout-name="Paper">{footer}</style:master-page>'
        "</office:master-styles>"
    )


def _paragraph(
    name: str,
    parent: str,
    text: str = "",
    *,
    more: str = "",
    after: str | None = "0.1in",
    left: str = "",
    inner: str = "",
) -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    properties = [more, f'fo:margin-bottom="{after}"' if after else "", f'fo:margin-left="{left}"' if left else ""]
    return (
        f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" style:family="paragraph"{above}>'
        f"<style:paragraph-properties {' '.join(filter(None, properties))}>{inner}</style:paragraph-properties>"
        f"{f'<style:text-properties {text}/>' if text else ''}</style:style>"
    )


def _lists() -> str:
    bullets, numbers = [], []
    for level in range(1, 11):
        place = (
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            f'<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="{level * 0.35:.2f}in"/>'
            "</style:list-level-properties>"
        )
        mark = "•◦▪"[(level - 1) % 3]
        bullets.append(
            f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{mark}">{place}</text:list-level-style-bullet>'
        )
        numbers.append(
            f'<text:list-level-style-number text:level="{level}" style:num-suffix="." style:num-format="1">{place}</text:list-level-style-number>'
        )
    return (
        f'<text:list-style style:name="Bullets">{"".join(bullets)}</text:list-style>'
        f'<text:list-style style:name="Numbers">{"".join(numbers)}</text:list-style>'
    )
