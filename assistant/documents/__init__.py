"""A text on disk, never lost: read, saved in one step, kept in a journal, backed up.

file = text_file.read(path)
journal = Journal.start(paths.journal_dir(), file.text, path)
stamp = text_file.write(path, text, file.encoding, file.newline, expected=file.stamp, backup_folder=folder)
"""
