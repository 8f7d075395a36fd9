"""The signs of formulas: what LaTeX calls them."""

from __future__ import annotations

import re

_GREEK = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "omicron",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "phi",
    "chi",
    "psi",
    "omega",
]
COMMANDS: dict[str, str] = {chr(0x3B1 + place): f"\\{name}" for place, name in enumerate(_GREEK)} | {
    "Γ": "\\Gamma", "Δ": "\\Delta", "Θ": "\\Theta", "Λ": "\\Lambda", "Ξ": "\\Xi", "Π": "\\Pi", "Σ": "\\Sigma",
    "Υ": "\\Upsilon", "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega", "ϑ": "\\vartheta", "ϕ": "\\varphi", "ϵ": "\\varepsilon",
    "±": "\\pm", "∓": "\\mp", "×": "\\times", "÷": "\\div", "⋅": "\\cdot", "·": "\\cdot", "∗": "*", "∘": "\\circ",
    "≤": "\\leq", "≥": "\\geq", "≠": "\\neq", "≈": "\\approx", "≡": "\\equiv", "∼": "\\sim", "≅": "\\cong", "∝": "\\propto",
    "≪": "\\ll", "≫": "\\gg", "∞": "\\infty", "∂": "\\partial", "∇": "\\nabla", "∅": "\\emptyset", "ℏ": "\\hbar", "ℓ": "\\ell",
    "∈": "\\in", "∉": "\\notin", "∋": "\\ni", "⊂": "\\subset", "⊃": "\\supset", "⊆": "\\subseteq", "⊇": "\\supseteq",
    "∪": "\\cup", "∩": "\\cap", "∖": "\\setminus", "∀": "\\forall", "∃": "\\exists", "¬": "\\neg", "∧": "\\wedge", "∨": "\\vee",
    "→": "\\rightarrow", "←": "\\leftarrow", "↔": "\\leftrightarrow", "⇒": "\\Rightarrow", "⇐": "\\Leftarrow",
    "⇔": "\\Leftrightarrow", "↦": "\\mapsto", "∑": "\\sum", "∏": "\\prod", "∫": "\\int", "∬": "\\iint", "∭": "\\iiint",
    "∮": "\\oint", "⋃": "\\bigcup", "⋂": "\\bigcap", "√": "\\surd", "…": "\\ldots", "⋯": "\\cdots", "⋮": "\\vdots", "⋱": "\\ddots",
    "⟨": "\\langle", "⟩": "\\rangle", "⌊": "\\lfloor", "⌋": "\\rfloor", "⌈": "\\lceil", "⌉": "\\rceil", "‖": "\\Vert",
    "⊕": "\\oplus", "⊗": "\\otimes", "⊥": "\\perp", "∥": "\\parallel", "∠": "\\angle", "′": "'", "″": "''", "−": "-",
    "ℝ": "\\mathbb{R}", "ℕ": "\\mathbb{N}", "ℤ": "\\mathbb{Z}", "ℚ": "\\mathbb{Q}", "ℂ": "\\mathbb{C}",
    "{": "\\{", "}": "\\}", "%": "\\%", "&": "\\&", "#": "\\#", "$": "\\$", "_": "\\_", "\\": "\\backslash", "~": "\\sim",
    "\u2061": "", "\u2062": "", "\u2063": "", "\u2064": "", "\u200b": "", "\xa0": "\\ ",
}  # fmt: skip
FUNCTIONS = frozenset(
    [
        "sin",
        "cos",
        "tan",
        "cot",
        "sec",
        "csc",
        "arcsin",
        "arccos",
        "arctan",
        "sinh",
        "cosh",
        "tanh",
        "log",
        "ln",
        "lg",
        "exp",
        "lim",
        "limsup",
        "liminf",
        "max",
        "min",
        "sup",
        "inf",
        "det",
        "dim",
        "ker",
        "gcd",
        "deg",
        "arg",
        "hom",
        "Pr",
    ]
)
ACCENTS = {
    "\u0302": "hat", "^": "hat", "ˆ": "hat", "\u0303": "tilde", "~": "tilde", "˜": "tilde", "\u0304": "bar", "\u0305": "bar",
    "¯": "bar", "‾": "bar", "_": "bar", "\u20d7": "vec", "→": "vec", "\u0307": "dot", "˙": "dot", "\u0308": "ddot", "¨": "ddot",
    "\u030c": "check", "ˇ": "check", "\u0306": "breve", "˘": "breve", "\u0301": "acute", "´": "acute", "\u0300": "grave",
    "`": "grave", "⏞": "overbrace", "︷": "overbrace",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDS_IN_NAME = re.compile(r"\\[a-zA-Z]+$")
_IN_TEXT = re.compile(r"[{}%&#$_\\^~]")
_IN_TEXT_AS = {"\\": "\\textbackslash ", "^": "\\^{}", "~": "\\~{}"}


def of_text(text: str) -> str:
    """Signs as LaTeX writes them, so that a name of a command does not run into a letter behind it."""
    parts: list[str] = []
    for sign in text:
        command = COMMANDS.get(sign, sign)
        if parts and _ENDS_IN_NAME.search(parts[-1]) and command[:1].isalpha():
            parts.append(" ")
        parts.append(command)
    return "".join(parts)


def of_identifier(name: str) -> str:
    if name in FUNCTIONS:
        return f"\\{name}"
    return f"\\mathrm{{{name}}}" if _WORD.fullmatch(name) and name.isascii() else of_text(name)


def quoted(text: str) -> str:
    """Words inside a formula."""
    if not text.strip():
        return "\\ " if text else ""
    return f"\\text{{{_IN_TEXT.sub(lambda sign: _IN_TEXT_AS.get(sign[0], chr(92) + sign[0]), text)}}}"


def joined(parts: list[str]) -> str:
    """One after another, with a blank between the name of a command and a letter."""
    result = ""
    for part in parts:
        if part[:1].isalpha() and _ENDS_IN_NAME.search(result[-40:]):
            result += " "
        result += part
    return result
