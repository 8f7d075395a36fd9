"""The English words of errors about the files of a folder, as `error_words` has those of all others."""

from __future__ import annotations

from assistant.documents import file_errors
from assistant.errors import LonghandError

WORDS: dict[type[LonghandError], tuple[str, str, str]] = {
    file_errors.BookDamaged: (
        "The book file cannot be read",
        "{path} was left as it is: {detail}.",
        "Mend it in any editor, or give it another name and make the book anew.",
    ),
    file_errors.NameUnusable: (
        "This name cannot be used",
        "Nothing in {path} was called “{name}”: {reason}.",
        "Choose another name.",
    ),
    file_errors.FileNotMoved: (
        "The file was not moved",
        "{path} is where it was: {detail}.",
        "Check that you may write in both folders, and that they lie on the same disk.",
    ),
    file_errors.FileNotMade: (
        "Nothing was made",
        "{path} could not be made: {detail}.",
        "Check that you may write in the folder, and that its disk has room.",
    ),
    file_errors.FileNotTrashed: (
        "The file was not deleted",
        "{path} could not be put in the trash, and nothing is deleted for good here.",
        "Delete it in the file manager if that is what you want.",
    ),
}
# By `NameUnusable.reason`.
REASONS = {
    "empty": "it is empty",
    "hidden": "with a full stop at its beginning the file would be hidden",
    "sign": 'some systems do not allow < > : " / \\ | ? * in a name',
    "control": "it has a character that cannot be seen",
    "reserved": "Windows keeps this name for a device",
    "long": "it is too long",
}
