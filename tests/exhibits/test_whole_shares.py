"""Headlines where everyone of all has done it: the percentage is "100%", without a decimal, beside its n/N."""

import pytest

from tests.exhibits.conftest import BLOCK, RATING_HEADINGS, World, members, scores, sheet, targets
from thidua.exhibits.catalogue import exhibits
from thidua.store import Store


@pytest.fixture(scope="module")
def perfect(tmp_path_factory):
    """Two units in 2024: both excellent with all their staff (8 and 4), each with its one target exceeded."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        checks = "Số cuộc kiểm tra, giám sát"
        made.bring(
            A=members(2024, "Ban Một", "Ban Hai"),
            B=targets(
                "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2024",
                {"Ban Một": [(checks, "cuộc", "10", "12")], "Ban Hai": [(checks, "cuộc", "10", "11")]},
            ),
            C=sheet(
                "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024",
                RATING_HEADINGS,
                ("Ban Một", 8, 8, None, "HTXSNV"),
                ("Ban Hai", 4, 4, None, "HTXSNV"),
            ),
            D=scores("ĐIỂM CHÍNH THỨC NĂM 2024", ("Ban Một", 60, 40, 100, 1), ("Ban Hai", 50, 35, 85, 2)),
        )
        yield made
        made.store.close()


HEADLINES = {
    "clusters/compare": ("Cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ: Khối các ban – năm 2024 2/2 (100%)."),
    "ranking/robustness": (
        "Khi trọng số từng tiêu chí thay đổi trong mức ±20% (1.000 phương án), Ban Một giữ hạng 1 trong 100% phương án."
    ),
    "ratings/excellent_share": "Năm 2024 có 2/2 cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (100%).",
    "submissions/status": "Năm 2024, 2/2 đơn vị đã có đủ số liệu (100%).",
    "targets/by_field": "Năm 2024, 2/2 chỉ tiêu đạt và vượt kế hoạch (100%).",
    "targets/by_unit": "Năm 2024, 2/2 chỉ tiêu vượt kế hoạch (100%); không có chỉ tiêu chưa đạt.",
    "targets/matrix": (
        "Năm 2024, 2/2 chỉ tiêu vượt kế hoạch (100%); không có chỉ tiêu chưa đạt. "
        "2/2 đơn vị đạt và vượt mọi chỉ tiêu đã có kết quả (100%)."
    ),
    "units/ratings_over_years": (
        "Năm 2024, Ban Một được xếp loại: Hoàn thành xuất sắc nhiệm vụ; có 8/8 cán bộ, công chức hoàn thành xuất sắc "
        "nhiệm vụ (100%)."
    ),
}


@pytest.mark.parametrize("name", HEADLINES)
def test_all_of_all_is_a_hundred_per_cent_without_a_decimal(perfect, name):
    asked = {
        "ranking/robustness": {"cluster": perfect.cluster(BLOCK), "year": 2024},
        "clusters/compare": {"clusters": [perfect.cluster(BLOCK)], "years": [2024]},
        "units/ratings_over_years": {"unit": perfect.unit("Ban Một")},
    }
    shown = perfect.show(exhibits()[name], **asked.get(name, {"place": None, "cluster": None, "year": 2024}))
    assert shown.headline == HEADLINES[name]
    assert not any("100,0" in str(cell) for row in shown.rows for cell in row)
