"""Structure to Markdown source, so that reading it again gives the same structure: what would be read as a mark is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.formats import markdown_changes, markdown_reader, runs
from assistant.formats.nesting import Closes, Opens, nested
from assistant.formats.structure import (
    PLAIN,
    Block,
    CodeBlock,
    Document,
    Edge,
    Formula,
    Heading,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Rule,
    Span,
    Table,
)

_ENTITY = r"&(?=#[xX]?[0-9a-fA-F]{1,7};|[a-zA-Z][a-zA-Z0-9]{1,31};)"
_ESCAPED = re.compile(
    rf"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|<(?!\s)|{_ENTITY}|~(?=[~>])|(?<=~)~"
    r"|\{(?=\+\+|--|==|>>)|\+(?=\+\})|-(?=-\})|=(?==\})"
)
_LINE_START = re.compile(
    r"(?P<head>\d{0,9})(?P<mark>#(?=#{0,5}(\s|$))|[-+](?=\s|$)|>|(?<=\d)[.)](?=\s|$)|[|:=-](?=[|:=\s-]*$))"
)
_AUTOLINK = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>\\&]*")
_RULE = re.compile(r"(- *){3,}|(\* *){3,}")
_MARKS = {"strong": ("**", "**"), "strike": ("~~", "~~"), "super": ("<sup>", "</sup>"), "sub": ("<sub>", "</sub>")}
_OPENS_FORMULA = re.compile(r"(?<!\d)\$(?!\s|$)")
_CLOSES_FORMULA = re.compile(r"(?<!\s)\$(?!\d)")


def write(document: Document) -> str:
    """The source, with one line end at its end; "" for a document with nothing in it."""
    document, marks = markdown_changes.with_signs(document)
    return markdown_changes.with_marks(_written(document), marks)


def _written(document: Document) -> str:
    parts = []
    if document.front_matter:
        parts.append(f"---\n{document.front_matter}\n---")
    if body := "\n".join(_lines(document.blocks, top=not parts)):
        parts.append(body)
    for label, blocks in document.footnotes.items():
        parts.append("\n".join(_note(label, blocks)).rstrip())
    return "\n\n".join(parts) + "\n" if parts else ""


def _note(label: str, blocks: Sequence[Block]) -> list[str]:
    lines = _lines(blocks)
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        return [f"[^{label}]: {lines[0]}", *(_indented(lines[1:], "    "))]
    return [f"[^{label}]:", "", *_indented(lines, "    ")]


def _indented(lines: Iterable[str], by: str) -> list[str]:
    return [by + line if line else "" for line in lines]


def _lines(blocks: Iterable[Block], top: bool = False) -> list[str]:
    """Blocks with an empty line between them."""
    result: list[str] = []
    before: Block | None = None
    marker = 0
    for block in blocks:
        if (
            isinstance(block, Listing)
            and isinstance(before, Listing)
            and (block.start is None) == (before.start is None)
        ):
            # Two lists after each other are one, unless their marks differ.
            marker = 1 - marker
        else:
            marker = 0
        lines = _block(block, marker, first=before is None and not top)
        if not lines:
            continue
        if before is None and top and lines[0] == "---":
            lines = ["***"]
        result += ["", *lines] if result else lines
        before = block
    return result


def _block(block: Block, marker: int, first: bool) -> list[str]:
    match block:
        case Heading():
            inlines = tuple(Span(" ", one.style) if isinstance(one, LineBreak) else one for one in block.inlines)
            text = _checked(runs.tidy(inlines), "heading")
            if text.endswith("#"):
                text = text[:-1] + "\\#"
            return [f"{'#' * min(6, max(1, block.level))} {text}".rstrip()]
        case Paragraph((Formula(source, True),)):
            return ["$$", *(line for line in _formula(source, "block").split("\n") if line.strip()), "$$"]
        case Paragraph():
            return _checked(runs.tidy(block.inlines), "paragraph").split("\n")
        case Listing():
            return _listing(block, marker)
        case Table():
            return _table(block)
        case Quote():
            return [f"> {line}" if line else ">" for line in _lines(block.blocks) or [""]]
        case CodeBlock():
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", block.text)), default=0))
            language = re.sub(rf"\\(?=[!-/:-@\[-`{{-~])|{_ENTITY}", r"\\\g<0>", block.language.replace("`", ""))
            return [f"{fence}{language}", *block.text.split("\n"), fence]
        case PageBreak():
            return [markdown_reader.PAGE_BREAK]
        case Rule():
            # After the dash of an item, dashes would be one rule with it.
            return ["___" if first else "---"]


def _listing(listing: Listing, marker: int) -> list[str]:
    result: list[str] = []
    items = [_with_words_behind_its_box(item) for item in listing.items]
    loose = any(not isinstance(block, Listing) for item in items for block in item.blocks[1:])
    contents = [_item(item) for item in items]
    bullet = "-*"[marker]
    if any(_RULE.fullmatch(f"{bullet} {lines[0]}") for lines in contents):
        # Bullets alone, three in a line, are a rule.
        bullet = "+"
    for number, lines in enumerate(contents):
        if listing.start is None:
            mark = bullet
        else:
            mark = f"{min(999_999_999, max(0, listing.start) + number)}{'.)'[marker]}"
        if result and loose:
            result.append("")
        result += [f"{mark} {lines[0]}".rstrip(), *_indented(lines[1:], " " * (len(mark) + 1))]
    return result


def _with_words_behind_its_box(item: Item) -> Item:
    """A box with nothing behind it is read as two brackets."""
    if item.ticked is None or (item.blocks and isinstance(item.blocks[0], Paragraph)):
        return item
    return Item((Paragraph((Span("\u200b"),)), *item.blocks), item.ticked)


def _item(item: Item) -> list[str]:
    blocks = item.blocks
    box = "" if item.ticked is None else "[x] " if item.ticked else "[ ] "
    lines = _lines(blocks) or [""]
    lines[0] = box + lines[0]
    if len(blocks) > 1 and isinstance(blocks[0], Paragraph) and isinstance(blocks[1], Listing):
        nested_list = blocks[1]
        gap = len(_lines(blocks[:1]))
        if nested_list.start in (None, 1) and nested_list.items and _begins_with_words(nested_list.items[0]):
            # A list right under a paragraph ends it only when it begins with bullets or 1, and not with nothing.
            del lines[gap]
    return lines


def _begins_with_words(item: Item) -> bool:
    if item.ticked is not None:
        return True
    return bool(item.blocks) and isinstance(item.blocks[0], Paragraph) and bool(item.blocks[0].inlines)


def _table(table: Table) -> list[str]:
    rows = [[_checked(runs.tidy(cell), "cell") for cell in row] for row in table.rows]
    rules = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"| {' | '.join(rules[alignment] for alignment in table.alignments)} |")
    return lines


def _checked(inlines: Inlines, place: str) -> str:
    """The source of one row of runs. Marks of emphasis that would not be read as such beside a letter or a comma are set
    narrower, and left out where that does not help either."""
    source = _source(inlines, place)
    if all(isinstance(one, Span) and one.style == PLAIN for one in inlines):
        return source
    if _reads_as(source, inlines, place):
        return source
    for plainer in (
        runs.tidy(runs.without_styled_punctuation(inlines)),
        runs.tidy(
            replace(one, style=replace(one.style, strong=False, emphasis=False, strike=False)) for one in inlines
        ),
    ):
        source = _source(plainer, place)
        if _reads_as(source, plainer, place):
            return source
    return _source(runs.tidy(_words(one) for one in inlines), place)


def _words(inline: Inline) -> Inline:
    match inline:
        case Span():
            return Span(inline.text)
        case Picture():
            return Span(inline.alt)
        case Edge():
            return inline
    return replace(inline, style=PLAIN)


def _reads_as(source: str, inlines: Inlines, place: str) -> bool:
    labels = {inline.label for inline in inlines if isinstance(inline, Reference)}
    notes = "".join(f"\n\n[^{label}]: note" for label in labels)
    if place == "heading":
        source = f"# {source}"
    elif place == "cell":
        source = f"| {source} |\n| --- |"
    blocks = markdown_reader.read(source + notes, standard=True).blocks
    if len(blocks) != 1:
        return not blocks and not inlines
    block = blocks[0]
    if isinstance(block, Table):
        return block.rows == ((inlines,),)
    return isinstance(block, Paragraph | Heading) and block.inlines == inlines


def _source(inlines: Inlines, place: str) -> str:
    parts: list[str] = []
    stars: list[str] = []
    events = list(nested(inlines))
    skip_link = False
    dollars = _may_be_formulas(inlines)
    marked = any(isinstance(one, Span) and markdown_changes.is_marked(one.text) for one in inlines)
    for index, event in enumerate(events):
        match event:
            case Opens(mark) | Closes(mark) if mark.kind == "link":
                if isinstance(event, Opens):
                    skip_link = _is_autolink(events, index)
                    _open_bracket(parts)
                    parts.append("<" if skip_link else "[")
                else:
                    parts.append(">" if skip_link else f"]({_destination(mark.address, mark.title)})")
                    skip_link = False
            case Opens(mark):
                if mark.kind == "emphasis":
                    # Two stars of one kind beside two of another would be read as four.
                    stars.append("_" if parts and parts[-1].endswith("*") and "*" not in stars else "*")
                parts.append(stars[-1] if mark.kind == "emphasis" else _MARKS[mark.kind][0])
            case Closes(mark):
                parts.append(stars.pop() if mark.kind == "emphasis" else _MARKS[mark.kind][1])
            case Span() if event.style.code:
                parts.append(_code(event.text, place))
            case Span():
                text = event.text if skip_link else _escaped(event.text, place, bool(event.style.address))
                if parts and parts[-1].endswith("$") and text[:1].isdigit() and isinstance(events[index - 1], Formula):
                    # A digit right behind the sign would make it no end of a formula.
                    parts.append("<!-- -->")
                parts.append(text.replace("$", "\\$") if dollars and not skip_link else text)
            case Formula():
                sign = "$$" if event.display else "$"
                if parts and (parts[-1][-1:].isdigit() or parts[-1].endswith("$")):
                    parts.append("<!-- -->")
                parts.append(f"{sign}{_formula(event.source, place)}{sign}")
            case Picture():
                _open_bracket(parts)
                alt = _escaped(event.alt, place, True)
                parts.append(f"![{alt}]({_destination(event.address, event.title)})")
            case Reference():
                _open_bracket(parts)
                parts.append(f"[^{event.label}]")
            case LineBreak():
                parts.append("<br>" if place == "cell" else "\\\n" if place == "paragraph" else " ")
    text = "".join(parts)
    if place != "paragraph":
        return text
    # A line may begin with what stands behind a mark, once that is accepted or rejected.
    pieces = re.split(f"({markdown_changes.SIGN}+)", text) if marked else [text]
    return "".join("\n".join(_line_start(line) for line in piece.split("\n")) for piece in pieces)


def _may_be_formulas(inlines: Inlines) -> bool:
    """Whether signs of money would be read as the ends of a formula."""
    if any(isinstance(one, Formula) for one in inlines):
        return True
    text = "".join(one.text if isinstance(one, Span) and not one.style.code else " " for one in inlines)
    opens = _OPENS_FORMULA.search(text)
    return opens is not None and _CLOSES_FORMULA.search(text, opens.end()) is not None


def _formula(source: str, place: str) -> str:
    source = re.sub(r"(?<!\\)\$", r"\\$", source.strip())
    if place != "block":
        source = " ".join(source.split("\n"))
    return source.replace("|", "\\vert ") if place == "cell" else source


def _open_bracket(parts: list[str]) -> None:
    """Before a bracket of ours, a "!" or "^" of the text would make it something else."""
    if parts and parts[-1][-1:] in ("!", "^") and not parts[-1].endswith(("\\!", "\\^")):
        parts[-1] = f"{parts[-1][:-1]}\\{parts[-1][-1]}"


def _is_autolink(events: Sequence[object], index: int) -> bool:
    opened, span, closed = (*events[index : index + 3], None, None)[:3]
    return (
        isinstance(opened, Opens)
        and isinstance(span, Span)
        and isinstance(closed, Closes)
        and closed.mark == opened.mark
        and not span.style.code
        and not opened.mark.title
        and span.text == opened.mark.address
        and _AUTOLINK.fullmatch(span.text) is not None
    )


def _escaped(text: str, place: str, in_brackets: bool) -> str:
    text = _ESCAPED.sub(r"\\\g<0>", text.replace("\n", " "))
    if in_brackets:
        text = text.replace("]", "\\]")
    if place == "cell":
        text = text.replace("|", "\\|")
    return text


def _line_start(line: str) -> str:
    match = _LINE_START.match(line)
    if match is None or (match["head"] and match["mark"] not in ".)"):
        return line
    return f"{match['head']}\\{line[match.start('mark') :]}"


def _code(text: str, place: str) -> str:
    text = text.replace("\n", " ")
    if place == "cell":
        text = text.replace("|", "\\|")
    longest = {len(run) for run in re.findall("`+", text)}
    fence = next("`" * length for length in range(1, len(text) + 2) if length not in longest)
    blank = text[:1] == "`" or text[-1:] == "`" or (text[:1] == text[-1:] == " " and text.strip(" "))
    return f"{fence} {text} {fence}" if blank else f"{fence}{text}{fence}"


def _destination(address: str, title: str) -> str:
    address = re.sub(rf"\\(?=[!-/:-@\[-`{{-~])|{_ENTITY}", r"\\\g<0>", "".join(address.splitlines()))
    if not address or re.search(r"[\s()<>\x00-\x20\x7f]", address):
        address = f"<{re.sub('[<>]', lambda sign: chr(92) + sign[0], address)}>"
    if not title:
        return address
    title = re.sub(rf'["\\]|{_ENTITY}', r"\\\g<0>", " ".join(title.split()))
    return f'{address} "{title}"'
