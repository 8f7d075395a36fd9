"""From a corpus on disk to the rows that a model learns from: reading, cleaning, exercises, tokens.

found = corpus.sources(corpus.open_corpus(data, cache))
words = tokenizer.train(found, 16_384)
packed = packing.pack(found, words, cache)
"""
