"""How the commands about workbooks given back are typed: what is remembered of tables, templates, exports."""

from thidua.command.parser_base import Add, Parser, common, period
from thidua.text.language import translate as _


def _add_remembered(add: Add) -> None:
    """Listing and forgetting what is remembered of tables with certain headings."""
    command = add(
        "remembered",
        _("điều đã nhớ về các bảng có cùng tiêu đề cột"),
        _(
            "Liệt kê hoặc quên những điều đã quyết định khi nhập: loại bảng, cột nào là gì, đơn vị tính, cách đọc số, "
            "địa bàn, cụm, khối của các bảng có cùng tiêu đề cột. Lần nhập sau dùng lại và nói rõ."
        ),
    )
    acts = command.add_subparsers(title=_("các việc"), metavar=_("VIỆC"), required=True)
    listed: Parser = acts.add_parser("list", help=_("liệt kê những điều đã nhớ"), parents=[common()])
    listed.add_argument("--json", action="store_true", help=_("ghi kết quả dạng JSON ra stdout"))
    listed.set_defaults(command="remembered.show")
    forgotten: Parser = acts.add_parser(
        "forget", help=_("quên những điều đã nhớ của một bộ tiêu đề"), parents=[common()]
    )
    forgotten.add_argument(
        "fingerprint", metavar=_("MÃ"), help=_("mã của bộ tiêu đề, có ở cột fingerprint của lệnh list")
    )
    forgotten.set_defaults(command="remembered.forget_headings")


def _add_template(add: Add) -> None:
    """Writing the template of a form."""
    command = add(
        "template",
        _("biểu mẫu trống của một cụm, khối"),
        _(
            "Ghi một tệp .xlsx theo biểu đã chọn: đơn vị của cụm, khối theo thứ tự trong quyết định, danh sách chọn, "
            "dòng tổng cộng được khóa. Điền xong thì nhập được ngay."
        ),
    )
    _add_form(command, required=True)
    command.add_argument(
        "--period", type=period, metavar=_("KỲ"), help=_("kỳ của biểu nếu không phải cả năm, ví dụ 2026-H1")
    )
    command.set_defaults(command="outgoing.write_template")


def _add_export(add: Add) -> None:
    """Writing stored figures in the layout of a form."""
    command = add(
        "export",
        _("xuất số liệu ra bảng tính"),
        _(
            "Ghi số liệu đang có hiệu lực ra một tệp .xlsx theo biểu đã chọn, mỗi địa bàn, cụm, khối và kỳ một sheet. "
            "Nhập lại tệp này được đúng những số liệu đó."
        ),
    )
    _add_form(command, required=False)
    command.set_defaults(command="outgoing.write_export")


def _add_form(command: Parser, *, required: bool) -> None:
    """The form, cluster and year of a workbook to be written."""
    command.add_argument("form", metavar=_("BIỂU"), help=_("tên tệp trong data/forms/, ví dụ ratings_by_unit"))
    command.add_argument(
        "--cluster", default="", required=required, metavar=_("CỤM_KHỐI"), help=_("cụm, khối, hoặc một phần của tên")
    )
    command.add_argument(
        "--place", default="", metavar=_("ĐỊA_BÀN"), help=_("địa bàn của cụm, khối khi có nhiều cụm, khối cùng tên")
    )
    command.add_argument("--year", type=int, required=required, metavar=_("NĂM"), help=_("năm của số liệu"))
    command.add_argument("--out", required=True, metavar=_("TỆP"), help=_("tệp sẽ được ghi"))


COMMANDS = (_add_remembered, _add_template, _add_export)
