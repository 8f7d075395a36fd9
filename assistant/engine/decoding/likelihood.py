"""How likely a model finds a given answer after a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from assistant.engine.decoding.generation import checked, model_errors
from assistant.engine.decoding.prefix_cache import PrefixCache, is_recurrent
from assistant.engine.decoding.reading import Decoder, EncoderDecoder, Reader

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.prompt import Prompt


def log_likelihood(loaded: LoadedModel, prompt: Prompt, answer: list[int], cache: PrefixCache | None = None) -> float:
    """The mean log-probability of the tokens of `answer` after `prompt`; 0.0 is certain. An empty answer is certain.

    Raises as `generate` does; `PromptTooLong` where prompt and answer do not fit together.
    """
    if not answer:
        return 0.0
    seq2seq = loaded.kind == "seq2seq"
    ids = checked(loaded, prompt.ids) if seq2seq else checked(loaded, prompt.ids + answer[:-1])[: len(prompt.ids)]
    with model_errors(loaded):
        if seq2seq:
            reader: Reader = EncoderDecoder(loaded, ids, prompt.decoder_start, prompt.forced_first)
            answer = answer[: max(1, reader.room)]
        else:
            ids = ids or checked(loaded, [])
            past = loaded.new_cache()
            if is_recurrent(past):
                # Its state cannot be fed several tokens after others.
                return _mean(loaded.forward([*ids, *answer[:-1]], past, len(answer)), answer)
            reader = Decoder(loaded, ids, cache)
        for _ in reader.read():
            pass
        rows = reader.logits[None]
        if len(answer) > 1:
            rows = torch.cat([rows, reader.feed(answer[:-1])])
        reader.keep()
        return _mean(rows, answer)


def _mean(rows: Tensor, answer: list[int]) -> float:
    wanted = torch.tensor(answer, device=rows.device)
    return float(torch.log_softmax(rows.float(), -1).gather(1, wanted[:, None]).mean())
