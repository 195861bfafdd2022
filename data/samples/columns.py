"""The column headings of the tables that emulation offices keep."""

from layout import Column

RATING_COLUMNS = (
    Column("STT", 6),
    Column("Đối tượng, kết quả xếp loại", 44, align="left"),
    Column("Tổng số\nđược đánh giá", 14),
    Column("Số lượng", 11),
    Column("Tỷ lệ (%)", 11),
    Column("Ghi chú", 34, align="left"),
)
AWARD_COLUMNS = (
    Column("STT", 6),
    Column("Danh hiệu thi đua,\nhình thức khen thưởng", 40, align="left"),
    Column("Phong trào", 40, align="left"),
    Column("Tập thể", 10, under="Số lượng"),
    Column("Cá nhân", 10, under="Số lượng"),
    Column("Tình trạng", 13),
    Column("Ghi chú", 34, align="left"),
)
INDICATOR_COLUMNS = (
    Column("STT", 6),
    Column("Chỉ tiêu", 46, align="left"),
    Column("Đơn vị tính", 12),
    Column("Kế hoạch", 18),
    Column("Thực hiện", 16),
    Column("Ghi chú", 34, align="left"),
)
MEMBER_COLUMNS = (
    Column("STT", 6),
    Column("Tên đơn vị", 46, align="left"),
    Column("Vai trò", 16),
    Column("Ghi chú", 32, align="left"),
)
UNIT_AWARD_COLUMNS = (
    Column("STT", 6),
    Column("Tên đơn vị", 24, align="left"),
    Column("Danh hiệu,\nhình thức khen thưởng", 36, align="left"),
    Column("Năm\nthành tích", 12),
    Column("Số quyết định", 18),
    Column("Ngày\nquyết định", 13),
    Column("Tình trạng", 13),
    Column("Ghi chú", 26, align="left"),
)

INDICATOR_RATE_COLUMNS = (
    Column("STT", 6),
    Column("Chỉ tiêu", 46, align="left"),
    Column("Đơn vị tính", 13),
    Column("Kế hoạch", 18),
    Column("Thực hiện", 14),
    Column("Tỷ lệ (%)", 11, format="0.0"),
    Column("Ghi chú", 20, align="left"),
)
UNIT_RATING_COLUMNS = (
    Column("STT", 6),
    Column("Tên đơn vị", 38, align="left"),
    Column("Tổng số\nđược đánh giá", 13, under="Cán bộ, công chức"),
    Column("Hoàn thành xuất sắc nhiệm vụ", 13, under="Cán bộ, công chức"),
    Column("Hoàn thành tốt nhiệm vụ", 12, under="Cán bộ, công chức"),
    Column("Hoàn thành nhiệm vụ", 12, under="Cán bộ, công chức"),
    Column("Không hoàn thành nhiệm vụ", 13, under="Cán bộ, công chức"),
    Column("Xếp loại tập thể", 30),
)
REORGANISATION_COLUMNS = (
    Column("STT", 6),
    Column("Đơn vị cũ", 32, align="left"),
    Column("Hình thức", 14),
    Column("Đơn vị mới", 36, align="left"),
    Column("Ngày hiệu lực", 14),
    Column("Quyết định", 34, align="left"),
)
