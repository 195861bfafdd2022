"""The office's own form of a story: own words, order and items, kept per place, cluster and year."""

import json
from dataclasses import asdict, replace

import polars as pl

from thidua.store import Caller, Store, Writer
from thidua.store.kept import keep, kept
from thidua.stories.occasion import Occasion
from thidua.stories.story import Item, Story, item_from, shipped

SUFFIX = ".story"


def story_of(store: Store, who: Caller, occasion: Occasion) -> Story:
    """The story of a meeting as the office last saved it, else as shipped."""
    story = shipped(occasion.story)
    saved = store.rows("stories/saved", who, **_key(occasion))
    if saved.is_empty() or saved["content"][0] is None:
        return story
    return replace(story, items=tuple(item_from(stated) for stated in json.loads(saved["content"][0])))


def is_own(store: Store, who: Caller, occasion: Occasion) -> bool:
    """Whether the office has changed the story of a meeting."""
    saved = store.rows("stories/saved", who, **_key(occasion))
    return not saved.is_empty() and saved["content"][0] is not None


def save(store: Store, who: Caller, occasion: Occasion, items: tuple[Item, ...]) -> None:
    """Keep the items as the office's own form of the story, recorded in the audit."""
    _keep(store, who, occasion, json.dumps([asdict(item) for item in items], ensure_ascii=False))


def reset(store: Store, who: Caller, occasion: Occasion) -> None:
    """Take the story as shipped again, recorded in the audit."""
    _keep(store, who, occasion, None)


def save_again(store: Store, who: Caller, key: dict[str, object], digest: str | None) -> None:
    """Repeat a saving with what it saved (nothing: as shipped); NotKept where that is gone or was changed."""
    content = kept(digest, SUFFIX, str(key["story"])).decode() if digest else None
    store.write(who, "story", lambda writer: _append(writer, key, content))


def _keep(store: Store, who: Caller, occasion: Occasion, content: str | None) -> None:
    store.write(who, "story", lambda writer: _append(writer, _key(occasion), content))


def _append(writer: Writer, key: dict[str, object], content: str | None) -> None:
    """Append a saving, and keep its content beside the warehouse so that the act can be repeated."""
    row = {
        "story": key["story"], "place_id": key["place"], "cluster_id": key["cluster"], "year": key["year"],
        "content": content, "person": writer.who.name, "saved_at": writer.now, "data_version": writer.version,
    }  # fmt: skip
    writer.append("story", pl.DataFrame([row], schema_overrides={"cluster_id": pl.String, "content": pl.String}))
    writer.detail = {
        **key,
        "items": len(json.loads(content)) if content else None,
        "hash": keep(content.encode(), SUFFIX) if content else None,
    }


def _key(occasion: Occasion) -> dict[str, object]:
    return {
        "story": occasion.story,
        "place": occasion.place,
        "cluster": occasion.cluster,
        "year": occasion.year,
    }
