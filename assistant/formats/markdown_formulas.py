"""Formulas in Markdown: `$…$` in a line, and `$$…$$` on lines of their own, as pandoc and GitHub read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

# "$5 and $10" is no formula: no blank inside its signs, and no digit behind them.
_INLINE = re.compile(r"\$(?=[^\s$])((?:[^$\\]|\\.)+)(?<!\s)\$(?![\d$])", re.DOTALL)
_DOUBLE = re.compile(r"\$\$(?!\$)((?:[^$\\]|\\.|\$(?!\$))+)\$\$(?!\$)", re.DOTALL)


def plugin(parser: MarkdownIt) -> None:
    """The tokens are `math_inline`, `math_inline_double` and `math_block`, their content the source."""
    parser.inline.ruler.before("escape", "math_inline", _inline)
    parser.block.ruler.before("fence", "math_block", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _inline(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "$":
        return False
    kind, found = "math_inline_double", _DOUBLE.match(state.src, state.pos)
    if found is None or not found[1].strip():
        before = state.src[state.pos - 1] if state.pos else ""
        kind, found = "math_inline", None if before.isdigit() or before == "$" else _INLINE.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push(kind, "math", 0)
        token.content, token.markup = found[1], "$"
    state.pos = found.end()
    return True


def _block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    text = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]].rstrip()
    if not text.startswith("$$") or state.is_code_block(first):
        return False
    inner = text[2:].lstrip()
    if inner.endswith("$$") and inner[:-2].strip():
        lines, line = [inner[:-2]], first
        if "$$" in lines[0]:
            return False
    elif "$$" in inner:
        return False
    else:
        lines, line = [inner], first
        while True:
            line += 1
            if line >= last or state.isEmpty(line) or state.sCount[line] < state.blkIndent:
                return False
            here = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
            if here.endswith("$$"):
                lines.append(here[:-2])
                break
            lines.append(here)
    source = "\n".join(lines).strip()
    if not source:
        return False
    if silent:
        return True
    state.line = line + 1
    token = state.push("math_block", "math", 0)
    token.block, token.content, token.markup, token.map = True, source, "$$", [first, state.line]
    return True
