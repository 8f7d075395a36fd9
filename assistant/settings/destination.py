"""Where texts go while some settings are in force."""

from __future__ import annotations

from assistant.settings.declared import Settings
from assistant.system import server_address


def leaves_to(settings: Settings) -> str:
    """The other computer that texts are sent to, "" where they stay in this one."""
    model = settings.model
    return server_address.leaves_to(model.server) if model.use_server and not settings.privacy.offline else ""
