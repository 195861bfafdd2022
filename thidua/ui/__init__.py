"""The only part of the package that knows Streamlit: what the pages are built with."""
