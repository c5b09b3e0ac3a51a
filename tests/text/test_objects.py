"""What problems are about, and which measures act on it."""

from __future__ import annotations

from nianshen.text.objects import mended, objects, objects_of


def test_every_object_names_others_that_there_are_and_has_words() -> None:
    assert len({o.name for o in objects()}) == len(objects())
    assert all(k in o.mended_by for k, o in enumerate(objects()))


def test_what_is_general_is_about_nothing() -> None:
    assert objects_of("与上级要求还有差距") == frozenset()
    assert mended("再接再厉") == frozenset()
