"""The model card of a finished run, and its loss curve as an SVG of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from assistant.models.folder import FolderFacts, check
from assistant.tasks import LANGUAGES
from assistant.training.attribution import ORIGINS, origin_of
from assistant.training.data.errors import CheckpointDamaged
from assistant.training.loss_curve import draw
from assistant.training.mixture import epoch_tokens
from assistant.training.run_folder import LOG, MODEL, RUN, read_log, write_text
from assistant.training.scores.overlap import MEASURES
from assistant.training.scores.summaries import WHOSE
from assistant.training.scores.table import share

CARD, CURVE = "MODEL_CARD.md", "loss.svg"
_PRECISIONS = {"BF16": "bfloat16", "I8": "8 bits"}
_LONGEST_SAMPLE = 320  # characters
_KINDS = {
    "prose-en": "English prose", "stories-en": "English stories", "prose-zh": "Chinese prose",
    "mt-en-zh": "English-Chinese pairs", "mt-en-fr": "English-French pairs", "mt-en-de": "English-German pairs",
    "mt-en-es": "English-Spanish pairs", "gec-en": "corrections", "paraphrase-en": "paraphrases",
    "summarize-en": "summaries and headlines", "qa-en": "questions and answers", "instruct-en": "instructions",
    "made-corrections": "corrections made from prose", "made-orders": "sentences to be put in order",
    "made-headlines": "headings of prose", "made-answers": "answers found in prose", "made-dialogues": "dialogues about prose",
    "made-lengths": "prose written on to a length", "made-gaps": "sentences to be filled in",
}  # fmt: skip


def write_card(run: Path, scores: dict[str, Any], folder: Path, note: str = "") -> None:
    """Write `MODEL_CARD.md` and `loss.svg` of the finished run into `folder`. Raises `CheckpointDamaged`."""
    try:
        facts = json.loads((run / RUN).read_text("utf-8"))
        config = json.loads((run / MODEL / "config.json").read_text("utf-8"))
        facts["finished"]["tokens"], facts["mixture"], scores["bits_per_byte"], scores["translation"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CheckpointDamaged(
            f"{run} is not a finished run with its scores ({error!r}). Let `train starter` reach its end, then `train evaluate` it."
        ) from error
    weights = check(run / MODEL)
    write_text(folder / CURVE, draw(read_log(run / LOG)))
    write_text(folder / CARD, card(facts, config, scores, weights, note))


def card(
    facts: dict[str, Any], config: dict[str, Any], scores: dict[str, Any], weights: FolderFacts, note: str = ""
) -> str:
    """`weights` are the weights in the model's folder. `note` is a sentence on this run alone."""
    parts = (
        _head(facts, config, weights), _training(facts, note), _scores(scores), _samples(scores), _limits(scores), _sources(facts),
    )  # fmt: skip
    return "\n\n".join(parts) + "\n"


def _head(facts: dict[str, Any], config: dict[str, Any], weights: FolderFacts) -> str:
    done = facts["finished"]
    return f"""---
language: [{", ".join(LANGUAGES)}]
license: cc-by-sa-4.0
library_name: transformers
pipeline_tag: text-generation
---
# Longhand starter

The model that Longhand brings along, so that it works before anything is downloaded: a Llama-shaped network of
{weights.parameters / 1e6:.1f} million parameters in {_PRECISIONS.get(weights.dtype, weights.dtype)} ({weights.weight_bytes / 1e6:.1f} MB), made by `assistant train starter`.

| | |
| --- | --- |
| shape | {config["num_hidden_layers"]} layers, {config["hidden_size"]} wide, {config["num_attention_heads"]} heads, \
{config["intermediate_size"]} in the MLP |
| vocabulary | {config["vocab_size"]} tokens, byte-level BPE of its own |
| context | {config["max_position_embeddings"]} tokens |
| seen | {done["tokens"] / 1e6:.1f} million tokens in {done["steps"]} steps |
| time | {done["seconds"] / 60:.0f} minutes of work on a {facts["device"]} |
| tasks | continue, translate (English with {", ".join(name for code, name in LANGUAGES.items() if code != "en")}), \
correct, rewrite, summarize, headline |"""


def _training(facts: dict[str, Any], note: str) -> str:
    tokens = epoch_tokens(facts["mixture"])
    once = sum(tokens.values())
    shown: dict[str, float] = {}
    for name, count in tokens.items():
        kind = name.split("/")[0]
        shown[kind] = shown.get(kind, 0.0) + count
    rows = "\n".join(
        f"| {_KINDS.get(kind, kind)} | {count / once:.1%} |"
        for kind, count in sorted(shown.items(), key=lambda item: -item[1])
    )
    return f"""## Training

Muon for the matrices and AdamW for embeddings and norms; learning rates warm up, stay, and fall to zero over the last
two fifths. {once / 1e6:.1f} million tokens make an epoch of this mixture; of each pair one direction is taken, and 8 % of
the prose is shown with a gap to fill.{" " + note if note else ""}

| share of an epoch | |
| --- | --- |
{rows}

![Loss against tokens seen]({CURVE})"""


def _scores(scores: dict[str, Any]) -> str:
    parts = [
        f"""## Scores

Measured by `assistant train evaluate` on files that training does not read (the first {scores["prose_bytes"] / 1000:.0f} kB of each
prose file; at most {scores["sentences"]} sentences a direction and texts a task, chosen by the seed {scores["seed"]}), through the
engine as it ships ({scores["precision"]}), greedy decoding but for the continuations."""
    ]
    exact = scores.get("bits_per_byte_float32", {})
    prose = [[name, f"{bits:.3f}", _figure(exact.get(name), 3)] for name, bits in scores["bits_per_byte"].items()]
    parts.append(_table(["prose, bits a byte", scores["precision"], "float32"], prose))
    for kind, directions in scores["translation"].items():
        rows = [
            [
                name,
                f"{d['chrf']:.1f}",
                f"{d['bleu']:.1f}",
                f"{d['wrong_language']:.1%}",
                f"{d['empty']:.1%}",
                f"{d['looping']:.1%}",
            ]
            for name, d in directions.items()
        ]
        parts.append(_table([kind, "chrF", "BLEU", "another language", "empty or untranslated", "looping"], rows))
    if "news" in scores["translation"]:
        parts.append(
            "The news is NTREX-128 (Microsoft, CC BY-SA 4.0, github.com/MicrosoftTranslator/NTREX), which training does not read."
        )
    fixed = scores.get("corrections")
    if fixed:
        edits = fixed["edits"]
        parts.append(f"""Of {fixed["sentences"]} sentences with synthetic errors {fixed["exact"]:.0%} came out as the reference to the letter
({share(fixed["exact_with_errors"])} of those with an error, {share(fixed["exact_without_errors"])} of those without one). Of the changes it
made {edits["precision"]:.0%} were right, and it made {edits["recall"]:.0%} of those that were due (F0.5 {edits["f0.5"]:.2f}). chrF of its
corrections is {fixed["chrf"]:.1f}; leaving every sentence as it stands gives {fixed["chrf_untouched"]:.1f}.""")
    for kind in ("summaries", "headlines"):
        if kind in scores:
            parts.append(_rouge(kind, scores[kind]))
    if scores.get("continuations"):
        names = ["distinct1", "distinct2", "distinct3", "repetition", "ends_at_sentence", "looping"]
        rows = [
            [language, *(_figure(found[name], 2) for name in names)]
            for language, found in scores["continuations"].items()
        ]
        parts.append(
            _table(
                [
                    "continuations",
                    "distinct words",
                    "pairs",
                    "triples",
                    "runs of four repeated",
                    "end at a sentence",
                    "looping",
                ],
                rows,
            )
        )
    return "\n\n".join(parts)


def _rouge(kind: str, found: dict[str, Any]) -> str:
    whose = {who: name for who, name in WHOSE.items() if who in found}
    rows = [[whose[who], *(f"{found[who][measure]:.1f}" for measure in MEASURES)] for who in whose]
    best = max(whose, key=lambda who: found[who]["rougeL"])
    verdict = "The model is ahead." if best == "model" else f"By ROUGE-L {whose[best]} of the text serve better."
    return f"{_table([kind, 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'], rows)}\n\n{verdict}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _figure(value: float | None, places: int) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def _samples(scores: dict[str, Any]) -> str:
    samples = list(scores.get("samples", []))
    for task, kind in (("correct", "corrections"), ("rewrite", "paraphrases")):
        samples += [{"task": task, **sample} for sample in scores.get(kind, {}).get("samples", [])]
    lines = []
    for sample in samples:
        line = f"- **{sample['task']}**: {_cell(sample['asked'])} → **{_cell(sample['wrote'])}**"
        if "reference" in sample:
            line += f" (reference: {_cell(sample['reference'])})"
        lines.append(line)
    return "## Samples\n\nChosen by the seed, not by hand.\n\n" + "\n".join(lines)


def _limits(scores: dict[str, Any]) -> str:
    everyday = [found["chrf"] for found in scores["translation"].get("tatoeba", {}).values()]
    average = sum(everyday) / max(1, len(everyday))
    return f"""## What it cannot do

It shows what Longhand does, on any computer and with no network; it is no writer. It knows nothing reliably: names, numbers and
facts in what it writes are invented. It loses the thread after a sentence or two. Most of its translations say something else
than the text (chrF {average:.0f} on average, where a usable translation has 50 and more), and its corrections may change what was right.
Its summaries repeat words of the text rather than its sense. It was trained on English before all; its Chinese is the weakest.
It has had no training against harmful or biased text, and its sources include books of 1900 with the views of their time.
For work, choose a larger model in Longhand."""


def _sources(facts: dict[str, Any]) -> str:
    used = [origin for origin in ORIGINS if any(origin_of(name) is origin for name in facts["mixture"])]
    own = sorted(name for name in facts["mixture"] if origin_of(name) is None)
    rows = [f"| {origin.title} | {origin.where} | {origin.licence} |" for origin in used]
    rows += [f"| {name} | text of whoever ran the training | not stated |" for name in own]
    return f"""## Sources and licences

The program is under the MIT licence. Among the texts that the weights were learned from are share-alike ones, so pass the weights on
under CC BY-SA 4.0, with this list. The texts were cleaned: Unicode normalised, quotation marks straightened outside
Chinese, markup and duplicates removed, some names replaced, traditional Chinese characters converted to simplified ones.
Most instructions in words were made from the other tasks' records by template.

| source | where | licence |
| --- | --- | --- |
{chr(10).join(rows)}"""


def _cell(text: str) -> str:
    text = " ".join(text.split()).replace("|", "\\|")
    return text if len(text) <= _LONGEST_SAMPLE else text[:_LONGEST_SAMPLE] + " …"
