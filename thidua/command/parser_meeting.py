"""What can be typed about meetings: sealing their figures, publishing them, comparing what was edited."""

from thidua.command.parser_base import Add, Parser
from thidua.stories.story import stories
from thidua.text.language import translate as _


def _add_seal(add: Add) -> None:
    command = add(
        "seal",
        _("chốt số liệu cho một hội nghị"),
        _(
            "Giữ nguyên số liệu hiện có của một hội nghị, kèm thời điểm, người chốt và mã; "
            "số liệu nhập sau không làm thay đổi. Chốt lại thì bản sau thay bản trước."
        ),
    )
    _add_meeting(command, required=True)
    command.set_defaults(command="meeting.seal_figures")


def _add_seals(add: Add) -> None:
    command = add("seals", _("liệt kê các lần chốt số liệu"), _("Mỗi dòng một lần chốt, mới nhất trước, dạng CSV."))
    command.set_defaults(command="meeting.list_seals")


def _add_difference(add: Add) -> None:
    command = add(
        "difference",
        _("số liệu đã thay đổi từ khi chốt"),
        _(
            "Liệt kê từng số liệu khác với lúc chốt: nội dung, đơn vị, chỉ số, trước và sau, dạng CSV. "
            "Không có gì thay đổi thì không có dòng nào (mã thoát 0); có thay đổi thì mã thoát 1."
        ),
    )
    command.add_argument("--seal", required=True, metavar=_("MÃ"), help=_("mã chốt số liệu, có trên từng trang"))
    command.set_defaults(command="meeting.show_differences")


def _add_publish(add: Add) -> None:
    command = add(
        "publish",
        _("làm tệp trình chiếu cho hội nghị"),
        _(
            "Làm tệp từ một lần chốt số liệu: deck là tệp PowerPoint, offline là tệp HTML chạy được khi không có mạng, "
            "brief là tóm tắt một trang để gửi qua điện thoại, script là lời dẫn trao thưởng để người dẫn đọc. "
            "Không nêu --seal thì dùng lần chốt mới nhất của hội nghị đó; chưa chốt lần nào thì chốt ngay."
        ),
    )
    command.add_argument(
        "form",
        choices=["deck", "offline", "brief", "script"],
        help=_("deck (.pptx), offline (.html), brief (.png, .pdf) hoặc script (.docx)"),
    )
    command.add_argument("--template", metavar=_("TỆP"), help=_("với deck: mẫu trình chiếu của cơ quan (.pptx, .potx)"))
    command.add_argument(
        "--all", action="store_true", help=_("với deck: mọi cụm, khối của --place, trong một tệp .zip")
    )
    _add_meeting(command, required=False)
    command.add_argument("--seal", metavar=_("MÃ"), help=_("mã chốt số liệu, có trên từng trang"))
    command.add_argument("--out", required=True, metavar=_("TỆP"), help=_("tệp sẽ được ghi"))
    command.set_defaults(command="meeting.publish")


def _add_compare(add: Add) -> None:
    command = add(
        "compare",
        _("đối chiếu tệp đã sửa với số liệu chốt"),
        _(
            "Đọc tệp PowerPoint hoặc Word đã sửa; mỗi số đứng cạnh tên đơn vị, chỉ tiêu, danh hiệu có trong lần chốt "
            "là một dòng: vị trí, nội dung, số trong tệp, số lúc chốt, khớp, lệch hoặc không tìm thấy, dạng CSV. "
            "Mọi số đều khớp thì mã thoát 0, nếu không thì mã thoát 1."
        ),
    )
    command.add_argument("file", metavar=_("TỆP"), help=_("tệp .pptx hoặc .docx đã sửa"))
    command.add_argument("--seal", required=True, metavar=_("MÃ"), help=_("mã chốt số liệu, có trên từng trang"))
    command.set_defaults(command="meeting.compare_file")


def _add_meeting(command: Parser, *, required: bool) -> None:
    """The options that say which meeting is meant."""
    names = ", ".join(story.name for story in stories())
    command.add_argument(
        "--story",
        default="tong_ket_cum",
        metavar=_("CHƯƠNG_TRÌNH"),
        help=_("chương trình hội nghị: {names}; mặc định tong_ket_cum", names=names),
    )
    command.add_argument("--place", default="", metavar=_("ĐỊA_BÀN"), help=_("địa phương, ví dụ “tỉnh Minh Họa”"))
    command.add_argument("--cluster", default="", metavar=_("CỤM_KHỐI"), help=_("cụm, khối, hoặc một phần của tên"))
    command.add_argument("--year", type=int, required=required, metavar=_("NĂM"), help=_("năm của hội nghị"))


COMMANDS = (_add_seal, _add_seals, _add_difference, _add_publish, _add_compare)
