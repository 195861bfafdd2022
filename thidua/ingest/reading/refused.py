"""The refusal of a file, as the reading process says it: a code and its values, put into words elsewhere."""


class Refused(Exception):
    """A file that cannot be read.

    code    the reason for programs, a key of `wording`.
    values  what fills the reason's sentence: the kind of file, a sheet.
    """

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
