"""What makers state about writing: followed where it shapes a text, ignored where it is beyond the vocabulary."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from assistant.engine.decoding.generation import generate, model_errors
from assistant.engine.decoding.sampling import NotANumber
from assistant.engine.engine import Engine
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.engine.prompts.style import style_of
from assistant.errors import ModelDamaged, NumbersTooLarge
from assistant.tasks import GREEDY, Classify, Continue, EngineOptions, Inspect, Limits, Outcome

IDS = {"bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 2}
TEXT = "Once upon a time there was an old king who had three sons; the youngest of them was called Simple."


@pytest.fixture
def folder(tiny_folder: Callable[[str], Path], tmp_path: Path) -> Callable[..., Path]:
    def folder(name: str, stated: dict[str, Any] | None = None, called: str = "model", **config: Any) -> Path:
        path = tmp_path / called
        shutil.copytree(tiny_folder(name), path)
        if stated is not None:
            (path / "generation_config.json").write_text(json.dumps(IDS | stated))
        known = json.loads((path / "config.json").read_text())
        (path / "config.json").write_text(json.dumps(known | config))
        return path

    return folder


def loaded(path: Path) -> LoadedModel:
    return load(EngineOptions(folder=str(path), device="cpu", precision="float32", threads=1))


def never() -> bool:
    return False


@pytest.mark.parametrize(
    "stated",
    [
        {"num_return_sequences": 3, "num_beams": 1}, {"watermarking_config": {"greenlist_ratio": 2.0}},
        {"bad_words_ids": [[99999]]}, {"suppress_tokens": [99999, -1]}, {"bad_words_ids": "x", "suppress_tokens": 7},
        {"forced_bos_token_id": [9]}, {"eos_token_id": "</s>"}, {"eos_token_id": [99999, 1]}, {"pad_token_id": -1},
        {"no_repeat_ngram_size": -5, "repetition_penalty": "high", "min_length": 1e99}, {"temperature": None},
    ],
    ids=str,
)  # fmt: skip
def test_settings_that_make_no_sense_keep_nobody_from_writing(
    stated: dict[str, Any], folder: Callable[..., Path]
) -> None:
    engine = Engine(EngineOptions(folder=str(folder("llama", stated)), device="cpu", precision="float32", threads=1))
    outcome = list(engine.stream(Continue("The old king", GREEDY, Limits(4)), never))[-1]
    assert isinstance(outcome, Outcome) and outcome.new_tokens == 4
    engine.close()


@pytest.mark.parametrize(
    "stated",
    [{}, {"no_repeat_ngram_size": 2}, {"no_repeat_ngram_size": 3}, {"repetition_penalty": 2.5}, {"min_length": 20},
     {"begin_suppress_tokens": [5, 300, 301]}, {"forced_bos_token_id": 9}, {"suppress_tokens": [5, 300]},
     {"no_repeat_ngram_size": 2, "repetition_penalty": 1.3, "min_length": 9}],
    ids=str,
)  # fmt: skip
def test_a_summariser_writes_under_the_rules_of_its_makers(stated: dict[str, Any], folder: Callable[..., Path]) -> None:
    model = loaded(folder("bart", {"decoder_start_token_id": 1} | stated))
    ids = model.tokenizer(TEXT).input_ids
    prompt: Any = torch.tensor([ids])
    whole: Any = model.model
    with torch.inference_mode():
        expected = whole.generate(
            prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=24, do_sample=False, num_beams=1,
            eos_token_id=sorted(model.end_ids),
        )[0].tolist()[1:]  # fmt: skip
    text = "".join(step.text for step in generate(model, ids, GREEDY, Limits(24), never))
    assert text == model.tokenizer.decode(expected, skip_special_tokens=True, clean_up_tokenization_spaces=False)


def test_a_prompt_beyond_the_vocabulary_is_said_with_both_numbers(tiny_model: Callable[[str], LoadedModel]) -> None:
    model = tiny_model("llama")
    with pytest.raises(ModelDamaged) as caught:
        list(generate(model, [5, 431], GREEDY, Limits(2), never))
    assert "431" in caught.value.detail and "400" in caught.value.detail


def test_numbers_that_are_none_are_told_wherever_logits_are_read(folder: Callable[..., Path]) -> None:
    from safetensors.torch import load_file, save_file

    path = folder("llama")
    weights = load_file(path / "model.safetensors")
    weights["lm_head.weight"] = weights["lm_head.weight"] * float("nan")
    save_file(weights, path / "model.safetensors", metadata={"format": "pt"})
    engine = Engine(EngineOptions(folder=str(path), device="cpu", precision="float32", threads=1))
    for task in (Classify("The king", ("good", "bad")), Inspect("The old king had")):
        with pytest.raises(ModelDamaged):
            list(engine.stream(task, never))
    engine.close()


def test_sixteen_bits_that_overflow_are_no_damage(tiny_model: Callable[[str], LoadedModel]) -> None:
    model = replace(tiny_model("llama"), precision="float16")
    with pytest.raises(NumbersTooLarge), model_errors(model):
        raise NotANumber


@pytest.mark.parametrize(
    ("called", "config", "tuned"),
    [("flan-t5-small", {}, True), ("models--google--flan-t5-small/snapshots/" + "0a" * 20, {}, True), ("my model", {}, False),
     ("my own", {"feed_forward_proj": "gated-gelu", "task_specific_params": {"summarization": {}}}, True),
     ("0a" * 20, {"_name_or_path": "google/flan-t5-small"}, True)],
)  # fmt: skip
def test_a_t5_is_known_wherever_it_lies(
    called: str,
    config: dict[str, Any],
    tuned: bool,
    tiny_model: Callable[[str], LoadedModel],
    folder: Callable[..., Path],
) -> None:
    from assistant.models.folder import check
    from assistant.models.identity import names

    facts = check(folder("t5", called=called, **config))
    model = replace(
        tiny_model("t5"), name=facts.name, names=names(facts.path, facts.config), config=facts.config, folder=facts.path
    )
    assert ("rewrite" in style_of(model).tasks) == tuned
