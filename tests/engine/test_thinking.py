"""Thoughts of reasoning models, however they are spelled, and the marks that end a turn, never reach the page."""

from __future__ import annotations

import dataclasses
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from tokenizers import AddedToken

from assistant.engine.decoding import generation
from assistant.engine.engine import Engine
from assistant.engine.loaded.kv_cache import growing_cache
from assistant.engine.prompts.thinking import Thinking, TurnEnd
from assistant.tasks import (
    GREEDY,
    Chat,
    EngineOptions,
    Instruct,
    Limits,
    Load,
    Message,
    Outcome,
    Piece,
    Rewrite,
    Summarize,
)
from tests.engine.test_prompting import CHATML, chat_tokenizer

ANSWER = "The king had three sons."
THOUGHT = "The user wants a summary. Sons? Three, I think."
SPELLINGS = {
    "think": f"<think>\n{THOUGHT}\n</think>\n\n{ANSWER}",
    "empty": f"<think>\n\n</think>\n\n{ANSWER}",
    "capitals": f"<Think>{THOUGHT}</Think>{ANSWER}",
    "closing tag alone": f"{THOUGHT}\n</think>\n\n{ANSWER}",
    "after a line of talk": f"Okay.\n<think>\n{THOUGHT}\n</think>\n\n{ANSWER}",
    "two blocks": f"<think>\n{THOUGHT}\n</think>\n<think>more</think>\n{ANSWER}",
    "a block within": f"The king had<think>{THOUGHT}</think> three sons.",
    "thinking": f"<thinking>\n{THOUGHT}\n</thinking>\n\n{ANSWER}",
    "thought": f"<thought>\n{THOUGHT}\n</thought>\n\n{ANSWER}",
    "reasoning and answer": f"<reasoning>{THOUGHT}</reasoning>\n<answer>{ANSWER}</answer>",
    "think and answer": f"<think>\n{THOUGHT}\n</think>\n<answer>\n{ANSWER}\n</answer>\nDone.",
    "answer alone": f"<answer>{ANSWER}</answer>",
    "Magistral": f"[THINK]{THOUGHT}[/THINK]{ANSWER}",
    "Seed": f"<seed:think>{THOUGHT}</seed:think>{ANSWER}",
    "another maker": f"<acme:think>{THOUGHT}</acme:think>{ANSWER}",
    "Kimi": f"◁think▷{THOUGHT}◁/think▷{ANSWER}",
    "Command": f"<|START_THINKING|>{THOUGHT}<|END_THINKING|><|START_RESPONSE|>{ANSWER}<|END_RESPONSE|>",
    "OpenThinker": f"<|begin_of_thought|>{THOUGHT}<|end_of_thought|><|begin_of_solution|>{ANSWER}<|end_of_solution|>",
    "harmony": f"<|channel|>analysis<|message|>{THOUGHT}<|end|><|start|>assistant<|channel|>final<|message|>{ANSWER}<|return|>",
    "harmony, two thoughts": f"<|channel|>analysis<|message|>{THOUGHT}<|end|><|start|>assistant<|channel|>commentary<|message|>x"
    f"<|end|><|start|>assistant<|channel|>final<|message|>{ANSWER}<|end|>",
    "no thoughts": ANSWER,
}  # fmt: skip


def through(written: str, chance: random.Random, **more: Any) -> str:
    """What comes of a text that arrives in pieces of any length."""
    thinking, shown, at = Thinking(**more), "", 0
    while at < len(written):
        size = chance.choice((1, 2, 3, 7, 40))
        shown += thinking.feed(written[at : at + size])
        at += size
    return shown + thinking.end()


@pytest.mark.parametrize("written", SPELLINGS.values(), ids=list(SPELLINGS))
def test_thoughts_are_left_out_wherever_the_text_is_cut(written: str) -> None:
    for seed in range(60):
        assert through(written, random.Random(seed), aloud="perhaps").strip() == ANSWER


@pytest.mark.parametrize(
    "written", ["<think>never closed", "[THINK]never", "<reasoning>\nno end", "<|channel|>analysis<|message|>so"]
)
def test_an_unclosed_thought_hides_all(written: str) -> None:
    assert through(written, random.Random(1)) == ""


@pytest.mark.parametrize(
    "text",
    ["a < b and [c] and {d}", "See [the list](x) and <b>bold</b>.", "I <3 you", "<p>One\n\n<thin>", "Well.\n\nThen\nnow <",
     "x" * 300 + "<t", "◁ left", "<|not a tag|>", "  spaced ", "Okay.\nSo it was.", "The user manual is long. " * 20],
)  # fmt: skip
def test_an_answer_without_thoughts_is_left_as_it_is(text: str) -> None:
    for seed in range(20):
        for aloud in ("no", "perhaps", "yes"):
            assert through(text, random.Random(seed), aloud=aloud) == text


def test_who_writes_about_tags_reads_of_them() -> None:
    words = "Models write <think>…</think> before they answer, and <answer> around it."
    for answer in ("A model writes <think>…</think> first.", "The tags <think> and </think> stand around thoughts."):
        assert through(answer, random.Random(2), words=words, aloud="perhaps") == answer


def test_an_answer_streams_while_it_comes() -> None:
    thinking = Thinking("", aloud="perhaps")
    shown = [
        thinking.feed(word + " ") for word in f"{ANSWER} It was long ago, {'and they lived happily ' * 20}".split()
    ]
    assert "".join(shown[:40])
    thinking = Thinking("", aloud="yes")
    thinking.feed("<think>x</think>\n")
    assert thinking.feed("One line.\nAnother ").lstrip() == "One line.\nAnother "


@pytest.mark.parametrize(
    "mark", ["</s>", "<|im_end|>", "<end_of_turn>", "### Instruction:", "<|user|>", "\nUser:", "[INST]", "\nme:"]
)
def test_marks_in_letters_end_a_turn(mark: str) -> None:
    for seed in range(20):
        chance, end, shown = random.Random(seed), TurnEnd(["\nme:"], "The old king."), ""
        written, at = f"{ANSWER}{mark} More text.", 0
        while at < len(written):
            size = chance.choice((1, 2, 5, 30))
            shown += end.feed(written[at : at + size])
            at += size
        assert shown + end.end() == ANSWER and end.found


def test_marks_that_the_writer_wrote_end_nothing() -> None:
    words = "Write </s> and a talk:\nUser: hello"
    end = TurnEnd([], words)
    assert end.feed("A </s> tag.\nUser: hi") + end.end() == "A </s> tag.\nUser: hi" and not end.found


class Played:
    """Stands in for a model: after the prompt it writes `ids`, whatever it reads."""

    def __init__(self, rows: int, ids: list[int], end: int) -> None:
        self.rows, self.ids, self.end, self.prompt = rows, ids, end, 0

    def new_cache(self) -> Any:
        return growing_cache(1)

    def __call__(self, tokens: Any, cache: Any, last: int) -> torch.Tensor:
        count = len(tokens)
        states = torch.zeros(1, 1, count, 2)
        cache.layers[0].update(states, states)
        first = cache.layers[0].get_seq_length() - count + 1 - self.prompt
        rows = torch.full((count, self.rows), -10.0)
        for row in range(count):
            at = first + row
            rows[row, self.ids[at] if 0 <= at < len(self.ids) else self.end] = 10.0
        return rows[-last:]


@pytest.fixture
def play(
    style_folder: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    special = ["<|start|>", "<|channel|>", "<|message|>", "<|end|>", "<|return|>", "[THINK]", "[/THINK]", "<|eot_id|>"]
    tokenizer = chat_tokenizer(CHATML.replace("<think>\n\n</think>\n\n", ""))
    tokenizer.add_special_tokens({"additional_special_tokens": [AddedToken(name, special=True) for name in special]})
    tokenizer.add_tokens([AddedToken(name, special=False) for name in ("<think>", "</think>")])
    folder = tmp_path / "thinker"
    shutil.copytree(style_folder("llama"), folder)
    tokenizer.save_pretrained(folder)
    engine = Engine(EngineOptions(folder=str(folder), device="cpu", precision="float32", threads=1))
    list(engine.stream(Load(), lambda: False))
    whole = engine._loaded
    assert whole is not None
    real = generation.checked

    def play(task: Any, written: str) -> Outcome:
        ids = tokenizer(written, add_special_tokens=False)["input_ids"]
        played = Played(len(tokenizer), ids, int(tokenizer.convert_tokens_to_ids("<|im_end|>")))
        engine._loaded = dataclasses.replace(whole, step=played, context_length=4096)

        def noted(loaded: Any, prompt: list[int]) -> list[int]:
            played.prompt = len(prompt)
            return real(loaded, prompt)

        monkeypatch.setattr(generation, "checked", noted)
        *before, outcome = engine.stream(task, lambda: False)
        assert isinstance(outcome, Outcome)
        assert "".join(event.text for event in before if isinstance(event, Piece)) == outcome.text
        return outcome

    return play


TEXT = "Once upon a time there was an old king who had three sons."
TASKS = {
    "summarize": Summarize(TEXT, limits=Limits(200)),
    "rewrite": Rewrite("The old king had three sons.", limits=Limits(200)),
    "instruct": Instruct("Make it short.", TEXT, GREEDY, Limits(200)),
    "chat": Chat((Message("writer", "Hello"),), "", GREEDY, Limits(200)),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_only_the_answer_comes_through_the_engine(spelling: str, play: Callable[..., Outcome]) -> None:
    for name, task in TASKS.items():
        outcome = play(task, SPELLINGS[spelling])
        assert outcome.text.strip() == ANSWER, name
        assert outcome.finish == "stop", name


@pytest.mark.parametrize("end", ["<|im_end|>", "<|end|>", "<|return|>", "\nUser:", "[INST]", "</s>"])
def test_what_comes_behind_the_end_of_the_turn_is_not_shown(end: str, play: Callable[..., Outcome]) -> None:
    outcome = play(TASKS["instruct"], f"{ANSWER}{end}\nuser\nMore that nobody asked for.")
    assert (outcome.text, outcome.finish) == (ANSWER, "stop")


def test_thoughts_take_no_room_from_the_answer(play: Callable[..., Outcome]) -> None:
    outcome = play(Instruct("Make it short.", TEXT, GREEDY, Limits(60)), f"<think>{THOUGHT * 6}</think>{ANSWER}")
    assert (outcome.text, outcome.finish) == (ANSWER, "stop")
    long = play(Instruct("Make it short.", TEXT, GREEDY, Limits(30)), f"<think>{THOUGHT}</think>{ANSWER * 30}")
    assert long.finish == "length" and len(long.text) < 6 * len(ANSWER)
