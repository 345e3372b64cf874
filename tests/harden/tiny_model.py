"""A language model of random weights, a few hundred kilobytes: it knows nothing, and is served like any other."""

from pathlib import Path

import gguf
import numpy as np

WIDE, HEADS, INNER, LAYERS, CONTEXT = 32, 2, 64, 1, 32768
_SPECIAL = ("<unk>", "<s>", "</s>")


def write(path: Path, seed: int) -> None:
    """Write one to *path*: a token for each byte, weights from *seed*."""
    random = np.random.default_rng(seed)
    tokens = [*_SPECIAL, *(f"<0x{byte:02X}>" for byte in range(256))]
    kinds = [gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * 2, *[gguf.TokenType.BYTE] * 256]
    file = gguf.GGUFWriter(str(path), "llama")
    file.add_name("random")
    file.add_context_length(CONTEXT)
    file.add_embedding_length(WIDE)
    file.add_block_count(LAYERS)
    file.add_feed_forward_length(INNER)
    file.add_head_count(HEADS)
    file.add_head_count_kv(HEADS)
    file.add_rope_dimension_count(WIDE // HEADS)
    file.add_layer_norm_rms_eps(1e-5)
    file.add_vocab_size(len(tokens))
    file.add_tokenizer_model("llama")
    file.add_token_list(tokens)
    file.add_token_scores([0.0] * len(tokens))
    file.add_token_types(kinds)
    file.add_bos_token_id(1)
    file.add_eos_token_id(2)
    file.add_unk_token_id(0)
    file.add_chat_template("{% for one in messages %}{{ one['content'] }}\n{% endfor %}")
    shapes = {"token_embd": (len(tokens), WIDE), "output": (len(tokens), WIDE)}
    for layer in range(LAYERS):
        shapes |= {f"blk.{layer}.{name}": (WIDE, WIDE) for name in ("attn_q", "attn_k", "attn_v", "attn_output")}
        shapes |= {f"blk.{layer}.{name}": (INNER, WIDE) for name in ("ffn_gate", "ffn_up")}
        shapes |= {f"blk.{layer}.ffn_down": (WIDE, INNER)}
        for name in ("attn_norm", "ffn_norm"):
            file.add_tensor(f"blk.{layer}.{name}.weight", np.ones(WIDE, dtype=np.float32))
    file.add_tensor("output_norm.weight", np.ones(WIDE, dtype=np.float32))
    for name, shape in shapes.items():
        file.add_tensor(f"{name}.weight", random.normal(0, 0.3, shape).astype(np.float32))
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_tensors_to_file()
    file.close()
