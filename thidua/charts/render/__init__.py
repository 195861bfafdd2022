"""Drawings of a `Chart`: interactive by plotly on a page, native and editable by PowerPoint on a slide."""
