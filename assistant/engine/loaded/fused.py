"""A decoder of a known family in few, large operations: queries, keys and values in one product, gate and up in another.

For one token torch spends as much on starting operations as on computing them, so their number counts.
Activations, keys and values are float32 whatever the weights are: attention over bfloat16 takes ten times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from assistant.engine.loaded import families
from assistant.engine.loaded.families import Shape
from assistant.engine.loaded.int8 import FloatProduct, Product
from assistant.engine.loaded.kv_cache import GrowingCache, growing_cache

_length = torch.linalg.vector_norm
_FIRST_ANGLES = 1024  # positions; more come when they are needed
_FEW = 16  # tokens; a draft, not a prompt
_BLOCK = 64  # tokens of a prompt that attend together
_IN_BLOCKS = 512  # tokens; over a longer text the scores of a block outgrow the caches


@dataclass(slots=True)
class Block:
    """One layer. A norm of a product's input is None where its weights are folded into the product.

    The weights of all norms have the root of their length multiplied in, because norms divide by the length of the vector.
    """

    qkv: Product
    out: Product
    up: Product
    down: Product
    before_attention: Tensor | None = None
    before_mlp: Tensor | None = None
    heads_norm: Tensor | None = None  # of queries and keys, shape (heads + groups, width)
    after_attention: Tensor | None = None
    after_mlp: Tensor | None = None


class FusedDecoder:
    """`step` of a `LoadedModel`: takes tokens and a cache of its own (`new_cache`), gives float32 logits.

    `folded` weights have the norm before them and the attention scale multiplied in, and the two halves of a head's
    queries and keys interleaved, so that turning them by their position is one complex product.
    """

    def __init__(
        self, shape: Shape, blocks: Sequence[Block], embedding: Tensor, head: Product, norm: Tensor | None,
        angles: Callable[[str, int], tuple[Tensor, Tensor]], *, folded: bool,
    ) -> None:  # fmt: skip
        self._shape, self.blocks, self._embedding, self._head, self._norm = shape, list(blocks), embedding, head, norm
        self._angles, self.folded = angles, folded
        self._heads, self._groups, self._width = shape.heads, shape.groups, shape.width
        self._turned, self._states = shape.heads + shape.groups, shape.heads + 2 * shape.groups
        self._scale = 1.0 if folded else shape.scale
        self._activation = shape.function
        self._later = torch.full((_BLOCK, _BLOCK), -torch.inf).triu_(1)
        self._positions = 0
        self._tables: dict[str, tuple[Tensor, ...]] = {}
        self._turn = {name: torch.ones(1, self._states * self._width // 2, dtype=torch.cfloat) for name in self._names}

    @property
    def _names(self) -> set[str]:
        return set(self._shape.angles)

    def new_cache(self) -> GrowingCache:
        return growing_cache(self._shape.layers)

    def __call__(self, tokens: Sequence[int] | Tensor, cache: GrowingCache, last: int = 1) -> Tensor:
        """Feed `tokens` at the end of `cache`; logits of the `last` positions, shape (last, vocabulary)."""
        ids = torch.as_tensor(tokens)
        stream = self.embedded(ids)
        return self.logits(self._one(stream, cache) if len(ids) == 1 else self.through(stream, cache)[-last:])

    def together(self, tokens: Sequence[int] | Tensor, cache: GrowingCache) -> Tensor:
        """One token for each of several texts of one length in `cache`; logits, shape (texts, vocabulary)."""
        return self.logits(self._one(self.embedded(torch.as_tensor(tokens)), cache))

    def branched(self, branches: Sequence[tuple[int, Sequence[int]]], cache: GrowingCache) -> Tensor:
        """Texts that go on from places within the text of `cache`, each a number of its tokens and the tokens behind them,
        all read at once; `cache` stays as it is. Logits of all their positions, shape (tokens of all, vocabulary).
        """
        ids = torch.tensor([token for _, tokens in branches for token in tokens])
        positions = torch.cat([torch.arange(start, start + len(tokens)) for start, tokens in branches])
        known = cache.layers[0].get_seq_length()
        # Which tokens each position sees: the text up to where its branch leaves it, and its branch up to itself.
        seen = torch.zeros(len(ids), known + len(ids), dtype=torch.bool)
        first = 0
        for start, tokens in branches:
            last = first + len(tokens)
            seen[first:last, :start] = True
            seen[first:last, known + first : known + last] = torch.ones(len(tokens), len(tokens)).tril_().bool()
            first = last
        distance = positions[:, None] - torch.cat((torch.arange(known), positions))
        masks = {}
        for window in set(self._shape.windows):
            visible = seen if window is None else seen & (distance < window)
            masks[window] = torch.zeros(seen.shape).masked_fill_(~visible, -torch.inf)
        return self.logits(self._beside(self.embedded(ids), positions, masks, cache))

    def embedded(self, ids: Tensor) -> Tensor:
        """The residual stream, shape (tokens, hidden + 1).

        The last column holds what makes the length of a row the root that an RMS norm divides by, epsilon and all:
        a norm is then two operations, where `rms_norm` is six on a CPU.
        """
        rows = F.embedding(ids, self._embedding)
        if self._shape.embedding_scale != 1.0:  # rounded as the model rounds it
            rows = rows * torch.tensor(self._shape.embedding_scale, dtype=rows.dtype)
        stream = torch.empty(len(ids), self._shape.hidden + 1)
        stream[:, -1] = (self._shape.epsilon * self._shape.hidden) ** 0.5
        stream[:, :-1] = rows
        return stream

    def logits(self, stream: Tensor) -> Tensor:
        logits = self._head(self._normed(stream, stream[:, :-1], self._norm))
        cap = self._shape.logit_cap
        return logits if cap is None else torch.tanh(logits / cap) * cap

    def _normed(self, stream: Tensor, hidden: Tensor, weight: Tensor | None) -> Tensor:
        """Each row divided by its length, which leaves the root of the number of columns to the weights."""
        rows = hidden / _length(stream, 2, -1, True)
        return rows if weight is None else rows.mul_(weight)

    def _inner_norm(self, rows: Tensor, weight: Tensor) -> Tensor:
        """The same for rows that are not the stream; `rows` are written over."""
        edge = (self._shape.epsilon * rows.shape[-1]) ** 0.5
        length = _length(rows, 2, -1, True)
        return rows.div_(torch.hypot(length, length.new_tensor(edge))).mul_(weight)

    def _one(self, stream: Tensor, cache: GrowingCache) -> Tensor:
        """One position of each text: `stream` has a row for each."""
        shape, layers = self._shape, cache.layers
        texts, heads, groups, width = stream.shape[0], self._heads, self._groups, self._width
        hidden = stream[:, :-1]
        position = layers[0].get_seq_length()
        self._look_up(position + 1)
        for name, turn in self._turn.items() if self.folded else ():
            turn.view(self._states, -1)[: self._turned] = self._tables[name][0][position]
        for layer, block, window, name in zip(layers, self.blocks, shape.windows, shape.angles, strict=True):
            states = block.qkv(self._normed(stream, hidden, block.before_attention))
            if block.heads_norm is not None:
                self._inner_norm(states.view(texts, self._states, width)[:, : self._turned], block.heads_norm)
            if self.folded:
                states.view(torch.cfloat).mul_(self._turn[name])
            else:
                turning = states.view(texts, self._states, width)[:, : self._turned]
                turning.copy_(self._halves(turning, name, position))
            pairs = states.narrow(1, heads * width, 2 * groups * width).view(texts, 2, groups, width)
            keys, values = layer.push(pairs.transpose(0, 1))
            if window is not None and keys.shape[1] > window:
                keys, values = keys[:, -window:], values[:, -window:]
            # The heads of a group are rows of one query block: one pass over the keys serves all of them.
            queries = states.narrow(1, 0, heads * width).reshape(texts * groups, -1, width)
            mixed = self._attend_rows(queries, keys, values, None).view(texts, -1)
            self._add(hidden, block.out(mixed), block.after_attention)
            self._mlp(stream, hidden, block)
        return stream

    def through(self, stream: Tensor, cache: GrowingCache) -> Tensor:
        """All layers on several positions of one text: `stream`, shape (tokens, hidden + 1), is written over."""
        shape, layers = self._shape, cache.layers
        tokens, heads, groups, width = stream.shape[0], self._heads, self._groups, self._width
        hidden = stream[:, :-1]
        start = layers[0].get_seq_length()
        end = start + tokens
        self._look_up(end)
        few = tokens <= _FEW
        masks = {window: _mask(start, end, window, always=few) for window in set(shape.windows)}
        for layer, block, window, name in zip(layers, self.blocks, shape.windows, shape.angles, strict=True):
            states = block.qkv(self._normed(stream, hidden, block.before_attention))
            split = states.view(tokens, self._states, width)
            turning = split[:, : self._turned]
            if block.heads_norm is not None:
                self._inner_norm(turning, block.heads_norm)
            if self.folded:
                torch.view_as_complex(turning.unflatten(-1, (-1, 2))).mul_(self._tables[name][0][start:end, None])
            else:
                split[:, : self._turned] = self._halves(turning, name, slice(start, end))
            keys, values = layer.update(
                split[:, heads : self._turned].transpose(0, 1)[None], split[:, self._turned :].transpose(0, 1)[None]
            )
            queries = split[:, :heads].view(tokens, groups, -1, width)
            mask = masks[window]
            if few:
                assert mask is not None
                rows = queries.transpose(0, 1).reshape(groups, -1, width)
                mixed = self._attend_rows(rows, keys[0], values[0], mask).view(groups, tokens, -1, width)
                mixed = mixed.transpose(0, 1).reshape(tokens, -1)
            elif window is None and end <= _IN_BLOCKS:
                mixed = self._attend_in_blocks(queries, keys[0], values[0]).view(tokens, -1)
            else:
                # Groups stand where texts do, so that all heads of a group see the same keys without a copy of them.
                queries = queries.permute(1, 2, 0, 3)
                repeats = queries.shape[1]
                wide = (keys[0][:, None].expand(-1, repeats, -1, -1), values[0][:, None].expand(-1, repeats, -1, -1))
                mixed = self._attend(queries, *wide, mask, causal=start == 0 and mask is None)
                mixed = mixed.permute(2, 0, 1, 3).reshape(tokens, -1)
            self._add(hidden, block.out(mixed), block.after_attention)
            self._mlp(stream, hidden, block)
        return stream

    def _beside(
        self, stream: Tensor, positions: Tensor, masks: Mapping[int | None, Tensor], cache: GrowingCache
    ) -> Tensor:
        """All layers on tokens that see `cache` and each other as `masks` say, and are not kept."""
        shape = self._shape
        tokens, heads, groups, width = stream.shape[0], self._heads, self._groups, self._width
        hidden = stream[:, :-1]
        self._look_up(int(positions.max()) + 1)
        for layer, block, window, name in zip(cache.layers, self.blocks, shape.windows, shape.angles, strict=True):
            states = block.qkv(self._normed(stream, hidden, block.before_attention))
            split = states.view(tokens, self._states, width)
            turning = split[:, : self._turned]
            if block.heads_norm is not None:
                self._inner_norm(turning, block.heads_norm)
            if self.folded:
                torch.view_as_complex(turning.unflatten(-1, (-1, 2))).mul_(self._tables[name][0][positions, None])
            else:
                split[:, : self._turned] = self._halves(turning, name, positions)
            assert layer.keys is not None and layer.values is not None
            keys = torch.cat((layer.keys[0], split[:, heads : self._turned].transpose(0, 1)), 1)
            values = torch.cat((layer.values[0], split[:, self._turned :].transpose(0, 1)), 1)
            rows = split[:, :heads].reshape(tokens, groups, -1, width).transpose(0, 1).reshape(groups, -1, width)
            mixed = self._attend_rows(rows, keys, values, masks[window]).view(groups, tokens, -1, width)
            self._add(hidden, block.out(mixed.transpose(0, 1).reshape(tokens, -1)), block.after_attention)
            self._mlp(stream, hidden, block)
        return stream

    def _mlp(self, stream: Tensor, hidden: Tensor, block: Block) -> None:
        gate, up = block.up(self._normed(stream, hidden, block.before_mlp)).chunk(2, -1)
        self._add(hidden, block.down(self._activation(gate).mul_(up)), block.after_mlp)

    def _add(self, hidden: Tensor, change: Tensor, norm: Tensor | None) -> None:
        hidden.add_(change if norm is None else self._inner_norm(change, norm))

    def _attend_rows(self, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None) -> Tensor:
        """Attention in batched products: queries (groups, rows, width), keys and values (groups, tokens, width).

        For few rows this takes three quarters of the time of `scaled_dot_product_attention`. A row of `mask`, (positions,
        last tokens), is for all heads of a group.
        """
        scores = torch.bmm(queries, keys.transpose(1, 2))
        if self._scale != 1.0:
            scores.mul_(self._scale)
        cap = self._shape.attention_cap
        if cap is not None:
            scores.div_(cap).tanh_().mul_(cap)
        if mask is not None:
            seen = scores.shape[-1] - mask.shape[-1]
            scores.view(len(scores), len(mask), -1, scores.shape[-1])[..., seen:].add_(mask[:, None])
        return torch.bmm(torch.softmax(scores, -1, out=scores), values)

    def _attend_in_blocks(self, queries: Tensor, keys: Tensor, values: Tensor) -> Tensor:
        """Causal attention of a prompt, block after block, none of which meets keys that it may not see.

        `queries` have shape (positions, groups, heads of a group, width).
        """
        tokens, groups, repeats, width = queries.shape
        start = keys.shape[1] - tokens
        rows = queries.transpose(0, 1).reshape(groups, tokens * repeats, width)
        mixed = torch.empty(tokens, groups, repeats, width)
        for first in range(0, tokens, _BLOCK):
            last = min(first + _BLOCK, tokens)
            size, end = last - first, start + last
            part = rows[:, first * repeats : last * repeats]
            found = self._attend_rows(part, keys[:, :end], values[:, :end], self._later[:size, :size])
            mixed[first:last] = found.view(groups, size, repeats, width).transpose(0, 1)
        return mixed

    def _attend(
        self, queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None, *, causal: bool = False
    ) -> Tensor:
        cap = self._shape.attention_cap
        if cap is None:
            return F.scaled_dot_product_attention(queries, keys, values, mask, is_causal=causal, scale=self._scale)
        scores = torch.tanh(torch.matmul(queries, keys.transpose(-1, -2)).mul_(self._scale / cap)).mul_(cap)
        if causal:
            mask = _mask(0, queries.shape[-2], None, always=True)
        if mask is not None:
            scores = scores + mask
        return torch.matmul(torch.softmax(scores, -1), values)

    def _halves(self, heads: Tensor, name: str, where: int | slice | Tensor) -> Tensor:
        """Heads turned by their position, where the pairs that turn stand half a head apart."""
        cos, sin = (table[where] if isinstance(where, int) else table[where, None] for table in self._tables[name])
        width = cos.shape[-1]
        turning = heads[..., :width]
        turned = torch.addcmul(turning * cos, turning.roll(width // 2, -1), sin)
        return turned if width == self._width else torch.cat((turned, heads[..., width:]), -1)

    def _look_up(self, positions: int) -> None:
        if positions <= self._positions:
            return
        self._positions = max(_FIRST_ANGLES, 2 * positions)
        for name in self._names:
            cos, sin = self._angles(name, self._positions)
            if self.folded:
                table = torch.ones(self._positions, self._width // 2, dtype=torch.cfloat)
                table[:, : cos.shape[1]] = torch.complex(cos.float(), sin.float())
                self._tables[name] = (table,)
            else:
                self._tables[name] = (torch.cat((cos, cos), -1).float(), torch.cat((-sin, sin), -1).float())


def _mask(start: int, end: int, window: int | None, *, always: bool = False) -> Tensor | None:
    """Added to scores: which of the tokens up to `end` the tokens from `start` see; None for plain causality or all tokens."""
    unbounded = window is None or end <= window
    if start == 0 and unbounded and not always:
        return None
    rows, columns = torch.arange(start, end)[:, None], torch.arange(end)
    hidden = columns > rows
    if not unbounded:
        hidden |= columns <= rows - window
    return torch.zeros(hidden.shape).masked_fill_(hidden, -torch.inf)


def pairs_together(shape: Shape, turning: int) -> Tensor:
    """The order of a head's rows in which the two numbers that turn together stand side by side."""
    half = turning // 2
    order = torch.stack((torch.arange(half), torch.arange(half) + half), -1).flatten()
    return torch.cat((order, torch.arange(turning, shape.width)))


def as_it_is(model: Any) -> FusedDecoder | None:
    """A decoder on the weights of `model` in their precision, or None where the model is not known.

    The model's own weights become views of the joined ones, so nothing is held twice and it works as before.
    """
    shape = families.shape_of(model)
    if shape is None:
        return None
    blocks = []
    for number in range(shape.layers):
        products: dict[str, Any] = {}
        norms: dict[str, Tensor | None] = {}
        for linear in families.linears(model, number):
            name = linear.name.partition(".")[2]
            products[name] = _joined(linear.parts)
            norms[name] = _norm_weight(linear.norm, shape)
        inner = inner_norms(families.norm_weights(model, shape, number), shape)
        blocks.append(Block(**products, before_attention=norms["qkv"], before_mlp=norms["up"], **inner))
    head = families.head(model)
    return FusedDecoder(
        shape, blocks, model.get_input_embeddings().weight, _joined(head.parts), _norm_weight(head.norm, shape),
        lambda name, positions: families.angles(model, name, positions), folded=False,
    )  # fmt: skip


def inner_norms(weights: dict[str, Tensor], shape: Shape) -> dict[str, Tensor]:
    """The norms of a `Block` that stand behind a product, from stored weights by their names in the layer."""
    found = {name: weight * len(weight) ** 0.5 for name, weight in weights.items()}
    if "q_norm" in found:
        queries, keys = (
            found.pop(name).expand(count, -1) for name, count in (("q_norm", shape.heads), ("k_norm", shape.groups))
        )
        found["heads_norm"] = torch.cat((queries, keys))
    return found


def _norm_weight(norm: Any, shape: Shape) -> Tensor | None:
    return None if norm is None else (norm.weight.float() + shape.offset) * shape.hidden**0.5


def _joined(parts: Sequence[Any]) -> FloatProduct:
    if len(parts) == 1:
        return FloatProduct(parts[0].weight, parts[0].bias)
    weight = torch.cat([part.weight for part in parts])
    start = 0
    for part in parts:
        rows = part.weight.shape[0]
        part.weight = torch.nn.Parameter(weight[start : start + rows], requires_grad=False)
        start += rows
    biases = [part.bias for part in parts if part.bias is not None]
    return FloatProduct(weight, torch.cat(biases) if len(biases) == len(parts) else None)
