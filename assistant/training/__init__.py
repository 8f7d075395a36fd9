"""Train the starter from scratch, measure it, and put it in its place; torch, never Qt. README.md is the guide.

result = pretrain(Options(data, out, cache, Budget(seconds=3600)), print)
scores = evaluate(out / "model", corpus_folder)
size = export.install(out / "model", card, paths.starter_model())
"""
