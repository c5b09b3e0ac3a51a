"""Whether the extra ``[ocr]`` is installed. Nothing of it is imported to tell."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_MODELS = ("PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx")


@cache
def is_installed() -> bool:
    """Whether the extra is there with the models that its wheel brings."""
    if any(find_spec(name) is None for name in ("onnxruntime", "rapidocr", "cv2", "PIL")):
        return False
    return all(model.is_file() for model in models())


def models() -> tuple[Path, Path]:
    """The model that finds lines and the one that reads them: named here, so that no other is ever looked for."""
    spec = find_spec("rapidocr")
    folder = Path(spec.origin or "").parent / "models" if spec is not None else Path()
    return folder / _MODELS[0], folder / _MODELS[1]
