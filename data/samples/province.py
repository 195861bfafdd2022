"""The invented province of Minh Họa: its clusters, units, criteria and indicators. Nothing here exists."""

from dataclasses import dataclass
from typing import Literal

from layout import PARTY_MOTTO, STATE_MOTTO

YEARS = range(2016, 2026)
MERGER_YEAR = 2025
MERGED_UNIT = "Ban Tuyên giáo và Dân vận Tỉnh ủy"
MERGED_FROM = ("Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy")
NOT_ASSIGNED = ("Thanh tra tỉnh", 2022)
"""The unit and year whose last criterion was not assigned (KP)."""


@dataclass(frozen=True)
class Indicator:
    """What is measured, and its plan of 2016 and of 2025; `plan` words the plan, `{}` standing for the figure."""

    name: str
    measure: str
    kind: Literal["rate", "ceiling", "count", "money", "none"]
    plan: str
    first: float
    last: float


@dataclass(frozen=True)
class Cluster:
    """A cụm or khối: units in the order of the decision, criteria as (name, maximum) summing to 100."""

    code: str
    name: str
    lead: str
    deputy: str
    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    signatory: str
    units: tuple[str, ...]
    criteria: tuple[tuple[str, int], ...]
    indicators: tuple[Indicator, ...]
    excellent_share: tuple[float, ...]
    """Share of units rated excellent, a year each."""


def units_in(cluster: Cluster, *, year: int) -> tuple[str, ...]:
    """The cluster's units in a year: from 2025 the merged committee stands where the first of the two stood."""
    if year < MERGER_YEAR:
        return cluster.units
    first, second = MERGED_FROM
    return tuple(MERGED_UNIT if unit == first else unit for unit in cluster.units if unit != second)


_AGENCY_CRITERIA = (
    ("Thực hiện nhiệm vụ chính trị được giao", 20),
    ("Tham mưu, ban hành văn bản", 10),
    ("Cải cách hành chính", 10),
    ("Chuyển đổi số", 8),
    ("Xây dựng Đảng và hệ thống chính trị", 12),
    ("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 6),
    ("Thực hành tiết kiệm, phòng, chống tham nhũng", 6),
    ("Kỷ luật, kỷ cương, quy chế dân chủ", 6),
    ("Tổ chức phong trào thi đua", 8),
    ("Phát hiện, nhân rộng điển hình tiên tiến", 5),
    ("Công tác khen thưởng", 5),
    ("Tham gia hoạt động của khối, an sinh xã hội", 4),
)
_COMMUNE_CRITERIA = (
    ("Phát triển kinh tế", 15),
    ("Thu, chi ngân sách", 10),
    ("Giảm nghèo, an sinh xã hội", 10),
    ("Xây dựng nông thôn mới, đô thị văn minh", 10),
    ("Quốc phòng, an ninh", 10),
    ("Cải cách hành chính", 10),
    ("Chuyển đổi số", 5),
    ("Xây dựng Đảng và hệ thống chính trị", 10),
    ("Văn hóa, giáo dục, y tế", 8),
    ("Tổ chức phong trào thi đua", 5),
    ("Phát hiện, nhân rộng điển hình tiên tiến", 4),
    ("Công tác khen thưởng", 3),
)
_INITIATIVES = Indicator("Số sáng kiến được công nhận", "sáng kiến", "count", "{}", 4, 8)
_DISCIPLINE = Indicator("Số cá nhân vi phạm bị xử lý kỷ luật", "người", "none", "Không có", 0, 0)
_EXEMPLARS = Indicator("Số tập thể, cá nhân điển hình được biểu dương", "điển hình", "count", "{}", 7, 14)

PARTY = Cluster(
    code="KĐ",
    name="Khối thi đua các cơ quan Đảng, MTTQ và đoàn thể tỉnh",
    lead="Trưởng khối",
    deputy="Phó khối",
    issuer=("TỈNH ỦY MINH HỌA", "*"),
    motto=PARTY_MOTTO,
    signatory="TM. KHỐI THI ĐUA",
    units=(
        "Văn phòng Tỉnh ủy",
        "Ban Tổ chức Tỉnh ủy",
        "Ủy ban Kiểm tra Tỉnh ủy",
        *MERGED_FROM,
        "Ban Nội chính Tỉnh ủy",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Liên đoàn Lao động tỉnh",
        "Tỉnh đoàn",
    ),
    criteria=_AGENCY_CRITERIA,
    indicators=(
        Indicator("Tỷ lệ văn bản tham mưu đúng hạn", "%", "rate", "trên {}%", 90, 95),
        Indicator("Tỷ lệ văn bản xử lý trên môi trường mạng", "%", "rate", "từ {}% trở lên", 40, 90),
        Indicator("Số cuộc kiểm tra, giám sát", "cuộc", "count", "{}", 9, 13),
        _INITIATIVES,
        _DISCIPLINE,
        _EXEMPLARS,
    ),
    excellent_share=(0.22, 0.23, 0.33, 0.33, 0.22, 0.33, 0.33, 0.44, 0.33, 0.38),
)
DEPARTMENTS = Cluster(
    code="SN",
    name="Khối thi đua các sở, ngành tỉnh",
    lead="Trưởng khối",
    deputy="Phó khối",
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH MINH HỌA"),
    motto=STATE_MOTTO,
    signatory="TM. KHỐI THI ĐUA",
    units=(
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Sở Nội vụ",
        "Sở Tài chính",
        "Sở Tư pháp",
        "Sở Công Thương",
        "Sở Xây dựng",
        "Sở Khoa học và Công nghệ",
        "Sở Giáo dục và Đào tạo",
        "Sở Y tế",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Thanh tra tỉnh",
        "Ban Quản lý các khu công nghiệp tỉnh",
    ),
    criteria=_AGENCY_CRITERIA,
    indicators=(
        Indicator("Tỷ lệ văn bản xử lý đúng hạn", "%", "rate", "trên {}%", 92, 95),
        Indicator("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn", "%", "rate", "từ {}% trở lên", 93, 96),
        Indicator("Tỷ lệ dịch vụ công trực tuyến toàn trình", "%", "rate", "từ {}% trở lên", 25, 80),
        _INITIATIVES,
        _DISCIPLINE,
        _EXEMPLARS,
    ),
    excellent_share=(0.25, 0.25, 0.33, 0.33, 0.42, 0.42, 0.33, 0.33, 0.25, 0.33),
)
COMMUNES = Cluster(
    code="XP",
    name="Cụm thi đua các xã, phường",
    lead="Trưởng cụm",
    deputy="Phó cụm",
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH MINH HỌA"),
    motto=STATE_MOTTO,
    signatory="TM. CỤM THI ĐUA",
    units=(
        "phường Hoa Sen",
        "phường Nắng Mới",
        "phường Vườn Hoa Phía Đông",
        "xã Suối Trong",
        "xã Đồi Xanh",
        "xã Ruộng Bậc Thang",
        "xã Cánh Đồng Lúa Vàng",
        "xã Bến Thuyền Cũ",
        "xã Thung Lũng Mây Trắng Phía Tây",
        "xã Rừng Thông",
    ),
    criteria=_COMMUNE_CRITERIA,
    indicators=(
        Indicator("Thu ngân sách trên địa bàn", "triệu đồng", "money", "{}", 6200, 11800),
        Indicator("Tỷ lệ hộ nghèo", "%", "ceiling", "không quá {}%", 7.5, 2.5),
        Indicator("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn", "%", "rate", "từ {}% trở lên", 92, 95),
        Indicator("Tỷ lệ hộ gia đình văn hóa", "%", "rate", "trên {}%", 82, 90),
        _DISCIPLINE,
        _EXEMPLARS,
    ),
    excellent_share=(0.20, 0.20, 0.20, 0.30, 0.30, 0.40, 0.30, 0.30, 0.40, 0.40),
)
CLUSTERS = (PARTY, DEPARTMENTS, COMMUNES)
