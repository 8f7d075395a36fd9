"""How large a regular expression becomes when it is compiled, told from its text before anything is made of it."""

from __future__ import annotations

import re

LONGEST = 2_000
"""Characters of an expression. Of 2,500 optional ones the library looks at its clock every thirteen seconds only."""
LARGEST = 10_000
"""Units. As many literal characters are compiled in a twentieth of a second, the dearest classes in one second or two."""
# The library writes out every repetition that must be there, one after the other, whatever the bounds on the search.
_TOKEN = re.compile(
    r"\\(?:[pPNxLg]\{[^}]*\}|.)|\(\?#[^)]*\)|(?P<class>\[)|(?P<open>\()|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<times>\{\s*(?P<least>\d*)\s*(?:,\s*\d*\s*)?\})|(?P<other>.)",
    re.DOTALL,
)
_FLAGS = re.compile(r"\(\?([a-zA-Z0-9]*)")
_RECURSION = re.compile(r"\(\?(?:R|[+-]?\d|&|P>)")
_CLASS, _FOLDED_CLASS, _GROUP = 2, 20, 4


def size(expression: str) -> int:
    """About how many nodes the compiled expression has; never far below, and often above."""
    flags = "".join(_FLAGS.findall(expression))
    weight = _FOLDED_CLASS if "f" in flags.lower() else _CLASS
    if "x" in flags:
        # Blanks and comments may stand anywhere, so that only the product of all repetitions is sure.
        product = len(expression) * weight
        for found in re.finditer(r"\{\s*(\d+)", expression):
            product *= max(1, _number(found[1]))
        return product
    # A bracket inside a class opens another one in the newer of two grammars; the larger result counts.
    return max(_scanned(expression, weight, nested) for nested in (False, True))


def recursive(expression: str) -> bool:
    """Whether a group may call itself, which fills memory for as long as the search lasts."""
    return _RECURSION.search(expression) is not None


def _scanned(expression: str, weight: int, nested: bool) -> int:
    open_groups: list[int] = []
    total = last = place = 0
    while found := _TOKEN.match(expression, place):
        place = found.end()
        if found["times"]:
            more = last * (max(1, _number(found["least"])) - 1)
            total, last = total + more, last + more
        elif found["open"]:
            open_groups.append(total)
            total, last = 0, 0
        elif found["close"]:
            last = total + _GROUP
            total = (open_groups.pop() if open_groups else 0) + last
        else:
            if found["class"]:
                place = _class_end(expression, place, nested)
            last = weight if found["class"] or found[0][:2] in (r"\p", r"\P") else 1
            total += last
    return total + sum(open_groups)


def _class_end(expression: str, place: int, nested: bool) -> int:
    depth = 1
    place += expression.startswith("^", place)
    first = place
    while place < len(expression):
        character = expression[place]
        if character == "\\":
            place += 1
        elif character == "[" and nested:
            depth += 1
        elif character == "]" and place > first:
            depth -= 1
            if not depth:
                return place + 1
        place += 1
    return place


def _number(digits: str) -> int:
    return int(digits[:10] or 0) if digits.isdecimal() else 0
