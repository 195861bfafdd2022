"""Workbooks with a password: opened in memory with the password a person gave, never guessed."""

import io
from contextlib import suppress

from thidua.ingest.reading.refused import Refused


def unlocked(content: bytes, password: str) -> bytes:
    """The workbook without its password. Raises Refused where none was given, it is wrong, or the file is damaged."""
    if not password:
        raise Refused("locked")
    import msoffcrypto
    from msoffcrypto.exceptions import InvalidKeyError

    opened = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(content))
        file.load_key(password=password)
        file.decrypt(opened)
    except InvalidKeyError as error:
        raise Refused("wrong_password") from error
    except Exception as error:  # a damaged file, or a way of locking that is not known
        raise Refused("cannot_unlock") from error
    return opened.getvalue()


def is_locked(content: bytes) -> bool:
    """Whether an old workbook (.xls) that cannot be read has a password."""
    import msoffcrypto

    with suppress(Exception):  # a damaged file fails in many ways, and then is not locked
        return bool(msoffcrypto.OfficeFile(io.BytesIO(content)).is_encrypted())
    return False
