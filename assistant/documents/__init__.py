"""A text on disk, never lost.

text_file, encodings, plausibility     read and saved in one step, in whatever encoding it came
journal, journal_format, recovery      each change on disk before the next key, and offered back after a crash
backups, lock, recent, counting        previous versions, one program per document, the last files, words
session_file, templates, folder_search  what was open, beginnings for new texts, words in the files of a folder
sentences, key_sentences, languages    where sentences end, which of them say most, the language they are in
inline_marks, headings, structured     Markdown read, and made of JSON
claims, translation_checks             what an answer states that its source does not, told without a model
disk                                   files replaced in one step, locks that die with their process
"""
