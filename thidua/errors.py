"""What can go wrong for a user: each class is one situation, each message says what happened and what to do."""


class ThiduaError(Exception):
    """A situation the user can understand and mend; its text is shown as it is, never a traceback."""
