"""Which class does which task."""

from __future__ import annotations

from assistant.engine.tasks.answering import Answering
from assistant.engine.tasks.chatting import Chatting
from assistant.engine.tasks.continuing import Continuing
from assistant.engine.tasks.instructing import Instructing
from assistant.engine.tasks.measuring import Measuring
from assistant.engine.tasks.work import Work
from assistant.tasks import Chat, Continue, Instruct, Measure, Question, Task

_CLASSES: dict[type, type[Work]] = {
    Continue: Continuing, Question: Answering, Chat: Chatting, Instruct: Instructing, Measure: Measuring,
}  # fmt: skip


def work_for(task: Task) -> type[Work]:
    return _CLASSES.get(type(task), Work)
