"""What puts a model on trial: claims, targets, exact checks, and how they are found."""
