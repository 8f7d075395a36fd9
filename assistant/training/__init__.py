"""Train the starter from scratch, measure it, and put it in its place; torch, never Qt. README.md is the guide."""
