"""`assistant`, `python -m assistant` and the frozen program all begin here."""

import sys

from assistant.cli.main import main
from assistant.formats import drawing, pdf_process, pdf_writer, reading, reading_process
from assistant.models.style import learning
from assistant.ui.kit import picture_process

if __name__ == "__main__":
    # The frozen program has no other way to start the processes that draw pictures, read documents, lay out pages and learn
    # a style.
    if sys.argv[1:] == [drawing.OPTION]:
        sys.exit(picture_process.main())
    if sys.argv[1:] == [reading.OPTION]:
        sys.exit(reading_process.main())
    if sys.argv[1:] == [pdf_writer.OPTION]:
        sys.exit(pdf_process.main())
    if sys.argv[1:2] == [learning.OPTION]:
        from assistant.training import style_process  # which imports torch later, and nothing of the window

        sys.exit(style_process.main(*sys.argv[2:]))
    sys.exit(main())
