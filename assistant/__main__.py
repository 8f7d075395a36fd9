"""`assistant`, `python -m assistant` and the frozen program all begin here."""

import sys

from assistant.cli.main import main
from assistant.formats import drawing, pdf_process, pdf_writer, reading, reading_process
from assistant.ui.kit import picture_process

if __name__ == "__main__":
    # The frozen program has no other way to start the processes that draw pictures, read documents and lay out pages.
    if sys.argv[1:] == [drawing.OPTION]:
        sys.exit(picture_process.main())
    if sys.argv[1:] == [reading.OPTION]:
        sys.exit(reading_process.main())
    if sys.argv[1:] == [pdf_writer.OPTION]:
        sys.exit(pdf_process.main())
    sys.exit(main())
