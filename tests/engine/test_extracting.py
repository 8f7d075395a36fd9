"""JSON that fits its schema whatever the model, the tokenizer, the seed and the limit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import torch
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from assistant.engine.engine import Engine
from assistant.errors import PromptTooLong, SchemaInvalid, TaskUnsupported
from assistant.tasks import EngineOptions, Example, Extract, Limits, Outcome, Progress, Sampling
from assistant.text import structured
from tests.engine.planted import plant
from tests.engine.test_engine import check_grammar, never, run

NAMES = st.sampled_from(["a", "name", "é", "two words", '"'])


def _bounded(draw: Any, low: str, high: str, most: int) -> dict[str, int]:
    first, second = sorted((draw(st.integers(0, most)), draw(st.integers(0, most))))
    kept = draw(st.sampled_from([(), (low,), (high,), (low, high)]))
    return {name: value for name, value in ((low, first), (high, second)) if name in kept}


@st.composite
def leaves(draw: Any) -> dict[str, Any]:
    kind = draw(
        st.sampled_from(["string", "integer", "number", "boolean", "null", "enum", "const", "pattern", "format"])
    )
    if kind == "string":
        return {"type": "string", **_bounded(draw, "minLength", "maxLength", 6)}
    if kind in ("integer", "number"):
        return {"type": kind, **_bounded(draw, "minimum", "maximum", 300)}
    if kind == "enum":
        return {"enum": draw(st.lists(st.sampled_from(["x", "yes", 1, None, "日本", 2.5]), min_size=1, unique=True))}
    if kind == "const":
        return {"const": draw(st.sampled_from(["fixed", 7, [1, "a"], {"k": None}]))}
    if kind == "pattern":
        return {
            "type": "string",
            "pattern": draw(st.sampled_from(["^[A-Z]{2}-\\d+$", "^(ab)*c$", "[0-9]{3}x", "^.{3,}$"])),
        }
    if kind == "format":
        return {"type": "string", "format": draw(st.sampled_from(["date", "time", "email"]))}
    return {"type": kind}


@st.composite
def objects(draw: Any, inner: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    properties = draw(st.dictionaries(NAMES, inner, max_size=3))
    required = [name for name in properties if draw(st.booleans())]
    extra = draw(st.sampled_from([{}, {"additionalProperties": False}, {"additionalProperties": {"type": "null"}}]))
    return {"type": "object", "properties": properties, "required": required, **extra}


@st.composite
def arrays(draw: Any, inner: st.SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "array", "items": draw(inner), **_bounded(draw, "minItems", "maxItems", 3)}


SCHEMAS = st.recursive(
    leaves(),
    lambda inner: (
        objects(inner) | arrays(inner) | st.lists(inner, min_size=1, max_size=2).map(lambda few: {"anyOf": few})
    ),
    max_leaves=5,
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["chat", "gpt2", "t5"]), SCHEMAS, st.integers(0, 99), st.integers(0, 60),
    st.sampled_from([0.0, 0.8, 3.0]),
)  # fmt: skip
def test_the_text_is_json_and_fits(
    engine: Callable[[str], Engine], style: str, schema: dict[str, Any], seed: int, most: int, temperature: float
) -> None:
    sampling = Sampling(temperature=temperature, seed=seed)
    task = Extract("The fox jumps over 3 dogs.", json.dumps(schema), sampling=sampling, limits=Limits(most))
    try:
        value = json.loads(run(engine(style), task).text)
    except PromptTooLong:
        reject()  # a schema that the tiny context of a test's model has no room for
    jsonschema.validate(value, schema, jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "schema", [structured.TABLE, structured.LIST, structured.TASKS], ids=["table", "list", "tasks"]
)
@pytest.mark.parametrize("style", ["chat", "t5", "gpt2"])
def test_the_ready_made_ones_become_markdown(engine: Callable[[str], Engine], style: str, schema: str) -> None:
    examples = (Example("Nothing.", "[]"),)
    task = Extract("Call Anna on Monday.", schema, "List it.", examples, Sampling(seed=4), Limits(50))
    outcome = run(engine(style), task)
    jsonschema.validate(json.loads(outcome.text), json.loads(schema))
    structured.markdown(outcome.text)


INVALID = [
    "", "{", "[]", '"a"', '{"type": "foo"}', '{"type": "string", "minLength": 5, "maxLength": 2}', '{"not": {"type": "string"}}',
    '{"$ref": "#/$defs/none"}', '{"type": "array", "uniqueItems": true}', '{"type": "string", "pattern": "("}',
    '{"$ref": "#/$defs/a", "$defs": {"a": {"type": "object", "properties": {"c": {"$ref": "#/$defs/a"}}, "required": ["c"]}}}',
    '{"type": "number", "exclusiveMinimum": 0, "maximum": 1}', '{"anyOf": ' * 90 + "[{}]" + "}" * 90,
]  # fmt: skip


@pytest.mark.parametrize("schema", INVALID, ids=range(len(INVALID)))
def test_what_cannot_be_promised_is_refused_in_words(engine: Callable[[str], Engine], schema: str) -> None:
    with pytest.raises(SchemaInvalid) as refused:
        run(engine("gpt2"), Extract("The fox.", schema))
    assert refused.value.detail and "\n" not in refused.value.detail


def test_translators_refuse(engine: Callable[[str], Engine]) -> None:
    with pytest.raises(TaskUnsupported):
        run(engine("marian"), Extract("The fox.", "{}"))


def test_stopped_it_is_json_all_the_same(engine: Callable[[str], Engine]) -> None:
    task = Extract("The fox jumps.", structured.LIST, sampling=Sampling(temperature=2.0, seed=1), limits=Limits(80))
    whole: list[Any] = list(engine("chat").stream(task, never))
    for after in range(0, len(whole) - 1, 5):
        events: list[Any] = []
        for event in engine("chat").stream(task, lambda: len(events) >= after):  # noqa: B023
            events.append(event)
        assert isinstance(events[-1], Outcome) and events[-1].finish == "cancelled"
        assert events[-1].text == "" or isinstance(json.loads(events[-1].text), list)


@pytest.fixture
def copyist(style_folder: Callable[[str], Path]) -> Iterator[Engine]:
    """Puts every name of the text into a list: a word behind "Mr" is one."""
    model = Engine(EngineOptions(folder=str(style_folder("gpt2")), device="cpu", threads=1))

    def rule(ids: list[int]) -> torch.Tensor:
        assert model._style is not None
        codec = model._style.codec
        text = codec.tokenizer.decode(ids)
        asked, _, written = text.rpartition("\nAnswer:")
        words = asked.rpartition("Text:")[2].replace(".", " ").split()
        names = [name for title, name in pairwise(words) if title == "Mr"]
        head, _, _ = written.partition("[")
        goal = head + json.dumps(names)
        if not goal.startswith(written):
            goal = written + '"]'
        rest = goal[len(written) :]
        logits = torch.full((400,), -5.0)
        logits[codec.plain(rest[0])[0] if rest else 1] = 9.0
        return logits

    plant(model, rule)
    yield model
    model.close()


def test_lists_of_a_long_text_are_joined_in_order(copyist: Engine) -> None:
    people = ["Ado", "Bel", "Cid", "Dan", "Eve", "Fay"]
    text = " ".join(f"{'The fox went on and on over the hills. ' * 6}Then Mr {name} came." for name in people)
    events = list(
        copyist.stream(Extract(text, '{"type": "array", "items": {"type": "string"}}', limits=Limits(40)), never)
    )
    outcome = check_grammar(events)
    assert json.loads(outcome.text) == people
    assert outcome.read_share == pytest.approx(1.0)
    assert sum(isinstance(event, Progress) for event in events) > 2


def test_an_object_with_one_list_keeps_its_other_fields(engine: Callable[[str], Engine]) -> None:
    schema = json.loads(structured.TABLE)
    schema["properties"]["rows"]["maxItems"] = 5
    text = "The river runs on to the sea. " * 60
    outcome = run(
        engine("gpt2"), Extract(text, json.dumps(schema), sampling=Sampling(seed=2, temperature=1.5), limits=Limits(60))
    )
    jsonschema.validate(json.loads(outcome.text), schema)
    assert outcome.read_share == pytest.approx(1.0)


def test_where_nothing_can_be_joined_the_head_is_read_and_it_is_said(engine: Callable[[str], Engine]) -> None:
    outcome = run(engine("gpt2"), Extract("The river runs on. " * 90, '{"type": "boolean"}', limits=Limits(5)))
    assert outcome.text in ("true", "false")
    assert 0 < outcome.read_share < 1 and outcome.dropped_tokens > 0
