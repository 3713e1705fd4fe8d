"""Views become files: rendering (pure) and writing (the only code that touches the disk)."""
