"""sdkwright: an OpenAPI document in, a Python SDK out."""
