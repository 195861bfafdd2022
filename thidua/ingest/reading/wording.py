"""Says in words why a file cannot be read, and what to do."""

from thidua.errors import ThiduaError
from thidua.ingest.reading.limits import LARGEST_FILE, LARGEST_UNPACKED
from thidua.ingest.reading.refused import Refused
from thidua.text.language import message as N_
from thidua.text.language import translate as _


class Unreadable(ThiduaError):
    """A file that cannot be read at all; `code` names the reason for programs."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.code = code
        self.message = message
        self.remedy = remedy


SAVE_AGAIN = N_("Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dưới dạng .xlsx rồi nhập lại.")
SAVE_AS_DOCX = N_("Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại dưới dạng .docx rồi nhập lại.")
COPY_TABLE = N_("Hãy chép bảng số liệu sang Excel (.xlsx) hoặc Word (.docx) rồi nhập lại.")
SPLIT = N_("Hãy xóa ảnh và sheet không dùng, hoặc tách thành nhiều tệp.")
KINDS = {
    "pdf": (N_("tệp PDF"), N_("Hãy xin bản Excel hoặc Word của bảng này, hoặc gõ lại bảng vào Excel rồi nhập.")),
    "picture": (N_("tệp ảnh"), N_("Hãy xin bản Excel hoặc Word của bảng này, hoặc gõ lại bảng vào Excel rồi nhập.")),
    "word": (N_("văn bản Word đời cũ (.doc)"), SAVE_AS_DOCX),
    "odt": (N_("văn bản OpenDocument (.odt)"), SAVE_AS_DOCX),
    "rtf": (N_("văn bản RTF"), SAVE_AS_DOCX),
    "slides": (N_("tệp trình chiếu"), COPY_TABLE),
    "archive": (N_("tệp nén"), N_("Hãy giải nén rồi nhập từng tệp bên trong.")),
    "google": (
        N_("lối tắt của Google Trang tính, không chứa số liệu"),
        N_("Hãy mở bảng trên trình duyệt, chọn Tệp, Tải xuống, Microsoft Excel (.xlsx) rồi nhập tệp tải về."),
    ),
    "numbers": (N_("bảng tính Numbers của Apple"), N_("Hãy mở bằng Numbers, chọn xuất sang Excel rồi nhập lại.")),
    "database": (N_("tệp cơ sở dữ liệu"), N_("Hãy xuất bảng cần nhập sang Excel (.xlsx) rồi nhập lại.")),
    "compound": (N_("tệp Office không có bảng tính"), SAVE_AGAIN),
}
"""What each foreign kind of file is called, and what to do with it."""


def unreadable(refusal: Refused, file_name: str) -> Unreadable:
    """The refusal of a file in the language of the person."""
    name, values = file_name, refusal.values
    match refusal.code:
        case "foreign" if values.get("kind") in KINDS:
            kind, remedy = KINDS[values["kind"]]
            return Unreadable(
                "unknown_format", _("Tệp {name} là {kind}, chưa đọc được.", name=name, kind=_(kind)), _(remedy)
            )
        case "foreign":
            return Unreadable(
                "unknown_format",
                _("Không nhận ra tệp {name} thuộc loại nào.", name=name),
                _("Hãy nhập bảng tính (.xlsx, .xls, .xlsb, .ods, .csv) hoặc bảng trong văn bản Word (.docx)."),
            )
        case "locked":
            return Unreadable(
                "password",
                _("Tệp {name} được bảo vệ bằng mật khẩu.", name=name),
                _("Hãy nhập mật khẩu của tệp, hoặc bỏ mật khẩu rồi lưu lại."),
            )
        case "wrong_password":
            return Unreadable(
                "wrong_password",
                _("Mật khẩu của tệp {name} không đúng.", name=name),
                _("Hãy nhập lại mật khẩu; chú ý chữ hoa, chữ thường và bộ gõ tiếng Việt."),
            )
        case "locked_ods" | "cannot_unlock":
            return Unreadable(
                "cannot_unlock",
                _("Tệp {name} được bảo vệ bằng mật khẩu theo cách chưa mở được ở đây.", name=name),
                _("Hãy mở tệp, bỏ mật khẩu, lưu lại dưới dạng .xlsx rồi nhập lại."),
            )
        case "unpacks_too_large":
            return Unreadable(
                "too_large",
                _(
                    "Tệp {name} quá lớn sau khi giải nén (tối đa {limit} MB), hoặc nén bất thường.",
                    name=name,
                    limit=LARGEST_UNPACKED // 1024**2,
                ),
                _(SPLIT),
            )
        case "too_many_cells" | "too_much_memory" | "too_slow":
            return Unreadable(
                "too_large",
                _("Tệp {name} có vùng dữ liệu quá rộng, vượt mức bộ nhớ hoặc thời gian cho phép.", name=name),
                _("Hãy xóa các hàng, cột trống đã định dạng ở ngoài bảng, hoặc tách thành nhiều tệp."),
            )
        case "parser_failed":
            return Unreadable(
                "parser_failed",
                _("Tệp {name} hỏng hoặc quá lớn: bộ đọc đã dừng giữa chừng.", name=name),
                _("Hãy mở tệp bằng Excel, xóa hàng, cột trống ngoài bảng, lưu lại dưới dạng .xlsx rồi nhập lại."),
            )
        case "unknown_encoding":
            return Unreadable(
                "unknown_encoding",
                _("Không nhận ra bảng mã của tệp {name}.", name=name),
                _("Hãy lưu lại dưới dạng CSV UTF-8 hoặc .xlsx rồi nhập lại."),
            )
        case "no_table_in_text":
            return Unreadable(
                "nothing_understood",
                _("Văn bản {name} không có bảng nào.", name=name),
                _("Số liệu cần nằm trong bảng có dòng tiêu đề cột; hãy kẻ bảng trong Word hoặc chép sang Excel."),
            )
    return Unreadable(
        "not_a_workbook", _("Tệp {name} bị hỏng hoặc không phải là bảng tính đọc được.", name=name), _(SAVE_AGAIN)
    )


def empty_file(file_name: str) -> Unreadable:
    """The refusal of a file without content."""
    return Unreadable("empty_file", _("Tệp {name} rỗng.", name=file_name), _("Hãy gửi lại tệp có số liệu."))


def too_large(file_name: str, size: int) -> Unreadable:
    """The refusal of a file over the limit."""
    return Unreadable(
        "too_large",
        _(
            "Tệp {name} quá lớn ({size} MB, tối đa {limit} MB).",
            name=file_name,
            size=size // 1024**2,
            limit=LARGEST_FILE // 1024**2,
        ),
        _(SPLIT),
    )
