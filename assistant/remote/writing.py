"""Texts written by a server: the request for a prompt, and its answer as steps."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import Any

from assistant.engine.decoding.detokenising import StopStrings
from assistant.engine.decoding.generated import Finish, Generated, Step
from assistant.engine.prompts.prompt import Prompt
from assistant.errors import PromptTooLong
from assistant.remote.capabilities import Capabilities, learned
from assistant.remote.connection import Connection
from assistant.remote.prompts import RemotePrompt
from assistant.remote.replies import Refusal, Refused, Reply
from assistant.system.server_errors import ServerBroke, ServerError, ServerFailed, ServerModelMissing, ServerUnknown
from assistant.tasks import Limits, Sampling
from assistant.text.languages import is_han

AHEAD = 4
"""Requests that run side by side for one long text."""
_MOST_STOPS = 4  # that OpenAI takes; the rest are looked for here
_MORE_EVENTS = 64  # than tokens were asked for: a server that goes on beyond that has no end
_FEWEST_TOKENS_A_BYTE = 1 / 12  # of a text that was read whole
_SURELY_READ = 3_000  # bytes
Asked = tuple[RemotePrompt, Sampling, Limits]


class RemoteWriter:
    """`TextWriter` by a server. `known` grows more exact with its answers."""

    def __init__(self, connection: Connection, known: Capabilities) -> None:
        self._connection, self.known = connection, known
        self._expected: list[Asked] = []
        self._ahead: dict[Any, Reply] = {}
        self._more: dict[str, Any] = {}
        self.ratings: list[Any] = []
        """Of the tokens of the last answer, as the server gave them."""

    @property
    def host(self) -> str:
        return self._connection.address.host

    @contextlib.contextmanager
    def fitting(self, schema: dict[str, Any]) -> Iterator[None]:
        """Ask for JSON that fits, where the server has a grammar for it."""
        named = {"name": "answer", "schema": schema, "strict": True}
        self._more = (
            {"response_format": {"type": "json_schema", "json_schema": named}}
            if self.known.grammar is not False
            else {}
        )
        try:
            yield
        finally:
            self._more = {}

    @contextlib.contextmanager
    def rated(self) -> Iterator[None]:
        """Ask for the likeliest tokens in the place of each, where the server says them."""
        self._more = {"logprobs": True, "top_logprobs": 20} if self.known.rates and self.known.chat else {}
        try:
            yield
        finally:
            self._more = {}

    def generate(
        self, prompt: Prompt, sampling: Sampling, limits: Limits, should_stop: Callable[[], bool]
    ) -> Generator[Step, None, Generated]:
        """Raises `ServerError`s, and `PromptTooLong` where the server says so or has read a part alone."""
        assert isinstance(prompt, RemotePrompt)
        more = self._more
        reply = None if more else self._ahead.pop((prompt.key, sampling, limits), None)
        reply = reply or self._send(prompt, sampling, limits, **more)
        self._look_ahead()
        try:
            return (yield from self._read(reply, prompt, limits, should_stop))
        except (ServerUnknown, ServerFailed):
            if "response_format" not in more or self.known.grammar:
                raise
            self.known = replace(self.known, grammar=False)
        return (yield from self._read(self._send(prompt, sampling, limits), prompt, limits, should_stop))

    def generate_together(
        self, prompt: Prompt, sampling: Sampling, limits: Limits, count: int, should_stop: Callable[[], bool]
    ) -> Generator[tuple[int, Step], None, list[Generated]]:
        """Each by a request of its own, all of them at once."""
        assert isinstance(prompt, RemotePrompt)
        seed = sampling.seed
        each = [sampling if seed is None else replace(sampling, seed=seed + number) for number in range(count)]
        replies = [self._send(prompt, one, limits) for one in each]
        runs: list[Generated] = []
        try:
            for number, reply in enumerate(replies):
                reading = self._read(reply, prompt, limits, should_stop)
                while True:
                    try:
                        yield number, next(reading)
                    except StopIteration as ended:
                        runs.append(ended.value)
                        break
        finally:
            for reply in replies:
                reply.cancel()
        return runs

    def expect(self, prompts: list[tuple[Prompt, Sampling, Limits]]) -> None:
        self.forget_expected()
        self._expected = [(prompt, *rest) for prompt, *rest in prompts if isinstance(prompt, RemotePrompt)]  # type: ignore[misc]
        self._look_ahead()

    def forget_expected(self) -> None:
        """Cancel requests whose answers will not be read."""
        self._expected = []
        for reply in self._ahead.values():
            reply.cancel()
        self._ahead = {}

    def _look_ahead(self) -> None:
        while self._expected and len(self._ahead) < AHEAD:
            prompt, sampling, limits = self._expected.pop(0)
            key = (prompt.key, sampling, limits)
            if key not in self._ahead and len(prompt.ids) < self.known.context_length:
                self._ahead[key] = self._send(prompt, sampling, limits)

    def _send(self, prompt: RemotePrompt, sampling: Sampling, limits: Limits, **more: Any) -> Reply:
        return self._connection.send(self._path(prompt), self.body(prompt, sampling, limits) | more)

    @staticmethod
    def _path(prompt: RemotePrompt) -> str:
        return "/chat/completions" if prompt.turns else "/completions"

    def body(self, prompt: RemotePrompt, sampling: Sampling, limits: Limits) -> dict[str, Any]:
        """The request, with the fields alone that this server takes."""
        takes, known = self.known.takes, self.known
        body: dict[str, Any] = {"model": known.model, "stream": True, "temperature": sampling.temperature}
        if prompt.turns:
            body["messages"] = [{"role": role, "content": words} for role, words in prompt.turns]
        else:
            body["prompt"] = prompt.text
        body[known.limit if prompt.turns else "max_tokens"] = limits.max_tokens
        if limits.stop and "stop" in takes:
            body["stop"] = list(limits.stop[:_MOST_STOPS])
        if sampling.seed is not None and "seed" in takes:
            body["seed"] = sampling.seed
        if sampling.temperature > 0:
            body |= {
                name: value
                for name, value, off in (
                    ("top_p", sampling.top_p, 1.0), ("top_k", sampling.top_k, 0), ("min_p", sampling.min_p, 0.0),
                )
                if value != off and name in takes
            }  # fmt: skip
        if sampling.repetition_penalty != 1.0 and "penalty" in takes:
            # vLLM and Ollama know the one, llama.cpp the other.
            body |= {"repetition_penalty": sampling.repetition_penalty, "repeat_penalty": sampling.repetition_penalty}
        if "usage" in takes:
            body["stream_options"] = {"include_usage": True}
        return body

    def _read(
        self, reply: Reply, prompt: RemotePrompt, limits: Limits, should_stop: Callable[[], bool]
    ) -> Generator[Step, None, Generated]:
        came = _Came(self.host)
        self.ratings = came.ratings
        stops, joint = StopStrings(limits.stop), _Joint(prompt.goes_on)
        shown: list[str] = []
        began, first, finish = time.perf_counter(), None, None  # type: float, float | None, Finish | None
        tokens = 0
        try:
            with contextlib.closing(reply.events(should_stop)) as events:
                for event in events:
                    for text in came.texts(event):
                        first = first or time.perf_counter()
                        tokens += 1
                        if text := stops.add(joint.feed(text)):
                            shown.append(text)
                            yield Step(text, tokens)
                            tokens = 0
                    if stops.found or came.events > limits.max_tokens + _MORE_EVENTS:
                        finish = "stop" if stops.found else "length"
                        break
        except Refused as error:
            raise self._meaning(error.refusal, prompt) from error
        if finish is None:
            finish = came.finish if came.ended else "cancelled"
        rest = stops.add(joint.end()) + stops.flush()
        if rest:
            shown.append(rest)
            yield Step(rest, tokens)
        self._check_read(came, prompt)
        now = time.perf_counter()
        text = "".join(shown)
        return Generated(
            text, finish, came.prompt_tokens or len(prompt.ids), came.cached_tokens, came.new_tokens or came.events,
            (first or now) - began, now - (first or now),
        )  # fmt: skip

    def _check_read(self, came: _Came, prompt: RemotePrompt) -> None:
        """Learn from the count of the server. Raises `PromptTooLong` where it has read much less than was sent."""
        if came.thought:
            self.known = replace(self.known, thinks=True)
        if came.prompt_tokens:
            sent = len((prompt.text or "".join(words for _, words in prompt.turns)).encode("utf-8", "replace"))
            if sent > _SURELY_READ and came.prompt_tokens < sent * _FEWEST_TOKENS_A_BYTE:
                self.known = replace(self.known, context_length=came.prompt_tokens)
                raise PromptTooLong(len(prompt.ids), came.prompt_tokens)
            self.known = learned(self.known, len(prompt.ids), came.prompt_tokens)

    def _meaning(self, refusal: Refusal, prompt: RemotePrompt) -> PromptTooLong | ServerError:
        host, words = self.host, refusal.words.lower()
        long = "context" in words or "too long" in words or ("maximum" in words and "token" in words)
        if refusal.status == 413 or (refusal.status in (400, 422, 500) and long):
            return PromptTooLong(len(prompt.ids), self.known.context_length)
        if refusal.status == 404 and "model" in words:
            return ServerModelMissing(host, self.known.model)
        if refusal.status >= 500:
            return ServerFailed(host, refusal.status)
        return ServerUnknown(host, refusal.status)


class _Came:
    """Collects the events of one answer. Raises `ServerBroke` where they have another form."""

    def __init__(self, host: str) -> None:
        self._host = host
        self.events = 0
        self.ended = False
        self.finish: Finish = "stop"
        self.prompt_tokens = self.cached_tokens = self.new_tokens = 0
        self.thought = False
        self.ratings: list[Any] = []

    def texts(self, event: dict[str, Any]) -> list[str]:
        usage = event.get("usage")
        if isinstance(usage, dict):
            self._count(usage)
        choices = event.get("choices")
        if not isinstance(choices, list):
            if usage is None and "timings" not in event:
                raise ServerBroke(self._host, "an answer without choices")
            return []
        return [text for choice in choices for text in self._of(choice)]

    def _of(self, choice: Any) -> list[str]:
        if not isinstance(choice, dict):
            raise ServerBroke(self._host, "a choice that is none")
        self.events += 1
        finish = choice.get("finish_reason")
        if finish:
            self.ended, self.finish = True, "length" if finish in ("length", "max_tokens") else "stop"
        if isinstance(choice.get("logprobs"), dict):
            self.ratings.append(choice["logprobs"])
        said = choice.get("delta", choice.get("message"))
        if said is None:
            text = choice.get("text")
        elif isinstance(said, dict):
            self.thought = self.thought or bool(said.get("reasoning_content") or said.get("reasoning"))
            text = said.get("content")
        else:
            raise ServerBroke(self._host, "a choice that is none")
        if text is not None and not isinstance(text, str):
            raise ServerBroke(self._host, "a text that is none")
        # Half of a character that JSON can write and no document can hold.
        return [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")] if text else []

    def _count(self, usage: dict[str, Any]) -> None:
        def number(value: Any) -> int:
            return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1e9 else 0

        self.prompt_tokens = number(usage.get("prompt_tokens"))
        self.new_tokens = number(usage.get("completion_tokens"))
        details = usage.get("prompt_tokens_details")
        self.cached_tokens = number(details.get("cached_tokens")) if isinstance(details, dict) else 0


class _Joint:
    """An answer that goes on with a text: without the end of that text said once more, and with a space between words."""

    def __init__(self, before: str) -> None:
        self._tail = before[-400:].rstrip()
        self._held = ""
        self._open = bool(self._tail)

    def feed(self, text: str) -> str:
        if not self._open:
            return text
        self._held += text
        bare = self._held.lstrip()
        if not bare or (len(bare) < len(self._tail) and bare in self._tail):
            return ""
        return self._release()

    def end(self) -> str:
        return self._release() if self._open else ""

    def _release(self) -> str:
        self._open = False
        held, bare = self._held, self._held.lstrip()
        repeated = next(
            (length for length in range(min(len(bare), len(self._tail)), 7, -1) if self._tail.endswith(bare[:length])), 0
        )  # fmt: skip
        if repeated:
            held = bare[repeated:]
        last, first = self._tail[-1:], held[:1]
        if first.isalnum() and not (is_han(first) or is_han(last)) and last not in "(“‘\"'«-–—":
            held = " " + held
        return held
