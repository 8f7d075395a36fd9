"""One open text: its session on disk, what is pinned to it, what a model wrote in it."""
