"""Which model a single action runs on, where the person has chosen one for it in the window."""

from __future__ import annotations

import json

from assistant import settings
from assistant.actions.action import Action
from assistant.settings import Settings
from assistant.tasks import ON_SERVER

_SETTING = "model.per_action"


def chosen(of: Settings) -> dict[str, str]:
    """Folders by the id of the action. A setting that was broken by hand holds none."""
    try:
        stored = json.loads(settings.value(of, _SETTING))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {action: folder for action, folder in stored.items() if isinstance(folder, str) and folder}


def folder_for(of: Settings, action_id: str) -> str:
    """The folder for `actions.Request.model`; "" leaves it to the action's file and the model in use."""
    return chosen(of).get(action_id, "")


def leaves_to(of: Settings, action: Action) -> str:
    """The other computer that the text of this action is sent to, "" where it stays in this one."""
    if action.task == "key-sentences":
        return ""
    own = folder_for(of, action.id) or action.model
    if not own:
        return settings.leaves_to(of)
    return settings.leaves_to(settings.changed(of, "model.use_server", True)) if own == ON_SERVER else ""


def with_folder(of: Settings, action_id: str, folder: str) -> Settings:
    """Settings in which the action runs on the model in `folder`; "" means the model in use."""
    stored = chosen(of) | {action_id: folder}
    kept = {action: path for action, path in sorted(stored.items()) if path}
    return settings.changed(of, _SETTING, json.dumps(kept, ensure_ascii=False))
