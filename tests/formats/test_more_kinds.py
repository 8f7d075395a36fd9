"""Neighbours of the kinds in `test_kinds`: looks from style sheets, formulas of web pages, fields without a result, RTF and EPUB."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from assistant.formats import convert
from assistant.formats.structure import Document, Formula, Inline, Paragraph, Span
from tests.formats.test_kinds import _WORD, docx, field, html, odt, p, shown, t


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<div>a</p>b</div>", "a\n\nb\n"),
        ("<p>a</br>b", "a\\\nb\n"),
        ("<p>a<!-- c --!>b<!-- --><p>d", "ab\n\nd\n"),
        ("<p>a<plaintext>b <c>", "a\n\n```\nb <c>\n```\n"),
        ("<p>a</p><noembed>b</noembed>", "a\n\nb\n"),
        ("<iframe srcdoc='<p>inner</p>'></iframe>x", "inner\n\nx\n"),
        ("<pre><p>a</p><p>b</p></pre>", "```\na\nb\n```\n"),
        ("<p>a <img style='display:block' alt=x src=a.png> b", "a\n\n![x](a.png)\n\nb\n"),
        ("<ruby><rb>漢<rb>字<rt>かん<rt>じ</ruby>", "漢字(かん)(じ)\n"),
        ("<ol><li value=x>a</ol>", "1. a\n"),
        ("<h2 style='mso-list:l1 level1'><span style='mso-list:Ignore'>1.</span>Chapter</h2>", "## Chapter\n"),
        ("<p class=MsoListParagraphCxSpFirst>·&nbsp;&nbsp; a</p><p class=MsoListParagraph>·&nbsp;&nbsp; b", "- a\n- b\n"),
        ("<p>one\0two", "onetwo\n"),
        ("<!-- <meta charset=iso-8859-1> --><meta charset=utf-8><p>é", "é\n"),
        ("<style>.e{vertical-align:super}</style><p>10<span class=e>6</span>", "10<sup>6</sup>\n"),
        ("<style>/* } */ i.n,u{font-style:normal}.b{font-weight:700 !important}</style><b class=x>a</b><i class=n>b</i><span class='q b'>c</span>", "**a**b**c**\n"),
        ("<style>@media print{.a{font-weight:bold}}.h{display:none}</style><p class=a>x<p class=h>y", "x\n\ny\n"),
        ("<style>.b{display:block}</style><span class=b>a</span><span class=b>b</span>", "a\n\nb\n"),
        ("<p>a <script type='math/mml'><math><mi>x</mi></math></script><script type='math/asciimath'>x^2</script>", "a $x$`x^2`\n"),
        ("<p>a <img class='mwe-math-fallback-image-inline' alt='{\\displaystyle x^2}' src=x.svg>", "a $x^2$\n"),
        ("<p><span class='MathJax'><math><mi>x</mi></math> x</span><script type='math/tex'>x</script>", "$x$\n"),
        ("<span class='mwe-math-element'><span class='mwe-math-mathml-inline' style='display:none'><math><mi>x</mi></math></span><img class='mwe-math-fallback-image-inline' alt='x'></span>", "$x$\n"),
    ],
)  # fmt: skip
def test_pages(tmp_path: Path, source: str, expected: str) -> None:
    assert html(tmp_path, source)[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("x", t("6", '<w:position w:val="12"/>'), t("2", '<w:position w:val="-6"/>'), t("y", '<w:position w:val="1"/>')), "x<sup>6</sup><sub>2</sub>y\n"),
        (p(field("SYMBOL 97 \\f Symbol"), field("SYMBOL 0x2022")), "α•\n"),
        (p(field("MACROBUTTON NoMacro Click here"), " ", field("XE entry"), field("QUOTE words")), "Click here words\n"),
        (p(field("EQ \\f(1;2)"), " ", field("EQ \\r(3,x)"), " ", field("EQ x\\s\\up6(2)")), "$\\frac{1}{2}$ $\\sqrt[3]{x}$ $x^{2}$\n"),
        (p(field("EQ \\o\\ad(\\s\\up 9(かん),漢)"), "字"), "漢(かん)字\n"),
    ],
)  # fmt: skip
def test_documents_of_word(tmp_path: Path, body: str, expected: str) -> None:
    assert docx(tmp_path, body)[0] == expected


def test_bold_by_style_of_words_from_right_to_left(tmp_path: Path) -> None:
    style = '<w:styles {}><w:style w:type="character" w:styleId="S"><w:rPr><w:bCs/></w:rPr></w:style></w:styles>'
    body = p(t("שלום", '<w:rStyle w:val="S"/><w:rtl/>'), t(" a", '<w:rStyle w:val="S"/>'))
    assert docx(tmp_path, body, styles__xml=style.format(_WORD))[0] == "**שלום** a\n"


def test_hidden_signs_are_named_as_hidden_words_are(tmp_path: Path) -> None:
    body = p("a", '<w:r><w:rPr><w:vanish/></w:rPr><w:sym w:font="Symbol" w:char="F061"/></w:r>')
    assert docx(tmp_path, body) == ("a\n", {"hidden": 1})


def test_lists_of_libreoffice(tmp_path: Path) -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
    )
    item = '<text:numbered-paragraph text:style-name="L" text:level="{}"><text:p>{}</text:p></text:numbered-paragraph>'
    numbered = "".join(item.format(level, word) for level, word in ((1, "a"), (2, "b"), (1, "c")))
    assert odt(tmp_path, numbered, styles)[0] == "1. a\n   - b\n2. c\n"
    headed = (
        '<text:list text:style-name="L"><text:list-header><text:p>head</text:p></text:list-header>'
        "<text:list-item><text:p>a</text:p></text:list-item></text:list>"
    )
    assert odt(tmp_path, headed, styles)[0] == "head\n\n1. a\n"


@pytest.mark.parametrize(
    ("body", "expected", "left_out"),
    [
        ("{\\object{\\*\\objdata 00}{\\result res}}\\par", "res\n", {"embedded": 1}),
        ("{\\mmath{\\*\\moMath{\\mr x}}}y\\par", "y\n", {"equation": 1}),
        ("{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt boxed\\par}}{\\shprslt again}}z\\par", "boxed\n\nz\n", {}),
        ("{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict 89}}}}}z\\par", "z\n", {"image": 1}),
        ("{\\pntext\\'b7\\tab}a\\par{\\pntext\\'b7\\tab}b\\par", "- a\n- b\n", {}),
        ("{\\header h{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}}b\\par", "b\n", {"page_header": 1}),
        ("a{\\deleted gone{\\field{\\*\\fldinst X}{\\fldrslt r}}}b\\par", "ab\n", {"deletion": 1}),
    ],
)
def test_rich_text(tmp_path: Path, body: str, expected: str, left_out: dict[str, int]) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1\\ansi " + body.encode("cp1252") + b"}")
    assert shown(path) == (expected, left_out)


def test_notes_of_books_need_no_way_back_and_links_inside_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    chapter = (
        "<html><body><p>t<a epub:type='noteref' href='#n'>1</a> <a href='b.xhtml#x'>there</a> "
        "<a epub:type='noteref' href='b.xhtml#m'>2</a></p><aside id='n'><p>note</p></aside></body></html>"
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="c.opf"/></container>',
        )
        file.writestr(
            "c.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        )
        file.writestr("a.xhtml", chapter)
        file.writestr("b.xhtml", "<p>two</p>")
    assert shown(path)[0] == "t[^1] there <sup>2</sup>\n\ntwo\n\n[^1]: note\n"


@pytest.mark.parametrize(
    "inlines",
    [(Formula("a"), Formula("b")), (Span("$"), Formula("x")), (Formula("a", True), Formula("b", True), Span("y"))],
)
def test_formulas_beside_each_other_are_read_again(inlines: tuple[Inline, ...]) -> None:
    source = convert.to_markdown(Document((Paragraph(inlines),)))
    assert convert.source(source, None).blocks == (Paragraph(inlines),)


def test_items_that_come_one_by_one_are_one_list_without_being_copied_each_time(tmp_path: Path) -> None:
    item = '<text:list {} text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>'
    body = item.format('xml:id="x"') + item.format('xml:id="x" text:continue-list="x"') * 2
    deeper = (
        '<text:list text:style-name="L"><text:list-item><text:list><text:list-item><text:p>b</text:p></text:list-item>'
        "</text:list></text:list-item></text:list>"
    )
    styles = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
    assert odt(tmp_path, body + deeper + deeper, styles)[0] == "1. a\n2. a\n3. a\n   - b\n\n   * b\n"


@pytest.mark.parametrize("opens", ["![", "[", "^["])
def test_brackets_that_nothing_closes_are_words_at_once(opens: str) -> None:
    started = time.process_time()
    assert convert.to_markdown(convert.source(opens * 4000, None)).count("[") == 4000
    assert time.process_time() - started < 4
