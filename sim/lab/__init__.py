"""Many runs: simulate, compare, studies."""
