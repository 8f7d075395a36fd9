"""Connects the panel with the runs: its requests go to them, and their answers come back into it."""

from __future__ import annotations

from functools import partial

from assistant.background import EngineThread
from assistant.ui.asking.runs import Runs
from assistant.ui.panel.prompt_panel import PromptPanel


def connect_panel(panel: PromptPanel, runs: Runs, engine_thread: EngineThread) -> None:
    panel.run_requested.connect(runs.run_with)
    panel.stop_requested.connect(runs.stop)
    panel.go_on_requested.connect(runs.go_on)
    panel.copied.connect(runs.tell_copied)
    panel.replace_requested.connect(runs.place.replace)
    panel.insert_requested.connect(runs.place.insert)
    panel.span_chosen.connect(runs.place.show_span)
    panel.chat.source_chosen.connect(runs.place.show_quote)
    runs.begun.connect(panel.begin)
    runs.progress.connect(panel.show_progress)
    runs.came.connect(panel.add_text)
    runs.ended.connect(panel.finish)
    runs.broke_off.connect(panel.fail)
    runs.going_on_offered.connect(panel.offer_to_go_on)
    runs.again_wanted.connect(panel.run_again)
    runs.place.replacement_named.connect(panel.say_what_is_replaced)
    runs.place.replacement_allowed.connect(panel.set_replace_enabled)
    engine_thread.loading.connect(panel.set_waking)
    engine_thread.model_ready.connect(panel.set_model)
    engine_thread.model_dropped.connect(partial(panel.set_model, None))
    panel.set_model(engine_thread.model)
