"""The words of a call: any order of options and files is the same call, for every command."""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterator

import pytest

from assistant.cli import main


def _leaves(parser: argparse.ArgumentParser, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield path
    for action in below:
        for name, child in action.choices.items():
            yield from _leaves(child, (*path, name))


def _leaf(path: tuple[str, ...]) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = main._parser(path)
    for name in path:
        (action,) = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        parser = action.choices[name]
    return parser


def _value(action: argparse.Action) -> str:
    if action.choices:
        return str(list(action.choices)[-1])
    if action.type in (int, float):
        return "2"
    return f"a {action.dest}"


COMMANDS = [*_leaves(main._parser(["train"]))]


def test_every_command_is_tried() -> None:
    assert {path[0] for path in COMMANDS} >= {
        "open",
        "demo",
        "continue",
        "run",
        "actions",
        "convert",
        "doctor",
        "models",
        "train",
    }
    assert ("train", "starter") in COMMANDS and ("models", "export") in COMMANDS


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_options_may_stand_anywhere(path: tuple[str, ...]) -> None:
    leaf = _leaf(path)
    words = [_value(action) for action in leaf._actions if not action.option_strings]
    second = {id(action) for group in leaf._mutually_exclusive_groups for action in group._group_actions[1:]}
    options = [
        [action.option_strings[-1], *([] if action.nargs == 0 else [_value(action)])]
        for action in leaf._actions
        if action.option_strings and not isinstance(action, argparse._HelpAction) and id(action) not in second
    ]
    expected = main._parser(path).parse_args([*path, *words, *itertools.chain(*options)])
    assert all(str(word) in map(str, vars(expected).values()) or word in str(vars(expected)) for word in words)
    for place in range(len(words) + 1):
        for start in range(0, len(options), 3):
            early, late = options[start : start + 3], options[:start] + options[start + 3 :]
            call = [*words[:place], *itertools.chain(*early), *words[place:], *itertools.chain(*late)]
            assert vars(main._parser(path).parse_args([*path, *call])) == vars(expected), call


@pytest.mark.parametrize(
    "call",
    [
        ["run", "question", "--question", "When do they come?", "letter.md"],
        ["run", "--question", "When do they come?", "question", "letter.md"],
        ["run", "question", "letter.md", "--question", "When do they come?"],
        ["run", "--question=When do they come?", "--json", "--", "question", "letter.md"],
    ],
)
def test_a_question_before_its_file(call: list[str]) -> None:
    arguments = main._parser(call).parse_args(call)
    assert (arguments.action, arguments.file, arguments.question) == ("question", "letter.md", "When do they come?")


def test_what_begins_with_a_dash_and_what_is_left_out() -> None:
    assert main._parser([]).parse_args(["continue", "--seed", "3"]).file == "-"
    assert main._parser([]).parse_args(["continue", "--seed", "3", "-"]).file == "-"
    assert main._parser([]).parse_args(["continue", "--", "-odd.txt"]).file == "-odd.txt"
    assert main._parser([]).parse_args(["open"]).files == []
    for wrong in (
        ["run"],
        ["translate", "a.txt"],
        ["continue", "a.txt", "b.txt"],
        ["convert", "a.md"],
        ["continue", "--colour"],
    ):
        with pytest.raises(SystemExit) as caught:
            main._parser([]).parse_args(wrong)
        assert caught.value.code == main.USAGE


def test_the_words_given_are_the_call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["pytest", "continue", "--nonsense"])
    with pytest.raises(SystemExit) as caught:
        main.main(["train", "starter", "--help"])
    assert caught.value.code == 0 and "--data" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["pytest", "train"])
    with pytest.raises(SystemExit) as caught:
        main.main(["--version"])
    assert caught.value.code == 0
