"""An engine on a server: another program or another computer that speaks the protocol of OpenAI.

engine = RemoteEngine(EngineOptions(server="https://llm.example/v1", use_server=True))
for event in engine.stream(Continue("Once upon a time"), should_stop): ...
"""
