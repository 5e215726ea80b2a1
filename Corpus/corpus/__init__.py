"""The corpus that dlpscan is measured with: how its documents are made and checked."""
