"""`assistant`, `python -m assistant` and the frozen program all begin here."""

import sys


def main() -> int:
    words = sys.argv[1:]
    # The frozen program has no other way to start the processes that draw pictures, read documents, lay out pages and learn
    # a style.
    if words[:1] and words[0].startswith("--") and (process := _process(words)) is not None:
        return process
    from assistant.cli import window

    # Half a second sooner than by way of the parser of all commands.
    if (files := window.files_of(words)) is not None:
        return window.run(files)
    from assistant.cli.main import main

    return main()


def _process(words: list[str]) -> int | None:
    """What the process did that one of the options of the frozen program asks for; None for any other option."""
    from assistant.formats import drawing, pdf_process, pdf_writer, reading, reading_process
    from assistant.models.style import learning
    from assistant.ui.kit import picture_process

    if words == [drawing.OPTION]:
        return picture_process.main()
    if words == [reading.OPTION]:
        return reading_process.main()
    if words == [pdf_writer.OPTION]:
        return pdf_process.main()
    if words[0] == learning.OPTION:
        from assistant.training import style_process  # which imports torch later, and nothing of the window

        return style_process.main(*words[1:])
    return None


if __name__ == "__main__":
    sys.exit(main())
