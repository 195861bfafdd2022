"""A meeting on the page: its story to be edited, its figures to be sealed, and what is made of a seal."""

import streamlit as st

from thidua.store import Caller, Store
from thidua.stories import overlay
from thidua.stories import seal as sealing
from thidua.stories.difference import Difference, differences
from thidua.stories.occasion import Occasion, find
from thidua.stories.seal import Seal
from thidua.stories.story import Story, stories
from thidua.text.format import moment
from thidua.text.language import translate as _
from thidua.ui import choose
from thidua.ui.meeting_files import check_edited, everyone, files
from thidua.ui.plain import plain
from thidua.ui.session import caller, kept, person_name, store
from thidua.ui.story import editor
from thidua.ui.table import table


def conference() -> None:
    """Everything about one meeting, chosen at the top."""
    meeting = _chosen()
    if meeting is None:
        return
    occasion, story = meeting
    st.header(_("Số liệu chốt"), anchor=False)
    st.caption(_("Chốt số liệu rồi mới trình chiếu: số liệu nhập sau không làm thay đổi những trang đã chốt."))
    if st.button(_("Chốt số liệu"), key="seal"):
        _seal(occasion)
    _sealed(occasion)
    st.header(_("Nội dung hội nghị"), anchor=False)
    editor(occasion, story)


def _chosen() -> tuple[Occasion, Story] | None:
    """The meeting, and its story as the office has it; None where there is no figure yet."""
    known = {story.name: story for story in stories()}
    with st.container(horizontal=True, key="choices"):
        name = choose.pick(
            _("Hội nghị"), list(known), key="hoi-nghi", names={one: story.title for one, story in known.items()}
        )
        place = choose.place()
        cluster = choose.cluster(place, one=True) if name and known[name].scope == "cluster" else None
        year = choose.meeting_year(place, cluster)
    if name is None or place is None or year is None or (known[name].scope == "cluster" and cluster is None):
        choose.nothing_yet()
        return None
    occasion = find(store(), caller(), known[name], place=place, cluster=cluster or "", year=year)
    return occasion, overlay.story_of(store(), caller(), occasion)


def _seal(occasion: Occasion) -> None:
    with st.spinner(_("Đang chốt số liệu …")):
        seal = sealing.seal(store(), caller(), occasion)
    st.success(plain(seal.footer))
    if seal.left_out:
        st.info(plain(_("Chưa có nội dung nên không thành trang: {items}.", items="; ".join(seal.left_out))))


def _sealed(occasion: Occasion) -> None:
    """The seals of the meeting, the newest in force, and what can be had of the one chosen."""
    found = sealing.seals(store(), caller(), place=occasion.place, year=occasion.year, story=occasion.story)
    rows = [row for row in found.iter_rows(named=True) if row["cluster_id"] == occasion.cluster]
    if not rows:
        st.info(_("Chưa chốt số liệu cho hội nghị này."))
        return
    words = {
        row["hash"]: " · ".join(
            (
                moment(row["sealed_at"]),
                _("mã {code}", code=sealing.short(row["hash"])),
                person_name(row["person"]),
                _("đã có bản thay thế") if row["superseded_by"] else _("đang có hiệu lực"),
            )
        )
        for row in rows
    }
    chosen = choose.pick(_("Lần chốt"), list(words), key="lan-chot", names=words)
    if chosen is None:
        return
    seal = kept(sealing.load, code=chosen)
    files(seal)
    everyone(occasion)
    check_edited(seal)
    if st.toggle(_("Số liệu đã thay đổi từ khi chốt"), key="difference"):
        _differences(seal)


def _changes(store: Store, who: Caller, code: str) -> list[Difference]:
    return differences(store, who, sealing.load(store, who, code))


def _differences(seal: Seal) -> None:
    found = kept(_changes, code=seal.hash)
    if not found:
        st.success(_("Không có số liệu nào thay đổi từ khi chốt."))
        return
    st.warning(_("Có {count} số liệu khác với lúc chốt; các trang đã chốt vẫn giữ nguyên.", count=len(found)))
    table(
        [_("Nội dung"), _("Đơn vị, đối tượng"), _("Chỉ số"), _("Lúc chốt"), _("Hiện nay")],
        [(one.exhibit, one.subject, one.measure, one.before, one.after) for one in found],
        caption=_("Số liệu đã thay đổi từ khi chốt"),
    )
