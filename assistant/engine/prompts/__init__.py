"""From the parts of a prompt to the tokens that a model reads: one module a kind of model; the words are in `resources/prompts`.

style = style_of(loaded)
prompt = style.render(PromptParts("summarize", text))
prompt.ids
"""
