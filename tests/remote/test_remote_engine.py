"""Tasks done by a server that behaves: what it is sent, what comes of it, and what is remembered of it."""

from __future__ import annotations

import json
import time

import pytest

from assistant.errors import PromptTooLong, TaskUnsupported
from assistant.system import connections
from assistant.system.server_errors import ServerModelMissing, ServerOffline, ServerUnencrypted
from assistant.tasks import (
    Chat,
    Classify,
    Continue,
    Correct,
    Event,
    Extract,
    Headline,
    Inspect,
    Instruct,
    KeySentences,
    Limits,
    Load,
    Measure,
    Message,
    ModelReady,
    Outcome,
    Piece,
    Question,
    Rewrite,
    Sampling,
    Summarize,
    Task,
    Translate,
)
from tests.remote.conftest import MakeEngine
from tests.remote.odd_server import OddServer, Request, is_question

TEXT = "The fox lives in the wood. It eats berries. In winter it sleeps in the barn of the miller."


def never() -> bool:
    return False


def outcome(events: list[Event]) -> Outcome:
    assert isinstance(events[-1], Outcome)
    return events[-1]


def asked(server: OddServer) -> list[Request]:
    return [request for request in server.requests if not is_question(request)]


def test_a_continuation_is_a_text_and_not_a_talk(server: OddServer, make_engine: MakeEngine) -> None:
    events = list(make_engine(server.address).stream(Continue("Tell me.", Sampling(seed=3)), never))
    assert outcome(events).text == "Once upon a time there was a fox."
    assert outcome(events).finish == "stop"
    (request,) = asked(server)
    assert request.path == "/v1/completions" and request.body["prompt"] == "Tell me."
    assert request.body["seed"] == 3 and request.body["stream"] is True
    pieces = [event for event in events if isinstance(event, Piece)]
    assert "".join(piece.text for piece in pieces) == outcome(events).text


def test_the_model_says_where_the_text_goes(server: OddServer, make_engine: MakeEngine) -> None:
    (ready,) = [one for one in make_engine(server.address).stream(Load(), never) if isinstance(one, ModelReady)]
    assert (ready.name, ready.device, ready.context_length) == ("odd", f"127.0.0.1:{server.port}", 8192)
    assert ready.leaves_to == ""
    assert "inspect" not in ready.tasks and {"continue", "summarize", "extract", "classify"} <= set(ready.tasks)


def test_what_a_server_can_do_is_asked_once_and_remembered(server: OddServer, make_engine: MakeEngine) -> None:
    list(make_engine(server.address).stream(Load(), never))
    questions = len(server.requests)
    list(make_engine(server.address).stream(Continue("Tell me."), never))
    assert len(server.requests) == questions + 1


def test_a_server_of_chats_alone_continues_too(make_engine: MakeEngine) -> None:
    with OddServer(completion=False, words=("in the wood", " and it", " sang.")) as server:
        events = list(make_engine(server.address).stream(Continue("There was a fox who lived in the wood"), never))
    assert outcome(events).text == " and it sang."
    assert asked(server)[0].body["messages"][-1]["content"].endswith("lived in the wood")


def test_a_server_of_texts_alone_does_the_other_tasks_by_patterns(make_engine: MakeEngine) -> None:
    with OddServer(chat=False, words=(" The fox", " sleeps.", "\n\n", "Text: more")) as server:
        events = list(make_engine(server.address).stream(Summarize(TEXT), never))
    assert outcome(events).text == "The fox sleeps."
    assert asked(server)[0].path == "/v1/completions"


def test_a_server_that_refuses_fields_is_sent_the_others(make_engine: MakeEngine) -> None:
    strict = frozenset({"top_k", "min_p", "logprobs", "stream_options", "repetition_penalty"})
    with OddServer(rejects=strict) as server:
        sampling = Sampling(top_k=5, top_p=0.8, min_p=0.1, repetition_penalty=1.2, seed=1)
        events = list(make_engine(server.address).stream(Continue("Tell me.", sampling), never))
    assert outcome(events).text
    (request,) = asked(server)
    assert not strict & request.body.keys() and request.body["top_p"] == 0.8 and request.body["seed"] == 1


TASKS: list[Task] = [
    Summarize(TEXT), Headline(TEXT), Translate(TEXT, "fr", "en"), Correct(TEXT), Rewrite(TEXT),
    Instruct("Make it friendly.", TEXT), Instruct("Make it friendly.", TEXT, by="paragraph"),
    Question(TEXT, "Where does the fox sleep?"), Chat((Message("writer", "Who lives in the wood?"),), TEXT),
]  # fmt: skip


@pytest.mark.parametrize("task", TASKS, ids=lambda task: type(task).__name__)
def test_every_task_of_words_is_done(task: Task, server: OddServer, make_engine: MakeEngine) -> None:
    server.answer = lambda _: "It sleeps in the barn of the miller."
    found = outcome(list(make_engine(server.address).stream(task, never)))
    assert "barn" in found.text and found.finish == "stop"
    assert all(request.path == "/v1/chat/completions" for request in asked(server))
    measured = outcome(list(make_engine(server.address).stream(Measure(task), never)))  # type: ignore[arg-type]
    assert TEXT[:26] in measured.text and sum(part.tokens for part in measured.parts) > 10


def test_an_answer_rests_on_sentences_of_the_text(server: OddServer, make_engine: MakeEngine) -> None:
    server.answer = lambda _: "It sleeps in the barn of the miller."
    spans = outcome(list(make_engine(server.address).stream(Question(TEXT, "Where does it sleep?"), never))).spans
    assert [TEXT[span.start : span.end].strip() for span in spans] == ["In winter it sleeps in the barn of the miller."]
    server.answer = lambda _: "The text does not say."
    nothing = outcome(list(make_engine(server.address).stream(Question(TEXT, "Who is the miller?"), never)))
    assert nothing.text == "" and nothing.spans == ()


def test_key_sentences_need_no_server(make_engine: MakeEngine) -> None:
    assert outcome(list(make_engine("http://127.0.0.1:1").stream(KeySentences(TEXT, 1), never))).text in TEXT


def test_a_label_is_chosen(server: OddServer, make_engine: MakeEngine) -> None:
    server.answer = lambda _: "“Nature”."
    found = outcome(list(make_engine(server.address).stream(Classify(TEXT, ("Sport", "Nature")), never)))
    assert found.text == "Nature" and [label.name for label in found.labels] == ["Nature", "Sport"]


SCHEMA = json.dumps({"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]})


def test_json_that_does_not_fit_is_asked_for_again(server: OddServer, make_engine: MakeEngine) -> None:
    answers = ["Here you are!", '```json\n{"nam": 1}\n```', 'Sure: {"name": "Reynard"}.']
    server.answer = lambda _: answers[min(len(asked(server)) - 1, 2)]
    found = outcome(list(make_engine(server.address).stream(Extract(TEXT, SCHEMA), never)))
    assert json.loads(found.text) == {"name": "Reynard"}
    first, *_, last = asked(server)
    assert first.body["response_format"]["json_schema"]["schema"]["required"] == ["name"]
    assert "'name' is a required property" in last.body["messages"][-1]["content"]


def test_a_server_without_a_grammar_is_asked_in_words(make_engine: MakeEngine) -> None:
    with OddServer(rejects=frozenset({"response_format"}), answer=lambda _: '{"name": "Reynard"}') as server:
        engine = make_engine(server.address)
        assert outcome(list(engine.stream(Extract(TEXT, SCHEMA), never))).text == '{"name": "Reynard"}'
        before = len(server.requests)
        list(engine.stream(Extract(TEXT, SCHEMA), never))
    assert len(server.requests) == before + 1


def test_a_long_text_is_read_by_several_requests_at_once(make_engine: MakeEngine) -> None:
    text = "\n\n".join(f"{number}. {TEXT}" for number in range(40))
    with OddServer(context=700, delay=0.02, answer=lambda _: "The fox sleeps.") as server:
        found = outcome(list(make_engine(server.address).stream(Summarize(text, "long"), never)))
        assert server.most_at_once > 2
    assert found.read_share == 1.0
    assert len(asked(server)) == len(found.pairs), "no part was asked for twice"
    assert [pair.source for pair in found.pairs] == sorted(
        (pair.source for pair in found.pairs), key=lambda source: text.index(source)
    )


def test_a_stop_ends_what_was_begun_ahead(make_engine: MakeEngine) -> None:
    text = "\n\n".join(f"{number}. {TEXT}" for number in range(40))
    with OddServer(context=700, delay=0.05) as server:
        stopped: list[float] = []
        for event in make_engine(server.address).stream(Summarize(text, "long"), lambda: bool(stopped)):
            if isinstance(event, Piece) and not stopped:
                stopped.append(time.monotonic())
        assert time.monotonic() - stopped[0] < 0.2
        until = time.monotonic() + 2
        while server.at_once and time.monotonic() < until:
            time.sleep(0.01)
        assert server.at_once == 0


def test_a_prompt_longer_than_the_context_is_never_sent(make_engine: MakeEngine) -> None:
    with OddServer(context=300) as server:
        with pytest.raises(PromptTooLong):
            list(make_engine(server.address).stream(Instruct("Make it friendly.", TEXT * 30), never))
        assert not asked(server)


def test_a_prompt_that_the_server_has_cut_is_told(make_engine: MakeEngine) -> None:
    with OddServer(context=None, usage=lambda _: {"prompt_tokens": 128, "completion_tokens": 9}) as server:
        engine = make_engine(server.address)
        with pytest.raises(PromptTooLong) as told:
            list(engine.stream(Instruct("Make it friendly.", TEXT * 50), never))
        assert told.value.limit == 128
        with pytest.raises(PromptTooLong):
            list(engine.stream(Instruct("Make it friendly.", TEXT * 50), never))
        assert len(asked(server)) == 1


def test_a_key_goes_with_every_request(server: OddServer, make_engine: MakeEngine) -> None:
    list(make_engine(server.address, key="sk-secret").stream(Continue("Tell me."), never))
    assert {request.headers.get("authorization") for request in server.requests} == {"Bearer sk-secret"}


def test_each_connection_stands_in_the_log(server: OddServer, make_engine: MakeEngine) -> None:
    list(make_engine(server.address).stream(Continue("Tell me."), never))
    found = connections.listed()
    assert {(one.host, one.purpose) for one in found} == {(f"127.0.0.1:{server.port}", "server")}
    assert len(found) == server.connections


def test_no_text_leaves_while_offline_or_in_clear(make_engine: MakeEngine) -> None:
    with pytest.raises(ServerOffline):
        list(make_engine("https://llm.example", offline=True).stream(Load(), never))
    with pytest.raises(ServerUnencrypted):
        list(make_engine("http://llm.example").stream(Load(), never))


def test_offline_is_about_other_computers(server: OddServer, make_engine: MakeEngine) -> None:
    assert outcome(list(make_engine(server.address, offline=True).stream(Continue("Tell me."), never))).text


def test_a_model_by_name(server: OddServer, make_engine: MakeEngine) -> None:
    (ready,) = [
        one for one in make_engine(server.address, server_model="other").stream(Load(), never)
        if isinstance(one, ModelReady)
    ]  # fmt: skip
    assert ready.name == "other"
    assert all(request.body["model"] == "other" for request in server.requests if request.body)


def test_a_server_without_models_says_so(make_engine: MakeEngine) -> None:
    with OddServer() as server:
        server._well = lambda request, send: send(
            b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{"data": []}'
        )  # type: ignore[method-assign]
        with pytest.raises(ServerModelMissing):
            list(make_engine(server.address).stream(Load(), never))


def test_the_token_view_is_not_offered(server: OddServer, make_engine: MakeEngine) -> None:
    with pytest.raises(TaskUnsupported):
        list(make_engine(server.address).stream(Inspect(TEXT), never))


def test_alternatives_are_written_at_once(make_engine: MakeEngine) -> None:
    with OddServer(delay=0.05) as server:
        engine = make_engine(server.address)
        list(engine.stream(Load(), never))
        began = time.monotonic()
        found = outcome(list(engine.stream(Continue("Tell me.", limits=Limits(9), alternatives=3), never)))
        assert len(found.others) == 2 and time.monotonic() - began < 2 * 9 * 0.05
        assert server.most_at_once == 3
