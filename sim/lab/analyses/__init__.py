"""What designs are read as: twins, ablation, trials, blind tests."""
