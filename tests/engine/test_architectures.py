"""A tiny random decoder of every architecture beyond those of `conftest`: greedy text is what transformers' generate() writes."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers as hf
from packaging.version import Version

from assistant import tasks
from assistant.engine.engine import Engine
from assistant.engine.loaded import kv_cache
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.errors import ModelUnsupported
from tests.engine.conftest import CORPUS, VOCABULARY, byte_level_tokenizer

_ROOM = {"vocab_size": VOCABULARY, "max_position_embeddings": 256}
_IDS = {"bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 2}
_PLAIN = _ROOM | _IDS | {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2,
    "initializer_range": 0.3,
}  # fmt: skip
_FOUR = _PLAIN | {"num_hidden_layers": 4}
_SINGLE = {name: value for name, value in _PLAIN.items() if name != "num_key_value_heads"}
_MIXTURE = {"num_experts_per_tok": 2, "moe_intermediate_size": 32}
_STATES = {"mamba_n_heads": 4, "mamba_d_head": 16, "mamba_d_state": 8, "mamba_n_groups": 1}
_GPT = {"n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 256, "vocab_size": VOCABULARY, "initializer_range": 0.3}
_WINDOW = {"sliding_window": 16}
_SLIDING = ["sliding_attention", "full_attention"]
_YARN = {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 64}
_LLAMA3 = _YARN | {"rope_type": "llama3", "low_freq_factor": 1.0, "high_freq_factor": 4.0}
_LONG = {"type": "longrope", "short_factor": [1.0] * 4, "long_factor": [2.0] * 4}
_SIGHT = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 1, "num_attention_heads": 4, "image_size": 28,
    "patch_size": 14,
}  # fmt: skip

ARCHITECTURES: dict[str, Callable[[], Any]] = {
    "llama, yarn": lambda: hf.LlamaConfig(**_PLAIN, rope_scaling=_YARN, rope_theta=10000.0),
    "llama, dynamic": lambda: hf.LlamaConfig(**_PLAIN, rope_scaling={"rope_type": "dynamic", "factor": 4.0}),
    "llama, llama3": lambda: hf.LlamaConfig(**_PLAIN, rope_scaling=_LLAMA3),
    "llama, biases": lambda: hf.LlamaConfig(**_PLAIN, attention_bias=True, mlp_bias=True),
    "qwen2, windows from layer 1": lambda: hf.Qwen2Config(**_PLAIN, use_sliding_window=True, **_WINDOW, max_window_layers=1),
    "qwen3_moe": lambda: hf.Qwen3MoeConfig(**_PLAIN, head_dim=16, num_experts=4, **_MIXTURE),
    "qwen3_next": lambda: hf.Qwen3NextConfig(
        **_FOUR, head_dim=16, num_experts=4, **_MIXTURE, shared_expert_intermediate_size=32, linear_num_value_heads=4,
        linear_num_key_heads=2, linear_key_head_dim=16, linear_value_head_dim=16,
    ),
    "gemma": lambda: hf.GemmaConfig(**_PLAIN, head_dim=16),
    "gemma3n": lambda: hf.Gemma3nTextConfig(
        **(_PLAIN | {"intermediate_size": [48] * 2}), head_dim=16, **_WINDOW, vocab_size_per_layer_input=VOCABULARY,
        hidden_size_per_layer_input=8, num_kv_shared_layers=0, laurel_rank=8, layer_types=_SLIDING,
        activation_sparsity_pattern=[0.0] * 2,
    ),
    "phi3, longrope": lambda: hf.Phi3Config(**_PLAIN, original_max_position_embeddings=64, rope_scaling=_LONG),
    "phi3, window": lambda: hf.Phi3Config(**_PLAIN, **_WINDOW),
    "smollm3": lambda: hf.SmolLM3Config(**_PLAIN, no_rope_layer_interval=2),
    "gpt_oss": lambda: hf.GptOssConfig(**_PLAIN, head_dim=16, num_local_experts=4, num_experts_per_tok=2, **_WINDOW),
    "olmo": lambda: hf.OlmoConfig(**_PLAIN),
    "olmo2": lambda: hf.Olmo2Config(**_PLAIN),
    "olmo3": lambda: hf.Olmo3Config(**_FOUR, **_WINDOW),
    "granite": lambda: hf.GraniteConfig(
        **_PLAIN, embedding_multiplier=2.0, logits_scaling=2.0, residual_multiplier=0.5, attention_multiplier=0.2
    ),
    "cohere": lambda: hf.CohereConfig(**_PLAIN),
    "cohere2": lambda: hf.Cohere2Config(**_FOUR, **_WINDOW),
    "stablelm": lambda: hf.StableLmConfig(**_PLAIN),
    "starcoder2": lambda: hf.Starcoder2Config(**_PLAIN, **_WINDOW),
    "deepseek_v3": lambda: hf.DeepseekV3Config(
        **(_PLAIN | {"num_key_value_heads": 4}), **_MIXTURE, n_routed_experts=4, n_group=1, topk_group=1, q_lora_rank=16,
        kv_lora_rank=16, qk_rope_head_dim=8, qk_nope_head_dim=8, v_head_dim=8, first_k_dense_replace=1,
    ),
    "mixtral": lambda: hf.MixtralConfig(**_PLAIN, num_local_experts=4, **_WINDOW),
    "glm4": lambda: hf.Glm4Config(**_PLAIN, head_dim=16),
    "ernie4_5": lambda: hf.Ernie4_5Config(**_PLAIN),
    "exaone4": lambda: hf.Exaone4Config(**_FOUR, **_WINDOW, sliding_window_pattern=4),
    "seed_oss": lambda: hf.SeedOssConfig(**_PLAIN, head_dim=16),
    "hunyuan": lambda: hf.HunYuanDenseV1Config(**_PLAIN, head_dim=16),
    "nemotron": lambda: hf.NemotronConfig(**_PLAIN, head_dim=8),
    "gpt_neo": lambda: hf.GPTNeoConfig(
        **_ROOM, **_IDS, hidden_size=32, num_layers=2, num_heads=4, attention_types=[[["global", "local"], 1]],
        window_size=16, initializer_range=0.3,
    ),
    "gptj": lambda: hf.GPTJConfig(**_GPT, **_IDS, rotary_dim=8),
    "codegen": lambda: hf.CodeGenConfig(**_GPT, **_IDS, rotary_dim=8),
    "bloom": lambda: hf.BloomConfig(
        hidden_size=32, n_layer=2, n_head=4, vocab_size=VOCABULARY, initializer_range=0.3, seq_length=256, **_IDS
    ),
    "mpt": lambda: hf.MptConfig(
        d_model=32, n_heads=4, n_layers=2, max_seq_len=256, vocab_size=VOCABULARY, initializer_range=0.3, **_IDS
    ),
    "falcon, alibi": lambda: hf.FalconConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=4, vocab_size=VOCABULARY, initializer_range=0.3, alibi=True,
        **_IDS,
    ),
    "biogpt": lambda: hf.BioGptConfig(**_SINGLE),
    "xglm": lambda: hf.XGLMConfig(
        **_ROOM, **_IDS, d_model=32, num_layers=2, attention_heads=4, ffn_dim=48, init_std=0.3
    ),
    "bert as a decoder": lambda: hf.BertConfig(**_SINGLE, is_decoder=True),
    "mamba2": lambda: hf.Mamba2Config(
        **_IDS, hidden_size=32, num_hidden_layers=2, vocab_size=VOCABULARY, state_size=8, num_heads=4, head_dim=16, n_groups=1,
        initializer_range=0.3,
    ),
    "jamba": lambda: hf.JambaConfig(
        **_PLAIN, use_mamba_kernels=False, num_experts=2, num_experts_per_tok=1, attn_layer_period=2, attn_layer_offset=1,
        expert_layer_period=2, mamba_d_state=4,
    ),
    "lfm2": lambda: hf.Lfm2Config(**_PLAIN, layer_types=["conv", "full_attention"]),
    "recurrent_gemma": lambda: hf.RecurrentGemmaConfig(
        **(_PLAIN | {"num_hidden_layers": 3}), lru_width=32, attention_window_size=16
    ),
    "bamba": lambda: hf.BambaConfig(**_PLAIN, attn_layer_indices=[1], **_STATES),
    "falcon_h1": lambda: hf.FalconH1Config(**_PLAIN, **_STATES, mamba_d_ssm=64),
    "granite, hybrid": lambda: hf.GraniteMoeHybridConfig(
        **_PLAIN, layer_types=["mamba", "attention"], **_STATES, num_local_experts=0
    ),
    "gemma3 that sees": lambda: hf.Gemma3Config(
        text_config=hf.Gemma3TextConfig(**_PLAIN, head_dim=16, **_WINDOW, query_pre_attn_scalar=16).to_dict(),
        vision_config=_SIGHT, mm_tokens_per_image=4,
    ),
}  # fmt: skip
# States or a cache of their own.
UNKNOWN: dict[str, Callable[[], Any]] = {
    "rwkv": lambda: hf.RwkvConfig(hidden_size=32, num_hidden_layers=2, vocab_size=VOCABULARY, **_IDS),
    "openai-gpt": lambda: hf.OpenAIGPTConfig(**{name: value for name, value in _GPT.items() if name != "n_positions"}),
    "minimax": lambda: hf.MiniMaxConfig(**_PLAIN, num_local_experts=2, layer_types=["linear_attention", "full_attention"]),
}  # fmt: skip
_WORDS = CORPUS[1].split()
_LONG_TEXT = " ".join(random.Random(3).choices(_WORDS, k=40)) + " The old king"
TEXTS = (
    "The old king had",
    _LONG_TEXT,
    _LONG_TEXT[:-60] + " a fox and the old river",
    "one two three four " * 3 + "one",
)
_GREEDY = tasks.Sampling(temperature=0.0, top_k=0, top_p=1.0, repetition_penalty=1.0)
_NEW = 12  # tokens


def _saved(config: Any, folder: Path) -> Any:
    torch.manual_seed(5)
    sees = hasattr(config, "vision_config")
    model = (hf.AutoModelForImageTextToText if sees else hf.AutoModelForCausalLM).from_config(config).float().eval()
    model.save_pretrained(folder)
    byte_level_tokenizer().save_pretrained(folder)
    return model


def _options(folder: Path, precision: str = "float32") -> tasks.EngineOptions:
    return tasks.EngineOptions(folder=str(folder), device="cpu", precision=precision, threads=1)


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_greedy_text_is_that_of_transformers(name: str, tmp_path: Path) -> None:
    model = _saved(ARCHITECTURES[name](), tmp_path)
    if name == "recurrent_gemma" and Version(hf.__version__) < Version(
        "5.24"
    ):  # where its state is the module's, not the cache's
        with pytest.raises(ModelUnsupported):
            load(_options(tmp_path))
        return
    engine = Engine(_options(tmp_path))
    tokenizer = byte_level_tokenizer()
    for text in TEXTS:
        events = list(engine.stream(tasks.Continue(text, _GREEDY, tasks.Limits(_NEW)), lambda: False))
        assert engine._loaded is not None
        # All that was written: the outcome ends with a whole sentence.
        said = "".join(event.text for event in events if isinstance(event, tasks.Piece))
        ids = torch.tensor([tokenizer(text).input_ids])
        written = model.generate(
            ids, attention_mask=torch.ones_like(ids), max_new_tokens=_NEW, do_sample=False, pad_token_id=2,
            eos_token_id=sorted(engine._loaded.end_ids),
        )  # fmt: skip
        assert said == tokenizer.decode(written[0, ids.shape[1] :], skip_special_tokens=True)


@pytest.mark.parametrize("precision", ["bfloat16", "int8"])
@pytest.mark.parametrize("name", ["granite", "stablelm", "jamba", "falcon_h1", "mixtral", "deepseek_v3"])
def test_rounding_is_not_taken_for_forgetting(name: str, precision: str, tmp_path: Path) -> None:
    _saved(ARCHITECTURES[name](), tmp_path)
    assert load(_options(tmp_path, precision)).step is None


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_class_with_a_cache_of_its_own_is_refused(name: str, tmp_path: Path) -> None:
    _saved(UNKNOWN[name](), tmp_path)
    with pytest.raises(ModelUnsupported):
        load(_options(tmp_path))


class Forgetful(hf.GPT2LMHeadModel):
    """Takes its cache under a name that nobody knows, so that the one it is given vanishes."""

    def forward(self, input_ids: Any, memory: Any = None, **others: Any) -> Any:  # type: ignore[override]
        return super().forward(input_ids)


def test_a_class_that_forgets_what_it_read_is_refused(
    tiny_folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_folder("gpt2")
    monkeypatch.setattr("assistant.engine.loaded.loading._model", lambda *_: Forgetful.from_pretrained(folder).eval())
    with pytest.raises(ModelUnsupported):
        load(_options(folder))
    monkeypatch.setattr(kv_cache, "_ARGUMENTS", ("others",))
    with pytest.raises(ModelUnsupported):
        load(_options(folder))


@pytest.mark.parametrize("name", ["gpt2", "mamba", "bart"])
def test_a_first_pass_that_keeps_nothing_is_an_error(
    name: str, tiny_model: Callable[[str], LoadedModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.engine.decoding.generation import generate

    loaded = tiny_model(name)
    monkeypatch.setattr(kv_cache, "feed", lambda model, _, **inputs: model(use_cache=False, **inputs))
    with pytest.raises(ModelUnsupported):
        next(generate(loaded, [5, 6, 7], _GREEDY, tasks.Limits(3), lambda: False))
