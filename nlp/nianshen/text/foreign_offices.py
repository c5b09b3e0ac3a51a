"""Another department of which a text tells what only the reporting one can be told of: 县教育局党组 in the report of 县水利局,
局党组 in that of a town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.text.foreign_names import Named
from nianshen.text.office_names import KNOWN, office_names

_OFFICE = r"(?P<office>(?P<stem>[\u4e00-\u9fff]{2,14}?)局)"
_ITS_OWN = re.compile(rf"{_OFFICE}(?:党组|党委|(?:政府信息公开|政务公开|信息公开)(?:工作)?领导小组|(?:政府)?信息公开指南)")
_TELLS = re.compile(rf"(?:\A|(?<=[。；\n]))(?:20\d\d年(?:度)?，?)?{_OFFICE}(?:20\d\d年(?:度)?，?)?(?=高度重视|始终坚持|认真贯彻|认真落实|严格按照|严格执行|严格落实|深入贯彻|将继续|将进一步|全年主动公开|政府信息公开工作|政务公开工作)")
_BARE = re.compile(r"(?:\A|(?<=[，。；、\n由经报在，成]))(?P<office>局)(?:党组|机关|领导班子|办公室|属单位|主要领导|分管领导)")
_TOWN = re.compile(r"(?:镇|乡|街道)(?:人民政府|政府|办事处|党政办公室)?\Z")
_ELSEWHERE = re.compile("学习|交流|借鉴|联合|会同|配合|指导|督促|检查|通报|移交|报送|收到|转发|印发|《")
_NEAR, _LONGEST = 12, 8


def foreign_offices(text: str, organ: str) -> Iterator[Named]:
    """Every other department told of so, where the organ is a bureau of a known kind, and every bureau, where it is a town."""
    own = next(iter(office_names(organ)), None)
    town = _TOWN.search(organ) is not None
    if not town and (own is None or own.ending != "局" or own.stem not in KNOWN):
        return
    if town:
        for m in _BARE.finditer(text):
            yield Named(m.start("office"), m.end(), m.group(), False, True)
    for pattern, subject in ((_ITS_OWN, False), (_TELLS, True)):
        for m in pattern.finditer(text) if "局" in text else ():
            stem = m["stem"]
            known = next((stem[-n:] for n in range(min(_LONGEST, len(stem)), 1, -1) if stem[-n:] in KNOWN), None)
            if known is None or (own is not None and (known in own.stem or own.stem in known or set(known) & set(own.stem[:2]))):
                continue
            at = m.end("office") - 1 - len(known)
            if _ELSEWHERE.search(text, max(0, at - _NEAR), at):
                continue
            yield Named(at, m.end(), known + "局", subject, True)
