"""Benchmarks, run by hand: `python -m tests.bench engine` and others. They print a table and write JSON."""
