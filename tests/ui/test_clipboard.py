"""The clipboard: formatted text of other programs as Markdown, and Markdown as formatted text for them."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from assistant.formats import clipboard_html
from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
</head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1>The plan<o:p></o:p></h1>
<p class=MsoNormal>We go <b style='mso-bidi-font-weight:normal'>on
Monday</b>, by <i>train</i>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Bread<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Tea<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Day<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Town</b></p></td></tr>
<tr><td><p class=MsoNormal>Mon<o:p></o:p></p></td><td><p class=MsoNormal>Ghent<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><img width=200 height=100 src="file:///C:/Users/ann/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" alt="A map">
<!--EndFragment--></body></html>"""
WORD_PASTED = """# The plan

We go **on Monday**, by *train*.

- Bread
- Tea

| **Day** | **Town** |
| --- | --- |
| Mon | Ghent |

A map"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"
style="line-height:1.38;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;">Rivers</span></h2>
<p dir="ltr"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">The </span><span
style="font-weight:700;white-space:pre-wrap;">Rhine</span><span style="font-weight:400;"> and the </span><a
href="https://example.org/elbe" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">Elbe</span></a></p><br>
<ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span
style="font-weight:400;">one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>inner</span></p></li></ul>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>two</span></p></li></ol></b><br class="Apple-interchange-newline">"""
DOCS_PASTED = """## Rivers

The **Rhine** and the [Elbe](https://example.org/elbe)

1. one
   - inner
2. two"""
CHROME = """<meta charset='utf-8'><p style="box-sizing:border-box;font-weight:400;color:rgb(32,33,34);font-family:sans-serif;">A <em
style="font-style:italic;">small</em> <code style="font-family:monospace;">x_1</code> in 5 * 3 <script>alert(1)</script><a
href="javascript:alert(1)">trap</a> <img src="https://example.org/dot.png" alt="a dot"> <img src="data:image/png;base64,iVBORw0KGgo=" alt="inside">
<img src="https://example.org/seen.gif" width="1" height="1"></p>"""
CHROME_PASTED = "A *small* `x_1` in 5 \\* 3 trap [a dot](https://example.org/dot.png) inside"
OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=EN-GB link="#0563C1"><!--StartFragment--><div class=WordSection1><p class=MsoNormal>Dear Ann,<o:p></o:p></p>
<p class=MsoNormal>the <span style='font-weight:bold'>new</span> date is <s>Monday</s> Tuesday.<o:p></o:p></p>
<p class=MsoNormal>Write to <a href="mailto:bo@example.org">Bo</a> <img src="cid:image001.png@01D9" alt="Logo"></p>
<blockquote style='border-left:solid #CCC 1.0pt'><p class=MsoNormal>See you</p></blockquote></div><!--EndFragment--></body></html>"""
OUTLOOK_PASTED = """Dear Ann,

the **new** date is ~~Monday~~ Tuesday.

Write to [Bo](mailto:bo@example.org) Logo

> See you"""
VS_CODE = """<meta charset='utf-8'><div style="color: #d4d4d4;background-color: #1e1e1e;font-family: Consolas, 'Courier New', monospace;
font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color:#569cd6;font-weight: bold;">def</span> f(a):</div>
<div>&nbsp;&nbsp;return a * 2 * a</div></div>"""
JETBRAINS = """<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body><pre
style="background-color:#2b2b2b;font-family:'JetBrains Mono',monospace;"><span style="font-weight:bold;">def</span> f(a):<br></pre></body></html>"""
SPAN = """<meta charset='utf-8'><span style="color: rgb(0, 0, 0); font-weight: 400; font-style: normal;">snake_case * 2</span>"""
LINES = """<meta charset='utf-8'><div>one</div><div>two</div>"""


def of(html: str, text: str = "the plain text") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    return data


@pytest.mark.parametrize(
    ("html", "markdown"),
    [(WORD, WORD_PASTED), (DOCS, DOCS_PASTED), (CHROME, CHROME_PASTED), (OUTLOOK, OUTLOOK_PASTED)],
    ids=["Word", "Google Docs", "Chrome", "Outlook"],
)
def test_formatted_text_of_other_programs_becomes_markdown_in_one_step(
    editor: Editor, html: str, markdown: str
) -> None:
    editor.load("old")
    editor.selectAll()
    editor.insertFromMimeData(of(html))
    assert editor.text.text() == markdown
    assert editor.caret() == editor.text.length
    editor.undo()
    assert editor.text.text() == "old"


@pytest.mark.parametrize("html", [VS_CODE, JETBRAINS, SPAN, LINES, "<b></b>", "<script>alert(1)</script>"])
def test_html_without_formatting_and_code_of_an_editor_are_plain_text(editor: Editor, html: str) -> None:
    editor.insertFromMimeData(of(html, "  a_b * c\n\n* d"))
    assert editor.text.text() == "  a_b * c\n\n* d"


def test_pasting_by_the_menu_with_formatting_and_as_plain_text(window: MainWindow) -> None:
    QGuiApplication.clipboard().setMimeData(of("<p>a <b>b</b></p>", "a b"))
    window.editor.setFocus()
    window.menus.actions["paste"].trigger()
    assert window.editor.text.text() == "a **b**"
    window.editor.load("")
    assert window.menus.actions["paste_plain"].shortcut().toString() == "Ctrl+Shift+V"
    window.menus.actions["paste_plain"].trigger()
    assert window.editor.text.text() == "a b"
    window.editor.setReadOnly(True)
    window.editor.paste_plain()
    assert window.editor.text.text() == "a b"


def test_a_field_takes_plain_text_by_both_commands(window: MainWindow) -> None:
    QGuiApplication.clipboard().setMimeData(of("<p>a <b>b</b></p>", "a b"))
    window.menus.actions["find"].trigger()
    field: QLineEdit = window.find_bar.wanted
    field.clear()
    window.menus.actions["paste_plain"].trigger()
    assert (field.text(), window.editor.text.text()) == ("a b", "")


@pytest.mark.parametrize(
    ("before", "html", "after", "text"),
    [
        ("one ", "<p>a <b>b</b></p>", " two", "one a **b** two"),
        ("one ", "<h2>Head</h2>", " two", "one Head two"),
        ("one", "<ul><li>a</li><li>b</li></ul>", "two", "one\n\n- a\n- b\n\ntwo"),
        ("one\n", "<h2>Head</h2>", "\ntwo", "one\n\n## Head\n\ntwo"),
        ("one\n\n", "<h2>Head</h2>", "\n\ntwo", "one\n\n## Head\n\ntwo"),
        ("one ", "<p>a</p><h2>b</h2><p>c</p>", " two", "one a\n\n## b\n\nc two"),
        ("```\none ", "<p>a <b>b</b></p>", "\n```", "```\none PLAIN\n```"),
        ("```\none\n```\n", "<p>a <b>b</b></p>", "", "```\none\n```\na **b**"),
    ],
)
def test_blocks_stand_apart_from_the_text_around_and_code_takes_plain_text(
    editor: Editor, before: str, html: str, after: str, text: str
) -> None:
    editor.load(before + after)
    editor.set_caret(len(before))
    editor.insertFromMimeData(of(html, "PLAIN"))
    assert editor.text.text() == text
    assert editor.caret() == len(text) - len(after)
    editor.undo()
    assert editor.text.text() == before + after


MARKDOWN = "# Head\n\nSome **bold** and _odd_ words,\nhard  wrapped\\_ here [a](<b c>) * \n\n* item\n+ other\n\n![map](map.png)"


def test_what_is_copied_is_html_for_others_and_comes_back_unchanged(qtbot: QtBot, editor: Editor) -> None:
    editor.load(MARKDOWN)
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == MARKDOWN
    for part in ("<h1>Head</h1>", "<strong>bold</strong>", "<em>odd</em>", "<li>item"):
        assert part in data.html()
    assert "<img" not in data.html() and "map" in data.html()
    editor.load("")
    editor.paste()
    assert editor.text.text() == MARKDOWN
    # A clipboard that keeps no type but the common ones.
    editor.load("")
    editor.insertFromMimeData(of(data.html(), data.text()))
    assert editor.text.text() == MARKDOWN


def test_cutting_puts_the_same_there_and_is_one_step(qtbot: QtBot, editor: Editor) -> None:
    editor.load("a **b** c")
    editor.set_caret(7, 2)
    qtbot.keyClick(editor, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert editor.text.text() == "a  c"
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), "<strong>b</strong>" in data.html()) == ("**b**", True)
    editor.undo()
    assert editor.text.text() == "a **b** c"
    editor.setReadOnly(True)
    editor.selectAll()
    editor.cut()
    assert editor.text.text() == "a **b** c"
    assert QGuiApplication.clipboard().text() == "**b**"
    editor.set_caret(0)
    editor.copy()
    assert QGuiApplication.clipboard().text() == "**b**"


def test_a_table_goes_out_with_lines_and_tasks_with_boxes() -> None:
    html = clipboard_html.html("| a | b |\n| --- | --- |\n| c | d |\n\n- [x] done\n")
    assert 'border="1"' in html and "☑ done" in html and "<input" not in html


def test_footnotes_keep_apart_from_those_of_the_text(editor: Editor) -> None:
    word = (
        "<p>New<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a></p><div id='ftn1'><p>"
        "<a href='#_ftnref1' name='_ftn1'><span class=MsoFootnoteReference>[1]</span></a> Source</p></div>"
    )
    made = clipboard_html.fragment(word, False)
    assert made is not None and "[^1]: Source" in made.source
    again = clipboard_html.fragment(word, False, lambda label: label == "1")
    assert again is not None and "New[^1-2]" in again.source and "[^1-2]: Source" in again.source


def test_html_without_plain_text_beside_it_is_taken(editor: Editor) -> None:
    data = QMimeData()
    data.setHtml("<p>a <b>b</b></p>")
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert editor.text.text() == "a **b**"


@pytest.mark.parametrize(
    "html",
    [
        "<p>a <b>b</b></p>" * 300_000,
        "<p>a <b>b</b></p>" * 5_000,
        "<p><b>" + "word " * 100_000 + "</b></p>",
        "<div>" * 100_000 + "<b>a</b>",
        "<!--" * 500_000,
        "<style>" * 300_000,
        "<p " + 'a="' * 500_000,
    ],
)
def test_what_is_too_large_is_plain_text_at_once(editor: Editor, html: str) -> None:
    began = time.process_time()
    editor.insertFromMimeData(of(html, "plain"))
    assert time.process_time() - began < 1
    assert editor.text.text() == "plain"


@pytest.mark.parametrize("source", ["a **b** c\n\n" * 10_000, "[" * 30_000])
def test_what_is_too_large_is_copied_as_it_stands_at_once(source: str) -> None:
    began = time.process_time()
    assert clipboard_html.html(source) == ""
    assert time.process_time() - began < 0.2


def test_a_page_of_a_letter_comes_in_and_goes_out_without_a_pause(editor: Editor) -> None:
    clipboard_html.fragment(WORD, False)
    paragraph = (
        f"<p class=MsoNormal style='margin:0cm'><span lang=EN-GB>{'Some words of it. ' * 20}<b>bold</b></span></p>\n"
    )
    began = time.process_time()
    editor.insertFromMimeData(of(paragraph * 8))
    between = time.process_time()
    assert editor.text.text().count("**bold**") == 8
    editor.selectAll()
    editor.copy()
    assert (between - began, time.process_time() - between) < (0.15, 0.15)
