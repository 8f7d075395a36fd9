"""The window My style: texts to learn from, the learning, and the comparison at its end.

window = StyleWindow(engine_thread, current, open_texts, parent)
"""
