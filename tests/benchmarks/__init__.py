"""How fast the pages are, beside an app of the same elements, ready-made. Run by `make bench`, not by pytest."""
