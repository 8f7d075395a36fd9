from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.engine.decoding.detokenising import Detokeniser, StopStrings
from assistant.engine.loaded.loading import LoadedModel
from tests.engine.conftest import byte_fallback_tokenizer, byte_level_tokenizer, unigram_tokenizer

MAKERS = {"byte_level": byte_level_tokenizer, "byte_fallback": byte_fallback_tokenizer, "unigram": unigram_tokenizer}
HARD = [
    "Hello, world.  Two spaces\n\n\tand a tab ",
    "我们在北京，“天气”很好。",
    "👩‍👩‍👧‍👦 family, 🇨🇳 flag, 👍🏽 thumb",
    "é à a combining ring: å",
    " leading and trailing ",
    "",
    "� a real replacement character �",
]
quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def tokenizers() -> dict[str, Any]:
    return {name: make() for name, make in MAKERS.items()}


def pieces(tokenizer: Any, ids: list[int], context: tuple[int, ...] = ()) -> list[str]:
    detokeniser = Detokeniser(tokenizer, context)
    return [*(detokeniser.add(id) for id in ids), detokeniser.flush()]


def decoded(tokenizer: Any, ids: list[int]) -> str:
    return tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)


def complete(text: str) -> bool:
    return "�" not in text


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("text", HARD)
def test_pieces_join_to_the_whole(kind: str, text: str, tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers[kind]
    ids = tokenizer(text).input_ids
    parts = pieces(tokenizer, ids)
    assert "".join(parts) == decoded(tokenizer, ids)
    if "�" not in text:
        assert all(map(complete, parts))


@pytest.mark.parametrize("kind", MAKERS)
@quick
@given(text=st.text(max_size=60))
def test_any_text(kind: str, text: str, tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers[kind]
    ids = tokenizer(text).input_ids
    parts = pieces(tokenizer, ids)
    assert "".join(parts) == decoded(tokenizer, ids)
    if "�" not in text:
        assert all(map(complete, parts))


@pytest.mark.parametrize("kind", ["byte_level", "unigram"])
@quick
@given(data=st.data())
def test_any_tokens(kind: str, data: st.DataObject, tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers[kind]
    ids = data.draw(st.lists(st.integers(0, len(tokenizer) - 1), max_size=60))
    assert "".join(pieces(tokenizer, ids)) == decoded(tokenizer, ids)


@quick
@given(data=st.data())
def test_any_byte_tokens_spoil_only_what_is_broken(data: st.DataObject, tokenizers: dict[str, Any]) -> None:
    """The tokenizer gives up a whole row of bytes for one that is broken; here the rest of the row is kept."""
    tokenizer = tokenizers["byte_fallback"]
    ids = data.draw(st.lists(st.integers(0, len(tokenizer) - 1), max_size=40))
    expected, row = "", b""
    rest = list(ids)
    shown: list[int] = []
    while rest:
        id = rest.pop(0)
        if id in (0, 1, 2):
            continue
        if byte := re.fullmatch("<0x(..)>", tokenizer.convert_ids_to_tokens(id)):
            row += bytes.fromhex(byte[1])
            shown.append(id)
            continue
        expected, row = expected + row.decode("utf-8", "replace"), b""
        anchored = decoded(tokenizer, [tokenizer.convert_tokens_to_ids("<0x41>"), id])[1:]
        expected += anchored if shown else decoded(tokenizer, [id])
        shown.append(id)
    expected += row.decode("utf-8", "replace")
    assert "".join(pieces(tokenizer, ids)) == expected


def test_half_characters_are_held_back_and_half_graphemes_are_not(tokenizers: dict[str, Any]) -> None:
    for tokenizer in (tokenizers["byte_level"], tokenizers["byte_fallback"]):
        parts = pieces(tokenizer, tokenizer("👩‍👧 龘").input_ids)
        assert all(map(complete, parts))
        shown = [part for part in parts if part]
        assert any(part.endswith(("👩", "\u200d")) for part in shown)


def test_a_tail_that_stays_half_comes_with_flush(tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers["byte_level"]
    ids = tokenizer("ok 龘").input_ids[:-1]
    parts = pieces(tokenizer, ids)
    assert complete("".join(parts[:-1]))
    assert parts[-1] == "�" and "".join(parts) == decoded(tokenizer, ids)


def test_special_tokens_show_nothing(tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers["byte_level"]
    ids = tokenizer("a<|im_end|>b<|pad|><|end|>").input_ids
    assert "".join(pieces(tokenizer, ids)) == "ab"


@pytest.mark.parametrize("kind", ["byte_fallback", "unigram"])
def test_a_word_that_goes_on_keeps_its_space(kind: str, tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers[kind]
    head = tokenizer("the old", add_special_tokens=False).input_ids
    both = tokenizer("the old the on", add_special_tokens=False).input_ids
    assert both[: len(head)] == head
    assert "".join(pieces(tokenizer, both[len(head) :], tuple(head))) == " the on"
    end = tokenizer.eos_token_id
    assert "".join(pieces(tokenizer, both[len(head) :], (*head, end))) == "the on"


@pytest.mark.parametrize("name", ["marian", "m2m_100", "t5"])
def test_tokenizers_of_translators(name: str, tiny_model: Callable[[str], LoadedModel]) -> None:
    tokenizer = tiny_model(name).tokenizer
    ids = tokenizer("the old man ging über die river").input_ids
    assert "".join(pieces(tokenizer, ids)) == decoded(tokenizer, ids)
    assert len([part for part in pieces(tokenizer, ids) if part]) > 3


@pytest.mark.parametrize("kind", MAKERS)
def test_a_token_late_in_a_text_costs_what_an_early_one_does(kind: str, tokenizers: dict[str, Any]) -> None:
    tokenizer = tokenizers[kind]
    ids = (tokenizer("The old man ran on to the sea. 龘", add_special_tokens=False).input_ids * 400)[:6000]
    detokeniser, times = Detokeniser(tokenizer), []
    for start in range(0, 6000, 1000):
        began = time.thread_time()
        for id in ids[start : start + 1000]:
            detokeniser.add(id)
        times.append(time.thread_time() - began)
    assert min(times[3:]) < 3 * min(times[:3])


def test_broken_bytes_without_end_are_not_held_for_ever(tokenizers: dict[str, Any]) -> None:
    for kind in ("byte_level", "byte_fallback"):
        tokenizer = tokenizers[kind]
        name = "<0xFF>" if kind == "byte_fallback" else "ÿ"
        assert len("".join(pieces(tokenizer, [tokenizer.convert_tokens_to_ids(name)] * 50)[:-1])) == 50


@settings(max_examples=300, deadline=None)
@given(
    parts=st.lists(st.text("abc", max_size=4), max_size=12),
    stops=st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=3),
)
def test_stop_strings(parts: list[str], stops: list[str]) -> None:
    filter, shown = StopStrings(stops), ""
    for part in parts:
        shown += filter.add(part)
        assert not any(stop in shown for stop in stops)
    shown += filter.flush()
    whole = "".join(parts)
    assert filter.found == any(stop in whole for stop in stops)
    assert whole.startswith(shown)
    if filter.found:
        assert any(whole[len(shown) :].startswith(stop) for stop in stops)
    else:
        assert shown == whole


def test_no_stop_strings_hold_nothing_back() -> None:
    filter = StopStrings(["", ""])
    assert filter.add("abc") == "abc" and not filter.found
