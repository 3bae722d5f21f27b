"""Files as they lie on a disk: what they are, within bounds, and their rows. Text, workbooks and Parquet."""
