"""The Markdown parser: CommonMark with tables, strike-through, footnotes, formulas, a YAML head, and emphasis beside Chinese and Japanese."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from assistant.formats import addresses, markdown_formulas

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

WIDE = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)

_EDGE = re.compile("[\U000f0000-\U0010fffd]")


@cache
def parser(plain: bool = False, standard: bool = False) -> MarkdownIt:
    """`plain` is for texts that are not sure to be Markdown; `standard` reads marks of emphasis as every other program does."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import image, link
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.footnote.index import footnote_inline
    from mdit_py_plugins.front_matter import front_matter_plugin

    made = MarkdownIt("commonmark", {"maxNesting": 100, "breaks": plain}).enable(["table", "strikethrough"])
    made.use(footnote_plugin, move_to_end=False)
    if plain:
        # Lines of a plain text begin with blanks for other reasons than code.
        made.disable("code")
    else:
        made.use(front_matter_plugin)
        made.use(markdown_formulas.plugin)
    if not standard:
        made.inline.ruler.at("emphasis", _emphasis)
    for name, rule in (("link", link), ("image", image), ("footnote_inline", footnote_inline)):
        made.inline.ruler.at(name, _where_it_may_end(rule))
    # Addresses stay as the writer wrote them; what they may be is one rule for all formats.
    vars(made)["normalizeLink"] = lambda address: address
    vars(made)["validateLink"] = lambda address: bool(addresses.safe_address(address)) or not address.strip()
    return made


def _where_it_may_end(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The same rule, passed over where no bracket that closes follows: each would be looked for to the end of the text."""

    def run(state: StateInline, silent: bool) -> bool:
        # The parser keeps how far it came from each place; no place has this number.
        last = state.cache.setdefault(-1, state.src.rfind("]"))
        return state.pos < last and rule(state, silent)

    return run


def _emphasis(state: StateInline, silent: bool) -> bool:
    """The parser's own rule, but that a mark may stand between a sign and a Chinese or Japanese character: there are no
    spaces to set it apart."""
    from markdown_it.rules_inline.state_inline import Delimiter

    marker = state.src[state.pos]
    if silent or marker not in "_*":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    opens, closes = scanned.can_open, scanned.can_close
    end = state.pos + scanned.length
    before = state.src[state.pos - 1 : state.pos] if state.pos else ""
    after = state.src[end : end + 1]
    if marker == "*" and not (opens and closes):
        beside = bool(WIDE.match(before) or WIDE.match(after))
        opens = opens or (beside and bool(after) and not after.isspace())
        closes = closes or (beside and bool(before) and not before.isspace())
    # The edge of a change beside a mark is no letter.
    opens = opens or (_EDGE.match(before) is not None and bool(after) and not after.isspace())
    closes = closes or (_EDGE.match(after) is not None and bool(before) and not before.isspace())
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos += scanned.length
    return True


_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)


def with_whole_tables(tokens: list[Token]) -> list[Token]:
    """A table of HTML that has empty lines in it comes as several tokens: they become one."""
    found: list[Token] = []
    open_tables = 0
    for token in tokens:
        if token.type == "html_block":
            if open_tables > 0 and found and found[-1].type == "html_block" and found[-1].level == token.level:
                found[-1].content += token.content
            else:
                open_tables = 0
                found.append(token)
            open_tables += sum(-1 if sign[1] else 1 for sign in _TABLE.finditer(token.content))
            continue
        open_tables = 0
        found.append(token)
    return found
