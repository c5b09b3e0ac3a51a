"""rapidocr behind two questions: where lines of text stand in a picture, and what a picture of one line says.

One thread a process: a run has a worker a core, and answers do not hang on how many threads add up the numbers.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nianshen.intake.ocr.installed import models

Picture = NDArray[np.uint8]
"""Shades of grey, rows by columns: 0 is black, 255 white."""

_NARROWEST = 48
"""Pixels, of 48 in height, to which a narrow crop is widened: figures of one digit are read at a fifth of the cost."""
_DETECTED_AT = 1280
"""Pixels of the longer side of the picture in which lines are looked for: A4 at 110 dots an inch."""


class Words(NamedTuple):
    """The characters of a line, and for each how sure it is, from 0 to 1."""

    text: str
    sure: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a picture, in pixels; ``right`` and ``bottom`` are outside."""

    left: int
    top: int
    right: int
    bottom: int


def lines_in(picture: Picture) -> list[Area]:
    """Where lines of text stand, in no certain order."""
    found = _engine()(_three(picture), use_det=True, use_cls=False, use_rec=False)
    height, width = picture.shape
    areas = []
    for corners in found.boxes if found.boxes is not None else ():
        (left, top), (right, bottom) = np.floor(corners.min(axis=0)), np.ceil(corners.max(axis=0))
        area = Area(max(0, int(left)), max(0, int(top)), min(width, int(right)), min(height, int(bottom)))
        if area.right > area.left and area.bottom > area.top:
            areas.append(area)
    return areas


def words_in(line: Picture) -> Words:
    """What a picture of one line says; nothing where no character is seen."""
    read = _engine()(_three(line), use_det=False, use_cls=False, use_rec=True, return_word_box=True)
    if not read.txts or not read.txts[0]:
        return Words("", ())
    text: str = read.txts[0]
    sure = tuple(float(s) for s in read.word_results[0].confs)
    return Words(text, sure if len(sure) == len(text) else (float(read.scores[0]),) * len(text))


def _three(picture: Picture) -> NDArray[np.uint8]:
    """The picture in three colours, as the models take it."""
    return np.repeat(picture[:, :, None], 3, axis=2)


@cache
def _engine() -> Any:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before onnxruntime is imported, which reads it once
    from rapidocr import RapidOCR

    detects, recognises = models()
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "Det.model_path": str(detects),
            "Rec.model_path": str(recognises),
            "Det.limit_type": "max",
            "Det.limit_side_len": _DETECTED_AT,
            "Rec.rec_img_shape": [3, 48, _NARROWEST],
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
