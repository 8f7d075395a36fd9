"""`assistant`, `python -m assistant` and the frozen program all begin here."""

import sys

from assistant import picture_process
from assistant.cli import main
from assistant.documents.formats import drawing

if __name__ == "__main__":
    if sys.argv[1:] == [drawing.OPTION]:
        # The frozen program has no other way to start the process that draws pictures.
        sys.exit(picture_process.main())
    sys.exit(main())
