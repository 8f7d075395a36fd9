"""Windows for files: conversion of other formats, printing, and questions about encodings and recovered texts.

conversion = Conversion(path, work, parent)  # done, failed or stopped follows
encoding = encoding_dialog.ask(window, path.name, beginning, session.encoding)
Printing(text, name, settings, markdown, folder).ask(window)
"""
