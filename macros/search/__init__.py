"""What is found, and by which words."""
