"""The edges of structure as the tracked changes and comments of a .docx."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from assistant.formats import docx_template, runs
from assistant.formats.docx_changes import UNNAMED
from assistant.formats.structure import Edge, Inline, Inlines, LeftOut
from assistant.text.critic_marks import Note

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.parts.document import DocumentPart

_TEXT = re.compile(r"(</?w:)t(?=[ >/])")
_TAGS = {"insertion": "ins", "deletion": "del"}
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class ChangeMarks:
    """Follows the edges of one story, and holds its comments. The notes at the foot of a page can have none."""

    def __init__(self, in_note: bool = False, after: ChangeMarks | None = None) -> None:
        self._in_note = in_note
        self._ids: int = after._ids if after is not None else 0
        self._open: list[Edge] = []
        self._whole: set[int] = set()
        """Keys of the changes that began with a paragraph."""
        self._ended: list[Edge] = []
        """Changes that cover a paragraph up to its end, which is then changed with it."""
        self._comments: list[tuple[Note, int]] = []
        self._begun: dict[int, list[int]] = {}
        self._rest: list[Inline] = []
        self._at_start = True
        self.left_out: Counter[LeftOut] = Counter()

    def begin(self, row: Inlines) -> None:
        """Begin a paragraph with these runs."""
        self._rest, self._at_start, self._ended = list(row), True, []

    def around(self, xml: str) -> str:
        """The XML of runs within the changes that are open here."""
        self._at_start = False
        if self._rest:
            self._rest.pop(0)
        if not xml:
            return xml
        for edge in reversed(self._in_order()):
            xml = _TEXT.sub(r"\1delText", xml) if edge.kind == "deletion" else xml
            xml = f"<w:{_TAGS[edge.kind]}{self._facts(edge)}>{xml}</w:{_TAGS[edge.kind]}>"
        return xml

    def pass_edge(self, edge: Edge) -> str:
        self._rest.pop(0)
        if edge.kind == "comment":
            return self._comment(edge)
        if edge.opens:
            self._open.append(edge)
            if self._at_start:
                self._whole.add(edge.key)
            return ""
        self._open = [one for one in self._open if (one.kind, one.key) != (edge.kind, edge.key)]
        if edge.key in self._whole and all(isinstance(one, Edge) for one in self._rest):
            self._ended.append(edge)
        return ""

    def of_end(self) -> str:
        """The marks of the paragraph's end."""
        edges = [*self._open, *self._ended]
        kinds = {edge.kind: edge for edge in edges}
        return "".join(f"<w:{_TAGS[kind]}{self._facts(kinds[kind])}/>" for kind in _TAGS if kind in kinds)

    def _in_order(self) -> list[Edge]:
        return sorted(self._open, key=lambda edge: edge.kind == "deletion")

    def _facts(self, edge: Edge) -> str:
        self._ids += 1
        return _facts(self._ids, edge.notes[0] if edge.notes else Note())

    def _comment(self, edge: Edge) -> str:
        if self._in_note:
            self.left_out["comment"] += edge.opens * len(edge.notes)
            return ""
        if edge.opens:
            first = len(self._comments)
            ids = list(range(first, first + len(edge.notes)))
            self._comments += [(note, first) for note in edge.notes]
            self._begun[edge.key] = ids
            return "".join(f'<w:commentRangeStart w:id="{one}"/>' for one in ids)
        ids = self._begun.pop(edge.key, [])
        style = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        return "".join(
            f'<w:commentRangeEnd w:id="{one}"/><w:r>{style}<w:commentReference w:id="{one}"/></w:r>' for one in ids
        )

    def add_parts(self, part: DocumentPart) -> None:
        """Add the comments to the document."""
        if not self._comments:
            return
        comments, extended = [], []
        for number, (note, first) in enumerate(self._comments):
            lines = note.text.split("\n")
            paragraphs = []
            for place, line in enumerate(lines):
                name = f' w14:paraId="{_paragraph_id(number)}"' if place == len(lines) - 1 else ""
                mark = "<w:r><w:annotationRef/></w:r>" if not place else ""
                text = f'<w:r><w:t xml:space="preserve">{escape(runs.for_xml(line))}</w:t></w:r>'
                style = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
                paragraphs.append(f"<w:p{name}>{style}{mark}{text}</w:p>")
            initials = "".join(word[0] for word in (note.author or UNNAMED).split())[:4]
            facts = f"{_facts(number, note)} w:initials={quoteattr(runs.for_xml(initials))}"
            comments.append(f"<w:comment{facts}>{''.join(paragraphs)}</w:comment>")
            parent = f' w15:paraIdParent="{_paragraph_id(first)}"' if first != number else ""
            extended.append(
                f'<w15:commentEx w15:paraId="{_paragraph_id(number)}"{parent} w15:done="{int(note.resolved)}"/>'
            )
        wrapped = docx_template.wrapped("comments", "".join(comments))
        _add(part, "comments", _RELATION, wrapped)
        wrapped = docx_template.wrapped("commentsEx", "".join(extended)).replace("w:commentsEx", "w15:commentsEx")
        _add(part, "commentsExtended", _EXTENDED, wrapped)


def _paragraph_id(number: int) -> str:
    return f"{0x10000000 + number:08X}"


def _facts(number: int, note: Note) -> str:
    date = note.date
    if len(date) == 10:
        date += " 00:00"
    date = date.replace(" ", "T") + (":00" if len(date) == 16 else "")
    said = f' w:date="{date}Z"' if note.date else ""
    return f' w:id="{number}" w:author={quoteattr(runs.for_xml(note.author or UNNAMED))}{said}'


def _add(part: DocumentPart, name: str, relation: str, xml: str) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    made = Part(PackURI(f"/word/{name}.xml"), f"{_KIND}{name}+xml", xml.encode("utf-8"), part.package)
    part.relate_to(made, relation)
    return made
