"""Models on disk: what a folder holds, whether it is whole; no torch."""
