"""Names of clusters, indicators and titles much like known ones are asked about, with their likeness, never merged."""

from collections.abc import Callable, Sequence

import pytest

from thidua.ingest.commit import commit, undo
from thidua.ingest.finding import Finding
from thidua.ingest.likeness import alike, marks
from thidua.ingest.memory import forget, remembered, with_memory
from thidua.ingest.said import SAID_NOTHING, Said
from thidua.ingest.stage import Staged, preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store

Make = Callable[..., bytes]
Rows = Sequence[Sequence[object]]


def points(cluster: str, *units: str, year: int = 2024, place: str = "tỉnh Minh Họa") -> Rows:
    rows = [[number, unit, 100 - number] for number, unit in enumerate(units, 1)]
    return [
        [cluster], [f"Địa bàn: {place}"], [f"BẢNG ĐIỂM THI ĐUA NĂM {year}"], ["STT", "Tên đơn vị", "Tổng điểm"], *rows
    ]  # fmt: skip


def targets(year: int, *names: str) -> Rows:
    return [
        ["Khối thi đua các sở"],
        ["Địa bàn: tỉnh Minh Họa"],
        [f"CHỈ TIÊU THI ĐUA NĂM {year}"],
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"],
        *[[number, name, "hộ", 10, 9] for number, name in enumerate(names, 1)],
    ]


@pytest.fixture
def bring(store: Store) -> Callable[..., str]:
    def brought(content: bytes, said: Said = SAID_NOTHING, name: str = "cu.xlsx") -> str:
        understanding = understand(name, content, said=said)
        return commit(store, LOCAL_USER, understanding, content=content, create_names=True).batch_id

    return brought


@pytest.fixture
def look(store: Store) -> Callable[..., Staged]:
    def looked(content: bytes, said: Said = SAID_NOTHING) -> Staged:
        return preview(store, LOCAL_USER, understand("moi.xlsx", content, said=said))

    return looked


def asked(staged: Staged, code: str) -> list[Finding]:
    return [one for one in staged.findings if one.code == code]


def offered(finding: Finding) -> list[str]:
    return [one.answer for one in finding.question.candidates]


@pytest.mark.parametrize(
    ("name", "told_by"),
    [
        ("Cụm thi đua số 01", ("1",)), ("Cụm thi đua số I", ("1",)), ("Cụm thi đua số ix", ("9",)),
        ("Cụm thi đua số XIV", ("14",)),  ("Khối A", ("a",)), ("Khối B, đơn vị", ("b",)), ("CỤM 2, khối 1", ("1", "2")),
    ],
)  # fmt: skip
def test_numbers_and_single_letters_tell_names_apart(name: str, told_by: tuple[str, ...]) -> None:
    assert marks(name) == told_by


def test_a_number_without_end_is_compared_as_it_stands() -> None:
    assert marks("Mã " + "9" * 30_000) == ("9" * 30_000,)


def test_names_alike_are_offered_the_best_first() -> None:
    known = {"so cong thuong": "Sở Công Thương", "so cong an 2": "Sở Công an 2", "so cong thuong tinh": "Sở CT tỉnh"}
    # ratio of "so cong thuong" (14) and "so cong thuongg" (15): 2 × 14 / 29 = 0.97; "so cong thuong tinh": 28/34 = 0.82
    assert [(one.answer, one.score) for one in alike("Sở Công Thươngg", "so cong thuongg", known)] == [
        ("Sở Công Thương", 0.97)
    ]


def test_a_cluster_in_other_words_is_asked_about_and_is_the_one_a_person_says(
    make_workbook: Make, bring: Callable[..., str], look: Callable[..., Staged]
) -> None:
    bring(make_workbook(A=points("Khối thi đua các sở, ngành tỉnh", "Sở A")))
    content = make_workbook(X=points("Khối thi đua các sở ngành của tỉnh", "Sở A", year=2025))
    staged = look(content)
    (doubt,) = asked(staged, "similar_cluster")
    assert (doubt.severity, doubt.sheet, doubt.value) == ("question", "X", "Khối thi đua các sở ngành của tỉnh")
    assert offered(doubt) == ["Khối thi đua các sở, ngành tỉnh", "Khối thi đua các sở ngành của tỉnh"]
    assert "Khối thi đua các sở, ngành tỉnh (9" in doubt.message
    assert [row["name"] for row in staged.new["cluster"]] == ["Khối thi đua các sở ngành của tỉnh"]
    same = look(content, Said(answers=(doubt.question.answered("Khối thi đua các sở, ngành tỉnh"),)))
    assert (same.new["cluster"], asked(same, "similar_cluster")) == ([], [])
    other = look(content, Said(answers=(doubt.question.answered(doubt.value),)))
    assert [row["name"] for row in other.new["cluster"]] == [doubt.value]
    assert asked(other, "similar_cluster") == []


@pytest.mark.parametrize(
    "name", ["Cụm thi đua số 2", "Cụm thi đua số II", "Khối thi đua số 1", "Cụm thi đua miền núi", "Cụm thi đua A"]
)
def test_clusters_that_differ_in_substance_are_not_offered(
    name: str, make_workbook: Make, bring: Callable[..., str], look: Callable[..., Staged]
) -> None:
    bring(make_workbook(A=points("Cụm thi đua số 1", "Sở A")))
    staged = look(make_workbook(A=points(name, "Sở B")))
    assert asked(staged, "similar_cluster") == []
    assert [row["name"] for row in staged.new["cluster"]] == [name]


def test_a_cluster_that_the_file_names_besides_or_of_another_place_is_not_offered(
    make_workbook: Make, bring: Callable[..., str], look: Callable[..., Staged]
) -> None:
    bring(make_workbook(A=points("Khối thi đua các sở", "Sở A")))
    both = make_workbook(A=points("Khối thi đua các sở", "Sở A"), B=points("Khối thi đua các sở ngành", "Sở B"))
    assert asked(look(both), "similar_cluster") == []
    elsewhere = make_workbook(A=points("Khối thi đua các sở ngành", "Sở B", place="tỉnh Bạch Hải"))
    assert asked(look(elsewhere), "similar_cluster") == []


def test_an_indicator_in_other_words_is_asked_about_at_its_cell(
    make_workbook: Make, bring: Callable[..., str], look: Callable[..., Staged]
) -> None:
    bring(make_workbook(A=targets(2023, "Số hộ gia đình văn hóa", "Số hộ được cấp nước sạch giai đoạn 1")))
    content = make_workbook(A=targets(2024, "Số hộ gia đình văn hoá mới", "Số hộ được cấp nước sạch giai đoạn 2"))
    (doubt,) = asked(look(content), "similar_indicator")
    assert (doubt.cell, doubt.value) == ("B5", "Số hộ gia đình văn hoá mới")
    assert offered(doubt) == ["Số hộ gia đình văn hóa", "Số hộ gia đình văn hoá mới"]
    same = look(content, Said(answers=(doubt.question.answered("Số hộ gia đình văn hóa"),)))
    assert asked(same, "similar_indicator") == []
    assert [row["name"] for row in same.new["indicator"]] == ["Số hộ được cấp nước sạch giai đoạn 2"]
    keys = same.facts.filter(same.facts["cell"] == "E5")["business_key"].to_list()
    assert "so_ho_gia_dinh_van_hoa|actual" in keys[0]


def test_indicators_that_the_file_names_both_are_two(
    make_workbook: Make, bring: Callable[..., str], look: Callable[..., Staged]
) -> None:
    bring(make_workbook(A=targets(2023, "Số hộ gia đình văn hóa")))
    both = make_workbook(A=targets(2024, "Số hộ gia đình văn hóa", "Số hộ gia đình văn hóa mới"))
    assert asked(look(both), "similar_indicator") == []


def test_an_indicator_of_the_catalogue_is_offered_by_its_own_name(
    make_workbook: Make, look: Callable[..., Staged]
) -> None:
    (doubt,) = asked(look(make_workbook(A=targets(2024, "Tỷ lệ các cơ quan đạt vững mạnh"))), "similar_indicator")
    assert offered(doubt)[0] == "Tỷ lệ cơ quan đạt vững mạnh"


def test_what_a_person_said_of_names_is_remembered_until_forgotten_or_undone(
    make_workbook: Make, store: Store, bring: Callable[..., str]
) -> None:
    bring(make_workbook(A=points("Khối thi đua các sở, ngành tỉnh", "Sở A")))
    written = "Khối thi đua các sở ngành của tỉnh"
    content = make_workbook(A=points(written, "Sở A", year=2025))
    (doubt,) = asked(preview(store, LOCAL_USER, understand("b.xlsx", content)), "similar_cluster")
    said = Said(answers=(doubt.question.answered("Khối thi đua các sở, ngành tỉnh"),))
    batch = bring(content, said)
    kept = remembered(store, LOCAL_USER).row(0, named=True)
    assert (kept["fingerprint"], kept["kind"], kept["subject"]) == ("cluster", "name", written)
    memory = with_memory(store, LOCAL_USER, SAID_NOTHING)
    next_year = understand("c.xlsx", make_workbook(A=points(written, "Sở A", year=2026)), said=memory)
    assert next_year.said.answers == memory.answers
    staged = preview(store, LOCAL_USER, next_year)
    assert (staged.new["cluster"], asked(staged, "similar_cluster")) == ([], [])
    of_another = understand("d.xlsx", make_workbook(A=points("Cụm thi đua số 3", "Sở A", year=2026)), said=memory)
    assert of_another.said.answers == ()
    assert forget(store, LOCAL_USER, "cluster", written) == 1
    assert remembered(store, LOCAL_USER).is_empty()
    undo(store, LOCAL_USER, batch)


def test_a_word_of_a_catalogue_is_remembered_and_used_only_where_it_stands(make_workbook: Make, store: Store) -> None:
    def ratings(word: str, year: int) -> bytes:
        rows = [["Địa bàn: tỉnh Minh Họa"], [f"XẾP LOẠI NĂM {year}"], ["STT", "Tên đơn vị", "Xếp loại"]]
        return make_workbook(A=[*rows, [1, "Sở A", word]])

    content = ratings("Hoàn thành xuất xắc", 2024)
    (unknown,) = [one for one in understand("a.xlsx", content).findings if one.code == "unknown_rating_class"]
    best = unknown.question.candidates[0]
    assert best.answer == "Hoàn thành xuất sắc nhiệm vụ" and best.score > 0.8
    assert f"Hoàn thành xuất sắc nhiệm vụ ({round(100 * best.score)}%)" in unknown.remedy
    said = Said(answers=(unknown.question.answered(best.answer),))
    commit(store, LOCAL_USER, understand("a.xlsx", content, said=said), content=content, create_names=True)
    memory = with_memory(store, LOCAL_USER, SAID_NOTHING)
    after = understand("b.xlsx", ratings("hoàn thành xuất xắc", 2025), said=memory)
    assert [one.attributes["class_id"] for one in after.tables[0].records] == ["excellent"]
    assert [answer.remembered for answer in after.said.answers] == [2024]
    assert understand("c.xlsx", ratings("Hoàn thành tốt nhiệm vụ", 2025), said=memory).said.answers == ()


@pytest.mark.parametrize(
    ("written", "year", "name"),
    [
        ("Lao động tiến triển", 2024, "Lao động tiên tiến"),
        ("Bằng khen của chủ tịch UBND tỉn", 2024, "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Huân chương Lao động hạng nhìi", 2024, "Huân chương Lao động hạng Nhì"),
    ],
)
def test_titles_are_offered_by_likeness(written: str, year: int, name: str, make_workbook: Make) -> None:
    rows = [
        ["Địa bàn: tỉnh Minh Họa"],
        [f"KẾT QUẢ KHEN THƯỞNG NĂM {year}"],
        ["STT", "Danh hiệu thi đua", "Tập thể", "Cá nhân"],
    ]
    content = make_workbook(A=[*rows, [1, written, None, 3]])
    found = [one for one in understand("a.xlsx", content).findings if one.code == "unknown_award"]
    assert found[0].question.candidates[0].answer == name
    scores = [one.score for one in found[0].question.candidates]
    assert scores == sorted(scores, reverse=True)


def two_lists(one: Sequence[str], other: Sequence[str]) -> dict[str, Rows]:
    return {"A": points("Khối thi đua các sở", *one), "B": points("Khối thi đua các ban", *other)}


def test_two_spellings_of_a_unit_in_one_file_are_asked_about_and_not_merged(
    make_workbook: Make, look: Callable[..., Staged]
) -> None:
    one, other = "Sở Lao động - Thương binh và Xã hội", "Sở Lao động, Thương binh Xã hội"
    content = make_workbook(**two_lists([one, "Sở Tài chính"], [other, "Sở Y tế"]))
    staged = look(content)
    (doubt,) = asked(staged, "similar_unit")
    assert (doubt.sheet, doubt.cell, doubt.value, offered(doubt)) == ("B", "B5", other, [one, other])
    assert [row["name"] for row in staged.new["unit"] if "Lao" in str(row["name"])] == [one, other]
    same = look(content, Said(answers=(doubt.question.answered(one),)))
    assert [row["name"] for row in same.new["unit"] if "Lao" in str(row["name"])] == [one]
    assert asked(same, "similar_unit") == []


@pytest.mark.parametrize(
    ("names", "doubted"),
    [
        (("Trường Mầm non Hoa Mai", "Trường Mầm non Hoa Lan"), []),
        (("Hội Liên hiệp Phụ nữ huyện", "Hội Liên hiệp Phụ nữ tỉnh"), []),
        (("Trường Tiểu học số 1", "Trường Tiểu học số 2"), []),
        (("Trung tâm Văn hóa Thông tin", "Trung tâm Văn hóa và Thông tin"), ["Trung tâm Văn hóa và Thông tin"]),
    ],
)
def test_names_beside_each_other_in_a_list_are_of_several_units(
    names: Sequence[str], doubted: list[str], make_workbook: Make, look: Callable[..., Staged]
) -> None:
    staged = look(make_workbook(A=points("Khối thi đua các trường", *names)))
    assert [one.value for one in asked(staged, "similar_unit")] == doubted


def test_a_known_unit_in_the_same_list_is_not_what_a_new_one_means(
    make_workbook: Make, bring: Callable[..., str], look: Callable[..., Staged]
) -> None:
    bring(make_workbook(A=points("Khối thi đua các trường", "Trường Mầm non Hoa Mai")))
    both = points("Khối thi đua các trường", "Trường Mầm non Hoa Mai", "Trường Mầm non Hoa Lan", year=2025)
    alone = points("Khối thi đua các trường", "Trường Mầm non Hoa Lan", year=2025)
    assert asked(look(make_workbook(A=both)), "similar_unit") == []
    assert len(asked(look(make_workbook(A=alone)), "similar_unit")) == 1


def test_two_spellings_of_a_cluster_in_one_file_are_asked_about(
    make_workbook: Make, look: Callable[..., Staged]
) -> None:
    one, other = "Khối thi đua các sở, ngành", "Khối thi đua các sở và ngành tỉnh"
    staged = look(make_workbook(A=points(one, "Sở A"), B=points(other, "Sở B")))
    (doubt,) = asked(staged, "similar_cluster")
    assert (doubt.value, offered(doubt)) == (other, [one, other])
