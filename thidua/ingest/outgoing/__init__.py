"""Workbooks the importer gives back: templates to fill in, stored figures in the forms' layouts, annotated copies."""
