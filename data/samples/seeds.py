"""The five seed documents as their offices' workbooks would hold them: one figure a cell, its fact's id beside it."""

from dataclasses import replace

from columns import AWARD_COLUMNS, INDICATOR_COLUMNS, MEMBER_COLUMNS, RATING_COLUMNS, UNIT_AWARD_COLUMNS
from layout import PARTY_MOTTO, STATE_MOTTO, Letterhead, Row, Sheet, group, line


def chiem_hoa() -> tuple[Sheet, ...]:
    """Results of 2013 and targets of 2014 of the Party, Front and mass organisations of Chiêm Hóa."""
    document = "Chiêm Hóa, 04/3/2014"
    form = Sheet(
        name="",
        letterhead=Letterhead(
            issuer=("HUYỆN ỦY CHIÊM HÓA", "*"),
            motto=PARTY_MOTTO,
            place_and_date="Chiêm Hóa, ngày 04 tháng 3 năm 2014",
            signatory="TM. KHỐI THI ĐUA",
        ),
        titles=(),
        captions=("Khối các cơ quan Đảng, MTTQ, đoàn thể Huyện ủy", "Địa bàn: huyện Chiêm Hóa, tỉnh Tuyên Quang"),
        columns=(),
        rows=(),
    )
    ratings = replace(
        form,
        name="Xếp loại",
        titles=("TỔNG HỢP KẾT QUẢ XẾP LOẠI NĂM 2013",),
        columns=RATING_COLUMNS,
        rows=(
            group("I", "Chi bộ"),
            line(1, "Trong sạch vững mạnh", None, "8/8", None, f"C01 · {document}"),
            line(None, "Trong đó: trong sạch vững mạnh tiêu biểu", None, "03", None, f"C02 · {document}"),
            group("II", "Cơ quan"),
            line(1, "Hoàn thành xuất sắc nhiệm vụ", None, "05", "41,6%", f"C04, C05 · {document}"),
            line(2, "Hoàn thành tốt nhiệm vụ", None, "07", None, f"C06 · {document}"),
            Row("total", (None, "Cộng", None, 12)),
            group("III", "Cán bộ, công chức"),
            line(1, "Hoàn thành xuất sắc nhiệm vụ", None, 11, None, f"C03 · {document}"),
        ),
        notes=("Ghi chú: ô để trống là nội dung tài liệu không nêu; tỷ lệ ghi theo tài liệu.",),
        column_numbers=True,
    )
    awards = replace(
        form,
        name="Khen thưởng",
        titles=("TỔNG HỢP KẾT QUẢ KHEN THƯỞNG NĂM 2013",),
        columns=AWARD_COLUMNS,
        rows=(
            group("I", "Danh hiệu thi đua"),
            line(1, "Chiến sỹ thi đua cấp cơ sở", None, None, 28, "Đã tặng", f"C07 · {document}"),
            line(2, "Lao động tiên tiến", None, None, 31, "Đã tặng", f"C08 · {document}"),
            group("II", "Hình thức khen thưởng"),
            line(1, "Giấy khen của Chủ tịch UBND huyện", None, "08", None, "Đã tặng", f"C09 · {document}"),
            line(
                2,
                "Giấy khen của Chủ tịch UBND huyện",
                "Phong trào thi đua yêu nước năm 2013",
                None,
                22,
                "Đã tặng",
                f"C10 · {document}",
            ),
            line(3, "Bằng khen của Chủ tịch UBND tỉnh", None, None, "01", "Đề nghị", f"C11 · {document}"),
        ),
        notes=("Ghi chú: giấy khen tặng tập thể là giấy khen cho các tập thể lao động tiên tiến.",),
        start=(1, 0),
    )
    targets = replace(
        form,
        name="Chỉ tiêu",
        titles=("CHỈ TIÊU PHẤN ĐẤU THI ĐUA NĂM 2014",),
        columns=INDICATOR_COLUMNS,
        rows=(
            line(1, "Tỷ lệ cơ quan đạt vững mạnh", "%", "100%", None, f"C12 · {document}"),
            line(2, "Tỷ lệ cán bộ hoàn thành tốt nhiệm vụ trở lên", "%", "trên 80%", None, f"C13 · {document}"),
            line(3, "Tỷ lệ cán bộ hoàn thành xuất sắc nhiệm vụ", "%", "trên 15%", None, f"C14 · {document}"),
            line(4, "Số cá nhân vi phạm bị xử lý kỷ luật", "người", "Không có", None, f"C15 · {document}"),
            line(5, "Tỷ lệ chi bộ đạt trong sạch vững mạnh", "%", "100%", None, f"C16 · {document}"),
            line(
                6,
                "Tỷ lệ đảng viên đủ tư cách hoàn thành nhiệm vụ trở lên",
                "%",
                "100%",
                None,
                f"C17 · {document}",
            ),
        ),
        notes=("Ghi chú: cột Thực hiện ghi khi tổng kết.",),
        start=(0, 1),
    )
    return ratings, awards, targets


def nam_dinh() -> tuple[Sheet, ...]:
    """Commendations of 2017 and the pledge of 2018 of the Party agencies of Nam Định."""
    document = "Nam Định, 27/3/2018"
    form = Sheet(
        name="",
        letterhead=Letterhead(
            issuer=("TỈNH ỦY NAM ĐỊNH", "*"),
            motto=PARTY_MOTTO,
            place_and_date="Nam Định, ngày 27 tháng 3 năm 2018",
            signatory="TM. KHỐI THI ĐUA",
        ),
        titles=(),
        captions=("Khối thi đua các cơ quan Đảng thuộc Tỉnh ủy", "Địa bàn: tỉnh Nam Định"),
        columns=(),
        rows=(),
        start=(1, 1),
    )
    units = (
        "Ban Tổ chức Tỉnh ủy",
        "Ban Tuyên giáo Tỉnh ủy",
        "Ban Dân vận Tỉnh ủy",
        "UBKT Tỉnh ủy",
        "Ban Nội chính Tỉnh ủy",
        "Đảng ủy Khối Các cơ quan tỉnh",
        "Đảng ủy Khối Doanh nghiệp tỉnh",
        "Báo Nam Định",
        "Trường Chính trị Trường Chinh",
        "Văn phòng Tỉnh ủy",
        "Ban Bảo vệ và chăm sóc sức khỏe cán bộ",
    )
    members = replace(
        form,
        name="Thành viên",
        titles=("DANH SÁCH ĐƠN VỊ THÀNH VIÊN", "KÝ GIAO ƯỚC THI ĐUA NĂM 2018"),
        columns=MEMBER_COLUMNS,
        rows=tuple(line(order, unit, "Thành viên", document) for order, unit in enumerate(units, start=1)),
    )
    awards = replace(
        form,
        name="Khen thưởng",
        titles=("TỔNG HỢP KẾT QUẢ KHEN THƯỞNG NĂM 2017",),
        columns=AWARD_COLUMNS,
        rows=(
            group("I", "Danh hiệu thi đua"),
            line(1, "Cờ thi đua của Chính phủ", None, "01", None, "Đã tặng", f"N02 · {document}"),
            line(2, "Cờ thi đua của UBND tỉnh", None, "03", None, "Đã tặng", f"N03 · {document}"),
            group("II", "Hình thức khen thưởng"),
            line(1, "Bằng khen của Chủ tịch UBND tỉnh", None, "07", None, "Đã tặng", f"N04 · {document}"),
            Row("total", (None, "Tổng cộng", None, 11)),
        ),
        notes=("Ghi chú: tài liệu không nêu tên các đơn vị được khen thưởng.",),
        column_numbers=True,
    )
    targets = replace(
        form,
        name="Chỉ tiêu",
        titles=("CHỈ TIÊU GIAO ƯỚC THI ĐUA NĂM 2018",),
        columns=INDICATOR_COLUMNS,
        rows=(
            line(1, "Số đơn vị trong khối", "đơn vị", None, 11, f"N01 · {document}"),
            line(2, "Cơ quan, đoàn thể trong khối vững mạnh", None, "Vững mạnh", None, f"N05 · {document}"),
            line(
                3, "Khối hoàn thành xuất sắc nhiệm vụ", None, "Hoàn thành xuất sắc nhiệm vụ", None, f"N06 · {document}"
            ),
        ),
    )
    return members, awards, targets


def mu_cang_chai() -> tuple[Sheet, ...]:
    """Indicators and commendations of 2022 of the district of Mù Cang Chải."""
    document = "Mù Cang Chải, 21/02/2023"
    form = Sheet(
        name="",
        letterhead=Letterhead(
            issuer=("ỦY BAN NHÂN DÂN", "HUYỆN MÙ CANG CHẢI"),
            motto=STATE_MOTTO,
            place_and_date="Mù Cang Chải, ngày 21 tháng 02 năm 2023",
            signatory="TM. ỦY BAN NHÂN DÂN",
        ),
        titles=(),
        captions=("Các cụm thi đua trên địa bàn huyện", "Địa bàn: huyện Mù Cang Chải, tỉnh Yên Bái"),
        columns=(),
        rows=(),
    )
    indicators = replace(
        form,
        name="Chỉ tiêu",
        titles=("KẾT QUẢ THỰC HIỆN CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2022",),
        columns=INDICATOR_COLUMNS,
        rows=(
            line(1, "Chỉ tiêu kinh tế - xã hội vượt kế hoạch", "chỉ tiêu", None, "27/38", f"M01 · {document}"),
            line(2, "Chỉ tiêu kinh tế - xã hội đạt 100% kế hoạch", "chỉ tiêu", None, "11/38", f"M02 · {document}"),
            Row("total", (None, "Cộng", "chỉ tiêu", None, "38/38")),
        ),
    )
    awards = replace(
        form,
        name="Khen thưởng",
        titles=("TỔNG HỢP KẾT QUẢ KHEN THƯỞNG", "NĂM 2022"),
        columns=AWARD_COLUMNS,
        rows=(
            group("I", "Danh hiệu thi đua"),
            line(1, "Chiến sĩ thi đua cơ sở", None, None, 30, "Đã tặng", f"M03 · {document}"),
            line(2, "Tập thể lao động tiên tiến", None, 34, None, "Đã tặng", f"M04 · {document}"),
            line(3, "Lao động tiên tiến", None, None, 127, "Đã tặng", f"M05 · {document}"),
            group("II", "Điển hình tiên tiến"),
            line(
                1,
                "Điển hình tiên tiến",
                "Các phong trào thi đua yêu nước năm 2022",
                13,
                46,
                "Đã tặng",
                f"M06, M07 · {document}",
            ),
        ),
        notes=(
            "Ghi chú:",
            "- Tài liệu ghi tập thể và lao động tiên tiến; hiểu theo câu là tập thể lao động tiên tiến.",
            "- Không cộng số tập thể, cá nhân giữa hai mục vì có thể trùng.",
        ),
        start=(0, 1),
        measure="Đơn vị tính: tập thể, người",
    )
    return indicators, awards


def ha_giang() -> tuple[Sheet, ...]:
    """Results of the first half of 2021 of the Party committees' block of Hà Giang."""
    document = "Hà Giang, 29/6/2021"
    form = Sheet(
        name="",
        letterhead=Letterhead(
            issuer=("TỈNH ỦY HÀ GIANG", "KHỐI GIAO ƯỚC THI ĐUA CÁC BAN ĐẢNG", "*"),
            motto=PARTY_MOTTO,
            place_and_date="Hà Giang, ngày 29 tháng 6 năm 2021",
            signatory="TM. KHỐI GIAO ƯỚC THI ĐUA",
        ),
        titles=(),
        captions=("Khối Giao ước thi đua các ban Đảng", "Địa bàn: tỉnh Hà Giang"),
        columns=(),
        rows=(),
    )
    units = (
        "Văn phòng Tỉnh ủy",
        "Ban Tổ chức Tỉnh ủy",
        "Ủy ban Kiểm tra Tỉnh ủy",
        "Ban Tuyên giáo Tỉnh ủy",
        "Ban Dân vận Tỉnh ủy",
        "Ban Nội chính Tỉnh ủy",
        "Báo Hà Giang",
        "Trường chính trị",
        "Đảng uỷ Khối các cơ quan - Doanh nghiệp tỉnh",
    )
    lead = "Ban Dân vận Tỉnh ủy"
    members = replace(
        form,
        name="Thành viên",
        titles=("DANH SÁCH ĐƠN VỊ THÀNH VIÊN NĂM 2021",),
        columns=MEMBER_COLUMNS,
        rows=tuple(
            line(order, unit, "Trưởng khối", f"H08 · {document}")
            if unit == lead
            else line(order, unit, "Thành viên", document)
            for order, unit in enumerate(units, start=1)
        ),
        start=(2, 0),
    )
    indicators = replace(
        form,
        name="Chỉ tiêu",
        titles=("KẾT QUẢ THỰC HIỆN NHIỆM VỤ, CHỈ TIÊU", "6 THÁNG ĐẦU NĂM 2021"),
        columns=INDICATOR_COLUMNS,
        rows=(
            group("I", "Lĩnh vực tham mưu, tổng hợp"),
            line(1, "Văn bản tham mưu ban hành", "văn bản", None, "1.486", f"H01 · {document}"),
            group("II", "Lĩnh vực an sinh xã hội"),
            line(
                1,
                "Nhà ở ủng hộ xây dựng cho Cựu chiến binh nghèo, hộ nghèo",
                "căn nhà",
                None,
                25,
                f"H02 · {document}",
            ),
            line(2, "Số tiền ủng hộ xây dựng nhà ở", "đồng", None, "1 tỷ 500 triệu", f"H03 · {document}"),
        ),
    )
    election = (
        "Thi đua chào mừng thành công Cuộc bầu cử đại biểu Quốc hội khóa XV "
        "và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026"
    )
    housing = "Xây dựng nhà ở cho Cựu chiến binh nghèo, hộ nghèo có khó khăn về nhà ở giai đoạn II"
    awards = replace(
        form,
        name="Khen thưởng",
        titles=("TỔNG HỢP KẾT QUẢ KHEN THƯỞNG 6 THÁNG ĐẦU NĂM 2021",),
        columns=AWARD_COLUMNS,
        rows=(
            group("I", "Hình thức khen thưởng"),
            line(1, "Bằng khen của Chủ tịch UBND tỉnh", election, "06", 16, "Đã tặng", f"H04, H05 · {document}"),
            line(2, "Bằng khen của Thủ tướng Chính phủ", election, None, "01", "Đề nghị", f"H06 · {document}"),
            line(
                3,
                "Khen thưởng của Chủ tịch UBND tỉnh (không nêu hình thức)",
                housing,
                "06",
                None,
                "Đã tặng",
                f"H07 · {document}",
            ),
        ),
        notes=("Ghi chú: một tập thể có thể được khen thưởng trong cả hai phong trào.",),
        start=(0, 1),
        column_numbers=True,
    )
    return members, indicators, awards


def bac_kan() -> tuple[Sheet, ...]:
    """The mid-2019 review of the districts and city of Bắc Kạn."""
    document = "Bắc Kạn, 26/7/2019"
    form = Sheet(
        name="",
        letterhead=Letterhead(
            issuer=("ỦY BAN NHÂN DÂN TỈNH BẮC KẠN", "CỤM THI ĐUA CÁC HUYỆN, THÀNH PHỐ"),
            motto=STATE_MOTTO,
            place_and_date="Bắc Kạn, ngày 26 tháng 7 năm 2019",
            signatory="TM. CỤM THI ĐUA",
        ),
        titles=(),
        captions=("Cụm thi đua các huyện, thành phố", "Địa bàn: tỉnh Bắc Kạn"),
        columns=(),
        rows=(),
        start=(1, 0),
    )
    first_half = replace(
        form,
        name="Chỉ tiêu 6T đầu",
        titles=("TỔNG HỢP NỘI DUNG SƠ KẾT THI ĐUA", "6 THÁNG ĐẦU NĂM 2019"),
        columns=INDICATOR_COLUMNS,
        rows=(
            line(1, "Số tiêu chí thi đua được sơ kết", "tiêu chí", None, 12, f"B01 · {document}"),
            line(2, "Số đơn vị trong cụm", "đơn vị", None, "08", f"B02 · {document}"),
        ),
        notes=("Ghi chú: ngày ghi trên biểu là ngày cập nhật tài liệu; tài liệu không nêu ngày họp.",),
    )
    second_half = replace(
        form,
        name="Chỉ tiêu 6T cuối",
        titles=("NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2019",),
        columns=INDICATOR_COLUMNS,
        rows=(line(1, "Nhóm nhiệm vụ chủ yếu", "nhóm nhiệm vụ", 7, None, f"B03 · {document}"),),
    )
    named = ("huyện Chợ Mới", "huyện Bạch Thông", "huyện Chợ Đồn")
    members = replace(
        form,
        name="Thành viên",
        titles=("DANH SÁCH ĐƠN VỊ THÀNH VIÊN NĂM 2019",),
        columns=MEMBER_COLUMNS,
        rows=tuple(line(order, unit, "Thành viên", document) for order, unit in enumerate(named, start=1)),
        notes=("Ghi chú: chỉ ghi các đơn vị được tài liệu nêu tên.",),
    )
    unit_awards = replace(
        form,
        name="Khen thưởng đơn vị",
        titles=("KHEN THƯỞNG ĐƠN VỊ TRAO TẠI HỘI NGHỊ SƠ KẾT",),
        columns=UNIT_AWARD_COLUMNS,
        rows=(
            line(
                1,
                "huyện Bạch Thông",
                "Cờ thi đua của UBND tỉnh",
                "không nêu",
                None,
                None,
                "Đã tặng",
                f"B04 · {document}",
            ),
            line(
                2,
                "huyện Chợ Đồn",
                "Bằng khen của Chủ tịch UBND tỉnh",
                "không nêu",
                None,
                None,
                "Đã tặng",
                f"B05 · {document}",
            ),
        ),
        notes=("Ghi chú: tài liệu không nêu năm thành tích, số và ngày quyết định.",),
    )
    return first_half, second_half, members, unit_awards


WORKBOOKS = {
    "chiem-hoa-2013-2014": ("Thi đua, khen thưởng huyện Chiêm Hóa 2013-2014", chiem_hoa),
    "nam-dinh-2017-2018": ("Thi đua, khen thưởng Nam Định 2017-2018", nam_dinh),
    "mu-cang-chai-2022": ("Thi đua, khen thưởng huyện Mù Cang Chải 2022", mu_cang_chai),
    "ha-giang-2021-6-thang": ("Sơ kết thi đua Hà Giang 6 tháng đầu năm 2021", ha_giang),
    "bac-kan-2019-6-thang": ("Sơ kết thi đua Bắc Kạn 6 tháng đầu năm 2019", bac_kan),
}
