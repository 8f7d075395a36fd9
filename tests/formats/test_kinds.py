"""What other programs write and readers lose: each kind with the smallest input, and what is right."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

import pytest

from assistant.formats import convert, formula_writing
from assistant.formats.structure import LeftOut

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_ODT = " ".join(
    f'xmlns:{short}="{_OFFICE.format(long)}"'
    for short, long in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing", "script": "script"
    }.items()
)  # fmt: skip
_MAIN = "http://schemas.openxmlformats.org"
_WORD = (
    f'xmlns:w="{_MAIN}/wordprocessingml/2006/main" xmlns:r="{_MAIN}/officeDocument/2006/relationships" '
    f'xmlns:m="{_MAIN}/officeDocument/2006/math" xmlns:mc="{_MAIN}/markup-compatibility/2006"'
)


def html(folder: Path, source: str | bytes) -> tuple[str, Counter[LeftOut]]:
    path = folder / "a.html"
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return shown(path)


def docx(folder: Path, body: str, **parts: str) -> tuple[str, Counter[LeftOut]]:
    """`parts` are further parts of the folder "word"; "__" in a name stands for a point."""
    path = folder / "a.docx"
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_MAIN}/officeDocument/2006/relationships/'
        f'{kind}" Target="{name.replace("__", ".")}"/>'
        for name in parts
        for kind in ({"styles__xml": "styles", "numbering__xml": "numbering"}.get(name, "aFChunk"),)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("word/document.xml", f"<w:document {_WORD}><w:body>{body}</w:body></w:document>")
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{space}">{relations}</Relationships>')
        for name, content in parts.items():
            file.writestr(f"word/{name.replace('__', '.')}", content)
    return shown(path)


def odt(folder: Path, body: str, styles: str = "") -> tuple[str, Counter[LeftOut]]:
    path = folder / "a.odt"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr(
            "content.xml",
            f"<office:document-content {_ODT}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return shown(path)


def shown(path: Path) -> tuple[str, Counter[LeftOut]]:
    document = convert.read(path)
    return convert.to_markdown(document), document.left_out


def t(words: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{look}{''.join(run if run.startswith('<') else t(run) for run in runs)}</w:p>"


def field(instruction: str, *result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>" if not instruction.startswith("<") else instruction
    shown_ = mark.format("separate") + "".join(result) if result else ""
    return mark.format("begin") + told + shown_ + mark.format("end")


@pytest.mark.parametrize("tag", ["select", "button", "video", "object", "map", "audio", "svg", "noscript", "template", "canvas", "iframe", "textarea", "title", "style", "datalist", "!-- never closed", "![CDATA[", "label"])  # fmt: skip
def test_nothing_behind_an_element_that_is_never_closed_is_lost(tmp_path: Path, tag: str) -> None:
    source, _ = html(tmp_path, f"<p>Before</p><{tag}><p>The story that follows.</p><p>And its end.</p>")
    assert source.startswith("Before\n")
    assert "The story that follows." in source and source.endswith("And its end.\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<h3><button>How do I pay?</button></h3><div>By card.</div>", "### How do I pay?\n\nBy card.\n"),
        ("<p>a</p><noscript><p>b</p></noscript>", "a\n\nb\n"),
        ("<p>a</p><object><p>Read <a href='x.pdf'>it</a>.</p></object>", "a\n\nRead [it](x.pdf).\n"),
        ("<video><p>Transcript</p></video><p>a</p>", "Transcript\n\na\n"),
        ("<p>Pick <select><option>one<option>two</select> now</p>", "Pick one two now\n"),
        ("<p>a<![x]>b</p>", "ab\n"),
        ("<p>1 < 2 and <b>c</b></p>", "1 < 2 and **c**\n"),
        ("<p a='>x</p><p>all of it</p>", "\\<p a='>x\n\nall of it\n"),
        ("<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O</p>", "10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O\n"),
        ("<p>x<span style='vertical-align: super'>2</span></p>", "x<sup>2</sup>\n"),
        ("<p>A <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "A $\\frac{1}{2}$\n"),
        ("<p>A <script type='math/tex'>x^{10}</script>.", "A $x^{10}$.\n"),
        ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢(かん)\n"),
        ("<p><ruby>漢<rt>かん</rt></ruby>字", "漢(かん)字\n"),
        ("<ol><li value=3>c<li>d</ol>", "3. c\n4. d\n"),
        ("<table><tfoot><tr><td>S<td>3</tfoot><thead><tr><th>A<th>B</thead><tr><td>x<td>y</table>", "| A | B |\n| --- | --- |\n| x | y |\n| S | 3 |\n"),
        ("<table role=presentation><tr><td><h1>N</h1><p>one</p><ul><li>two</ul></table>", "# N\n\none\n\n- two\n"),
        ("<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>", "a\n\nb\n"),
        ("<table>stray<tr><th>a<th>b<tr>also<td>c<td>d</table>", "strayalso\n\n| a | b |\n| --- | --- |\n| c | d |\n"),
        ("<p><span style='display:block'>a</span><span style='display:block'>b</span>", "a\n\nb\n"),
        ("<x-p>a</x-p><x-p>b</x-p>", "a\n\nb\n"),
        ("<p>a <x-i>b</x-i> c", "a b c\n"),
        ("<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>a</p><p style='mso-list:l0 level2'><span style='mso-list:Ignore'>o</span>b</p><p>c", "- a\n  - b\n\nc\n"),
        ("<p style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>a</p>", "1. a\n"),
    ],
)  # fmt: skip
def test_pages(tmp_path: Path, source: str, expected: str) -> None:
    assert html(tmp_path, source)[0] == expected


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("iso-8859-9", "cp1254", "“İstanbul’da ağaç”"),
        ("tis-620", "cp874", "“เมื่อวาน”"),
        ("big5", "big5hkscs", "我哋喺香港，佢話嘅嘢好似幾好噃。"),
        ("gb2312", "gb18030", "朱镕基"),
        ("shift_jis", "cp932", "①髙橋"),
        ("iso-8859-1", "cp1252", "“no” – €5"),
    ],
)
def test_a_page_that_names_a_smaller_set_is_read_by_the_larger(
    tmp_path: Path, label: str, codec: str, words: str
) -> None:
    source, left_out = html(tmp_path, f"<meta charset={label}><p>{words}".encode(codec))
    assert source == f"{words}\n" and not left_out


def test_a_bad_byte_of_a_page_is_counted(tmp_path: Path) -> None:
    source, left_out = html(tmp_path, "<meta charset=utf-8><p>Grüße aus München".encode() + b" \xa0 <p>rest")
    assert source == "Grüße aus München \ufffd\n\nrest\n"
    assert left_out == {"character": 1}


def test_what_a_style_hides_is_named(tmp_path: Path) -> None:
    assert html(tmp_path, "<p>a<p hidden>b<p style='display:none'>c") == ("a\n", {"hidden": 2})
    style = '<w:styles {}><w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    body = p(
        "a ",
        t("b", '<w:rStyle w:val="H"/>'),
        t("c", "<w:vanish/>"),
        t("d", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>'),
    )
    assert docx(tmp_path, body, styles__xml=style.format(_WORD)) == ("a d\n", {"hidden": 2})
    hidden = (
        '<style:style style:name="S" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    assert odt(tmp_path, '<text:p>a<text:span text:style-name="S">b</text:span></text:p>', hidden) == (
        "a\n",
        {"hidden": 1},
    )


_CELL = "<w:tc>{}</w:tc>"
_ROW = "<w:tr>{}</w:tr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("10", t("6", '<w:vertAlign w:val="superscript"/>'), " H", t("2", '<w:vertAlign w:val="subscript"/>'), "O"), "10<sup>6</sup> H<sub>2</sub>O\n"),
        (p("end", '<w:r><w:br w:type="page"/></w:r>', "Start"), "end\n\n\\newpage\n\nStart\n"),
        (p("left", '<w:r><w:br w:type="column"/></w:r>', "Right"), "left\\\nRight\n"),
        (p("x", "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"), "x$\\frac{1}{2}$\n"),
        ("<m:oMathPara><m:oMath><m:r><m:t>y=2</m:t></m:r></m:oMath></m:oMathPara>", "$$\ny=2\n$$\n"),
        (p("First", properties="<w:rPr><w:del/></w:rPr>") + p(" second.") + p("Third."), "First{--\n\n--} second.\n\nThird.\n"),
        (p("a ", "<w:moveFrom><w:r><w:t>here</w:t></w:r></w:moveFrom>", " b ", "<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>"), "a {--here--} b {++here++}\n"),
        (p("<w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>", "y"), "{++{--x--}++}y\n"),
        (p("a") + p("<w:ins><w:r><w:t>b</w:t></w:r></w:ins>", properties="<w:rPr><w:ins/></w:rPr>") + p("c"), "a\n\n{++b++}\n\nc\n"),
        (p("k", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", properties='<w:pStyle w:val="SourceCode"/>') + p("y"), "```\nk\n```\n\ny\n"),
        (p("a", "<mc:AlternateContent><mc:Choice><w:r><w:t>100</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>100</w:t></w:r></mc:Fallback></mc:AlternateContent>", "b"), "a100b\n"),
        ("<mc:AlternateContent><mc:Fallback>" + p("a") + "</mc:Fallback></mc:AlternateContent>", "a\n"),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'), "✓α☑\n"),
        (p(t("\uf0b3", '<w:rFonts w:ascii="Symbol"/>')), "≥\n"),
        (p('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', " yes"), "☑ yes\n"),
        (p('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Rome"/><w:listEntry w:val="Oslo"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'), "Oslo\n"),
        (p("Dear ", field(field("MERGEFIELD sex", t("f")) + "<w:r><w:instrText> IF</w:instrText></w:r>", t("Ms")), " Smith"), "Dear Ms Smith\n"),
        (p(field('HYPERLINK \\t "_blank" "https://example.org/c"', t("c")), field("HYPERLINK https://example.org/b", t("b"))), "[c](https://example.org/c)[b](https://example.org/b)\n"),
        (p('<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org&quot;"><w:r><w:t>s</w:t></w:r></w:fldSimple>'), "[s](https://example.org)\n"),
        (p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "never closed"), "never closed\n"),
        ("<w:r><w:t>loose</w:t></w:r>" + p("a"), "loose\n\na\n"),
        (p(t("שלום", "<w:bCs/><w:rtl/>")), "**שלום**\n"),
        (p(t("gone", "<w:dstrike/>")), "~~gone~~\n"),
        ("<w:tbl>" + _ROW.format(_CELL.format(p("A")) + _CELL.format(p("B"))) + _ROW.format('<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + _CELL.format(p("c"))) + "</w:tbl>", "| A | B |\n| --- | --- |\n|  | c |\n"),
        ("<w:tbl>" + _ROW.format(_CELL.format(p("A"))) + _ROW.format("<w:trPr><w:del/></w:trPr>" + _CELL.format(p("x"))) + "</w:tbl>", "| A |\n| --- |\n"),
    ],
)  # fmt: skip
def test_documents_of_word(tmp_path: Path, body: str, expected: str) -> None:
    assert docx(tmp_path, body)[0] == expected


def test_whole_documents_inside_a_document(tmp_path: Path) -> None:
    chunk = '<w:altChunk r:id="{}"/>'
    page = "<html><body><h1>Minutes</h1><p>Agreed.</p></body></html>"
    mail = f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n{page}\n--b--\n"
    assert docx(tmp_path, chunk.format("a__html") + p("Tail"), a__html=page) == ("# Minutes\n\nAgreed.\n\nTail\n", {})
    assert docx(tmp_path, chunk.format("a__mht"), a__mht=mail) == ("# Minutes\n\nAgreed.\n", {})
    assert docx(tmp_path, chunk.format("a__bin") + p("Tail"), a__bin="\x01\x02") == ("Tail\n", {"embedded": 1})
    assert docx(tmp_path, chunk.format("gone") + p("Tail")) == ("Tail\n", {"embedded": 1})


def test_numbers_go_on_through_cells(tmp_path: Path) -> None:
    numbering = (
        f'<w:numbering {_WORD}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )

    def item(words: str) -> str:
        return p(words, properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

    rows = _ROW.format(_CELL.format(item("a")) + _CELL.format(item("b"))) + _ROW.format(_CELL.format(item("c")) * 2)
    source, _ = docx(tmp_path, f"<w:tbl>{rows}</w:tbl>" + item("e"), numbering__xml=numbering)
    assert source == "| 1. a | 2. b |\n| --- | --- |\n| 3. c | 4. c |\n\n5. e\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:p>10<text:span text:style-name="S">6</text:span></text:p>', "10<sup>6</sup>\n"),
        ("<text:p>a<script:script>alert(1)</script:script> b</text:p>", "a b\n"),
        ('<text:numbered-paragraph text:style-name="L"><text:p>a</text:p></text:numbered-paragraph><text:numbered-paragraph text:style-name="L"><text:p>b</text:p></text:numbered-paragraph>', "1. a\n2. b\n"),
    ],
)  # fmt: skip
def test_documents_of_libreoffice(tmp_path: Path, body: str, expected: str) -> None:
    styles = (
        '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>'
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
    )
    assert odt(tmp_path, body, styles)[0] == expected


@pytest.mark.parametrize(
    "source",
    [
        "$\\{a,b\\}$ and $a*b*c$ and $x\\,dx$\n", "$$\n\\int_0^1 f(x)\\,dx * 2 * 3\n$$\n", "costs $5 and $10\n", "\\$x\\$ is no formula, $y$ is\n",
        "x<sup>2</sup> and [here](https://example.org/x)\n", "| a |\n| --- |\n| $x$ |\n", "$x$<!-- -->5\n",
    ],
)  # fmt: skip
def test_formulas_of_markdown_stay_as_they_are(source: str) -> None:
    document = convert.source(source, None)
    assert convert.to_markdown(document) == source


def test_markdown_beside_chinese_and_tables_with_empty_lines() -> None:
    document = convert.source(
        "他说**“你好。”**然后走了。\n\n<table>\n<tr><th>a</th></tr>\n\n<tr><td>b</td></tr>\n</table>\n", None
    )
    data, _ = convert.write(document, Path("a.html"), None)
    assert "<strong>“你好。”</strong>" in data.decode() and data.decode().count("<table>") == 1
    link = convert.source('See <a href="https://example.org/x">here</a>.', None)
    assert convert.to_markdown(link) == "See [here](https://example.org/x).\n"


@pytest.mark.parametrize("source", ["x^{10}", "\\frac{1}{2}", "\\sum_{i=1}^{n} i^2", "\\sqrt[3]{x}", "\\alpha\\leq\\beta", "\\text{if }x", "\\hat{x}"])  # fmt: skip
@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_formulas_are_written_as_formulas(tmp_path: Path, source: str, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    data, left_out = convert.write(convert.source(f"a ${source}$ b", None), path, None)
    path.write_bytes(data)
    assert not left_out
    again = convert.to_markdown(convert.read(path))
    assert again.replace("^2", "^{2}").replace(" ", "") == f"a ${source}$ b\n".replace("^2", "^{2}").replace(" ", "")


def test_what_is_no_formula_is_named_and_stays(tmp_path: Path) -> None:
    assert formula_writing.omml("\\frac{", False) == "" or "m:f" in formula_writing.omml("\\frac{", False)
    long = "x" * (formula_writing.LONGEST + 1)
    data, left_out = convert.write(convert.source(f"${long}$", None), Path("a.docx"), None)
    assert data and left_out == {"equation": 1}
