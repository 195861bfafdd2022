"""One deck for each of many sealed meetings, in one .zip file."""

import zipfile
from collections.abc import Iterable, Iterator
from typing import IO

from thidua.publish.presentation import sealed_deck
from thidua.stories.seal import Seal
from thidua.text.fold import slug

ZIP = "application/zip"


def file_name(seal: Seal, ending: str) -> str:
    """The name of a file made of a seal: what, whose, which year, which code."""
    name = slug(f"{seal.title} {seal.occasion.whose} {seal.occasion.year} {seal.code}").replace("_", "-")
    return f"{name}.{ending}"


def bundle(seals: Iterable[Seal], file: IO[bytes], *, template: bytes | None = None) -> Iterator[Seal]:
    """Write a deck of each seal into a .zip file, giving each seal once its deck is written.

    Only one deck is held in memory at a time; the file is complete once all seals have been given.
    template  the office's own; raises NotATemplate.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for seal in seals:
            archive.writestr(file_name(seal, "pptx"), sealed_deck(seal, template))
            yield seal
