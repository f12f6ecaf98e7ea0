"""The view of each kind of page."""
