"""A model in memory: loading a folder, 8 bits, the fused step, the KV cache, CUDA graphs."""
