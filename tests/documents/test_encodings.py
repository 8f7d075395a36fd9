from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.encodings import ENCODINGS, decode, encode, forced, judged
from assistant.errors import DocumentBinary, EncodingCannotHold, EncodingUnknown
from tests.documents.sentences_of_languages import SENTENCES, UNICODE

_ENGLISH = "It was a bright cold day in April, and the clocks were striking thirteen."
_GERMAN = "Für Elise übt täglich; die größten Bücher über Österreich heißen „Schöne Straße“ – natürlich."
_FRENCH = "L’été dernier, à Genève, un garçon très âgé a mangé une crème brûlée : « délicieux ! »"
_SPANISH = "¿Dónde está el niño? ¡Mañana vendrá el señor Núñez con el balón!"
_CHINESE = "我们在北京的一家小饭馆里吃了一顿饭，味道很好，大家都很高兴。"
_TRADITIONAL = "我們在臺北的一家小餐館裡吃了一頓飯，味道很好，大家都很高興。"
_JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。"
_KOREAN = "나는 어제 친구와 함께 도서관에서 책을 읽었습니다."
_RUSSIAN = "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему."
_MIXED_CHINESE = "用 Python 3 写的程序，运行起来比较慢；请看第2章。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (_CHINESE, "gb18030"), (_MIXED_CHINESE, "gb18030"), ("你好", "gb18030"), ("中文", "gb18030"), (_TRADITIONAL, "gb18030"),
        (_TRADITIONAL, "big5"), ("你好，世界", "big5"),
        (_JAPANESE, "shift_jis"), ("こんにちは、世界", "shift_jis"), (_JAPANESE, "euc-jp"), (_KOREAN, "euc-kr"),
        (_GERMAN, "windows-1252"), (_FRENCH, "windows-1252"), (_SPANISH, "windows-1252"), ("café", "windows-1252"),
        ("naïve Zürich", "windows-1252"), ("süß", "windows-1252"), ("He said “no”.", "windows-1252"), ("it’s", "windows-1252"),
        ("MÜNCHEN", "windows-1252"), ("5 °C", "windows-1252"), ("à la carte", "windows-1252"), ("été", "windows-1252"),
        (_RUSSIAN, "windows-1251"), (_RUSSIAN, "koi8-r"),
        *((text, name) for text in (_ENGLISH, _GERMAN, _CHINESE, _JAPANESE, "🦊 a") for name in ("utf-8-sig", "utf-16", "utf-16-be-sig", "utf-32", "utf-32-be-sig")),
        *((text, "utf-8") for text in (_ENGLISH, _GERMAN, _CHINESE, _JAPANESE, _KOREAN, "🦊", "", "é")),
        *((text, name) for text in (_ENGLISH, _GERMAN, _MIXED_CHINESE, "一 二 一 三\n一个人") for name in ("utf-16-le", "utf-16-be")),
    ],
)  # fmt: skip
def test_the_encoding_of_real_sentences_is_found(text: str, encoding: str) -> None:
    for sample in (text, f"{text}\r\n{text}\n"):
        assert decode(encode(sample, encoding)) == (sample, encoding)


def test_a_long_western_text_with_few_accents_is_western() -> None:
    text = _ENGLISH * 2000 + " Only one café. " + _ENGLISH * 2000
    assert decode(encode(text, "windows-1252")) == (text, "windows-1252")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_holds_what_it_can_and_names_what_it_cannot(encoding: str) -> None:
    assert decode(encode(_ENGLISH, encoding), encoding=encoding) == (_ENGLISH, encoding)
    if encoding.startswith(("utf", "gb18030")):
        assert decode(encode("a🦊é语", encoding), encoding=encoding) == ("a🦊é语", encoding)
    else:
        with pytest.raises(EncodingCannotHold) as caught:
            encode("abc 🦊", encoding, "a.txt")
        assert (caught.value.encoding, caught.value.character, str(caught.value.path)) == (encoding, "🦊", "a.txt")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_survives_unicode(text: str) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-16-be-sig", "utf-32", "utf-32-be-sig"):
        assert decode(encode(text, encoding)) == (text, encoding)
    if not text.startswith("\ufeff"):
        assert decode(encode(text, "utf-8")) == (text, "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", b"text\0text", b"a\0", b"\0",
        codecs.BOM_UTF16_LE + b"a\0\0\0", codecs.BOM_UTF8 + b"a\0b", bytes(range(256)) * 4, b"hello\0world\0",
    ],
)  # fmt: skip
def test_binary_files_are_refused(data: bytes) -> None:
    if data == b"a\0":
        assert decode(data) == ("a", "utf-16-le")
        return
    with pytest.raises(DocumentBinary) as caught:
        decode(data, "photo.png")
    assert caught.value.path.name == "photo.png"


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + b"\xff", codecs.BOM_UTF16_LE + b"a", codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff",
        bytes(range(0x80, 0x100)), b"\x80\x81\x82\x83\xfe\xff" * 10, b"\xff" * 50,
    ],
)  # fmt: skip
def test_what_no_encoding_reads_as_writing_is_unknown(data: bytes) -> None:
    with pytest.raises(EncodingUnknown) as caught:
        decode(data, "strange.txt")
    assert caught.value.tried
    read = judged(data, "strange.txt")
    assert (read.encoding, read.replaced) == ("utf-8", read.text.count("\ufffd")) and read.replaced


def test_an_encoding_can_be_forced() -> None:
    assert decode(b"caf\xe9", encoding="windows-1251") == ("cafй", "windows-1251")
    for encoding in ("utf-8", "no such"):
        with pytest.raises(EncodingUnknown):
            decode(b"caf\xe9", encoding=encoding)
    with pytest.raises(EncodingUnknown):
        encode("text", "no such")
    assert forced(b"caf\xe9", "a.txt", "utf-8") == ("caf\ufffd", "utf-8", 1)
    with pytest.raises(EncodingUnknown):
        forced(b"caf\xe9", "a.txt", "no such")


@pytest.mark.parametrize(("text", "held"), [("a\ud83e\udd8ab", "a🦊b"), ("a\ud83eb", "a\ufffdb"), ("\udd8a", "\ufffd")])
def test_surrogates_from_an_editor_do_not_stop_a_save(text: str, held: str) -> None:
    for encoding in ("utf-8", "utf-16", "utf-32", "gb18030"):
        assert decode(encode(text, encoding), encoding=encoding)[0] == held
    with pytest.raises(EncodingCannotHold):
        encode(text, "windows-1252")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Grüße aus München, ".encode() + b"sch\xf6n.", "Grüße aus München, sch\ufffdn."),
        ("今天天气很好，我们去公园。".encode()[:-2], "今天天气很好，我们去公园\ufffd"),
        (b"\xa0 " + "Zürich, Zürich".encode(), "\ufffd Zürich, Zürich"),
    ],
)
def test_a_bad_byte_is_no_reason_to_refuse_a_text(data: bytes, text: str) -> None:
    assert judged(data) == (text, "utf-8", 1)


def _in_vietnamese(text: str) -> str:
    """With the marks of the tones behind their letters, where the encoding has them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for letter in text:
        pieces = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(piece for piece in pieces if piece not in tones))
        try:
            letter.encode("cp1258")
            parts.append(letter)
        except UnicodeEncodeError:
            parts.append(base + "".join(piece for piece in pieces if piece in tones))
    return "".join(parts)


def _files() -> Iterator[tuple[str, str]]:
    """Texts and the encodings that they are written in: sentences, the beginnings of sentences, and several of them."""
    for language, (names, sentences) in SENTENCES.items():
        for name in (*names, *UNICODE):
            texts = [*sentences, *(one[: len(one) * 2 // 3] for one in sentences), " ".join(sentences)]
            for text in map(_in_vietnamese if language == "vi" else str, texts):
                try:
                    data = encode(text, name)
                except EncodingCannotHold:
                    continue
                if not data.isascii() or name in UNICODE or name == "iso-2022-jp":
                    yield text, name


def test_few_texts_of_thirty_languages_are_read_wrongly() -> None:
    wrong = refused = count = 0
    for text, name in _files():
        count += 1
        try:
            read = decode(encode(text, name))[0]
        except (EncodingUnknown, DocumentBinary):
            refused += 1
            continue
        wrong += read != text
    assert count > 1000
    assert wrong <= 0.01 * count
    assert refused <= 0.01 * count
