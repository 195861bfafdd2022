"""Reading files of every format, in a process of its own that imports little and may fail without harm."""
