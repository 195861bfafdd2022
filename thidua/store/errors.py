"""What can go wrong between the product and its database."""

from pathlib import Path

from thidua.errors import ThiduaError
from thidua.text.language import translate as _


class StoreBusy(ThiduaError):
    """Another process holds the warehouse."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _(
                "Kho số liệu {path} đang được một chương trình khác sử dụng. Hãy đóng chương trình đó rồi thử lại.",
                path=path.name,
            )
        )


class StoreUnopened(ThiduaError):
    """The warehouse cannot be opened; its file need not be at fault."""

    def __init__(self, path: Path, reason: str, remedy: str = "") -> None:
        message = _("Không mở được kho số liệu {path}: {reason}.", path=path.name, reason=reason)
        super().__init__(f"{message} {remedy}".strip())


class StoreDamaged(StoreUnopened):
    """The warehouse file cannot be opened as a database."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason, _("Hãy khôi phục từ bản sao lưu."))
        self.reason = reason


class WriteConflict(ThiduaError):
    """Other writes came between again and again; nothing was stored."""

    def __init__(self) -> None:
        super().__init__(_("Kho số liệu đang bận việc khác, chưa ghi nhận gì. Hãy thử lại sau ít giây."))


class MissingQuery(ThiduaError):
    """No file in queries/ has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(_("Không có câu truy vấn {name}.", name=f"queries/{name}.sql"))


class NotAQuestion(ThiduaError):
    """A file of queries/ that changes something was asked as if it only read."""

    def __init__(self, name: str) -> None:
        super().__init__(_("{name} không phải là câu truy vấn chỉ đọc.", name=f"queries/{name}.sql"))


class WrongParameters(ThiduaError):
    """A query was given too few or too many parameters."""

    def __init__(self, name: str, *, missing: set[str], surplus: set[str]) -> None:
        parts = []
        if missing:
            parts.append(_("thiếu tham số {names}", names=", ".join(sorted(missing))))
        if surplus:
            parts.append(_("thừa tham số {names}", names=", ".join(sorted(surplus))))
        super().__init__(f"queries/{name}.sql: {'; '.join(parts)}")


class QueryFailed(ThiduaError):
    """The database refused a query."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"queries/{name}.sql: {reason}")


class NotAllowed(ThiduaError):
    """The caller may look but not change anything."""

    def __init__(self, person: str) -> None:
        super().__init__(_("Tài khoản {person} chỉ được xem, không được thay đổi số liệu.", person=person))


class CheckFailed(ThiduaError):
    """A write would have left the store in a state its checks forbid; nothing was stored."""

    def __init__(self, name: str, rows: int) -> None:
        super().__init__(
            _(
                "Số liệu chưa được ghi nhận: kiểm tra {name} thấy {rows} dòng không hợp lệ.",
                name=f"queries/{name}.sql",
                rows=rows,
            )
        )


class OutsideScope(ThiduaError):
    """Something written lies outside what the caller is in charge of; nothing was stored."""

    def __init__(self, person: str, rows: int) -> None:
        super().__init__(
            _(
                "Chưa ghi nhận: {rows} dòng nằm ngoài phạm vi được giao cho tài khoản {person}.",
                person=person,
                rows=rows,
            )
        )


class NoWarehouse(StoreUnopened):
    """A file is a database, but not a warehouse of this product."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _("tệp không phải là kho số liệu Thi Đua"))
