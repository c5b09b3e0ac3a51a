"""Shipped data is found packed in the wheel, or else in the checkout."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from nianshen import data_files
from nianshen.data_files import data_path

PACKED_UNDER = "nianshen/_data/"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder of its own, in a checkout of its own; both still empty."""
    folder = tmp_path / "nlp" / "nianshen"
    folder.mkdir(parents=True)
    monkeypatch.setattr(data_files, "_PACKAGE", folder)
    return folder


def written(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("甲", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("names", "in_checkout"),
    [
        (("models", "roles", "model.json"), "models/roles/model.json"),
        (("lexicon", "topics.toml"), "corpus/lexicon/topics.toml"),
        (("samples", "a.txt"), "corpus/samples/a.txt"),
        (("samples",), "corpus/samples"),
    ],
)
def test_a_checkout_is_read_where_nothing_is_packed(
    package: Path, tmp_path: Path, names: tuple[str, ...], in_checkout: str
) -> None:
    expected = tmp_path / in_checkout
    written(expected if expected.suffix else expected / "a.txt")
    assert data_path(*names) == expected
    assert package.is_dir()


def test_what_is_packed_goes_before_the_checkout(package: Path, tmp_path: Path) -> None:
    written(tmp_path / "corpus" / "lexicon" / "topics.toml")
    packed = written(package / "_data" / "lexicon" / "topics.toml")
    assert data_path("lexicon", "topics.toml") == packed


def test_what_is_missing_is_said_with_both_places(package: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as raised:
        data_path("lexicon", "none.toml")
    places = package / "_data" / "lexicon" / "none.toml", tmp_path / "corpus" / "lexicon" / "none.toml"
    assert str(raised.value) == f"shipped data missing: neither {places[0]} nor {places[1]} exists"


@pytest.mark.parametrize(
    "names",
    [("models", "roles", "model.json"), ("models", "roles", "weights.npz"), ("models", "pairs", "weights.npz"),
     ("lexicon", "generic.toml"), ("samples", "manifest.json")],
)  # fmt: skip
def test_the_data_that_the_package_reads_is_there(names: tuple[str, ...]) -> None:
    assert data_path(*names).is_file()


def test_the_wheel_packs_each_folder_where_it_is_looked_for() -> None:
    project = Path(__file__).parents[1] / "pyproject.toml"
    settings = tomllib.loads(project.read_text(encoding="utf-8"))
    included = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    looked_for = {folder: PACKED_UNDER + name for name, folder in data_files._IN_CHECKOUT.items()}
    assert {source: target for source, target in included.items() if target.startswith(PACKED_UNDER)} == looked_for
