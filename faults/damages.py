"""Damages of a workbook's bytes, of the members of its archive and of their XML."""

import io
import random
import re
import warnings
import zipfile


def damaged(content: bytes, chance: random.Random) -> tuple[bytes, str]:
    """A workbook whose bytes, members or XML are damaged."""
    damages = {"flip": _flip, "cut": _cut, "twice": _twice, "xml": _xml, "figures": _figures, "drop": _drop}
    name = chance.choice(sorted(damages))
    return damages[name](content, chance), name


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 5, 100))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.choice((1, 100, len(content))) :]


def _parts(content: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings(action="ignore"):
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _twice(content: bytes, chance: random.Random) -> bytes:
    """A member that stands twice in the archive, or is named as another."""
    parts = _parts(content)
    name, data = chance.choice(parts)
    return _packed([*parts, (chance.choice((name, name.upper(), chance.choice(parts)[0])), data[: len(data) // 2])])


def _drop(content: bytes, chance: random.Random) -> bytes:
    parts = _parts(content)
    del parts[chance.randrange(len(parts))]
    return _packed(parts)


def _xml(content: bytes, chance: random.Random) -> bytes:
    """A piece of one part's XML left out, repeated or put elsewhere."""
    parts = _parts(content)
    at = chance.randrange(len(parts))
    name, data = parts[at]
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 10, 300)))
    there = chance.randrange(len(data))
    changed = {
        "out": data[:start] + data[end:],
        "again": data[:end] * 2 + data[end:],
        "moved": data[:there] + data[start:end] + data[there:],
        "tag": data.replace(b"<row", b"<raw", 1),
        "entity": data.replace(b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet', 1),
    }
    parts[at] = (name, changed[chance.choice(sorted(changed))])
    return _packed(parts)


def _figures(content: bytes, chance: random.Random) -> bytes:
    """Figures, references, types and styles of cells that no program writes."""
    parts = _parts(content)
    sheets = [at for at, (name, _data) in enumerate(parts) if name.startswith("xl/worksheets/sheet")]
    at = chance.choice(sheets)
    name, data = parts[at]
    old, new = chance.choice(
        (
            (rb"<v>[^<]*</v>", chance.choice((b"<v>NaN</v>", b"<v>1e999</v>", b"<v>-inf</v>", b"<v></v>"))),
            (rb' r="([A-Z]+)(\d+)"', chance.choice((b' r="XFE1"', b' r="A0"', b' r="A1048577"', b' r="\\2"'))),
            (rb' t="s"', chance.choice((b' t="e"', b' t="b"', b' t="d"', b' t="str"', b' t="n"', b' t="inlineStr"'))),
            (rb' s="\d+"', b' s="9999"'),
            (rb'(<mergeCell ref=)"[^"]*"', chance.choice((b'\\1"A1:XFD1048576"', b'\\1"B2:A1"'))),
        )
    )  # fmt: skip
    parts[at] = (name, re.sub(old, new, data, count=chance.choice((1, 3, 0))))
    return _packed(parts)
