"""The prompts of encoder-decoder models: translators read language tokens, T5 a sentence, BART the text alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.prompt import Prompt, PromptParts, Style, check_known
from assistant.engine.prompts.prompt_files import pinned_forms, read_forms
from assistant.errors import LanguageUnsupported, LonghandError, ModelUnsupported, TaskUnsupported
from assistant.models import identity
from assistant.tasks import LANGUAGES
from assistant.text import languages

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel

_NLLB = {"en": "eng_Latn", "zh": "zho_Hans", "fr": "fra_Latn", "de": "deu_Latn", "es": "spa_Latn"}
_MBART = {"en": "en_XX", "zh": "zh_CN", "fr": "fr_XX", "de": "de_DE", "es": "es_XX"}
_M2M = {code: f"__{code}__" for code in LANGUAGES}
# Marian models name a language in several ways, mostly by three letters.
_MARIAN = {
    "en": ("eng", "en"), "zh": ("cmn_Hans", "zho_Hans", "zh_CN", "cmn", "zho", "zh", "zh_cn"), "fr": ("fra", "fr", "fr_FR"),
    "de": ("deu", "de"), "es": ("spa", "es", "es_ES"),
}  # fmt: skip
# Groups of languages in the names of Marian models, as far as they hold ours.
_MARIAN_GROUPS = {
    "mul": tuple(LANGUAGES), "ine": ("en", "fr", "de", "es"), "gem": ("en", "de"), "gmw": ("en", "de"), "roa": ("fr", "es"),
    "itc": ("fr", "es"), "ROMANCE": ("fr", "es"), "romance": ("fr", "es"), "sit": ("zh",), "zho": ("zh",), "zht": (),
}  # fmt: skip


_FREQUENT = 2000  # pieces, which stand in the order of their likelihood


class _Seq2Seq:
    sentencewise = True
    part_limit: int | None = None
    growth = 4
    straight = False
    greedy_penalty: Mapping[str, float] = {}
    preamble = False
    told = True
    english_tasks: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ("translate",)
    languages: tuple[str, ...] = ()
    end_ids: frozenset[int] = frozenset()
    hindrance: LonghandError | None = None

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer, loaded.rows)
        self._name = loaded.name
        self._head, self._tail = self.codec.frame()
        self.forms = pinned_forms("seq2seq")
        self.unanswerable = read_forms("seq2seq")["question"]["unanswerable"]

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def _refuse_others(self, parts: PromptParts) -> None:
        if parts.task not in self.tasks:
            raise TaskUnsupported(parts.task, self._name)


class MarianStyle(_Seq2Seq):
    """One pair of languages, or one to several with a token such as `>>fra<<` before the text."""

    def __init__(self, loaded: LoadedModel) -> None:
        super().__init__(loaded)
        codes = tuple(getattr(loaded.tokenizer, "supported_language_codes", ()))
        self._target_token = {
            code: next(self.codec.token(f">>{name}<<") for name in names if f">>{name}<<" in codes)
            for code, names in _MARIAN.items()
            if any(f">>{name}<<" in codes for name in names)
        }
        sources, targets = _marian_pair(loaded)
        self._sources = sources
        self._targets = tuple(self._target_token) if self._target_token else targets
        self.languages = tuple(code for code in LANGUAGES if code in self._sources + self._targets)

    def check_pair(self, source: str, target: str) -> None:
        check_known(target, target, self._targets)
        check_known(source, source, self._sources)

    def render(self, parts: PromptParts) -> Prompt:
        self._refuse_others(parts)
        before = self._target_token.get(parts.target)
        return Prompt([*self._head, *([] if before is None else [before]), *self.codec.plain(parts.text), *self._tail])


def _marian_pair(loaded: LoadedModel) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Languages from and into. Raises `ModelUnsupported`.

    As the tokenizer states them, a name of the model, its two vocabularies, or its card.
    """
    stated = [str(getattr(loaded.tokenizer, name, None) or "") for name in ("source_lang", "target_lang")]
    pairs = [(stated[0], stated[1])]
    for name in (loaded.name, *loaded.names):
        bare = re.sub(r"opus-mt-(?:tc-)?(?:big-|base-)?", "", name)
        if found := re.search(r"([A-Za-z_]+)-([A-Za-z_]+)\Z", bare):
            pairs.append((found[1], found[2]))
    pairs.append((_language_of(loaded.tokenizer, "spm_source"), _language_of(loaded.tokenizer, "spm_target")))
    if len(card := identity.card_languages(loaded.folder)) == 2:
        pairs.append((card[0], card[1]))
    for source, target in pairs:
        sources, targets = _marian_languages(source), _marian_languages(target)
        if sources and targets and source != target:
            return sources, targets
    for source, target in pairs:
        if source and target and source != target:  # languages that are none of ours
            return _marian_languages(source), _marian_languages(target)
    raise ModelUnsupported(loaded.folder, f"Marian, languages unknown: {loaded.name}")


def _language_of(tokenizer: Any, name: str) -> str:
    """The language of one of Marian's two vocabularies, by its most frequent words; "" where they do not tell."""
    pieces = getattr(tokenizer, name, None)
    if pieces is None:
        return ""
    listed = (pieces.id_to_piece(id) for id in range(min(pieces.get_piece_size(), _FREQUENT)))
    text = "".join(piece.replace("▁", " ") for piece in listed if not piece.startswith("<"))
    return languages.detect(text) or ""


def _marian_languages(name: str) -> tuple[str, ...]:
    if name in _MARIAN_GROUPS:
        return _MARIAN_GROUPS[name]
    found = (
        code for part in re.split(r"[_+]", name) for code, names in _MARIAN.items() if part in names or name in names
    )
    return tuple(dict.fromkeys(found))


class MultilingualStyle(_Seq2Seq):
    """NLLB, M2M100 and mBART: a token for the source beside the text, and the target's as the first one written."""

    def __init__(self, loaded: LoadedModel, tokens: dict[str, str]) -> None:
        super().__init__(loaded)
        self._token = {code: found for code, name in tokens.items() if (found := self.codec.token(name)) is not None}
        self.languages = tuple(self._token)
        tokenizer: Any = loaded.tokenizer
        self._end: int = tokenizer.eos_token_id
        # mBART-25 was trained with the language behind the text and as the start of the decoder; mBART-50 is as the others.
        self._behind = type(loaded.tokenizer).__name__.startswith("MBartTokenizer")

    def render(self, parts: PromptParts) -> Prompt:
        self._refuse_others(parts)
        source, target = self._token[parts.source], self._token[parts.target]
        text = self.codec.plain(parts.text)
        if self._behind:
            return Prompt([*text, self._end, source], decoder_start=[target])
        return Prompt([source, *text, self._end], forced_first=target)


class T5Style(_Seq2Seq):
    """T5 is told in a few words what to do; FLAN-T5 in any."""

    _PAIRS: ClassVar = {("en", "de"), ("en", "fr")}

    def __init__(self, loaded: LoadedModel) -> None:
        super().__init__(loaded)
        self._tuned = identity.is_tuned((loaded.name, *loaded.names), loaded.config)
        several = loaded.model.config.model_type in ("mt5", "umt5")
        if self._tuned:
            self.tasks = ("summarize", "headline", "translate", "correct", "rewrite", "instruct", "question")
            self.languages = tuple(LANGUAGES) if several else ("en", "fr", "de", "es")
        elif several:
            # mT5 was pretrained only; what it has been tuned to, its owner knows.
            self.tasks = ("instruct",)
        else:
            self.tasks = ("summarize", "translate", "instruct", "question")
            self.languages = ("en", "de", "fr")

    def check_pair(self, source: str, target: str) -> None:
        super().check_pair(source, target)
        if not self._tuned and (source, target) not in self._PAIRS:
            raise LanguageUnsupported(target if source == "en" else source, self.languages)

    def render(self, parts: PromptParts) -> Prompt:
        self._refuse_others(parts)
        note = self.forms.said(parts.context)
        text = "\n\n".join([*self.forms.head(parts.context), parts.text, *([note] if note else [])])
        forms = read_forms("seq2seq")[parts.task]
        shown = "".join(
            forms["example"].format(text=each.text, answer=each.answer) for each in parts.examples if not each.pattern
        )
        form = forms["tuned"] if self._tuned and parts.task == "question" else forms["prompt"]
        said = form.format(
            text=text if parts.task in ("instruct", "question") else parts.text, examples=shown, question=parts.question,
            instruction=parts.instruction, source=LANGUAGES.get(parts.source), target=LANGUAGES.get(parts.target),
        )  # fmt: skip
        said = said.strip() if parts.task == "instruct" else said
        return Prompt([*self._head, *self.codec.plain(said), *self._tail])


class SummaryStyle(_Seq2Seq):
    """BART, Pegasus and their kin: a text in, a summary out."""

    tasks: tuple[str, ...] = ("summarize",)

    def render(self, parts: PromptParts) -> Prompt:
        self._refuse_others(parts)
        return Prompt([*self._head, *self.codec.plain(parts.text), *self._tail])


def style_of(loaded: LoadedModel) -> Style:
    """By the kind of model, and for translators by the language tokens that the vocabulary holds."""
    kind = loaded.model.config.model_type
    if kind == "marian":
        return MarianStyle(loaded)
    if kind in ("t5", "mt5", "umt5", "longt5", "switch_transformers"):
        return T5Style(loaded)
    codec = Codec(loaded.tokenizer, loaded.rows)
    for tokens in (_NLLB, _M2M, _MBART):
        if sum(codec.token(name) is not None for name in tokens.values()) >= 2:
            return MultilingualStyle(loaded, tokens)
    return SummaryStyle(loaded)
