"""The Python stage: an `ir.Api` and a `PackageConfig` in, views of files out. It knows no OpenAPI."""
