"""`seal`, `seals`, `difference` and `publish` from the command line, end to end."""

import csv
import io
import zipfile

import docx
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


def test_the_script_of_the_awards_is_a_document(office):
    said = office.type("publish", "script", "--cluster", "MTTQ", "--year", "2013", "--story", "tong_ket_cum",
                       "--out", "loi-dan.docx")  # fmt: skip
    assert said.code == 0 and "loi-dan.docx" in said.err
    document = docx.Document(str(office.folder / "loi-dan.docx"))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[0] == "LỜI DẪN TRAO THƯỞNG"
    assert "28 cá nhân (chưa nêu tên)" in lines and "Trân trọng kính mời lên nhận Lao động tiên tiến:" in lines


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


def test_a_brief_is_a_picture_or_a_pdf_by_its_ending(office):
    assert office.type("publish", "brief", *MEETING, "--out", "ky.png").code == 0
    assert (office.folder / "ky.png").read_bytes().startswith(b"\x89PNG")
    assert office.type("publish", "brief", *MEETING, "--out", "ky.PDF").code == 0
    assert (office.folder / "ky.PDF").read_bytes().startswith(b"%PDF")
    refused = office.type("publish", "brief", *MEETING, "--out", "ky.docx")
    assert refused.code == 2 and "ky.docx" in refused.err


def test_decks_of_all_clusters_in_one_go(office):
    argv = ("publish", "deck", "--place", "Chiêm Hóa", "--year", "2014", "--story", "ky_giao_uoc", "--all")
    said = office.type(*argv, "--out", "tat-ca.zip")
    assert said.code == 0 and "1/1: " in said.err
    with zipfile.ZipFile(office.folder / "tat-ca.zip") as archive:
        (name,) = archive.namelist()
        deck = Presentation(io.BytesIO(archive.read(name)))
    code = rows(office.type("seals"))[0]["code"]
    assert name.endswith(f"-2014-{code.lower()}.pptx")
    assert all(
        any(code in shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame)
        for slide in deck.slides
    )
    assert [path.name for path in office.folder.iterdir()] == ["tat-ca.zip"]
    assert office.type(*argv[:-3], "tong_ket_dia_phuong", "--all", "--out", "a.zip").code == 2
    assert office.type(*argv[:5], "1990", *argv[6:], "--out", "a.zip").code == 2


def test_a_deck_on_the_office_s_template(office):
    Presentation().save(office.folder / "mau.pptx")
    assert office.type("publish", "deck", *MEETING, "--template", "mau.pptx", "--out", "ky.pptx").code == 0
    assert Presentation(office.folder / "ky.pptx").slides[0].slide_layout.name == "Title Slide"
    office.write("hong.pptx", "không phải tệp PowerPoint")
    refused = office.type("publish", "deck", *MEETING, "--template", "hong.pptx", "--out", "b.pptx")
    assert refused.code == 2 and "Mẫu trình chiếu" in refused.err
    assert office.type("publish", "offline", *MEETING, "--template", "mau.pptx", "--out", "b.html").code == 2
    assert not (office.folder / "b.pptx").exists() and not (office.folder / "b.html").exists()


def test_an_edited_file_is_held_against_its_seal(office):
    code = office.type("seal", *MEETING).out.strip()
    office.type("publish", "deck", "--seal", code, "--out", "ky.pptx")
    assert office.type("compare", "ky.pptx", "--seal", code).code == 0
    deck = Presentation(office.folder / "ky.pptx")
    runs = [
        run
        for slide in deck.slides
        if "5/12" in slide.shapes.title.text_frame.text
        for run in slide.shapes.title.text_frame.paragraphs[0].runs
    ]
    runs[0].text = runs[0].text.replace("5/12", "6/12")
    deck.save(office.folder / "sua.pptx")
    said = office.type("compare", "sua.pptx", "--seal", code)
    assert said.code == 1 and "1 số lệch" in said.err
    (wrong,) = [row for row in rows(said) if row["verdict"] != "khớp"]
    assert (wrong["found"], wrong["sealed"], wrong["verdict"]) == ("6", "5", "lệch")
    assert "tiêu đề" in wrong["place"]
    assert office.type("compare", "khong-co.pptx", "--seal", code).code == 2
