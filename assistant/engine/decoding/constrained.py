"""The token loop for JSON that must fit a schema: the model chooses among what the grammar allows.

Where the grammar allows one text alone, such as the name of a field, the model reads it and does not choose it.
"""

from __future__ import annotations

import codecs
import time
from collections.abc import Callable, Generator

import torch

from assistant.engine.decoding.generation import Finish, Generated, banned, checked, model_errors
from assistant.engine.decoding.json_grammar import JsonWriter
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.decoding.reading import Decoder, EncoderDecoder, Reader
from assistant.engine.decoding.sampling import NotANumber, Sampler
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.prompt import Prompt
from assistant.tasks import Limits, Sampling
from assistant.text.repetition import is_looping

_LOOKED_AT = 600  # characters, for a text that goes round in circles


def generate_json(
    loaded: LoadedModel, codec: Codec, prompt: Prompt, grammar: str, sampling: Sampling, limits: Limits,
    should_stop: Callable[[], bool], cache: PrefixCache | None = None,
) -> Generator[str, None, Generated]:  # fmt: skip
    """Yield JSON as it is written; joined it always fits the schema of `grammar`.

    Where `max_tokens` or the context ends it, where it is stopped and where it goes round in circles, the shortest end
    is put to it without asking the model. Raises as `generation.generate` does, and `SchemaInvalid`.
    """
    ids = checked(loaded, prompt.ids)
    with model_errors(loaded):
        if loaded.kind == "seq2seq":
            reader: Reader = EncoderDecoder(loaded, ids, prompt.decoder_start, prompt.forced_first)
        else:
            reader = Decoder(loaded, ids, cache)
        return (yield from _write(loaded, codec, reader, grammar, sampling, limits, should_stop))


def _write(
    loaded: LoadedModel, codec: Codec, reader: Reader, grammar: str, sampling: Sampling, limits: Limits,
    should_stop: Callable[[], bool],
) -> Generator[str, None, Generated]:  # fmt: skip
    finish: Finish = "stop"
    prefill = decode = 0.0
    new_tokens, text = 0, ""
    decoder = codecs.getincrementaldecoder("utf-8")()
    broken = True  # an exception inside the model leaves its cache half written
    began = time.perf_counter()
    try:
        for _ in reader.read():
            if should_stop():
                finish = "cancelled"
                break
        prefill = time.perf_counter() - began
        broken = False
        if finish == "cancelled":
            reader.keep()
            return Generated("", finish, reader.prompt_tokens, reader.cached_tokens, 0, prefill, 0.0)
        began = time.perf_counter()
        row = reader.logits
        writer = JsonWriter(grammar, loaded.tokenizer, row.shape[-1])
        sampler = Sampler(sampling, reader.context, loaded.device)
        never = torch.tensor(sorted(banned(loaded)), dtype=torch.long)
        ends = torch.tensor([id for id in sorted(loaded.end_ids) if id < row.shape[-1]], dtype=torch.long)
        most = min(limits.max_tokens, reader.room)
        tokens: list[int] = []  # written and not yet read
        while True:
            written = writer.forced()
            tokens += codec.plain(written.decode("utf-8", "ignore"))
            if not writer.complete and new_tokens + len(tokens) < most:
                if tokens:
                    broken = True
                    row = reader.feed(tokens)[-1]
                    broken = False
                    new_tokens += len(tokens)
                    tokens = []
                mask, may_end = writer.allowed()
                allowed = torch.from_numpy(mask)
                allowed[never] = False
                if may_end:
                    allowed[ends] = True
                if not allowed.any():
                    # The vocabulary has no token for it, such as T5's for a brace.
                    if not may_end:
                        byte = writer.step()
                        written += byte
                        tokens = codec.plain(byte.decode("utf-8", "ignore"))
                else:
                    row = row.float().masked_fill(~allowed.to(row.device), -torch.inf)
                    if not torch.isfinite(row).any():
                        raise NotANumber
                    token = sampler(row)
                    if token in loaded.end_ids:
                        break
                    written += writer.add(token)
                    tokens = [token]
                if not written:
                    break
            elif not writer.complete:
                finish = "length"
            piece = decoder.decode(written)
            if piece:
                text += piece
                decode += time.perf_counter() - began
                yield piece
                began = time.perf_counter()
            if writer.complete or finish == "length":
                break
            if should_stop():
                finish = "cancelled"
                break
            if is_looping(text[-_LOOKED_AT:]):
                finish = "length"
                break
        new_tokens += len(tokens)
        piece = decoder.decode(writer.close())
        decode += time.perf_counter() - began
    finally:
        if not broken:
            reader.keep()
    if piece:
        text += piece
        yield piece
    return Generated(text, finish, reader.prompt_tokens, reader.cached_tokens, new_tokens, prefill, decode)
