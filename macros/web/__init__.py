"""The site made and readied."""
