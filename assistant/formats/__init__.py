"""Documents of other programs, read into one structure and written from it.

structure, runs, nesting, arranging      blocks and styled runs, made tidy, nested, and fitted to what a format can hold
markdown_reader, markdown_writer         the source that the editor holds; plain_writer is without its marks
docx_*, odt_*, html_*, pdf_reader        other programs' files; PDF is written by the window's printing
archive, pictures, addresses             zip and XML that nobody has to trust, pictures by their bytes, and where links may lead
capabilities, convert                    what each format keeps, and the doors that the program uses

The libraries of a format are imported when a file of it is opened, never before.
"""
