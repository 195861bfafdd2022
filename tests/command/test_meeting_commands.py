"""`seal`, `seals`, `difference` and `publish` from the command line, end to end."""

import csv
import io

import pytest
from pptx import Presentation

MEETING = ("--cluster", "MTTQ", "--year", "2014", "--story", "ky_giao_uoc")


@pytest.fixture
def office(desk, chiem_hoa):
    desk.type("import", chiem_hoa, "--yes")
    return desk


def rows(said):
    return list(csv.DictReader(io.StringIO(said.out)))


def test_a_meeting_is_sealed_listed_and_published(office):
    sealed = office.type("seal", *MEETING)
    code = sealed.out.strip()
    assert sealed.code == 0 and len(code) == 10
    assert f"mã {code}" in sealed.err and "Ký giao ước thi đua" in sealed.err
    (listed,) = rows(office.type("seals"))
    assert (listed["code"], listed["story"], listed["year"], listed["superseded_by"]) == (
        code,
        "ky_giao_uoc",
        "2014",
        "",
    )

    made = office.type("publish", "offline", "--seal", code, "--out", "hop/ky.html")
    assert made.code == 0 and "ky.html" in made.err
    page = (office.folder / "hop" / "ky.html").read_text(encoding="utf-8")
    assert code in page and "41,7%" in page

    assert office.type("publish", "deck", *MEETING, "--out", "ky.pptx").code == 0
    deck = Presentation(str(office.folder / "ky.pptx"))
    texts = [[shape.text_frame.text for shape in slide.shapes if shape.has_text_frame] for slide in deck.slides]
    assert all(any(code in text for text in slide) for slide in texts)
    assert any(shape.has_chart for slide in deck.slides for shape in slide.shapes)
    assert len(rows(office.type("seals"))) == 1


def test_publishing_seals_where_nothing_is_sealed(office):
    assert office.type("publish", "offline", *MEETING, "--out", "a.html").code == 0
    assert len(rows(office.type("seals"))) == 1


def test_differences_are_listed_and_counted_in_the_exit_code(office):
    code = office.type("seal", *MEETING).out.strip()
    same = office.type("difference", "--seal", code)
    assert (same.code, same.out) == (0, "")
    assert "Không có số liệu nào thay đổi" in same.err
    batch = office.type("query", "imports/list", "--format", "json").json[0]["batch_id"]
    office.type("undo", batch)
    changed = office.type("difference", "--seal", code)
    assert changed.code == 1
    assert {row["after"] for row in rows(changed)} == {""}
    assert any(row["before"] == "41,7%" for row in rows(changed))


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("seal", "--cluster", "khong co", "--year", "2014"), "không có “khong co”"),
        (("seal", "--cluster", "MTTQ", "--year", "2014", "--story", "hop_mat"), "hop_mat"),
        (("difference", "--seal", "ffff"), "ffff"),
        (("publish", "deck", "--out", "a.pptx"), "--year"),
        (("publish", "deck", "--seal", "zz", "--out", "a.pptx"), "zz"),
    ],
)
def test_mistakes_are_told_without_a_traceback(office, argv, told):
    said = office.type(*argv)
    assert (said.code, said.out) == (2, "")
    assert told in said.err and "Traceback" not in said.err
