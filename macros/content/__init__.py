"""One module for each file of data/, and how it is read."""
