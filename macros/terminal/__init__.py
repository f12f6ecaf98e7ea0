"""What stands between a command and the one who gives it: words, speech and mishaps."""
