"""Action files: what is written is read again, what makes no sense is refused, and a change is noticed."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import actions
from assistant.actions.action import GROUPS, OPTIONS, Action, filled, new_id, problem
from assistant.errors import ActionInvalid, DocumentNotSaved
from assistant.tasks import Example

PLAIN = Action("mine", "Mine", "instruct", "selection", "panel", "Does it.", instruction="Do it.")
words = st.text(max_size=60)
said = words.filter(str.strip)


@st.composite
def good_actions(draw: st.DrawFn) -> Action:
    task = draw(
        st.sampled_from(
            ["instruct", "question", "classify", "extract", "continue", "translate", "chat", "key-sentences"]
        )
    )
    answer = {"chat": "chat", "continue": "document"}.get(task, "panel")
    common = {
        "id": draw(st.from_regex(r"[a-z0-9][a-z0-9_-]{0,10}", fullmatch=True)), "name": draw(said), "task": task,
        "input": "before-cursor" if task == "continue" else "selection", "answer": answer, "explanation": draw(said),
        "group": draw(st.sampled_from(list(GROUPS))), "order": draw(st.integers(-5, 10**6)), "shortcut": draw(words), "model": draw(words),
    }  # fmt: skip
    if task in ("instruct", "question", "classify", "extract"):
        common["instruction"] = draw(said)
    if task in ("instruct", "classify", "extract"):
        common["examples"] = tuple(Example(*pair) for pair in draw(st.lists(st.tuples(words, said), max_size=3)))
    if task == "instruct":
        common["by"] = draw(st.sampled_from(["whole", "paragraph"]))
    if task == "classify":
        common["labels"] = tuple(draw(st.lists(said, min_size=2, max_size=5, unique=True)))
    else:
        common["max_tokens"] = draw(st.none() | st.integers(1, 32_768)) if task != "key-sentences" else None
        common["temperature"] = draw(st.none() | st.floats(0, 2)) if task != "key-sentences" else None
    if task == "extract":
        common["schema"] = json.dumps(draw(st.dictionaries(words, words, max_size=3)), ensure_ascii=draw(st.booleans()))
        common["show"] = draw(st.sampled_from(["text", "markdown"]))
    common["options"] = tuple(draw(st.lists(st.sampled_from(OPTIONS[:4]), unique=True)))
    return Action(**common)  # type: ignore[arg-type]


@given(good_actions())
def test_what_is_dumped_is_parsed_to_the_same(action: Action) -> None:
    if problem(action):  # a variable by chance, or a name of a device
        return
    assert actions.parse(actions.dump(action), Path("x.toml")) == action


def test_lines_stay_lines_in_a_file() -> None:
    action = replace(PLAIN, instruction='One "two"\\\n\tthree\r\n"""\x7f四\n')
    text = actions.dump(action)
    assert '\nOne \\"two\\"\\\\\n\tthree' in text
    assert actions.parse(text, Path("x")) == action
    assert actions.parse(text.replace("\n", "\r\n"), Path("x")) == action


def test_defaults_are_not_written() -> None:
    assert actions.dump(PLAIN).splitlines() == [
        'id = "mine"', 'name = "Mine"', 'task = "instruct"', 'input = "selection"', 'answer = "panel"', 'explanation = "Does it."',
        'instruction = "Do it."',
    ]  # fmt: skip


def test_a_schema_may_be_a_table() -> None:
    stored = replace(PLAIN, task="extract", schema='{"type": "object", "properties": {"who": {"type": "string"}}}')
    table = 'schema = { type = "object", properties = { who = { type = "string" } } }\n'
    text = "\n".join(line for line in actions.dump(stored).splitlines() if not line.startswith("schema")) + "\n" + table
    assert actions.parse(text, Path("x")) == stored
    with pytest.raises(ActionInvalid, match="no JSON"):
        actions.parse(text.replace('"string"', "2020-01-01"), Path("x"))


BAD = {
    "'id' must be small": {"id": "Not safe"}, "id' must": {"id": "nul"}, "'name' must not be empty": {"name": " "},
    "'group' must be one of": {"group": "home"}, "'by' must be one of": {"by": "word"},
    "knows {text}, {selection}": {"instruction": "Do {it}."}, "cannot name the text": {"by": "paragraph", "instruction": "Do {text}."},
    "'labels' are not for": {"labels": ("a", "b")}, "'schema' is not for": {"schema": "{}"}, "'temperature' must": {"temperature": 2.1},
    "'max_tokens' must": {"max_tokens": 0}, "each have an answer": {"examples": (Example("a", " "),)}, "'options' must differ": {"options": ("target",) * 2},
    "'labels' must be two": {"task": "classify", "labels": ("a",)}, "'labels' must be two or": {"task": "classify", "labels": ("a", "a")},
    "'schema' is missing": {"task": "extract"}, "no JSON": {"task": "extract", "schema": "{"}, "a JSON object": {"task": "extract", "schema": "[]"},
    "which is the question": {"task": "question", "instruction": ""}, "'instruction' is missing, or": {"instruction": ""},
    "answer' is chat for the task": {"answer": "chat"}, "'instruction' is not for": {"task": "rewrite"},
    "cannot be review for the task": {"task": "question", "answer": "review"}, "half a character": {"name": "\ud800"},
    "are not for the task classify": {"task": "classify", "labels": ("a", "b"), "max_tokens": 9},
}  # fmt: skip


@pytest.mark.parametrize("reason", BAD)
def test_what_makes_no_sense_is_refused_before_it_is_written(reason: str, tmp_path: Path) -> None:
    bad = replace(PLAIN, **BAD[reason])  # type: ignore[arg-type]
    with pytest.raises(ActionInvalid) as caught:
        actions.save(bad, tmp_path)
    assert reason in caught.value.reason
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("line", "reason"), [
    ("order = true", "'order' must be int"), ("order = 1.5", "'order' must be int"), ('temperature = "hot"', "'temperature' must be"),
    ("labels = [1]", "'labels' must be a list of str"), ("examples = [1]", "'examples' must each have"),
    ('[[examples]]\ntext = "a"', "'examples' must each have"), ('[[examples]]\ntext = "a"\nanswer = "b"\nmore = "c"', "'examples' must"),
    ("max_tokens = 1\nmax_tokens = 2", ""),
])  # fmt: skip
def test_a_bad_value_is_named(line: str, reason: str) -> None:
    with pytest.raises(ActionInvalid) as caught:
        actions.parse(actions.dump(PLAIN) + line + "\n", Path("mine.toml"))
    assert reason in caught.value.reason


def test_saved_loaded_exported_and_taken_in(tmp_path: Path) -> None:
    mine, out = tmp_path / "mine", tmp_path / "out"
    path = actions.save(PLAIN, mine)
    assert actions.load_file(path) == PLAIN
    actions.write(PLAIN, out / "For Ida.toml")
    assert actions.load_file(actions.take_in(out / "For Ida.toml", mine)) == replace(PLAIN, id="mine-2")
    assert actions.load_folder(mine)[0] == [PLAIN, replace(PLAIN, id="mine-2")]
    (out / "bad.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ActionInvalid):
        actions.take_in(out / "bad.toml", mine)
    (tmp_path / "file").write_text("")
    with pytest.raises(DocumentNotSaved):
        actions.save(PLAIN, tmp_path / "file")


def test_a_change_of_the_folder_is_noticed(tmp_path: Path) -> None:
    states = [actions.folder_state(tmp_path)]
    path = actions.save(PLAIN, tmp_path)
    states.append(actions.folder_state(tmp_path))
    os.utime(path, ns=(1, 1))
    states.append(actions.folder_state(tmp_path))
    (tmp_path / "notes.txt").write_text("no action")
    assert not actions.has_changed(tmp_path, states[-1])
    path.unlink()
    assert actions.has_changed(tmp_path, states[-1])
    assert len(set(states)) == 3
    assert actions.folder_state(tmp_path / "none") == ()


def test_ids_are_safe_and_new() -> None:
    assert new_id("Make it rhyme!", ()) == "make-it-rhyme"
    assert new_id("Make it rhyme!", {"make-it-rhyme", "make-it-rhyme-2"}) == "make-it-rhyme-3"
    assert new_id("押韵", ()) == "action"
    assert new_id("CON", ()) == "con-2"


@given(st.text(max_size=80), st.sets(st.text(max_size=5)))
def test_every_new_id_makes_a_good_action(name: str, taken: set[str]) -> None:
    found = new_id(name, taken)
    assert found not in taken and problem(replace(PLAIN, id=found)) == ""


def test_what_a_variable_holds_is_left_alone() -> None:
    assert filled("{title}: {text} {other}", {"title": "{text}", "text": "{title}"}) == "{text}: {title} {other}"


def test_a_huge_file_is_no_action(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(actions.dump(PLAIN) + "#" * 1_100_000)
    loaded, problems = actions.load_folder(tmp_path)
    assert not loaded and "too large" in problems[0].reason
