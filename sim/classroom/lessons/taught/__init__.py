"""The lessons, one file each: how its worlds are lived, which answer they make right, and what is drawn of them."""
