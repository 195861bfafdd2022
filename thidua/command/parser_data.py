"""What can be typed to bring figures in, to ask for them, and to change catalogues."""

import argparse
from typing import Any

from thidua.command.parser_base import Add, Parser, common, period
from thidua.ingest.places import read_place
from thidua.text.language import translate as _


def _add_import(add: Add) -> None:
    command = add(
        "import",
        _("nhập tệp vào kho số liệu"),
        _(
            "Đọc từng tệp, nói đã hiểu gì, rồi ghi nhận vào kho số liệu: ghi trọn cả tệp hoặc không ghi gì. "
            "Tệp còn lỗi, hoặc có tên đơn vị, cụm, khối chưa có trong danh mục mà thiếu --yes, "
            "thì không được ghi nhận (mã thoát 1). "
            "Cùng một tệp nhập hai lần không làm thay đổi gì."
        ),
    )
    _add_files(command)
    command.add_argument(
        "--yes", action="store_true", help=_("đồng ý tạo các đơn vị, cụm, khối chưa có trong danh mục")
    )
    command.add_argument(
        "--replace",
        action="store_true",
        help=_("tệp thay thế toàn bộ số liệu cùng biểu, cụm, kỳ và bước; số liệu không còn trong tệp bị bỏ"),
    )
    command.set_defaults(command="imports.import_files")


def _add_check(add: Add) -> None:
    command = add(
        "check",
        _("đọc thử tệp, không ghi gì"),
        _(
            "Đọc từng tệp và báo những điều cần xem lại; không ghi gì và không cần kho số liệu. "
            "Mã thoát 1 khi có lỗi, điều cần xác nhận hoặc điều cần lưu ý."
        ),
    )
    _add_files(command)
    command.add_argument(
        "--annotated",
        metavar=_("TỆP"),
        help=_("ghi lại tệp này kèm chú thích ở từng ô cần xem lại và sheet “Lỗi”; chỉ với một tệp"),
    )
    command.add_argument(
        "--against-store",
        action="store_true",
        help=_("đối chiếu với kho số liệu: số liệu nào mới, thay đổi, không đổi, không còn; vẫn không ghi gì"),
    )
    command.set_defaults(command="check.check_files")


def _add_files(command: Parser) -> None:
    command.add_argument(
        "files", nargs="+", metavar=_("TỆP"), help=_("bảng tính (.xlsx, .xls, .ods, .csv …) hoặc văn bản Word (.docx)")
    )
    command.add_argument(
        "--period",
        type=period,
        metavar=_("KỲ"),
        help=_("kỳ của những bảng không ghi kỳ, ví dụ 2013, 2021-H1 hoặc “6 tháng đầu năm 2021”"),
    )
    command.add_argument(
        "--place",
        type=read_place,
        metavar=_("ĐỊA_BÀN"),
        help=_("địa bàn của những bảng không ghi địa bàn, ví dụ “huyện Chiêm Hóa, tỉnh Tuyên Quang” hoặc “Việt Nam”"),
    )
    command.add_argument(
        "--cluster",
        default="",
        metavar=_("CỤM_KHỐI"),
        help=_("cụm, khối của những bảng không ghi cụm, khối, ví dụ “Khối thi đua các ban Đảng”"),
    )
    command.add_argument(
        "--password", default="", metavar=_("MẬT_KHẨU"), help=_("mật khẩu mở những tệp được bảo vệ; chỉ dùng để đọc")
    )
    command.add_argument("--json", action="store_true", help=_("ghi kết quả dạng JSON ra stdout"))


def _add_undo(add: Add) -> None:
    command = add(
        "undo",
        _("hủy một lần nhập"),
        _("Hủy một lần nhập: số liệu của lần đó không còn được tính, số liệu trước đó có hiệu lực trở lại."),
    )
    command.add_argument("batch", metavar=_("MÃ"), help=_("mã lần nhập, có trong lời nhắn khi nhập"))
    command.set_defaults(command="imports.undo_batch")


def _add_alias(add: Add) -> None:
    command = add(
        "alias",
        _("cách viết khác đã nhớ của đơn vị"),
        _(
            "Nhớ rằng một cách viết là của một đơn vị, để mọi lần nhập sau hiểu đúng; quên một cách viết; "
            "không ghi gì thì liệt kê các cách viết đã nhớ. Đơn vị ghi kèm địa bàn khi có nhiều đơn vị cùng tên."
        ),
    )
    command.add_argument("alias", nargs="?", metavar=_("CÁCH_VIẾT"), help=_("cách viết trong tệp"))
    command.add_argument("unit", nargs="?", metavar=_("ĐƠN_VỊ"), help=_("đơn vị, ví dụ “huyện Chợ Mới, tỉnh An Giang”"))
    command.add_argument("--forget", action="store_true", help=_("quên cách viết này"))
    command.add_argument("--json", action="store_true", help=_("ghi kết quả dạng JSON ra stdout"))
    command.set_defaults(command="aliases.aliases")


def _add_query(add: Add) -> None:
    command = add(
        "query",
        _("tra cứu số liệu"),
        _(
            "Chạy một câu truy vấn của thư mục queries/ và ghi kết quả ra stdout. "
            "Không nêu tên thì liệt kê các câu truy vấn."
        ),
    )
    command.add_argument(
        "name", nargs="?", metavar=_("CHỦ_ĐỀ/CÂU_HỎI"), help=_("tên câu truy vấn, ví dụ ratings/excellent_share")
    )
    command.add_argument(
        "--param",
        type=_parameter,
        action="append",
        default=[],
        metavar=_("TÊN=GIÁ_TRỊ"),
        help=_("một tham số: số, true, false, null, danh sách [1, 2] hoặc chữ; để trống (place=) là NULL"),
    )
    command.add_argument("--format", choices=["csv", "json"], default="csv", help=_("dạng kết quả, mặc định là csv"))
    command.set_defaults(command="query.answer")


def _add_catalogue(add: Add) -> None:
    command = add(
        "catalogue",
        _("xem và sửa danh mục"),
        _(
            "Xem các danh mục; thêm, sửa, bỏ một dòng hoặc lấy lại dòng như kèm theo sản phẩm. "
            "Mọi thay đổi cần lý do, được ghi vào nhật ký và không sửa tệp kèm theo sản phẩm."
        ),
    )
    acts = command.add_subparsers(title=_("các việc"), metavar=_("VIỆC"), required=True)

    def act(name: str, summary: str, work: str) -> Parser:
        one: Parser = acts.add_parser(name, help=summary, description=summary, parents=[common()])
        one.set_defaults(command=work)
        return one

    listed = act("list", _("liệt kê các danh mục, hoặc các dòng của một danh mục"), "catalogue.show")
    listed.add_argument("catalogue", nargs="?", metavar=_("DANH_MỤC"), help=_("mã danh mục, ví dụ quota"))
    listed.add_argument("--format", choices=["csv", "json"], default="csv", help=_("dạng kết quả, mặc định là csv"))
    stated = act("set", _("thêm hoặc sửa một dòng; cột không nêu giữ nguyên"), "catalogue.state")
    stated.add_argument("catalogue", metavar=_("DANH_MỤC"), help=_("mã danh mục, ví dụ quota"))
    stated.add_argument(
        "values",
        nargs="+",
        type=_assignment,
        metavar=_("CỘT=GIÁ_TRỊ"),
        help=_("giá trị của một cột; phải có các cột tạo mã, ví dụ quota_id=person_excellent valid_from=01/01/2026"),
    )
    removed = act("remove", _("bỏ một dòng"), "catalogue.remove")
    restored = act("restore", _("lấy lại một dòng như kèm theo sản phẩm"), "catalogue.restore")
    for one in (removed, restored):
        one.add_argument("catalogue", metavar=_("DANH_MỤC"), help=_("mã danh mục, ví dụ quota"))
        one.add_argument("key", metavar=_("MÃ_DÒNG"), help=_("mã dòng, có ở cột key của lệnh list"))
    for one in (stated, removed, restored):
        one.add_argument("--reason", required=True, metavar=_("LÝ_DO"), help=_("lý do, ví dụ số văn bản làm căn cứ"))


def _add_demo(add: Add) -> None:
    command = add(
        "demo",
        _("nạp hoặc xóa dữ liệu mẫu"),
        _("Nhập các tệp mẫu của data/samples/ như nhập một tệp bình thường; tệp đã nhập rồi thì bỏ qua."),
    )
    command.add_argument("--remove", action="store_true", help=_("xóa toàn bộ dữ liệu mẫu"))
    command.set_defaults(command="demo.samples")


def _parameter(text: str) -> tuple[str, Any]:
    from thidua.command.query import value as value_of

    name, value = _assignment(text)
    return name, value_of(value)


def _assignment(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(_("cần viết TÊN=GIÁ_TRỊ, không phải “{text}”", text=text))
    return name, value


COMMANDS = (_add_import, _add_check, _add_undo, _add_alias, _add_query, _add_catalogue, _add_demo)
