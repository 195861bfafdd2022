"""The office's warehouse: opened, mended by doing its acts again, and what the office says of itself."""
