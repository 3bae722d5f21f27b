"""What is put on trial: studies (``claims``), exact special cases (``checks``) and published patterns (``targets``)."""
