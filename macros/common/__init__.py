"""What every room may use: no content, no output."""
