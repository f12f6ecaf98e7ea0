"""What page, paper and Word all draw."""
