"""sdkwright: an OpenAPI document in, a Python SDK out."""

__version__ = "0.1.0"
