"""A folder is put in place whole or not at all, and nothing of others is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.export.site.files import SiteFiles
from dashboard.export.site.folder import cannot_take, replaced


def write(folder: Path, text: str) -> None:
    """A site of one page."""
    with replaced(folder) as written:
        files = SiteFiles(written)
        files.add("de/index.html", text)
        files.add_list()


def held(folder: Path) -> dict[str, str]:
    """Path -> text of all files, the list apart."""
    there = [path for path in folder.rglob("*") if path.is_file() and path.name != "site.json"]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in there}


def test_it_takes_what_is_not_there_or_empty(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        assert cannot_take(tmp_path / name) == ""
        write(tmp_path / name, "one")
        assert held(tmp_path / name) == {"de/index.html": "one"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "new"]


def test_it_replaces_what_an_export_wrote(tmp_path: Path) -> None:
    write(tmp_path / "site", "one")
    assert cannot_take(tmp_path / "site") == ""
    write(tmp_path / "site", "two")
    assert held(tmp_path / "site") == {"de/index.html": "two"}


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (["CNAME"], "holds what no export wrote (CNAME): expected an empty folder, or one that an export wrote"),
        (["a", "b/c", "d", "e", "f"], "holds what no export wrote (a, b/c, d and 2 more)"),
    ],
)
@pytest.mark.parametrize("is_site", [True, False])
def test_it_refuses_what_others_wrote(tmp_path: Path, others: list[str], told: str, is_site: bool) -> None:
    folder = tmp_path / "site"
    if is_site:
        write(folder, "one")
    for name in others:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine")
    assert told in cannot_take(folder)


def test_a_file_or_no_folder_above_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert cannot_take(tmp_path / "file") == f"{tmp_path / 'file'} is a file: expected the name of a folder"
    assert cannot_take(tmp_path / "none" / "site") == f"there is no folder {tmp_path / 'none'}"
    assert cannot_take(Path.cwd().parent).endswith(" is where you are, and would be replaced: expected another folder")
    assert cannot_take(Path("/proc/site")).startswith("cannot write beside /proc/site: ")


def test_a_link_to_a_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    write(tmp_path / "link", "one")
    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path / "there") == {"de/index.html": "one"}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_what_ends_before_its_end_changes_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    write(tmp_path / "site", "one")
    with pytest.raises(error), replaced(tmp_path / "site") as written:
        SiteFiles(written).add("index.html", "half")
        raise error
    assert held(tmp_path / "site") == {"de/index.html": "one"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_cannot_be_put_in_place_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "site", "one")
    rename = Path.rename

    def fails(path: Path, target: Path) -> Path:
        if path.name == "site" and path.parent != tmp_path:
            raise OSError("no room")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="no room"):
        write(tmp_path / "site", "two")
    assert held(tmp_path / "site") == {"de/index.html": "one"}
