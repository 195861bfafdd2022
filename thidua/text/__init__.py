"""Vietnamese text and numbers: reading them as people write them, writing them as people read them."""
