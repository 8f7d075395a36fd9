"""Scores of a model on the dev files of a corpus, asked through the engine as the program asks it.

bits_per_byte    prose: how well the next token is foreseen; lower is better, comparable across tokenizers
chrf             tatoeba, each direction: character n-grams shared with the reference, 0 to 100
right_language   share of those translations that are in the language asked for
corrections      synthetic errors: share mended to the letter, of those with an error and of those without
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from transformers import AutoModelForCausalLM, AutoTokenizer

from assistant.documents.languages import detect
from assistant.engine.engine import Engine
from assistant.errors import ModelMissing
from assistant.tasks import (
    GREEDY,
    LANGUAGES,
    Continue,
    Correct,
    EngineOptions,
    Limits,
    Outcome,
    Sampling,
    Summarize,
    Task,
    Translate,
)
from assistant.training.corpus import Source, rows, sources, text_of
from assistant.training.errors import CorpusMissing, TrainingError

_CONTINUED = 160  # characters of a document that the samples go on from


def evaluate(
    model: Path,
    folder: Path,
    sentences: int = 50,
    prose_bytes: int = 120_000,
    seed: int = 0,
    report: Callable[[str], None] = lambda line: None,
) -> dict[str, Any]:
    """Scores, and samples chosen by `seed` alone. `sentences` bounds each direction, `prose_bytes` each prose file.

    Raises `TrainingError` and the engine's `LonghandError`s.
    """
    if not (model / "config.json").is_file():
        raise ModelMissing(model)
    dev = sources(folder, "dev")
    scores: dict[str, Any] = {"seed": seed, "sentences": sentences, "prose_bytes": prose_bytes}
    scores["bits_per_byte"] = _prose_scores(model, dev, prose_bytes, report)
    engine = Engine(EngineOptions(folder=str(model), device="cpu"))
    try:
        scores |= _translations(engine, folder, sentences, seed, report)
        scores |= _corrections(engine, folder, sentences, seed, report)
        scores["samples"] += _writing_samples(engine, dev, seed)
    finally:
        engine.close()
    return scores


def _prose_scores(model: Path, dev: list[Source], limit: int, report: Callable[[str], None]) -> dict[str, float]:
    words = AutoTokenizer.from_pretrained(model, local_files_only=True)
    network = AutoModelForCausalLM.from_pretrained(model, local_files_only=True, dtype=torch.float32).eval()
    context = network.config.max_position_embeddings
    found = {}
    for source in dev:
        if source.prose:
            text = text_of(source).encode()[:limit].decode(errors="ignore")
            ids = words(text, add_special_tokens=False, verbose=False)["input_ids"]
            found[source.name] = round(bits_per_byte(network, ids, len(text.encode()), context), 4)
            report(f"{source.name}: {found[source.name]} bits a byte")
    return found


def bits_per_byte(network: torch.nn.Module, ids: list[int], size: int, context: int) -> float:
    """Surprise at `ids`, which stand for `size` bytes, in stretches of `context` that do not see each other."""
    tokens, nats = torch.tensor(ids), 0.0
    for start in range(0, len(ids) - 1, context):
        stretch = tokens[start : start + context + 1]
        with torch.inference_mode():
            logits = network(stretch[None, :-1], use_cache=False).logits[0]
        nats += F.cross_entropy(logits.float(), stretch[1:], reduction="sum").item()
    return nats / math.log(2) / max(1, size)


def _translations(
    engine: Engine, folder: Path, sentences: int, seed: int, report: Callable[[str], None]
) -> dict[str, Any]:
    chrf = _chrf()
    scores: dict[str, Any] = {"chrf": {}, "right_language": {}, "samples": []}
    for other in LANGUAGES:
        path = folder / f"mt-en-{other}" / "tatoeba.dev.tsv"
        if not path.exists():
            continue
        pairs = _chosen([(a, b) for a, b in rows(Source(path))], sentences, seed)
        for source, target in (("en", other), (other, "en")):
            asked, wanted = zip(*(pair if source == "en" else pair[::-1] for pair in pairs), strict=True)
            got = [_answer(engine, Translate(text, target, source)) for text in asked]
            name = f"{source}-{target}"
            scores["chrf"][name] = round(chrf(got, list(wanted)), 1)
            scores["right_language"][name] = round(sum(detect(text) == target for text in got) / len(got), 3)
            scores["samples"].append({"task": name, "asked": asked[0], "wrote": got[0], "reference": wanted[0]})
            report(f"{name}: chrF {scores['chrf'][name]}, {scores['right_language'][name]:.0%} in the right language")
    if not scores["chrf"]:
        raise CorpusMissing(f"{folder} holds no mt-en-XX/tatoeba.dev.tsv to measure translations with.")
    return scores


def _corrections(
    engine: Engine, folder: Path, sentences: int, seed: int, report: Callable[[str], None]
) -> dict[str, Any]:
    path = folder / "gec-en" / "synthetic.dev.tsv"
    if not path.exists():
        return {}
    pairs = _chosen([(a, b) for a, b in rows(Source(path))], sentences, seed)
    got = [_answer(engine, Correct(wrong)) for wrong, _ in pairs]
    mended = [text == right for text, (wrong, right) in zip(got, pairs, strict=True) if wrong != right]
    kept = [text == right for text, (wrong, right) in zip(got, pairs, strict=True) if wrong == right]
    found = {
        "sentences": len(pairs), "exact": round(sum(mended + kept) / len(pairs), 3),
        "exact_with_errors": round(sum(mended) / max(1, len(mended)), 3),
        "exact_without_errors": round(sum(kept) / max(1, len(kept)), 3),
        "chrf": round(_chrf()(got, [right for _, right in pairs]), 1),
        "chrf_untouched": round(_chrf()([wrong for wrong, _ in pairs], [right for _, right in pairs]), 1),
        "samples": [
            {"asked": wrong, "wrote": text, "reference": right} for text, (wrong, right) in zip(got[:3], pairs, strict=False)
        ],
    }  # fmt: skip
    report(f"corrections: {found['exact']:.0%} exact; chrF {found['chrf']}, {found['chrf_untouched']} before")
    return {"corrections": found}


def _writing_samples(engine: Engine, dev: list[Source], seed: int) -> list[dict[str, str]]:
    """A continuation for each kind of English prose, and a summary."""
    samples, chances = [], random.Random(seed)
    for source in dev:
        if source.prose and source.kind.endswith("-en"):
            documents = [d for d in text_of(source).split("\n\n") if len(d) > 2 * _CONTINUED]
            if documents:
                start = chances.choice(documents)[:_CONTINUED].rsplit(" ", 1)[0]
                task = Continue(start, Sampling(seed=seed), Limits(max_tokens=50))
                samples.append({"task": f"continue {source.name}", "asked": start, "wrote": _answer(engine, task)})
        if source.name.startswith("summarize-en/usgov-summary"):
            document, summary = chances.choice(list(rows(source)))
            wrote = _answer(engine, Summarize(document, sampling=GREEDY, limits=Limits(max_tokens=80)))
            samples.append({"task": "summarize", "asked": document, "wrote": wrote, "reference": summary})
    return samples


def _answer(engine: Engine, task: Task) -> str:
    outcome = next(event for event in engine.stream(task, lambda: False) if isinstance(event, Outcome))
    return outcome.text.strip()


def _chosen(pairs: list[tuple[str, str]], count: int, seed: int) -> list[tuple[str, str]]:
    return random.Random(seed).sample(pairs, min(count, len(pairs)))


def _chrf() -> Callable[[list[str], list[str]], float]:
    try:
        from sacrebleu.metrics import CHRF
    except ImportError as error:
        raise TrainingError("Scores need sacrebleu: install the program with its `train` extra.") from error
    return lambda got, wanted: float(CHRF().corpus_score(got, [wanted]).score)
