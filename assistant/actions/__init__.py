"""Actions: what a person can ask for, built-in ones and own ones, each a TOML file.

listed, problems = all_actions()
why = hindrance(action, model)  # None where the model in use can do it
task = to_task(action, Request(text, length="short"), settings.sampling(chosen), settings.limits(chosen))
"""

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
