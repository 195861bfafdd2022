"""What a table or grid of one file is called: several files stand on the page at once, each with the same parts."""


def of_file(caption: str, file_name: str) -> str:
    """The caption with the file that it is of, told apart from those of other files by a screen reader."""
    return f"{caption} · {file_name}" if file_name else caption
