"""Parts that every widget may use: theme, icons, messages, commands, settings in force."""
