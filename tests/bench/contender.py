"""One engine in a process of its own: reads one JSON request a line, answers with one JSON line.

`python -m tests.bench.contender KIND FOLDER THREADS PRECISION`; requests are `{"do": method, …arguments}`.
Longhand and transformers use the interpreter of the benchmark, llama.cpp the one that has llama-cpp-python.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from pathlib import Path
from typing import Any

Answer = dict[str, Any]


class Longhand:
    """The engine as the program uses it: `generation.generate` with its prefix cache and its own kernels."""

    def __init__(self, folder: Path, threads: int, precision: str) -> None:
        from assistant.engine.importing import prepare

        prepare()
        from assistant.engine.decoding import drafting, generation, prefix_cache
        from assistant.engine.loaded import loading
        from assistant.engine.prompts import style
        from assistant.tasks import GREEDY, EngineOptions, Limits

        self._generation, self._drafting = generation, drafting
        self._greedy, self._limits = GREEDY, Limits
        options = EngineOptions(folder=str(folder), device="cpu", precision=precision, threads=threads)  # type: ignore[arg-type]
        began = time.perf_counter()
        self._whole = loading.load(options, lambda _: None)
        self.seconds = time.perf_counter() - began
        self._loaded = dataclasses.replace(self._whole, end_ids=frozenset())  # random weights end anywhere
        self._style = style.style_of(self._whole)
        self._cache = prefix_cache.PrefixCache(2048)
        self._learned: dict[str, Any] = {}

    def about(self) -> Answer:
        import torch

        return {"precision": self._whole.precision, "threads": torch.get_num_threads(), "load": self.seconds}

    def first(self, prompt: list[int]) -> Answer:
        from assistant.engine.loaded.caches_of_modules import new_cache

        logits = self._whole.forward(prompt, new_cache(self._whole.model), 1)[-1]
        return {"likeliest": logits.topk(5).indices.tolist()}

    def write(self, prompt: list[int], new: int, warm: bool = False) -> Answer:
        """From an empty cache; `warm` starts from what the texts before have left in it."""
        if not warm:
            self._cache.clear()
        run = self._run(self._loaded, prompt, new, self._greedy, None)
        return {
            "prefill": run.prefill_seconds, "decode": run.decode_seconds, "new": run.new_tokens,
            "cached": run.cached_tokens,
        }  # fmt: skip

    def task(self, task: str, text: str, draft: bool, new: int, seed: int | None = None) -> Answer:
        """A task as the program asks it; drafts learn from one text to the next, as in the program."""
        from assistant.engine.prompts.prompt import PromptParts
        from assistant.tasks import Sampling

        ids = self._style.render(PromptParts(task, text)).ids
        drafting = self._learned.setdefault(task, self._drafting.Drafting()) if draft else None
        sampling = self._greedy if seed is None else Sampling(seed=seed)
        loaded = self._whole if seed is None else self._loaded
        run = self._run(loaded, ids, new, sampling, drafting, cached=False)
        return {"decode": run.decode_seconds, "new": run.new_tokens, "text": run.text}

    def alternatives(self, prompt: list[int], new: int, count: int) -> Answer:
        from assistant.engine.decoding.parallel_rows import generate_together
        from assistant.tasks import Sampling

        sampling, limits = Sampling(seed=1), self._limits(new)
        began = time.perf_counter()
        if count == 1:
            running: Any = self._generation.generate(self._loaded, prompt, sampling, limits, bool)
        else:
            running = generate_together(self._loaded, prompt, sampling, limits, count, bool)
        for _ in running:
            pass
        return {"seconds": time.perf_counter() - began}

    def _run(self, loaded: Any, ids: list[int], new: int, sampling: Any, drafting: Any, cached: bool = True) -> Any:
        cache = self._cache if cached else None
        running = self._generation.generate(loaded, ids, sampling, self._limits(new), bool, cache, drafting=drafting)
        while True:
            try:
                next(running)
            except StopIteration as end:
                return end.value


class Transformers:
    """`generate()` as it comes."""

    def __init__(self, folder: Path, threads: int, precision: str) -> None:
        import torch
        from transformers import AutoModelForCausalLM
        from transformers.utils import logging

        logging.set_verbosity_error()
        logging.disable_progress_bar()
        if threads:
            torch.set_num_threads(threads)
        self._torch = torch
        self._model = AutoModelForCausalLM.from_pretrained(folder, dtype=getattr(torch, precision)).eval()

    def about(self) -> Answer:
        return {"threads": self._torch.get_num_threads()}

    def first(self, prompt: list[int]) -> Answer:
        with self._torch.inference_mode():
            logits = self._model(self._torch.tensor([prompt])).logits[0, -1]
        return {"likeliest": logits.topk(5).indices.tolist()}

    def write(self, prompt: list[int], new: int) -> Answer:
        times: list[float] = []

        class Clock:
            def put(self, _: Any) -> None:
                times.append(time.perf_counter())

            def end(self) -> None:
                pass

        ids = self._torch.tensor([prompt])
        began = time.perf_counter()
        self._model.generate(
            ids, attention_mask=self._torch.ones_like(ids), max_new_tokens=new, min_new_tokens=new, do_sample=False,
            streamer=Clock(),
        )  # fmt: skip
        # The streamer is handed the prompt first, then each token.
        return {"prefill": times[1] - began, "decode": times[-1] - times[1], "new": len(times) - 1}


class LlamaCpp:
    """llama.cpp through the C interface of llama-cpp-python, greedy, without the cost of its Python sampler."""

    def __init__(self, folder: Path, threads: int, precision: str) -> None:
        import ctypes

        import llama_cpp
        import numpy

        self._c, self._numpy = llama_cpp, numpy
        self._quiet = llama_cpp.llama_log_callback(lambda level, text, data: None)
        llama_cpp.llama_log_set(self._quiet, ctypes.c_void_p(0))
        llama_cpp.llama_backend_init()
        began = time.perf_counter()
        self._model = llama_cpp.llama_model_load_from_file(
            str(folder.with_name(folder.name + ".gguf")).encode(), llama_cpp.llama_model_default_params()
        )
        options = llama_cpp.llama_context_default_params()
        options.n_ctx = min(4608, llama_cpp.llama_model_n_ctx_train(self._model))
        options.n_batch = options.n_ubatch = 512
        options.n_threads = options.n_threads_batch = self._threads = threads or len(_cores())
        self._context = llama_cpp.llama_init_from_model(self._model, options)
        self.seconds = time.perf_counter() - began
        self._vocabulary = llama_cpp.llama_vocab_n_tokens(llama_cpp.llama_model_get_vocab(self._model))
        self._ids: list[int] = []

    def about(self) -> Answer:
        return {"threads": self._threads, "load": self.seconds, "version": self._c.__version__}

    def first(self, prompt: list[int]) -> Answer:
        self._forget()
        logits = self._feed(prompt)
        return {"likeliest": self._numpy.argsort(-logits)[:5].tolist()}

    def write(self, prompt: list[int], new: int, warm: bool = False) -> Answer:
        shared = 0
        if warm:
            shared = next((at for at, (a, b) in enumerate(zip(self._ids, prompt, strict=False)) if a != b), None)
            shared = min(len(self._ids), len(prompt)) if shared is None else shared
            shared = min(shared, len(prompt) - 1)
            self._c.llama_memory_seq_rm(self._c.llama_get_memory(self._context), 0, shared, -1)
            del self._ids[shared:]
        else:
            self._forget()
        began = time.perf_counter()
        logits = self._feed(prompt[shared:])
        read = time.perf_counter()
        for _ in range(new - 1):
            logits = self._feed([int(logits.argmax())])
        ended = time.perf_counter()
        return {"prefill": read - began, "decode": ended - read, "new": new, "cached": shared}

    def _feed(self, tokens: list[int]) -> Any:
        c = self._c
        for start in range(0, len(tokens), 512):
            part = tokens[start : start + 512]
            ids = (c.llama_token * len(part))(*part)  # the batch only points at it
            if c.llama_decode(self._context, c.llama_batch_get_one(ids, len(part))):
                raise RuntimeError("llama_decode failed")
        self._ids += tokens
        return self._numpy.ctypeslib.as_array(c.llama_get_logits_ith(self._context, -1), (self._vocabulary,))

    def _forget(self) -> None:
        self._c.llama_memory_clear(self._c.llama_get_memory(self._context), True)
        self._ids = []


def _cores() -> list[int]:
    import os

    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))


KINDS = {"longhand": Longhand, "transformers": Transformers, "llama.cpp": LlamaCpp}


def main() -> None:
    kind, folder, threads, precision = sys.argv[1:]
    answers, sys.stdout = sys.stdout, sys.stderr  # what libraries print must not come between the answers
    engine: Any = KINDS[kind](Path(folder), int(threads), precision)
    print(json.dumps(engine.about()), file=answers, flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        answer = getattr(engine, request.pop("do"))(**request)
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
