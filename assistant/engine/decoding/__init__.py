"""From a prompt to text: prefill, sampling, constrained and speculative decoding, the prefix cache."""
