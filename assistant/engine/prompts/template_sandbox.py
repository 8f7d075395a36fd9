"""Chat templates are programs of strangers: they are filled here with an end to their steps, their time and their text.

Jinja's own sandbox keeps a template from Python and not from the memory or the clock. Here every turn of a loop, every
call and every operation counts, and no value may come to be that is larger than any prompt. What a template may call is
listed; the listed functions are bounded by the sizes of their arguments.
"""

from __future__ import annotations

import functools
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2 import Template, nodes, pass_context
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.ext import Extension, loopcontrols
from jinja2.filters import FILTERS
from jinja2.parser import Parser
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

LONGEST_TEMPLATE = 200_000  # characters; the longest known has about 20,000
_MOST_STEPS = 200_000
_MOST_SECONDS = 1.0  # of the processor; a template of a real model takes milliseconds
_LARGEST_VALUE = 2_000_000  # characters and entries, beside those of the messages themselves
_MOST_MADE = 20_000_000
_ENTRY = 16  # characters that an entry of a list counts for, by what it costs to make and to count
_MOST_BITS = 4096
_DEEPEST = 64
_METHODS: dict[type, frozenset[str]] = {
    str: frozenset((
        "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "startswith", "endswith", "lower", "upper", "title",
        "capitalize", "find", "rfind", "index", "rindex", "count", "replace", "join", "removeprefix", "removesuffix",
        "isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower", "isnumeric", "isdecimal", "istitle", "partition",
        "rpartition", "swapcase", "casefold",
    )),
    dict: frozenset(("get", "items", "keys", "values", "copy")),
    list: frozenset(("index", "count", "copy")),
    tuple: frozenset(("index", "count")),
}  # fmt: skip
_FILTERS = (
    "abs", "attr", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "indent", "int",
    "items", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select",
    "selectattr", "slice", "sort", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount",
)  # fmt: skip
_PLAIN_FORMAT = re.compile(r"(?:[^%]|%%|%(?:\(\w{1,40}\))?[sdr])*\Z")
_WIDE_DATE = re.compile(r"%[^%a-zA-Z]*\d")


class TemplateTooCostly(TemplateError):
    """More steps, time or text than any template needs."""


class _Bounded(NodeTransformer):
    """Has every turn of a loop counted, and every text and list that is put together weighed."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = _through("_steps", node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _through("_concat", nodes.List(node.nodes, lineno=node.lineno))

    def visit_List(self, node: nodes.List) -> nodes.Node:
        self.generic_visit(node)
        return _through("_held", node)

    visit_Dict = visit_List

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return _through("_held", node) if node.ctx == "load" else node


def _through(name: str, node: Any) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


class _Generation(Extension):
    """`{% generation %}` marks what the model has written, for training; here it is read through."""

    tags = {"generation"}

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Namespace(Namespace):
    def __setitem__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            raise SecurityError("a name that begins with a low line")
        super().__setitem__(name, value)


def _raise_exception(message: Any = "") -> None:
    raise TemplateError(str(message)[:300])


def _strftime_now(form: Any) -> str:
    if not isinstance(form, str) or len(form) > 200 or _WIDE_DATE.search(form):
        raise SecurityError("a date of this form")
    return datetime.now().strftime(form)


class TemplateSandbox(ImmutableSandboxedEnvironment):
    """Holds one template. `rendered` raises `TemplateError` or anything else that a bad template comes to."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, source: str) -> None:
        super().__init__(
            trim_blocks=True, lstrip_blocks=True, optimized=False, extensions=[_Generation, loopcontrols],
            finalize=pass_context(lambda _, value: self._text(value)), cache_size=0,
        )  # fmt: skip
        self.concat = self._joined  # type: ignore[method-assign]
        self.filters = {name: self._bounded(FILTERS[name]) for name in _FILTERS}
        self.filters |= {name: _refused(name) for name in FILTERS if name not in self.filters}
        own: dict[str, Callable[..., Any]] = {
            "_steps": self._steps, "_held": self._held, "_concat": self._joined, "string": self._text, "safe": self._text,
            "join": self._join, "replace": self._replace, "tojson": self._json, "format": self._format,
        }  # fmt: skip
        self.filters |= own
        for name, bound in (("indent", 1000), ("batch", 10_000), ("slice", 10_000), ("round", 20), ("truncate", 10**6)):
            self.filters[name] = _with_small_numbers(self.filters[name], bound)
        self._globals: dict[str, Callable[..., Any]] = {
            "range": safe_range, "dict": dict, "namespace": _Namespace, "raise_exception": _raise_exception,
            "strftime_now": _strftime_now,
        }  # fmt: skip
        self.globals.clear()
        self.globals |= self._globals
        self._steps_left, self._made_left, self._largest, self._end = 0, 0, 0, 0.0
        if len(source) > LONGEST_TEMPLATE:
            raise TemplateTooCostly(f"a template of {len(source)} characters")
        self._template: Template = self.from_string(source)

    def rendered(self, **variables: Any) -> str:
        """The template filled with plain data."""
        handed = self._weight(variables, 2**40)
        self._steps_left = _MOST_STEPS
        self._largest = _LARGEST_VALUE + 4 * handed
        self._made_left = _MOST_MADE + 40 * handed
        self._end = time.thread_time() + _MOST_SECONDS
        context = self._template.new_context(variables)
        return self._joined(self._template.root_render_func(context))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = _Bounded().visit(super()._parse(source, name, filename))
        tree.set_environment(self)
        return tree

    def _step(self) -> None:
        self._steps_left -= 1
        if self._steps_left < 0:
            raise TemplateTooCostly(f"more than {_MOST_STEPS} steps")
        if time.thread_time() > self._end:
            raise TemplateTooCostly(f"more than {_MOST_SECONDS} seconds")

    def _steps(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self._step()
            yield value

    def _held(self, value: Any) -> Any:
        """`value`, which is not too large."""
        self._made_left -= self._weight(value, self._largest)
        if self._made_left < 0:
            raise TemplateTooCostly("more text than any prompt")
        return value

    @staticmethod
    def _weight(value: Any, most: int, *, plain: bool = False) -> int:
        """Characters and entries; an object held twice counts twice. Raises for more than `most`."""
        total, waiting = 0, [(value, 0)]
        while waiting:
            each, depth = waiting.pop()
            total += _ENTRY
            inner: Iterable[Any] = ()
            if isinstance(each, str):
                total += len(each)
            elif isinstance(each, int):
                if each.bit_length() > _MOST_BITS:
                    raise TemplateTooCostly("a number too large")
            elif isinstance(each, Mapping):
                inner = [*each.keys(), *each.values()]
            elif isinstance(each, list | tuple | set | frozenset):
                inner = each
            elif isinstance(each, range):
                total += len(each)
            elif plain and not isinstance(each, float | None | Undefined):
                raise SecurityError(f"a {type(each).__name__} among the words")
            if inner and depth >= _DEEPEST:
                raise TemplateTooCostly(f"lists in each other, deeper than {_DEEPEST}")
            waiting += [(one, depth + 1) for one in inner]
            if total + _ENTRY * len(waiting) > most:
                raise TemplateTooCostly("more text than any prompt")
        return total

    def _text(self, value: Any) -> str:
        """As a template shows a value."""
        if isinstance(value, str):
            return str.__str__(value)
        if callable(value) and not isinstance(value, Undefined):
            return f"<{type(value).__name__}>"
        self._made_left -= self._weight(value, self._largest, plain=True)
        return str(value)

    def _joined(self, parts: Iterable[Any]) -> str:
        texts, length = [], 0
        for part in parts:
            text = self._text(part)
            length += len(text) + 1
            if length > self._largest:
                raise TemplateTooCostly("more text than any prompt")
            texts.append(text)
        self._step()
        self._made_left -= length
        return self._held("".join(texts))

    def _join(self, values: Iterable[Any], between: Any = "", attribute: Any = None) -> str:
        parts: list[Any] = []
        get = None if attribute is None else str(attribute)
        for value in self._steps(values):
            parts += [between] if parts else []
            parts.append(value if get is None else self.getitem(value, get))
        return self._joined(parts)

    def _replace(self, text: Any, old: Any, new: Any, count: int | None = None) -> str:
        text, old, new = self._text(text), self._text(old), self._text(new)
        times = len(text) + 1 if not old else text.count(old)
        if count is not None and count >= 0:
            times = min(times, count)
        if len(text) + times * len(new) > self._largest:
            raise TemplateTooCostly("more text than any prompt")
        return self._held(text.replace(old, new, -1 if count is None else count))

    def _json(
        self, value: Any, ensure_ascii: bool = False, indent: Any = None, separators: Any = None, sort_keys: bool = False
    ) -> str:  # fmt: skip
        if isinstance(indent, int | str) and (indent if isinstance(indent, int) else len(indent)) > 16:
            raise TemplateTooCostly("an indent too wide")
        self._weight(value, self._largest, plain=True)
        made = json.dumps(
            value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
        )  # fmt: skip
        return self._held(made)

    def _format(self, form: Any, *values: Any, **named: Any) -> str:
        form = self._text(form)
        if not _PLAIN_FORMAT.match(form):
            raise SecurityError("a form with widths")
        texts: Any = {name: self._text(value) for name, value in named.items()} or tuple(
            value if isinstance(value, int | float) else self._text(value) for value in values
        )
        self._held([form, list(texts.values()) if named else texts])
        longest = max((len(str(each)) for each in (texts.values() if named else texts)), default=0)
        if len(form) + form.count("%") * longest > self._largest:
            raise TemplateTooCostly("more text than any prompt")
        return self._held(form % texts)

    def _bounded(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def bounded(*given: Any, **named: Any) -> Any:
            self._step()
            found = function(*given, **named)
            return self._held(list(self._steps(found)) if isinstance(found, Iterator) else found)

        return bounded

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        __self._step()
        found = super().call(__context, __self._permitted(__obj), *args, **kwargs)
        if isinstance(found, type({}.items()) | type({}.keys()) | type({}.values())):
            found = list(found)
        return __self._held(found)

    def _permitted(self, function: Any) -> Any:
        """The function to call in the place of `function`. Raises `SecurityError` for a function that is not listed."""
        if isinstance(function, Macro | LoopContext | BlockReference | Undefined):
            return function
        if any(function is known for known in self._globals.values()):
            return function
        owner, name = getattr(function, "__self__", None), getattr(function, "__name__", "")
        if isinstance(function, MethodType) and isinstance(owner, LoopContext) and name in ("cycle", "changed"):
            return function
        if isinstance(function, BuiltinMethodType):
            for kind, methods in _METHODS.items():
                if isinstance(owner, kind) and name in methods:
                    if kind is str and name == "join":
                        return lambda values: self._join(values, owner)
                    if kind is str and name == "replace":
                        return functools.partial(self._replace, owner)
                    return function
        raise SecurityError(f"{name or type(function).__name__} may not be called")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        self._step()
        if operator == "%" and isinstance(left, str):
            return self._format(left, *(right if isinstance(right, tuple) else (right,)))
        if operator == "**" and isinstance(left, int) and isinstance(right, int):
            if left.bit_length() * abs(right) > _MOST_BITS:
                raise TemplateTooCostly("a number too large")
        elif operator == "*":
            many, times = (right, left) if isinstance(left, int) else (left, right)
            if isinstance(many, str | list | tuple) and isinstance(times, int):
                if self._weight(many, self._largest) * max(times, 0) > self._largest:
                    raise TemplateTooCostly("more text than any prompt")
            elif (
                isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > _MOST_BITS
            ):
                raise TemplateTooCostly("a number too large")
        elif (
            operator == "+" and isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple)
            and len(left) + len(right) > self._largest
        ):  # fmt: skip
            raise TemplateTooCostly("more text than any prompt")
        return self._held(super().call_binop(context, operator, left, right))


def _refused(name: str) -> Callable[..., Any]:
    def refused(*_: Any, **__: Any) -> None:
        raise SecurityError(f"the filter {name}")

    return refused


def _with_small_numbers(function: Callable[..., Any], most: int) -> Callable[..., Any]:
    """A filter whose numbers say how much it makes."""

    @functools.wraps(function)
    def bounded(*given: Any, **named: Any) -> Any:
        for value in (*given[-3:], *named.values()):
            if isinstance(value, int) and abs(value) > most:
                raise TemplateTooCostly(f"a number above {most}")
        return function(*given, **named)

    return bounded
