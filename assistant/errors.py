"""Everything that can go wrong and is expected to, as types with facts in fields.

    LonghandError
    ├── ModelError(path)                     a folder that should hold a model
    │   ├── ModelMissing                     nothing there
    │   ├── ModelIncomplete(missing)         some of its files are not there
    │   ├── ModelDamaged(file, detail)       a file is there and cannot be read
    │   │   ├── ModelPlaceholder             what Git LFS leaves in the place of a file that it did not download
    │   │   └── TemplateUnusable             the chat template fails, never ends, or loses the writer's words
    │   ├── NumbersTooLarge(precision)       for this kind of numbers; the weights are whole
    │   ├── ModelUnsupported(architecture)   no class for it in transformers, or not a text model
    │   │   └── ModelQuantised(method)       its weights are packed into fewer bits
    │   ├── ModelUnsafe(file)                only pickled weights, or code of its own
    │   ├── AdapterMismatch(base, model)     made for the model `base`, and asked for on `model`
    │   └── TermsNotAccepted(name, terms)    its makers' terms have to be read and accepted first
    ├── DownloadError(host)                  a model on its way here: `models.download_errors`
    ├── DeviceError(device)
    │   ├── DeviceMissing                    asked for and not in this computer
    │   ├── DeviceLost(detail)               failed in the middle of a run
    │   └── OutOfMemory(needed, available)   in bytes; None where it is not known
    ├── TaskError
    │   ├── EmptyText                        nothing to work on
    │   ├── PromptTooLong(tokens, limit)     and the task may not be cut into parts
    │   ├── TaskUnsupported(task, model)     the model was not made for it
    │   ├── LanguageUnsupported(language, known)
    │   ├── LanguageAlready(language)         to be translated into the language it is in
    │   ├── SchemaInvalid(detail)            no JSON Schema, or one that asks for what cannot be guaranteed
    │   ├── ModelRefused(model, answer)       it declined in the place of an answer
    │   └── AnswerUnfit(model, fault, answer)  twice no text that may stand in the writer's
    ├── DocumentError(path)
    │   ├── DocumentMissing
    │   ├── DocumentUnreadable(detail)       no permission, a folder, a device, a failing disk
    │   ├── DocumentTooLarge(size, limit)    in bytes
    │   ├── DocumentBinary                   holds NUL characters in places no text has them
    │   ├── DocumentDamaged(detail)          cut short, or something else than its name says
    │   ├── DocumentEncrypted                asks for a password
    │   ├── DocumentWithoutText              pages that are pictures only
    │   ├── DocumentTooDemanding(detail)     reading it took too much memory or time, or ended its process
    │   │   └── ExportTooDemanding(detail)   writing it took too much memory or time, or was stopped
    │   ├── FormatUnknown(known)             its name ends in none of the known formats
    │   ├── DocumentExists                   would be overwritten, and nobody has allowed it
    │   ├── EncodingUnknown(tried)           no known encoding reads all of it
    │   ├── EncodingCannotHold(encoding, character)
    │   ├── DocumentReadOnly
    │   ├── DiskFull
    │   ├── DocumentNotSaved(detail)         any other refusal of the file system to write
    │   ├── DocumentChanged                  another program has written it since
    │   └── DocumentLocked(owner)            another Longhand has it open
    ├── TextsNotKept(names, cause)           texts that would be lost if the program ended now
    ├── StyleError                           see `models.style.errors`
    ├── SettingsError
    │   ├── SettingsDamaged(path, kept_as)   defaults are in force, the damaged file is kept
    │   ├── SettingsNotSaved(path, detail)   in force until the program ends
    │   ├── DictionaryNotSaved(path, detail)  a word of one's own, known until the program ends
    │   └── SettingInvalid(name, value, reason)
    ├── ExpressionError(expression)          a regular expression to search for
    │   ├── ExpressionInvalid(position)      makes no sense at this character, counted from 1
    │   ├── ExpressionTooLarge               compiled it would fill the memory
    │   ├── ExpressionTooSlow(seconds)       not through with the text after them
    │   ├── ReplacementTooLarge(limit)       what is put in is longer than a text may be, in characters
    │   └── GroupMissing(group)              the replacement names a group that it has not
    ├── ServerError(host)                    see `system.server_errors`
    ├── ActionInvalid(path, reason)
    ├── UserFileDamaged(path, kept_as)       one of Longhand's own, set aside; the same path where it had to stay
    │   ├── UnsavedTextUnreadable            the record of a text that was not saved
    │   └── UnsavedTextDamaged               the same, and nearly all of the text could be read
    ├── NothingKept(folders, kinds, detail)  the user's own folders cannot be written
    └── EngineFailed(detail)                 anything that nobody foresaw; detail is a trace of `error_facts`

The engine and the documents raise these with facts only. `assistant.ui.kit.messages` makes them into words
for the window and `assistant.cli.main` prints the same words on a terminal.
"""

from __future__ import annotations

from pathlib import Path


class LonghandError(Exception):
    """Root of the tree. People read what `ui.messages` makes of it; a log has what `error_facts` lets pass."""


class ModelError(LonghandError):
    def __init__(self, path: Path | str, *facts: object) -> None:
        super().__init__(str(path), *facts)
        self.path = Path(path)


class ModelMissing(ModelError):
    pass


class ModelIncomplete(ModelError):
    def __init__(self, path: Path | str, missing: tuple[str, ...]) -> None:
        super().__init__(path, missing)
        self.missing = missing


class ModelDamaged(ModelError):
    def __init__(self, path: Path | str, file: str, detail: str) -> None:
        super().__init__(path, file, detail)
        self.file = file
        self.detail = detail


class TemplateUnusable(ModelDamaged):
    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, "chat_template", detail)


class ModelPlaceholder(ModelDamaged):
    def __init__(self, path: Path | str, file: str) -> None:
        super().__init__(path, file, "a placeholder of Git LFS; the weights were not downloaded")


class NumbersTooLarge(ModelError):
    def __init__(self, path: Path | str, precision: str) -> None:
        super().__init__(path, precision)
        self.precision = precision


class ModelUnsupported(ModelError):
    def __init__(self, path: Path | str, architecture: str, *facts: object) -> None:
        super().__init__(path, architecture, *facts)
        self.architecture = architecture


class ModelQuantised(ModelUnsupported):
    def __init__(self, path: Path | str, architecture: str, method: str) -> None:
        super().__init__(path, architecture, method)
        self.method = method


class ModelUnsafe(ModelError):
    def __init__(self, path: Path | str, file: str) -> None:
        super().__init__(path, file)
        self.file = file


class AdapterMismatch(ModelError):
    def __init__(self, path: Path | str, base: str, model: str) -> None:
        super().__init__(path, base, model)
        self.base = base
        self.model = model


class TermsNotAccepted(ModelError):
    """`terms` is the address at which they stand."""

    def __init__(self, name: str, terms: str) -> None:
        super().__init__(name, terms)
        self.name = name
        self.terms = terms


class DeviceError(LonghandError):
    def __init__(self, device: str, *facts: object) -> None:
        super().__init__(device, *facts)
        self.device = device


class DeviceMissing(DeviceError):
    pass


class DeviceLost(DeviceError):
    def __init__(self, device: str, detail: str) -> None:
        super().__init__(device, detail)
        self.detail = detail


class OutOfMemory(DeviceError):
    def __init__(self, device: str, needed: int | None = None, available: int | None = None) -> None:
        super().__init__(device, needed, available)
        self.needed = needed
        self.available = available


class TaskError(LonghandError):
    pass


class EmptyText(TaskError):
    pass


class PromptTooLong(TaskError):
    def __init__(self, tokens: int, limit: int) -> None:
        super().__init__(tokens, limit)
        self.tokens = tokens
        self.limit = limit


class TaskUnsupported(TaskError):
    def __init__(self, task: str, model: str) -> None:
        super().__init__(task, model)
        self.task = task
        self.model = model


class LanguageUnsupported(TaskError):
    def __init__(self, language: str, known: tuple[str, ...]) -> None:
        super().__init__(language, known)
        self.language = language
        self.known = known


class LanguageAlready(TaskError):
    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.language = language


class SchemaInvalid(TaskError):
    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class ModelRefused(TaskError):
    def __init__(self, model: str, answer: str) -> None:
        super().__init__(model, answer)
        self.model = model
        self.answer = answer


class AnswerUnfit(TaskError):
    """`fault` is a name of `answer_guard.FAULTS`."""

    def __init__(self, model: str, fault: str, answer: str) -> None:
        super().__init__(model, fault, answer)
        self.model = model
        self.fault = fault
        self.answer = answer


class DocumentError(LonghandError):
    def __init__(self, path: Path | str, *facts: object) -> None:
        super().__init__(str(path), *facts)
        self.path = Path(path)


class DocumentMissing(DocumentError):
    pass


class DocumentUnreadable(DocumentError):
    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, detail)
        self.detail = detail


class DocumentTooLarge(DocumentError):
    def __init__(self, path: Path | str, size: int, limit: int) -> None:
        super().__init__(path, size, limit)
        self.size = size
        self.limit = limit


class DocumentBinary(DocumentError):
    pass


class DocumentDamaged(DocumentError):
    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, detail)
        self.detail = detail


class DocumentEncrypted(DocumentError):
    pass


class DocumentWithoutText(DocumentError):
    pass


class DocumentTooDemanding(DocumentError):
    """`detail` is one of "memory", "time", "size", "stopped", "ended" and "answer"."""

    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, detail)
        self.detail = detail


class ExportTooDemanding(DocumentTooDemanding):
    """Writing it, and not reading it."""


class FormatUnknown(DocumentError):
    def __init__(self, path: Path | str, known: tuple[str, ...]) -> None:
        super().__init__(path, known)
        self.known = known


class DocumentExists(DocumentError):
    pass


class EncodingUnknown(DocumentError):
    def __init__(self, path: Path | str, tried: tuple[str, ...]) -> None:
        super().__init__(path, tried)
        self.tried = tried


class EncodingCannotHold(DocumentError):
    def __init__(self, path: Path | str, encoding: str, character: str) -> None:
        super().__init__(path, encoding, character)
        self.encoding = encoding
        self.character = character


class DocumentReadOnly(DocumentError):
    pass


class DiskFull(DocumentError):
    pass


class DocumentNotSaved(DocumentError):
    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, detail)
        self.detail = detail


class DocumentChanged(DocumentError):
    pass


class DocumentLocked(DocumentError):
    def __init__(self, path: Path | str, owner: str) -> None:
        super().__init__(path, owner)
        self.owner = owner


class TextsNotKept(LonghandError):
    """`cause` is one of "full", "quota", "read_only", "gone" and "failing"."""

    def __init__(self, names: tuple[str, ...], cause: str) -> None:
        super().__init__(names, cause)
        self.names = names
        self.cause = cause


class SettingsError(LonghandError):
    pass


class SettingsDamaged(SettingsError):
    def __init__(self, path: Path | str, kept_as: Path | str) -> None:
        super().__init__(str(path), str(kept_as))
        self.path = Path(path)
        self.kept_as = Path(kept_as)


class SettingsNotSaved(SettingsError):
    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(str(path), detail)
        self.path = Path(path)
        self.detail = detail


class DictionaryNotSaved(SettingsError):
    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(str(path), detail)
        self.path = Path(path)
        self.detail = detail


class SettingInvalid(SettingsError):
    def __init__(self, name: str, value: object, reason: str) -> None:
        super().__init__(name, value, reason)
        self.name = name
        self.value = value
        self.reason = reason


class ExpressionError(LonghandError):
    def __init__(self, expression: str, *facts: object) -> None:
        super().__init__(expression, *facts)
        self.expression = expression


class ExpressionInvalid(ExpressionError):
    def __init__(self, expression: str, position: int) -> None:
        super().__init__(expression, position)
        self.position = position


class ExpressionTooLarge(ExpressionError):
    pass


class ExpressionTooSlow(ExpressionError):
    def __init__(self, expression: str, seconds: float) -> None:
        super().__init__(expression, seconds)
        self.seconds = seconds


class ReplacementTooLarge(ExpressionError):
    def __init__(self, expression: str, limit: int) -> None:
        super().__init__(expression, limit)
        self.limit = limit


class GroupMissing(ExpressionError):
    def __init__(self, expression: str, group: str) -> None:
        super().__init__(expression, group)
        self.group = group


class ActionInvalid(LonghandError):
    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(str(path), reason)
        self.path = Path(path)
        self.reason = reason


class UserFileDamaged(LonghandError):
    def __init__(self, path: Path | str, kept_as: Path | str) -> None:
        super().__init__(str(path), str(kept_as))
        self.path = Path(path)
        self.kept_as = Path(kept_as)


class UnsavedTextUnreadable(UserFileDamaged):
    pass


class UnsavedTextDamaged(UserFileDamaged):
    pass


class NothingKept(LonghandError):
    """`kinds` are the kinds of `paths.KINDS` that are not kept."""

    def __init__(self, folders: tuple[str, ...], kinds: tuple[str, ...], detail: str) -> None:
        super().__init__(folders, kinds, detail)
        self.folders = folders
        self.kinds = kinds
        self.detail = detail


class EngineFailed(LonghandError):
    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail
