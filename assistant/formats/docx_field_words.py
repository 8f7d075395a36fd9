"""What fields of Word show that keep no result beside their instruction: symbols, buttons and the equations of old files."""

from __future__ import annotations

import re

from assistant.formats import docx_symbols
from assistant.formats.formula_signs import of_text
from assistant.formats.structure import Formula, Inline, Span, Style

_WORD = re.compile(r"\s*(\w+)\s*(.*)", re.DOTALL)
_FONT = re.compile(r"""\\f\s+(?:"([^"]*)"|(\S+))""", re.IGNORECASE)
_TOKEN = re.compile(r"\\([,;()\[\]{}\\])|\\([a-z]+)\s*(-?\d*)\s*|([(),;])|([^\\(),;]+)", re.IGNORECASE)
_DEEPEST = 20


def shown(instruction: str, style: Style) -> list[Inline]:
    """Nothing for the many fields that show nothing, as the entries of an index do."""
    match = _WORD.match(instruction)
    name, rest = (match[1].upper(), match[2]) if match else ("", "")
    match name:
        case "SYMBOL":
            return _symbol(rest, style)
        case "MACROBUTTON" | "GOTOBUTTON":
            words = rest.split(maxsplit=1)[1:]
            return [Span(words[0].strip(), style)] if words else []
        case "QUOTE":
            return [Span(rest.strip().strip('"'), style)] if rest.strip() else []
        case "EQ":
            return _equation(rest, style)
    return []


def _symbol(rest: str, style: Style) -> list[Inline]:
    number, font = rest.split(maxsplit=1)[:1], _FONT.search(rest)
    try:
        code = int(number[0], 0) if number else 0
    except ValueError:
        return [Span(number[0], style)]
    if not 0 < code < 0x10000:
        return []
    name = (font[1] or font[2]) if font else ""
    return [Span(docx_symbols.sign(name, f"{code:04X}"), style)]


def _equation(rest: str, style: Style) -> list[Inline]:
    reading = _Equation(rest)
    made = reading.group(0)
    if reading.furigana:
        return [Span("".join(reading.furigana), style)]
    return [Formula(made, style=style)] if made.strip() else []


class _Equation:
    """The commands of an EQ field as LaTeX."""

    def __init__(self, source: str) -> None:
        self._tokens = [match.groups("") for match in _TOKEN.finditer(source)]
        self._place = 0
        self.furigana: list[str] = []
        """Words with their reading behind them, where all that the field does is put one above the other."""

    def group(self, depth: int) -> str:
        """Up to the end of an argument."""
        parts: list[str] = []
        while self._place < len(self._tokens):
            escaped, command, _, sign, words = self._tokens[self._place]
            if sign in (",", ";", ")") and sign and depth:
                break
            self._place += 1
            if command:
                parts.append(self._command(command.lower(), depth))
            elif sign == "(":
                parts.append(f"({', '.join(self._arguments(depth))})")
            else:
                parts.append(of_text(escaped or sign or words.strip()))
        return "".join(parts)

    def _arguments(self, depth: int) -> list[str]:
        """Those behind an opening bracket, and past the closing one."""
        found: list[str] = []
        while self._place < len(self._tokens) and depth < _DEEPEST:
            found.append(self.group(depth + 1))
            ended = self._tokens[self._place][3] if self._place < len(self._tokens) else ")"
            self._place += 1
            if ended == ")":
                break
        return found

    def _command(self, name: str, depth: int) -> str:
        options: list[str] = []
        start = self._place
        while self._place < len(self._tokens) and (option := self._tokens[self._place][1]):
            options.append(option.lower())
            self._place += 1
            if (
                option.lower() in ("lc", "rc", "bc")
                and self._place < len(self._tokens)
                and self._tokens[self._place][0]
            ):
                self._place += 1
        if self._place >= len(self._tokens) or self._tokens[self._place][3] != "(":
            self._place = start
            return ""
        self._place += 1
        first = self._place
        parts = self._arguments(depth)
        match name:
            case "f" if len(parts) > 1:
                return f"\\frac{{{parts[0]}}}{{{parts[1]}}}"
            case "r":
                return f"\\sqrt[{parts[0]}]{{{parts[1]}}}" if len(parts) > 1 else f"\\sqrt{{{parts[0]}}}"
            case "s":
                return f"_{{{parts[0]}}}" if "do" in options else f"^{{{parts[0]}}}"
            case "i" if len(parts) > 2:
                sign = "\\sum" if "su" in options else "\\prod" if "pr" in options else "\\int"
                return f"{sign}_{{{parts[0]}}}^{{{parts[1]}}} {parts[2]}"
            case "o" if depth == 0 and len(parts) == 2 and parts[0].startswith("^"):
                above, below = (self._words(first, place) for place in (0, 1))
                self.furigana.append(f"{below}({above})")
                return ""
            case "b":
                return f"\\left({', '.join(parts)}\\right)"
            case "a":
                return f"\\begin{{matrix}}{' & '.join(parts)}\\end{{matrix}}"
            case "x":
                return f"\\boxed{{{', '.join(parts)}}}"
        return ", ".join(parts)

    def _words(self, start: int, argument: int) -> str:
        """The plain words of one argument of the command whose arguments begin at `start`."""
        depth, number, parts = 0, 0, []
        for escaped, _, _, sign, words in self._tokens[start:]:
            depth += (sign == "(") - (sign == ")")
            if depth < 0:
                break
            if sign in (",", ";") and sign and depth == 0:
                number += 1
            elif number == argument:
                parts.append(escaped or words)
        return "".join(parts).strip()
