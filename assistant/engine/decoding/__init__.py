"""From tokens that a model reads to text: one token after the other, chosen, held to a grammar, or guessed ahead.

cache = PrefixCache(limit_mb)
for step in generate(loaded, prompt.ids, sampling, limits, should_stop, cache):
    step.text
"""
