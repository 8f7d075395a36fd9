"""`assistant`, `python -m assistant` and the frozen program all begin here."""

import sys

from assistant.cli.main import main
from assistant.formats import drawing
from assistant.ui.kit import picture_process

if __name__ == "__main__":
    if sys.argv[1:] == [drawing.OPTION]:
        # The frozen program has no other way to start the process that draws pictures.
        sys.exit(picture_process.main())
    sys.exit(main())
