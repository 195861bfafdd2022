"""Words of the answers, and the documented codes of docs/glossary.md that a value read with that meaning carries."""

from itertools import product

AWARDS = {
    "lao động tiên tiến": "title_advanced_worker",
    "chiến sĩ thi đua cơ sở": "title_emulation_fighter_grassroots",
    "chiến sĩ thi đua cấp tỉnh": "title_emulation_fighter_province",
    "tập thể lao động tiên tiến": "title_advanced_labour_collective",
    "tập thể lao động xuất sắc": "title_excellent_labour_collective",
    "cờ thi đua của ubnd tỉnh": "flag_province",
    "cờ thi đua của chính phủ": "flag_government",
    "bằng khen của chủ tịch ubnd tỉnh": "certificate_province",
    "bằng khen của chủ tịch ubnd tỉnh cho tập thể": "certificate_province_collective",
    "bằng khen của chủ tịch ubnd tỉnh cho cá nhân": "certificate_province_person",
    "bằng khen của thủ tướng chính phủ": "certificate_prime_minister",
    "giấy khen của chủ tịch ubnd xã cho tập thể": "merit_certificate_commune_collective",
    "giấy khen của chủ tịch ubnd xã cho cá nhân": "merit_certificate_commune_person",
    "giấy khen của chủ tịch ubnd huyện cho tập thể": "merit_certificate_district_collective",
    "giấy khen của chủ tịch ubnd huyện cho cá nhân": "merit_certificate_district_person",
    "giấy khen của chủ tịch ubnd huyện cho hộ gia đình": "merit_certificate_district_household",
    "huân chương lao động hạng ba": "order_labour_3",
}
CLASSES = {
    "hoàn thành xuất sắc nhiệm vụ": "excellent",
    "hoàn thành tốt nhiệm vụ": "good",
    "hoàn thành nhiệm vụ": "completed",
    "không hoàn thành nhiệm vụ": "failed",
}
SHORT_CLASSES = {"xuất sắc": "excellent", "tốt": "good", "hoàn thành": "completed", "không hoàn thành": "failed"}
COUNTED = {
    "đảng viên ": ("party_member_rating_", ""),
    "tỷ lệ đảng viên ": ("party_member_rating_", "_pct"),
    "chi bộ ": ("party_cell_rating_", ""),
    "tỷ lệ chi bộ ": ("party_cell_rating_", "_pct"),
    "cá nhân ": ("person_rating_", ""),
}
ONE = {
    "chi bộ xếp loại ": "party_cell_rating",
    "tập thể xếp loại ": "agency_rating",
    "cá nhân xếp loại ": "person_rating",
}
MEASURES = {
    **{words: {"measure": code} for words, code in AWARDS.items()},
    **{
        before + words: {"measure": start + code + end}
        for (before, (start, end)), (words, code) in product(COUNTED.items(), CLASSES.items())
    },
    **{
        before + words: {"measure": measure, "class_id": code}
        for (before, measure), (words, code) in product(ONE.items(), SHORT_CLASSES.items())
    },
    "số đảng viên được đánh giá": {"measure": "party_member_assessed"},
    "số chi bộ được đánh giá": {"measure": "party_cell_assessed"},
    "số cá nhân được đánh giá": {"measure": "person_assessed"},
    "tổng điểm": {"measure": "score_total"},
    "thứ hạng": {"measure": "rank"},
    "số người": {"measure": "headcount"},
    "số nữ": {"measure": "headcount_female"},
    "số lãnh đạo": {"measure": "headcount_leader"},
    "số người trực tiếp": {"measure": "headcount_frontline"},
    "số người bị kỷ luật": {"measure": "persons_disciplined"},
    "số người bị khiển trách": {"measure": "persons_disciplined_reprimand"},
    "số người bị cảnh cáo": {"measure": "persons_disciplined_warning"},
    "thành viên cụm, khối": {"kind": "cluster_member"},
    "sắp xếp đơn vị": {"kind": "unit_lineage"},
    "sáng kiến": {"kind": "initiative"},
    "phong trào": {},
}
"""The keys a record must have; words that stand here not at all name a criterion or an indicator."""

STATUSES = {
    "đã tặng": {"status": "granted"},
    "đang trình": {"status": "proposed"},
    "đăng ký": {"status": "registered"},
    "tự chấm": {"stage": "self"},
    "thẩm định 1": {"stage": "appraised_1"},
    "thẩm định 2": {"stage": "appraised_2"},
    "điểm tối đa": {"kind": "criterion"},
    "kế hoạch": {"kind": "target"},
    "thực hiện": {"kind": "result", "status": "actual"},
    "ước thực hiện": {"kind": "result", "status": "estimate"},
}
