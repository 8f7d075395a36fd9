"""From a task to the tokens that a model reads: one module a kind of model."""
