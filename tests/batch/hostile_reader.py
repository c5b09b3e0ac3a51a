"""A reader that does what the file tells it to: hang, exit, abort, eat memory, raise, print; else it reads as usual."""

from __future__ import annotations

import os
import sys
import time

from nianshen.first_pass import Input, Pending, read_one


def read_hostile(item: Input) -> Pending:
    """Obey the file's first line."""
    told = item.path.read_bytes().partition(b"\n")[0].decode("utf-8", "replace")
    if told == "hang":
        time.sleep(3600)
    if told == "exit":
        sys.exit(3)
    if told == "exit at once":
        os._exit(7)
    if told == "abort":
        os.abort()
    if told == "eat memory":
        eaten = []
        while True:
            eaten.append(bytearray(b"x") * (64 << 20))
    if told == "raise":
        raise KeyError("甲")
    print("x" * 10_000)  # whatever a reader prints must not reach the run's own output
    return read_one(item)
