"""The print products: composed, laid out and kept."""
