"""The page: text, its history, its layout, and what stands on it without being text."""
