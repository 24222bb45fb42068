"""Two hundred mistakes as marketers make them, each planted alone in the example playbook."""
