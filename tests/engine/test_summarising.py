"""Long texts summarised in parts: all of it read, stopped, taken up again; and key sentences without a model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.engine.engine import Engine
from assistant.errors import EmptyText
from assistant.tasks import EngineOptions, KeySentences, Limits, Outcome, Progress, Summarize
from tests.engine.test_engine import check_grammar, never, run

TEXT = " ".join(f"On day {day} the fox number {day} ran over hill {day * 3} to the sea." for day in range(1, 50))


@pytest.mark.parametrize("style", ["chat", "gpt2", "bart", "t5"])
@pytest.mark.parametrize("length", ["short", "long"])
def test_stopped_and_taken_up_again_the_summary_is_the_same(
    engine: Callable[[str], Engine], style: str, length: str
) -> None:
    model = engine(style)
    task = Summarize(TEXT, length, limits=Limits(12))  # type: ignore[arg-type]
    run(model, task)
    events = list(model.stream(task, never))
    whole = check_grammar(events)
    assert whole.read_share == pytest.approx(1.0)
    assert len(whole.pairs) > 2 and all(pair.source in TEXT for pair in whole.pairs[:2])
    assert any(isinstance(event, Progress) and event.total > 1 for event in events)
    for after in (0, 2, len(events) // 2):
        seen = []
        for event in model.stream(task, lambda: len(seen) >= after):  # noqa: B023
            seen.append(event)
        stopped = check_grammar(seen)
        assert stopped.read_share <= 1.0
        if after == 0:
            assert stopped.read_share == 0.0 or stopped.finish == "cancelled"
        again = run(model, Summarize(TEXT, length, limits=Limits(12), done=stopped.pairs))  # type: ignore[arg-type]
        assert again.text == whole.text and again.read_share == pytest.approx(1.0)
        if stopped.pairs:
            assert again.prompt_tokens < whole.prompt_tokens


def test_key_sentences_load_no_model(tmp_path: Path) -> None:
    model = Engine(EngineOptions(folder=str(tmp_path / "nothing")))
    text = "The town builds a bridge.\n\nIt rained all day long. The bridge of the town is new and long. A dog barked loudly."
    outcome = run(model, KeySentences(text, 2))
    assert [text[span.start : span.end] for span in outcome.spans] == outcome.text.split("\n")
    assert len(outcome.spans) == 2 and all("bridge" in sentence for sentence in outcome.text.split("\n"))
    assert model._loaded is None and outcome.read_share == 1.0
    stopped = list(model.stream(KeySentences(text), lambda: True))
    assert isinstance(stopped[-1], Outcome) and stopped[-1].finish == "cancelled"
    with pytest.raises(EmptyText):
        run(model, KeySentences(" \n"))
