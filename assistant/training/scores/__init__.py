"""Scores of the texts that a model writes: each kind of score, and their table.

asked = Asked(str(model))
scores = {"summaries": summary_scores(asked, sources, count=50, seed=0, report=print)}
print(table(scores))
"""
