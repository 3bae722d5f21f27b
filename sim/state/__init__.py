"""What is remembered of a world, declared once as data: records, their fields, what each means and in which unit."""
