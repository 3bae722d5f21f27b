"""Markets as YAML, found by name with ``sim.Scenario.load``, and the JSON schema that helps editors write them."""
