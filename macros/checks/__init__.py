"""What must hold of the content, one thing per file."""
