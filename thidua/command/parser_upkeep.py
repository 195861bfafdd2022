"""What can be typed to examine, save and restore the warehouse."""

from thidua.command.parser_base import Add, Parser
from thidua.text.language import translate as _


def _add_upkeep(add: Add) -> None:
    _done_by(
        "doctor.examine",
        add(
            "doctor",
            _("kiểm tra cài đặt và kho số liệu"),
            _("Xem phiên bản, kho số liệu, các phép kiểm tra và nhật ký; mã thoát 1 khi có điều không ổn."),
        ),
    )
    command = _done_by(
        "upkeep.back_up",
        add(
            "backup",
            _("sao lưu kho số liệu"),
            _(
                "Ghi một bản sao của kho số liệu rồi đọc lại toàn bộ bản sao để đối chiếu; ghi tên tệp ra stdout. "
                "Dùng được cả khi ứng dụng đang chạy. Tệp đã nhập nằm riêng trong thư mục uploads, hãy sao chép cùng."
            ),
        ),
    )
    command.add_argument("--out", metavar=_("TỆP"), help=_("tệp sẽ ghi; không nêu thì ghi vào thư mục backups"))
    command = _done_by(
        "upkeep.restore_backup",
        add(
            "restore",
            _("khôi phục kho số liệu từ bản sao lưu"),
            _(
                "Kiểm tra bản sao lưu, sao lưu kho hiện tại, rồi thay kho hiện tại bằng bản sao lưu. "
                "Bản sao lưu hỏng thì không thay đổi gì."
            ),
        ),
    )
    command.add_argument("file", metavar=_("TỆP"), help=_("tệp do lệnh backup ghi"))
    _done_by(
        "upkeep.rebuild_warehouse",
        add(
            "rebuild",
            _("dựng lại kho số liệu từ các tệp đã nhập"),
            _(
                "Làm lại mọi việc trong nhật ký (nhập, hủy, sửa danh mục) từ các tệp đã giữ, rồi thay kho hiện tại "
                "sau khi đã sao lưu nó. Có việc không làm lại được thì không thay đổi gì (mã thoát 1)."
            ),
        ),
    )


def _done_by(does: str, command: Parser) -> Parser:
    command.set_defaults(command=does)
    return command


COMMANDS = (_add_upkeep,)
