"""The command line: the same work as the pages, for scripts and for those who would rather type."""
