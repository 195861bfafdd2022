"""From a polars frame to a `Chart`: what is drawn, stated once and free of any drawing library."""
