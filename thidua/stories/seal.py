"""Sealed figures (số liệu chốt): a story's slides and frames frozen with time, person and hash; never edited."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import polars as pl

from thidua.errors import ThiduaError
from thidua.store import Caller, Store, Writer
from thidua.store.kept import keep, kept
from thidua.stories.compose import Answer, compose
from thidua.stories.occasion import Occasion
from thidua.stories.overlay import story_of
from thidua.stories.slide import Slide, paged, slide_from
from thidua.text.format import moment
from thidua.text.language import Language, current, speaking
from thidua.text.language import translate as _

CODE_LENGTH = 10
SUFFIX = ".seal"


class UnknownSeal(ThiduaError):
    """No seal, or more than one, has a code that begins so."""

    def __init__(self, code: str) -> None:
        super().__init__(_("Không có lần chốt số liệu nào mang mã {code}, hoặc mã chưa đủ dài.", code=code))


class BrokenSeal(ThiduaError):
    """What is stored of a seal is not what was sealed."""

    def __init__(self, code: str) -> None:
        super().__init__(
            _(
                "Nội dung đã chốt mang mã {code} không còn nguyên vẹn: hãy khôi phục kho số liệu từ bản sao lưu.",
                code=code,
            )
        )


@dataclass(frozen=True)
class Seal:
    """Figures frozen for a meeting.

    slides    as composed; `shown` are those to be drawn.
    answers   the rows behind them, also of exhibits that had nothing to show.
    language  the language it was sealed in: all that is made of it speaks that language.
    hash      SHA-256 (hexadecimal) over the canonical content, in which time and person are.
    """

    occasion: Occasion
    title: str
    language: Language
    person: str
    sealed_at: datetime
    slides: tuple[Slide, ...]
    answers: tuple[Answer, ...]
    left_out: tuple[str, ...]
    hash: str
    superseded_by: str | None = None

    @property
    def code(self) -> str:
        """The beginning of the hash, as it stands on every slide and page."""
        return short(self.hash)

    @property
    def footer(self) -> str:
        """`Số liệu chốt lúc 21/11/2026 14:05 · mã 3F9A12BC4D`."""
        with speaking(self.language):
            return _("Số liệu chốt lúc {when} · mã {code}", when=moment(self.sealed_at), code=self.code)

    def shown(self) -> list[Slide]:
        """The slides to be drawn, each fitting one screen."""
        with speaking(self.language):
            return paged(self.slides)


def short(digest: str) -> str:
    """The code of a seal: enough of its hash to tell it from every other."""
    return digest[:CODE_LENGTH].upper()


def seal(store: Store, who: Caller, occasion: Occasion) -> Seal:
    """Freeze the figures of a meeting as they are now; a later seal of the same meeting supersedes this one."""

    def work(writer: Writer) -> Seal:
        story = story_of(store, who, occasion)
        made = compose(store, who, story, occasion)
        content = canonical(
            {
                "occasion": asdict(occasion),
                "title": story.title,
                "language": current(),
                "person": who.name,
                "sealed_at": writer.now.isoformat(),
                "slides": [asdict(slide) for slide in made.slides],
                "answers": [asdict(answer) for answer in made.answers],
                "left_out": list(made.left_out),
            }
        )
        return _store(writer, content)

    return store.write(who, "seal", work)


def seal_again(store: Store, who: Caller, digest: str) -> Seal:
    """Repeat a seal with the content that it was given; NotKept where that is gone or was changed."""
    content = kept(digest, SUFFIX, short(digest)).decode()
    return store.write(who, "seal", lambda writer: _store(writer, content))


def _store(writer: Writer, content: str) -> Seal:
    """Append a seal, and keep its content beside the warehouse so that the act can be repeated."""
    digest = keep(content.encode(), SUFFIX)
    sealed = _read(content, digest, None)
    occasion = sealed.occasion
    row = {
        "seal_id": writer.new_ids(1)[0],
        "story": occasion.story,
        "place_id": occasion.place,
        "cluster_id": occasion.cluster,
        "year": occasion.year,
        "title": f"{sealed.title} – {occasion.whose}",
        "content": content,
        "hash": digest,
        "person": sealed.person,
        "sealed_at": sealed.sealed_at,
        "data_version": writer.version,
    }
    writer.append("seal", pl.DataFrame([row], schema_overrides={"cluster_id": pl.String}))
    writer.detail = {"hash": digest, "story": occasion.story, "year": occasion.year, "whose": occasion.whose}
    return sealed


def load(store: Store, who: Caller, code: str) -> Seal:
    """The seal whose code begins so; raises UnknownSeal, or BrokenSeal where its content does not fit its hash."""
    found = store.rows("stories/seal", who, code=code.strip().lower())
    if not code.strip() or found.height != 1:
        raise UnknownSeal(code)
    row = found.row(0, named=True)
    if hashlib.sha256(row["content"].encode()).hexdigest() != row["hash"]:
        raise BrokenSeal(short(row["hash"]))
    return _read(row["content"], row["hash"], row["superseded_by"])


def newest(store: Store, who: Caller, occasion: Occasion) -> Seal | None:
    """The seal of a meeting that is in force, None where there is none."""
    found = seals(store, who, place=occasion.place, year=occasion.year, story=occasion.story)
    own = found.filter(pl.col("cluster_id").eq_missing(pl.lit(occasion.cluster)))
    return load(store, who, own["hash"][0]) if own.height else None


def seals(
    store: Store,
    who: Caller,
    *,
    place: str | None = None,
    cluster: str | None = None,
    year: int | None = None,
    story: str | None = None,
) -> pl.DataFrame:
    """The seals the caller may see, newest first: the columns of queries/stories/seals.sql."""
    return store.rows("stories/seals", who, place=place, cluster=cluster, year=year, story=story)


def canonical(content: dict[str, Any]) -> str:
    """JSON that is the same for the same content: keys in order, no spaces."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _read(content: str, digest: str, superseded_by: str | None) -> Seal:
    stated = json.loads(content)
    return Seal(
        occasion=Occasion(**stated["occasion"]),
        title=stated["title"],
        language=stated["language"],
        person=stated["person"],
        sealed_at=datetime.fromisoformat(stated["sealed_at"]),
        slides=tuple(slide_from(slide) for slide in stated["slides"]),
        answers=tuple(_answer(answer) for answer in stated["answers"]),
        left_out=tuple(stated["left_out"]),
        hash=digest,
        superseded_by=superseded_by,
    )


def _answer(stated: dict[str, Any]) -> Answer:
    lists = ("columns", "headings", "formats")
    return Answer(**stated | {name: tuple(stated[name]) for name in lists})
