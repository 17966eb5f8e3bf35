"""`python -m dashboard export`: what it understands, and what it says when it cannot."""

from __future__ import annotations

import argparse
import os
import signal
from pathlib import Path

import pytest

from dashboard import command as dashboard_command
from dashboard.command import parse_options
from dashboard.export import command, writers
from dashboard.export.interruption import Ended, ending_in_order
from dashboard.export.requirements import PROGRAMS, CannotExport
from geodata.dataset import Dataset


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["deck.doc"], "'deck.doc' ends in no form that is known: expected .pptx, .pdf, .mp4, .gif, .png, .html"),
        (["deck"], "'deck' ends in no form that is known: expected .pptx, .pdf, .mp4, .gif, .png, .html"),
        (["nowhere/deck.pdf"], "there is no folder nowhere"),
        (
            ["day.png", "--day", "2025-01-01"],
            "'2025-01-01' is not a day of the period: expected 2024-11-26 to 2024-12-31",
        ),
        (["a.mp4", "--days", "2024-11-25..2024-12-01"], "'2024-11-25' is not a day of the period"),
        (["a.mp4", "--days", "2024-12-01"], "'2024-12-01': expected two days, as in 2024-11-26..2024-12-31"),
        (["a.mp4", "--days", "2024-12-02..2024-12-01"], "'2024-12-02..2024-12-01': 2024-12-01 is before 2024-12-02"),
        (["a.gif", "--speed", "3"], "argument --speed: invalid choice: 3.0 (choose from 0.5, 1, 2, 4)"),
        (["day.png", "--speed", "2"], "--speed does not apply to .png"),
        (["a.mp4", "--day", "2024-12-05"], "--day does not apply to .mp4"),
        (["a.gif", "--by", "day"], "--by does not apply to .gif"),
        (["a.html", "--lang", "fr"], "argument --lang: invalid choice: 'fr'"),
        (["a.mp4", "--by", "chapter", "--days", "2024-12-01..2024-12-02"], "--days does not apply to .mp4 by chapter"),
        (["a.pdf", "--by", "day", "--chapter", "9"], "--chapter does not apply to slides by day"),
        (["a.png", "--size", "big"], "'big': expected width and height in pixels, as in 1920x1080"),
        (["a.png", "--size", "100x9000"], "'100x9000': expected sides of 480 to 4096 pixels"),
        (["a.mp4", "--size", "1081x1080"], "--size 1081x1080: an .mp4 needs even numbers"),
        (["a.pdf", "--size", "1080x1080"], "--size does not apply to .pdf"),
        (["a.png", "--dpi", "0"], "'0': expected dots an inch, 1 to 1200"),
        (["a.pptx", "--notes"], "--notes does not apply to .pptx"),
        (["a.pdf", "--url", "map"], "'map': expected the address of the page, as in https://example.org/map/"),
        (["."], ". is where you are, and would be replaced: expected another folder"),
        (["none/site/"], "there is no folder none"),
        (["site/", "--chapter", "3"], "--chapter does not apply to a site"),
        (["a.pdf", "--lang", "de", "--lang", "ar"], "--lang: expected one language for .pdf"),
        (["site/", "--public-url", "a.example"], "'a.example' is no address of a page: expected https://HOST/ or"),
        (["a.pdf", "--days", "2024-12-01..2024-12-02"], "--days does not apply to .pdf by chapter"),
    ],
)
def test_what_does_not_fit_is_one_sentence(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        dashboard_command.main(["export", *arguments])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err.splitlines()[-1]
    assert list(tmp_path.iterdir()) == []


def test_what_is_left_out_has_a_default() -> None:
    options = parse_options(["export", "film.MP4"])
    assert (options.format_name, options.speed, options.lang) == ("mp4", 1, "en")
    assert parse_options(["export", "a.pptx"]).by == "chapter"


def test_a_name_that_ends_in_a_slash_is_a_site(tmp_path: Path) -> None:
    """In all languages if none is chosen; so is a folder that is there."""
    options = parse_options(["--public-url", "https://a.example/map", "export", f"{tmp_path}/site/"])
    assert (options.format_name, options.languages) == ("site", ("en", "de", "ar"))
    assert (options.file, options.public_url) == (tmp_path / "site", "https://a.example/map/")
    options = parse_options(["export", str(tmp_path), "--lang", "ar", "--lang", "de"])
    assert (options.format_name, options.languages, options.public_url) == ("site", ("de", "ar"), "")


def test_every_format_has_a_writer() -> None:
    assert list(writers.WRITERS) == list(PROGRAMS)


def test_a_file_that_cannot_be_written_is_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of that name; a folder in which nobody may write, whatever its rights say."""
    (tmp_path / "deck.pdf").mkdir()
    for file, told in (
        (tmp_path / "deck.pdf", f"{tmp_path / 'deck.pdf'} is a folder: expected the name of a file"),
        (Path("/proc/deck.pdf"), "cannot write /proc/deck.pdf: "),
    ):
        with pytest.raises(SystemExit) as ended:
            dashboard_command.main(["export", str(file)])
        assert ended.value.code == 2
        assert told in capsys.readouterr().err.splitlines()[-1]
    assert list(tmp_path.iterdir()) == [tmp_path / "deck.pdf"]


def test_a_chapter_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], toy: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told before a browser is opened."""
    monkeypatch.setattr(command, "find_program", lambda name: name)
    monkeypatch.setattr(command, "load", lambda folder: toy)
    for name in ("deck.pptx", "view.png", "film.gif"):
        assert dashboard_command.main(["export", str(tmp_path / name), "--chapter", "99"]) == 1
        count = len(toy.tables["chapters"])
        assert capsys.readouterr().err.splitlines() == [f"There is no chapter 99: expected 1 to {count}."]
    assert list(tmp_path.iterdir()) == []


def test_told_to_end_is_as_interrupted() -> None:
    """SIGTERM raises in the block, once; after it the process heeds it as before."""
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Ended), ending_in_order():
        os.kill(os.getpid(), signal.SIGTERM)
        signal.pause()
    assert signal.getsignal(signal.SIGTERM) == before


def test_days_are_inclusive() -> None:
    arguments = ["export", "a.pdf", "--by", "day", "--days", "2024-11-29..2024-12-01"]
    assert parse_options(arguments).days == ("2024-11-29", "2024-11-30", "2024-12-01")


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ((), "The export needs chromium, which is not installed: apt-get install chromium chromium-driver"),
        (
            ("chromium",),
            "The export needs chromedriver, which is not installed: apt-get install chromium chromium-driver",
        ),
        (("chromium", "chromedriver"), "The export needs ffmpeg, which is not installed: apt-get install ffmpeg"),
    ],
)
def test_a_missing_program_is_named_with_its_package(
    there: tuple[str, ...],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The search path holds these programs alone."""
    programs, out = tmp_path / "bin", tmp_path / "out"
    programs.mkdir()
    out.mkdir()
    for name in there:
        (programs / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(programs))
    assert dashboard_command.main(["export", str(out / "film.mp4")]) == 1
    assert capsys.readouterr().err.splitlines() == [told]
    assert list(out.iterdir()) == []


@pytest.fixture
def writer(monkeypatch: pytest.MonkeyPatch, toy: Dataset) -> list[BaseException]:
    """A writer of PDF that writes three bytes and then raises what the list holds."""
    errors: list[BaseException] = []

    def write(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
        path.write_bytes(b"new")
        for error in errors:
            raise error

    monkeypatch.setitem(writers.WRITERS, "pdf", write)
    monkeypatch.setattr(command, "find_program", lambda name: name)
    monkeypatch.setattr(command, "load", lambda folder: toy)
    return errors


def test_a_file_is_written_whole(
    writer: list[BaseException], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pdf"
    assert dashboard_command.main(["export", str(file)]) == 0
    assert file.read_bytes() == b"new"
    assert capsys.readouterr().out == f"{file}: 3 bytes\n"
    assert list(tmp_path.iterdir()) == [file]


WRONG = [
    (KeyboardInterrupt(), 130, "Interrupted; nothing was written."),
    (CannotExport("It gave up."), 1, "It gave up."),
    (OSError(28, "No space left on device", ".export-x/export.pdf"), 1, "{file}: No space left on device"),
    (Ended(), 143, "Interrupted; nothing was written."),
]


@pytest.mark.parametrize("wrong", WRONG, ids=["interrupted", "refused", "full", "ended"])
def test_what_goes_wrong_leaves_the_old_file(
    writer: list[BaseException], wrong: tuple, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error, code, told = wrong
    writer.append(error)
    file = tmp_path / "deck.pdf"
    file.write_bytes(b"old")
    assert dashboard_command.main(["export", str(file)]) == code
    assert capsys.readouterr().err.splitlines() == [told.format(file=file)]
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
