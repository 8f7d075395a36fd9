"""A model in memory: read from its files, brought into the form that computes fastest, fed with tokens.

loaded = load(EngineOptions(folder))
cache = loaded.new_cache()
logits = loaded.forward(ids, cache)
"""
