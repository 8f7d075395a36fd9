"""A text on disk, never lost.

text_file, encodings, plausibility     read and saved in one step, in whatever encoding it came
journal, journal_format, recovery      each change on disk before the next key, and offered back after a crash
backups, lock, recent, counting        previous versions, one program per document, the last files, words
session_file, templates, folder_search  what was open, beginnings for new texts, words in the files of a folder
disk                                   files replaced in one step, locks that die with their process
"""
