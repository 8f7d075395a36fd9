"""Widgets; they see tasks, errors, settings, documents, models, actions and the thread of the engine, never an engine.

current = CurrentSettings(paths.settings_file())
window = MainWindow(EngineThread(make_engine), current, ActionFolder(application).actions)
window.show()
"""
