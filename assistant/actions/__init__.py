"""Actions: `all_actions()` lists built-in and own ones, `to_task(action, request, …)` makes the task of one."""

from assistant.actions.catalogue import (
    GROUPS,
    Action,
    Request,
    all_actions,
    dump,
    folder_state,
    has_changed,
    hindrance,
    load_file,
    load_folder,
    parse,
    save,
    take_in,
    to_task,
    write,
)

__all__ = [
    "GROUPS",
    "Action",
    "Request",
    "all_actions",
    "dump",
    "folder_state",
    "has_changed",
    "hindrance",
    "load_file",
    "load_folder",
    "parse",
    "save",
    "take_in",
    "to_task",
    "write",
]
