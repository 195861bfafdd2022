"""Which meeting: a story held for a place or cluster in a year, found by the names people type."""

from dataclasses import dataclass

from thidua.errors import ThiduaError
from thidua.store import Caller, Store
from thidua.stories.story import Story
from thidua.text.fold import fold
from thidua.text.language import translate as _


class NoSuchMeeting(ThiduaError):
    """The place, cluster or year of a meeting cannot be told from what was given."""


@dataclass(frozen=True)
class Occasion:
    """A meeting: the story's name, the place, the cluster (None for the whole place), the year, and their names."""

    story: str
    place: str
    place_name: str
    cluster: str | None
    cluster_name: str
    year: int

    @property
    def whose(self) -> str:
        """The cluster's name, or the place's where the meeting is the whole place's."""
        return self.cluster_name or self.place_name


def find(store: Store, who: Caller, story: Story, *, place: str = "", cluster: str = "", year: int) -> Occasion:
    """The meeting of a story by name or id of its place and cluster, in any spelling.

    Raises NoSuchMeeting where nothing or more than one thing is meant; a story of a place takes no cluster.
    """
    places = store.rows("choices/places", who).select("place_id", "place").rows()
    place_id, place_name = _one(places, place, _("Địa phương")) if place else ("", "")
    if story.scope == "cluster":
        found = store.rows("choices/clusters", who, place=place_id or None, kind=None)
        cluster_id, cluster_name = _one(found.select("cluster_id", "cluster").rows(), cluster, _("Cụm, khối"))
        place_name = dict(found.select("cluster_id", "place").iter_rows())[cluster_id]
        place_id = next(one for one, name in places if name == place_name)
        return Occasion(story.name, place_id, place_name, cluster_id, cluster_name, year)
    if cluster:
        raise NoSuchMeeting(
            _("“{story}” là hội nghị của cả địa phương: hãy nêu địa phương, không nêu cụm, khối.", story=story.title)
        )
    place_id, place_name = _one(places, place, _("Địa phương"))
    return Occasion(story.name, place_id, place_name, None, "", year)


def of_all_clusters(store: Store, who: Caller, story: Story, *, place: str, year: int) -> list[Occasion]:
    """The meeting of every cluster of a place that has figures for it, in the order of the clusters' names.

    Raises NoSuchMeeting where the place is not one, has no such cluster, or the story is a whole place's.
    """
    if story.scope != "cluster":
        raise NoSuchMeeting(
            _("“{story}” là hội nghị của cả địa phương, không làm cho từng cụm, khối.", story=story.title)
        )
    places = store.rows("choices/places", who).select("place_id", "place").rows()
    place_id, place_name = _one(places, place, _("Địa phương"))
    years = {year - 1, year} if any(item.last_year for item in story.items) else {year}
    clusters = store.rows("choices/clusters", who, place=place_id, kind=None).select("cluster_id", "cluster").rows()
    found = [
        Occasion(story.name, place_id, place_name, cluster_id, cluster_name, year)
        for cluster_id, cluster_name in clusters
        if years & set(store.rows("choices/years", who, place=place_id, cluster=cluster_id, kind=None)["year"])
    ]
    if not found:
        raise NoSuchMeeting(_("{place}: chưa có số liệu năm {year} của cụm, khối nào.", place=place_name, year=year))
    return found


def _one(known: list[tuple[str, str]], wanted: str, what: str) -> tuple[str, str]:
    """The one of (id, name) that is meant: by its id, its name, or a part of its name."""
    exact = [one for one in known if wanted and (one[0] == wanted or fold(one[1]) == fold(wanted))]
    found = exact or [one for one in known if fold(wanted) in fold(one[1])]
    if len(found) == 1:
        return found[0]
    names = "; ".join(name for _id, name in found or known)
    if not wanted:
        raise NoSuchMeeting(_("{what}: chưa chọn. Có: {names}.", what=what, names=names))
    if found:
        raise NoSuchMeeting(
            _("{what}: “{name}” chưa rõ là nơi nào trong: {names}.", what=what, name=wanted, names=names)
        )
    raise NoSuchMeeting(_("{what}: không có “{name}”. Có: {names}.", what=what, name=wanted, names=names))
