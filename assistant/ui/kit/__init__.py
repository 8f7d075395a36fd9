"""Parts that every widget may use: theme, icons, messages, commands, settings in force.

theme.apply(app, current.settings)
current.watch(lambda settings: settings.writing.theme, self._paint)
message = messages.words(error)
"""
