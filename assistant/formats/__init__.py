"""Documents of other programs, read into one structure and written from it.

document = convert.read(Path("report.docx"))
source = convert.to_markdown(document)  # what the editor holds
data, left_out = convert.write(document, Path("report.odt"), folder)

The libraries of a format are imported when a file of it is opened, never before.
"""
