"""Opens the office's warehouse, and mends it where it is damaged."""

from collections.abc import Mapping
from typing import Any

from thidua.office.replay import replay
from thidua.paths import warehouse
from thidua.store import Store
from thidua.store.upkeep import recovering
from thidua.text.format import moment
from thidua.text.language import translate as _


def open_warehouse() -> Store:
    """The warehouse of this computer; a damaged one is set aside, and backup and recorded acts take its place.

    Raises StoreBusy where another process holds it, StoreUnopened where it cannot be opened nor mended.
    """
    return Store.open(warehouse(), recover=recovering(replay))


def recovery_sentence(recovery: Mapping[str, Any]) -> str:
    """What happened when the warehouse was mended, from a row of queries/doctor/recoveries.sql."""
    source = _("bản sao lưu {name}", name=recovery["backup"]) if recovery["backup"] else _("các tệp đã nhập")
    return _(
        "Kho số liệu bị hỏng đã được phục hồi lúc {when} từ {source}, làm lại {acts} việc sau đó; "
        "kho hỏng được giữ ở thư mục damaged/{aside}.",
        when=moment(recovery["happened_at"]),
        source=source,
        acts=recovery["acts"],
        aside=recovery["aside"],
    )
