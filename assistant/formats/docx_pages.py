"""The pages of a .docx: paper, margins, typeface, numbers at their foot, properties of the file, and contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from assistant.formats import docx_template, export_options, runs
from assistant.formats.export_options import ExportOptions

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
_DEEPEST = 3


class Entry(NamedTuple):
    """A heading that contents can lead to."""

    level: int
    words: str
    bookmark: str


def prepare(made: WordDocument, title: str, language: str, options: ExportOptions) -> None:
    """Put the options in force; a document without any keeps the template's looks."""
    from docx.shared import Mm, Pt

    properties = made.core_properties
    properties.title = runs.for_xml(title)[:255]
    properties.comments = ""
    properties.author = runs.for_xml(options.author)[:255]
    properties.language = language
    width, height = export_options.MILLIMETRES[options.paper]
    section = made.sections[0]
    section.page_width, section.page_height = Mm(width), Mm(height)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Mm(options.margin))
    normal = made.styles["Normal"]
    normal.font.size = Pt(options.font_size)
    if options.font:
        normal.font.name = runs.for_xml(options.font)
        fonts = normal.element.rPr.rFonts
        for script in ("eastAsia", "cs"):
            fonts.set(f"{{{docx_template.W}}}{script}", runs.for_xml(options.font))
    if language:
        for one in made.styles.element.iter(f"{{{docx_template.W}}}lang"):
            one.set(f"{{{docx_template.W}}}{'eastAsia' if language in ('zh', 'ja', 'ko') else 'val'}", language)
    if options.page_numbers:
        _number_pages(made)


def text_twips(options: ExportOptions) -> int:
    """How wide the text of a page is, in twentieths of a point."""
    return round(export_options.text_size(options)[0] * 20)


def _number_pages(made: WordDocument) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml

    paragraph = made.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for element in list(parse_xml(docx_template.wrapped("p", _field("PAGE", "1")))):
        paragraph._p.append(element)


def contents(entries: Sequence[Entry], heading: str, options: ExportOptions) -> str:
    """Contents as Word makes them: a field that it brings up to date, with its entries as they are now."""
    shown = [entry for entry in entries if entry.level <= _DEEPEST]
    if not shown:
        return ""
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{text_twips(options)}"/></w:tabs>'
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    lines = [f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{_words(heading)}</w:p>']
    for number, entry in enumerate(shown):
        indent = f'<w:ind w:left="{(entry.level - 1) * 220}"/>'
        # Only a program that lays out pages knows the number; Word puts it in when it opens the file.
        page = _field(f"PAGEREF {entry.bookmark} \\h", "")
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if number == len(shown) - 1 else ""
        lines.append(
            f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/>{tabs}{indent}</w:pPr>{begin if number == 0 else ""}'
            f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{_words(entry.words)}<w:r><w:tab/></w:r>{page}'
            f"</w:hyperlink>{end}</w:p>"
        )
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{''.join(lines)}</w:sdtContent></w:sdt>"


def ask_for_page_numbers(made: WordDocument) -> None:
    """Word brings the fields up to date when it opens the file, after a question."""
    from docx.oxml import parse_xml

    settings = made.settings.element
    wish = parse_xml(f'<w:updateFields xmlns:w="{docx_template.W}" w:val="true"/>')
    # The standard asks for an order of its elements.
    after = settings.find(f"{{{docx_template.W}}}compat")
    settings.insert(len(settings) if after is None else settings.index(after), wish)


def bookmark(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def _field(instruction: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_words(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(runs.for_xml(text))}</w:t></w:r>'
