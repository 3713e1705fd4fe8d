"""The parse stage: a normalised document in, an `ir.Api` out. It knows no Python names."""
