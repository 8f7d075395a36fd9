"""Each task on a model: one class a task, which says what it would send (`fit`) and does it (`run`).

model = ModelInUse(loaded, style_of(loaded))
table.events(Continue(text), model, should_stop)           # to the Outcome with the text
table.events(Measure(Continue(text)), model, should_stop)  # to the Outcome with the parts of the prompt
"""
