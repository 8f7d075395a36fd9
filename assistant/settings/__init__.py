"""Every setting, declared once, and the settings of a person on disk.

settings, problems = settings_file.read(paths.settings_file())
settings = changed(settings, "writing.theme", "dark")
options = engine_options(settings)
"""

from assistant.settings.declaration import Declared
from assistant.settings.declared import (
    PAGES,
    SECTIONS,
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
from assistant.settings.destination import leaves_to

__all__ = [
    "PAGES",
    "SECTIONS",
    "Declared",
    "Settings",
    "changed",
    "declared",
    "engine_options",
    "engine_settings",
    "leaves_to",
    "limits",
    "names",
    "sampling",
    "value",
]
