"""From a corpus on disk to the rows that a model learns from: reading, cleaning, exercises, tokens."""
