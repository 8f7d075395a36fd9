import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import errors
from assistant.documents import file_errors
from assistant.errors import LonghandError
from assistant.models import download_errors
from assistant.system import server_errors
from assistant.ui.kit import messages
from assistant.ui.kit.error_words import WORDS

FACTS: dict[type[LonghandError], tuple[object, ...]] = {
    errors.LonghandError: (),
    errors.ModelError: ("/models/x",),
    errors.ModelMissing: ("/models/x",),
    errors.ModelIncomplete: ("/models/x", ("tokenizer.json", "model.safetensors")),
    errors.ModelDamaged: ("/models/x", "config.json", "line 1 column 2"),
    errors.ModelPlaceholder: ("/models/x", "model.safetensors"),
    errors.TemplateUnusable: ("/models/x", "'today' is undefined"),
    errors.NumbersTooLarge: ("/models/x", "float16"),
    errors.ModelQuantised: ("/models/x", "LlamaForCausalLM", "MLX, 4 bits"),
    errors.ModelUnsupported: ("/models/x", "BertModel"),
    errors.ModelUnsafe: ("/models/x", "pytorch_model.bin"),
    errors.AdapterMismatch: ("/adapters/x", "SmolLM2-135M-Instruct", "longhand-starter"),
    errors.TermsNotAccepted: ("Gemma 3 270M", "https://ai.google.dev/gemma/terms"),
    download_errors.DownloadError: ("huggingface.co",),
    download_errors.HostUnreachable: ("huggingface.co", "Name or service not known"),
    download_errors.HostRefused: ("huggingface.co", "model.safetensors", 401),
    download_errors.NotOnHost: ("huggingface.co", "some/model"),
    download_errors.FileWrong: ("huggingface.co", "model.gguf"),
    download_errors.TooLittleDisk: ("huggingface.co", "/models/x", 3 * 2**30, 2**30),
    download_errors.FileNotWritten: ("huggingface.co", "/models/x", "Input/output error"),
    download_errors.FetchedElsewhere: ("huggingface.co", "/models/x"),
    errors.DeviceError: ("cuda:0",),
    errors.DeviceMissing: ("cuda",),
    errors.DeviceLost: ("cuda", "RuntimeError: gone"),
    errors.OutOfMemory: ("cpu", 3 * 2**30, 2**30),
    errors.TaskError: (),
    errors.EmptyText: (),
    errors.PromptTooLong: (2300, 1024),
    errors.TaskUnsupported: ("translate", "longhand-starter"),
    errors.LanguageUnsupported: ("fr", ("en", "zh")),
    errors.LanguageAlready: ("fr",),
    errors.AnswerUnfit: ("SmolLM2", "talk", "Here is your text."),
    errors.ModelRefused: ("chatty", "I'm sorry, but I cannot help with that."),
    errors.AnswerUnfit: ("chatty", "talk", "Sure! Here is the text:"),
    errors.SchemaInvalid: ("unknown type foo",),
    errors.DocumentError: ("/texts/a.md",),
    errors.DocumentMissing: ("/texts/a.md",),
    errors.DocumentUnreadable: ("/texts/a.md", "Permission denied"),
    errors.DocumentTooLarge: ("/texts/a.md", 80_000_000, 50_000_000),
    errors.DocumentBinary: ("/texts/a.md",),
    errors.DocumentDamaged: ("/texts/a.docx", "File is not a zip file"),
    errors.DocumentEncrypted: ("/texts/a.docx",),
    errors.DocumentWithoutText: ("/texts/a.pdf",),
    errors.DocumentTooDemanding: ("/texts/a.docx", "memory"),
    errors.ExportTooDemanding: ("/texts/a.pdf", "time"),
    errors.FormatUnknown: ("/texts/a.xyz", (".md", ".docx")),
    errors.DocumentExists: ("/texts/a.docx",),
    file_errors.BookDamaged: ("/texts/book.toml", "a book has no “tilte”"),
    file_errors.NameUnusable: ("/texts", "CON", "reserved"),
    file_errors.FileNotMoved: ("/texts/a.md", "Read-only file system"),
    file_errors.FileNotMade: ("/texts/a.md", "Read-only file system"),
    file_errors.FileNotTrashed: ("/texts/a.md",),
    errors.EncodingUnknown: ("/texts/a.md", ("utf-8", "gb18030")),
    errors.EncodingCannotHold: ("/texts/a.md", "latin-1", "语"),
    errors.DocumentReadOnly: ("/texts/a.md",),
    errors.DiskFull: ("/texts/a.md",),
    errors.DocumentNotSaved: ("/texts/a.md", "Input/output error"),
    errors.DocumentChanged: ("/texts/a.md",),
    errors.DocumentLocked: ("/texts/a.md", "anna on laptop"),
    errors.TextsNotKept: (("Untitled", "a.md"), "full"),
    errors.SettingsError: (),
    errors.SettingsDamaged: ("/config/settings.json", "/config/settings.damaged-1.json"),
    errors.SettingsNotSaved: ("/config/settings.json", "No space left on device"),
    errors.DictionaryNotSaved: ("/config/settings.json", "No space left on device"),
    errors.SettingInvalid: ("model.threads", -3, "bounds"),
    errors.ExpressionError: ("(a",),
    errors.ExpressionInvalid: ("(a", 2),
    errors.ExpressionTooSlow: ("(x+x+)+y", 0.5),
    errors.ExpressionTooLarge: ("a{100000000}",),
    errors.ReplacementTooLarge: ("a+", 52428800),
    errors.GroupMissing: ("a", "1"),
    server_errors.ServerError: ("llm.example",),
    server_errors.ServerAddressInvalid: ("llm example",),
    server_errors.ServerOffline: ("llm.example",),
    server_errors.ServerUnencrypted: ("llm.example:8080",),
    server_errors.ServerUnreachable: ("llm.example", "Connection refused"),
    server_errors.ServerUntrusted: ("llm.example", "self-signed certificate"),
    server_errors.ServerDenied: ("llm.example", 401),
    server_errors.ServerUnknown: ("llm.example", 404),
    server_errors.ServerModelMissing: ("llm.example", "llama-9"),
    server_errors.ServerBusy: ("llm.example", 20),
    server_errors.ServerFailed: ("llm.example", 502),
    server_errors.ServerRedirected: ("llm.example", "other.example"),
    server_errors.ServerSilent: ("llm.example", 60),
    server_errors.ServingFailed: ("127.0.0.1:8765", "Address already in use"),
    server_errors.ServerBroke: ("llm.example", "the answer was cut"),
    errors.ActionInvalid: ("/actions/mine.toml", "unknown key 'tsak'"),
    errors.UserFileDamaged: ("/data/pinned/a.json", "/data/pinned/a.damaged-1.json"),
    errors.UnsavedTextUnreadable: ("/data/journal/a.journal", "/data/journal/a.damaged"),
    errors.UnsavedTextDamaged: ("/data/journal/a.journal", "/data/journal/a.damaged"),
    errors.NothingKept: (("/config", "/log"), ("config", "log"), "Read-only file system"),
    errors.EngineFailed: ("Traceback (most recent call last):\nValueError: {odd}",),
}


def tree(root: type[LonghandError]) -> list[type[LonghandError]]:
    return [root, *(below for child in root.__subclasses__() for below in tree(child))]


def test_the_table_holds_every_class_of_the_tree() -> None:
    own = {
        kind
        for kind in tree(LonghandError)
        if kind.__module__
        in (
            "assistant.errors",
            "assistant.system.server_errors",
            "assistant.models.download_errors",
            "assistant.documents.file_errors",
        )
    }
    assert set(WORDS) == own
    assert len({text for _, text, _ in WORDS.values()}) == len(own)
    assert set(FACTS) == own


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_every_error_has_three_finished_texts(kind: type[LonghandError]) -> None:
    message = messages.words(kind(*FACTS[kind]))
    assert not message.title.endswith(".")
    assert message.advice.endswith(".")
    for text in (message.title, message.text, message.advice):
        assert text and not re.search(r"[{}!]|\bOops\b|None|Traceback|\.\.|  ", text)


@pytest.mark.parametrize("kind", FACTS, ids=lambda kind: kind.__name__)
def test_the_path_is_named(kind: type[LonghandError]) -> None:
    error = kind(*FACTS[kind])
    if isinstance(path := getattr(error, "path", None), Path):
        elsewhere = isinstance(error, errors.SettingsDamaged | errors.UnsavedTextDamaged)
        named = error.kept_as if elsewhere else path  # type: ignore[attr-defined]
        assert str(named) in messages.words(error).text


def test_a_subclass_that_nobody_knows_speaks_with_the_words_of_its_parent() -> None:
    class Odd(errors.EmptyText):
        pass

    assert messages.words(Odd()) == messages.words(errors.EmptyText())


def test_sizes_and_places_are_formatted_for_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna"))
    text = messages.words(errors.DocumentTooLarge("/home/anna/texts/big.txt", 80 * 2**20, 50 * 2**20)).text
    assert str(Path("~/texts/big.txt")) in text and "80.0 MB" in text and "50.0 MB" in text


@pytest.mark.parametrize(
    ("needed", "available", "said"),
    [(2**31, 2**30, "It needs 2.0 GB; 1.0 GB are free."), (2**31, None, "It needs 2.0 GB."), (None, 2**30, "1.0 GB are free.")],
)  # fmt: skip
def test_memory_says_what_is_known(needed: int | None, available: int | None, said: str) -> None:
    assert said in messages.words(errors.OutOfMemory("cpu", needed, available)).text


def test_unknown_memory_leaves_no_gap() -> None:
    assert messages.words(errors.OutOfMemory("cpu")).text == (
        "The memory of the processor is too small for this. Your text is kept."
    )


def test_a_setting_is_named_as_in_the_dialog() -> None:
    assert "Threads" in messages.words(errors.SettingInvalid("model.threads", -3, "bounds")).text
    assert "model.gone" in messages.words(errors.SettingInvalid("model.gone", 1, "unknown")).text


def test_words_need_no_widgets() -> None:
    code = (
        "import sys, assistant.ui.kit.messages; sys.exit('PySide6.QtWidgets' in sys.modules or 'torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=30).returncode == 0
