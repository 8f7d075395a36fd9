"""Changes that wait for a person's word.

reviewing = Reviewing(editor, runs, current)
column.addWidget(reviewing.bar)
reviewing.accept_all()
"""
