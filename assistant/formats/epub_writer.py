"""Structure to EPUB 3: a book of chapters with contents, a title page, a cover where there is one, and notes that readers
show where they are called."""

from __future__ import annotations

import datetime
import uuid
import zipfile
from collections import Counter
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, urlsplit

from assistant.formats import addresses, export_options, html_writer, pictures, runs
from assistant.formats.drawing import Drawer, Drawn
from assistant.formats.export_options import PLAIN_EXPORT, ExportOptions
from assistant.formats.html_writer import Writing, direction, nested_links, text_of
from assistant.formats.nesting import Mark
from assistant.formats.pictures import Facts
from assistant.formats.structure import (
    Blocks,
    Document,
    Heading,
    LeftOut,
    Paragraph,
    Reference,
)

MEDIA_TYPE = "application/epub+zip"
LARGEST_PICTURE = 1_600, 2_400
"""Pixels across and down of a picture that had to be drawn, as readers know its kind not."""
_KNOWN = ("png", "jpg", "gif")
_SPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
_STYLE = """\
body { margin: 0 5%; line-height: 1.4; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; page-break-after: avoid; }
p { margin: 0 0 0.6em 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999999; padding: 0.2em 0.5em; }
blockquote { margin: 0 0 0.6em 1.5em; }
code, pre { font-family: monospace; white-space: pre-wrap; }
img { max-width: 100%; }
aside { font-size: 0.9em; margin-top: 0.6em; }
.cover, .title { text-align: center; }
.cover img { max-height: 100%; }
.title h1 { margin-top: 30%; }
"""


def write(
    document: Document, title: str, folder: Path | None, options: ExportOptions = PLAIN_EXPORT
) -> tuple[bytes, Counter[LeftOut]]:
    """The file's bytes, and a count of all that was left out. The document may show pictures of `folder` alone."""
    language = export_options.language_of(document, options) or "en"
    with Drawer() as drawer:

        def fit(data: bytes) -> tuple[bytes, Facts] | None:
            kept = pictures.fit_to_keep(data)
            if kept is None or kept[1].kind in _KNOWN:
                return kept
            drawn = drawer.draw(data, *LARGEST_PICTURE, as_png=True)
            return (drawn.data, Facts("png", drawn.own_width, drawn.own_height)) if isinstance(drawn, Drawn) else None

        writing = _Book(document, folder, fit)
        blocks = writing.document.blocks
        heading = f"<h1>{text_of(title)}</h1>\n"
        writing.begin("title.xhtml")
        if export_options.title_heading(writing.document, options) and isinstance(blocks[0], Heading):
            heading, blocks = writing.heading(blocks[0]), blocks[1:]
        by = f"<p>{text_of(options.author)}</p>\n" if options.author else ""
        writing.end(f'<section epub:type="titlepage" class="title">\n{heading}{by}</section>\n')
        for number, chapter in enumerate(_chapters(blocks), 1):
            writing.begin(f"chapter-{number}.xhtml")
            writing.end(writing.blocks(chapter))
        cover = fit(options.cover) if options.cover else None
        if options.cover and cover is None:
            writing.left_out["image"] += 1
    return _packed(writing, title, language, options.author, cover), writing.left_out


def _chapters(blocks: Blocks) -> Iterator[Blocks]:
    """Divided before the headings of the highest level that there is."""
    level = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    begun = 0
    for number in range(1, len(blocks)):
        block = blocks[number]
        if isinstance(block, Heading) and block.level <= level:
            yield blocks[begun:number]
            begun = number
    if blocks:
        yield blocks[begun:]


class _Book(Writing):
    void = "/"

    def __init__(self, document: Document, folder: Path | None, fit: html_writer.Fit) -> None:
        super().__init__(document, folder, fit=fit)
        self._name = ""
        self._notes: list[str] = []
        self.files: dict[str, str] = {}
        self.media: dict[str, bytes] = {}
        self.entries: list[tuple[int, str, str]] = []

    def begin(self, name: str) -> None:
        """What is written from now on is the file `name`."""
        self._name, self._notes = name, []
        self.referred.clear()

    def end(self, body: str) -> None:
        # A note may refer to another one, which then stands behind it.
        notes = "".join(self._written_notes())
        self.files[self._name] = body + notes

    def _written_notes(self) -> Iterator[str]:
        for label in self._notes:
            number = self.numbers[label]
            yield (
                f'<aside epub:type="footnote" role="doc-footnote" id="fn-{number}">\n'
                f"{self._with_number(self.document.footnotes[label], number)}</aside>\n"
            )

    def _with_number(self, blocks: Blocks, number: int) -> str:
        back = f'<a href="#fnref-{number}">{number}.</a> '
        first = blocks[0] if blocks else None
        if isinstance(first, Paragraph):
            lead = f"<p{direction(first.inlines)}>{back}{self.inlines(first.inlines)}</p>\n"
            return lead + self.blocks(blocks[1:])
        return f"<p>{back}</p>\n{self.blocks(blocks)}"

    def heading(self, heading: Heading) -> str:
        made = super().heading(heading)
        level, name, words = self.headings[-1]
        self.entries.append((level, f"{self._name}#{name}", words))
        return made

    def reference(self, reference: Reference) -> str:
        number = self.numbers.get(reference.label)
        if number is None:
            return ""
        self.referred[reference.label] += 1
        again = self.referred[reference.label]
        if again == 1:
            self._notes.append(reference.label)
        name = f"fnref-{number}" if again == 1 else f"fnref-{number}-{again}"
        return f'<sup><a epub:type="noteref" role="doc-noteref" href="#fn-{number}" id="{name}">{number}</a></sup>'

    def opening(self, mark: Mark) -> str:
        if mark.kind == "link" and not urlsplit(addresses.safe_address(mark.address)).scheme:
            # Files beside the document are not in the book.
            return "<a>"
        return super().opening(mark)

    def target(self, address: str) -> str:
        return quote(addresses.safe_address(address), safe="%/:=&?~#+!$,;'@()*")

    def picture_source(self, data: bytes, facts: Facts) -> str:
        name = next((name for name, kept in self.media.items() if kept == data), "")
        if not name:
            name = f"picture-{len(self.media) + 1}.{facts.kind}"
            self.media[name] = data
        return name


def _page(title: str, language: str, body: str, head: str = "") -> str:
    code = escape(language)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html {_SPACES} xml:lang="{code}" lang="{code}">\n'
        f'<head>\n<meta charset="utf-8"/>\n<title>{text_of(title) or "…"}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="style.css"/>\n{head}</head>\n<body>\n{body}</body>\n</html>\n'
    )


def _packed(writing: _Book, title: str, language: str, author: str, cover: tuple[bytes, Facts] | None) -> bytes:
    names = list(writing.files)
    front: dict[str, str] = {}
    media = dict(writing.media)
    if cover is not None:
        picture = f"cover.{cover[1].kind}"
        media[picture] = cover[0]
        shown = f'<div class="cover"><img src="{picture}" alt="{escape(runs.for_xml(title))}"/></div>\n'
        front = {"cover.xhtml": f'<section epub:type="cover">\n{shown}</section>\n'}
    heading = export_options.contents_heading(language)
    entries = writing.entries or [(1, names[0], title)]
    shallowest = min(level for level, _, _ in entries)
    nav = (
        f'<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>{text_of(heading)}</h1>\n'
        f"{nested_links([one for one in entries if one[0] < shallowest + 3])}</nav>\n"
    )
    pages = {name: _page(title, language, body) for name, body in (front | writing.files).items()}
    pages["nav.xhtml"] = _page(heading, language, nav)
    book = _package([*front, names[0], "nav.xhtml", *names[1:]], pages, media, title, language, author)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        # The kind of the file stands at a fixed place in its bytes: first, and not packed.
        archive.writestr(zipfile.ZipInfo("mimetype"), MEDIA_TYPE, zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml",
            '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>\n",
        )
        archive.writestr("book/package.opf", book.encode("utf-8", "replace"))
        archive.writestr("book/style.css", _STYLE)
        for name, text in pages.items():
            archive.writestr(f"book/{name}", text.encode("utf-8", "replace"))
        for name, data in media.items():
            archive.writestr(f"book/{name}", data)
    return file.getvalue()


def _package(
    order: list[str], pages: dict[str, str], media: dict[str, bytes], title: str, language: str, author: str
) -> str:
    key = uuid.uuid5(uuid.NAMESPACE_URL, "\n".join((title, author, *pages.values())))
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    people = "".join(f"<dc:creator>{text_of(one.strip())}</dc:creator>\n" for one in author.split(";") if one.strip())
    items = ['<item id="style" href="style.css" media-type="text/css"/>']
    for name, text in pages.items():
        holds = ["nav"] if name == "nav.xhtml" else []
        holds += ["mathml"] if "<math " in text else []
        properties = f' properties="{" ".join(holds)}"' if holds else ""
        items.append(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"{properties}/>')
    for name in media:
        kind = pictures.MEDIA[name.rsplit(".", 1)[1]]
        cover = ' properties="cover-image"' if name.startswith("cover.") else ""
        items.append(f'<item id="{name}" href="{name}" media-type="{kind}"{cover}/>')
    spine = "".join(f'<itemref idref="{name}"/>\n' for name in order)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="key" xml:lang="{escape(language)}">\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="key">urn:uuid:{key}</dc:identifier>\n<dc:title>{text_of(title) or "…"}</dc:title>\n'
        f'<dc:language>{escape(language)}</dc:language>\n{people}<meta property="dcterms:modified">{now}</meta>\n'
        f"</metadata>\n<manifest>\n{chr(10).join(items)}\n</manifest>\n<spine>\n{spine}</spine>\n</package>\n"
    )
