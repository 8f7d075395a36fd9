"""Parts of a new .docx beside its text: styles that python-docx's template lacks, lists, and the footnotes part."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"'
)
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_MONOSPACE = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
_STYLES = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="SourceCode"><w:name w:val="Source Code"/><w:basedOn w:val="Normal"/>'
    f'<w:qFormat/><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:pPr><w:rPr>{_MONOSPACE}<w:sz w:val="20"/></w:rPr></w:style>',
    '<w:style w:type="character" w:customStyle="1" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/><w:qFormat/>'
    f"<w:rPr>{_MONOSPACE}</w:rPr></w:style>",
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>',
    *(
        f'<w:style w:type="paragraph" w:styleId="TOC{level}"><w:name w:val="toc {level}"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>'
        for level in (1, 2, 3)
    ),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:sz w:val="20"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    '<w:rPr><w:sz w:val="16"/></w:rPr></w:style>',
)


def wrapped(name: str, content: str) -> str:
    """The root element of a part around its content."""
    return f"<w:{name} {_NAMESPACES}>{content}</w:{name}>"


def add_styles(document: WordDocument) -> None:
    from docx.oxml import parse_xml

    for style in _STYLES:
        document.styles.element.append(parse_xml(style.replace("<w:style ", f"<w:style {_NAMESPACES} ", 1)))


class Numbers:
    """The numberings of a document: one for every list, so that each begins with its own number."""

    def __init__(self, element: Any) -> None:
        from docx.oxml import parse_xml

        self._element = element
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        taken = [int(one.get(f"{w}abstractNumId")) for one in element.iter(f"{w}abstractNum")]
        first_number = next(iter(element.iter(f"{w}num")), None)
        place = len(element) if first_number is None else element.index(first_number)
        self._kinds = {}
        self._turns: Counter[int] = Counter()
        for offset, (kind, marks) in enumerate((("bullet", "•◦▪"), ("other", "•◦▪"), ("decimal", ""), ("none", ""))):
            name = max(taken, default=0) + 1 + offset
            levels = "".join(_level("bullet" if marks else kind, level, marks) for level in range(9))
            xml = f'<w:abstractNum {_NAMESPACES} w:abstractNumId="{name}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            element.insert(place + offset, parse_xml(xml))
            self._kinds[kind] = str(name)
        self._last = max((int(one.get(f"{w}numId")) for one in element.iter(f"{w}num")), default=0)
        self.without_mark = self._add("none", "")
        """The numbering of further paragraphs of an item."""

    def new(self, start: int | None, level: int) -> str:
        """A numbering for one list, by its id. None for bullets."""
        if start is None:
            # Two lists after each other are one where they share their definition.
            self._turns[level] += 1
            return self._add("other" if self._turns[level] % 2 else "bullet", "")
        override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{max(0, start)}"/></w:lvlOverride>'
        return self._add("decimal", override)

    def _add(self, kind: str, override: str) -> str:
        from docx.oxml import parse_xml

        self._last += 1
        xml = f'<w:num {_NAMESPACES} w:numId="{self._last}"><w:abstractNumId w:val="{self._kinds[kind]}"/>{override}</w:num>'
        self._element.append(parse_xml(xml))
        return str(self._last)


def _level(kind: str, level: int, marks: str) -> str:
    text = f"%{level + 1}." if kind == "decimal" else marks[level % len(marks)] if marks else ""
    left = 720 * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def footnotes_part(package: OpcPackage) -> Part:
    from docx.opc.constants import CONTENT_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, b"", package)  # type: ignore[arg-type]
