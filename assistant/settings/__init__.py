"""Every setting, declared once, and the settings of a person on disk: `settings.changed(old, "writing.theme", "dark")`."""

from assistant.settings.declared import (
    PAGES,
    Declared,
    Settings,
    changed,
    declared,
    engine_options,
    engine_settings,
    limits,
    names,
    sampling,
    value,
)

__all__ = [
    "PAGES",
    "Declared",
    "Settings",
    "changed",
    "declared",
    "engine_options",
    "engine_settings",
    "limits",
    "names",
    "sampling",
    "value",
]
