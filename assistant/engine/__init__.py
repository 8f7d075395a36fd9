"""The engine: tasks in, events out, with a local model on torch.

engine = ModelsInMemory(EngineOptions(folder), Engine)
for event in engine.stream(Continue("Once upon a time"), lambda: False): ...
engine.close()
"""
