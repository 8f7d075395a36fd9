"""Longhand, a writing assistant with its own GPT engine and no network.

errors, tasks, paths     what can go wrong, what can be asked, where things are: the standard library alone
settings, actions        declared once as data
documents, models        texts and models on disk
background               runs of the engine in one thread of its own, QtCore only
engine, training         torch and transformers, never Qt
ui                       widgets, never torch
app, cli                 put it together
"""

__version__ = "0.1.0"
