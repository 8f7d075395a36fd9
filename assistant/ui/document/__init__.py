"""One open text: its session on disk, what is pinned to it, what a model wrote in it.

document = Document(editor, current, lambda: "", parent)
document.session.open(path)
document.title, document.counts.total.words, document.context()
"""
