"""Models on disk: the content of a folder and whether it is complete; no torch.

facts = folder.check(path)  # raises a ModelError where it cannot be loaded
fitting = adapters.for_model(path)  # adapters by the task they serve
gguf_export.write(path, Path("model.gguf"), "q8_0")
"""
