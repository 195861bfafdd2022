"""The words read when awards are handed over: the turns, names and decisions of the slides, the highest award first."""

import io

import docx

from tests.publish.sealed import sealed
from thidua.publish.compare import compare
from thidua.publish.script import script, turns
from thidua.stories.slide import Slide

HEADINGS = ("Năm", "Danh hiệu, hình thức khen thưởng", "Tập thể, cá nhân", "Quyết định")
FLAG, WORKERS = "Cờ thi đua của Chính phủ", "Lao động tiên tiến"
DECISION = "số 237/QĐ-UBND ngày 13/01/2025"


def _called(*rows, marks=()):
    stated = tuple(("2024", *row) for row in rows)
    return Slide("call_up", "Trao thưởng", lead="Trao thưởng", headings=HEADINGS, rows=stated, marks=marks)


def _read(content):
    document = docx.Document(io.BytesIO(content))
    return [paragraph.text for paragraph in document.paragraphs], document


def test_awards_come_in_turns_of_at_most_eight_with_their_decision():
    people = [(WORKERS, f"Nguyễn Văn {letter}", "số 25/QĐ") for letter in "ABCDEGHIK"]
    seal = sealed(_called((FLAG, "Sở Nội vụ", DECISION), *people))
    lines, document = _read(script(seal))
    flag, workers = lines.index(FLAG), lines.index(WORKERS)
    assert flag < workers
    assert lines[flag + 1] == f"Theo Quyết định {DECISION}."
    assert lines[flag + 2 : flag + 4] == [f"Trân trọng kính mời lên nhận {FLAG}:", "Sở Nội vụ"]
    assert lines[workers + 1] == "Theo Quyết định số 25/QĐ."
    assert [line for line in lines if line.startswith("Lượt ")] == ["Lượt 1/2", "Lượt 2/2"]
    second = lines.index("Lượt 2/2")
    names = [line for line in lines[workers:] if "Nguyễn" in line]
    assert names == [who for _award, who, _decision in people]
    assert [sum("Nguyễn" in line for line in part) for part in (lines[workers:second], lines[second:])] == [4, 5]
    assert sum(line.startswith("Kính mời ………") for line in lines) == len(turns(seal)) == 3
    counted = [paragraph._p.pPr.numPr.numId.val for paragraph in document.paragraphs if "Nguyễn" in paragraph.text]
    assert len(set(counted)) == 1, "names are counted on over the turns of one award"
    assert counted[0] != document.paragraphs[lines.index("Sở Nội vụ")]._p.pPr.numPr.numId.val
    assert document.sections[0].footer.paragraphs[0].text == seal.footer


def test_a_draft_says_so_and_any_name_stays_text():
    names = ["=cmd|' /C calc'!A0", "<b>Sở</b> & “Ban”", "Đ" * 200]
    seal = sealed(_called(*((FLAG, name, "") for name in names), marks=("DỰ KIẾN – TÀI LIỆU HỌP",)))
    lines, _document = _read(script(seal))
    assert [line for line in lines if line in names] == names
    assert "DỰ KIẾN – TÀI LIỆU HỌP" in lines


def test_nobody_to_be_called_is_said():
    lines, _document = _read(script(sealed(Slide("title", "Tổng kết"))))
    assert lines[-1] == "Chưa có quyết định khen thưởng để mời lên nhận."


def test_an_altered_number_is_found_against_the_seal():
    seal = sealed(_called((FLAG, "06 tập thể (chưa nêu tên)", DECISION)))
    assert {one.verdict for one in compare(script(seal), seal)} <= {"match"}
    document = docx.Document(io.BytesIO(script(seal)))
    (paragraph,) = [one for one in document.paragraphs if "06 tập thể" in one.text]
    paragraph.runs[0].text = paragraph.text.replace("06", "07")
    file = io.BytesIO()
    document.save(file)
    assert "07" in [one.found for one in compare(file.getvalue(), seal) if one.verdict != "match"]
