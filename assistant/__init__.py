"""Longhand, a writing assistant with its own GPT engine and no network.

errors, tasks, text      errors, requests to the engine, work on strings: the standard library alone
settings, actions        declared once as data
system                   the user's folders, memory, licences
documents, formats       texts on disk, and files of other programs
models, proofing         models on disk; spelling and grammar
background               runs of the engine in one thread of its own, QtCore only
engine, training         torch and transformers, never Qt
remote, serving          a model on a server, and the own model as a server
ui                       widgets, never torch
app, cli                 put it together
"""

__version__ = "0.1.0"
