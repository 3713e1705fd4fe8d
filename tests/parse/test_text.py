"""Where more is said."""

from __future__ import annotations

from sdkwright import ir

from .conftest import HERE, Read


def test_external_documentation(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        externalDocs: {url: 'https://t.test'}
        tags: [{name: a, externalDocs: {url: 'https://t.test/a', description: All of a}}]
        paths:
          /a:
            get: {tags: [a], externalDocs: {url: 'https://t.test/get'}, responses: {'200': {description: ok}}}
        components:
          schemas:
            A:
              externalDocs: {url: 'https://t.test/A'}
              type: object
              properties: {p: {type: string, externalDocs: {description: Nowhere}}}
        """)
    assert found.api.see == ir.ExternalDocs("https://t.test", HERE)
    assert found.api.tags[0].see == ir.ExternalDocs("https://t.test/a", HERE, "All of a")
    assert found.operation.see == ir.ExternalDocs("https://t.test/get", HERE)
    declaration = found.named("A")
    assert isinstance(declaration, ir.ObjectType)
    assert declaration.doc.see == ir.ExternalDocs("https://t.test/A", HERE)
    assert declaration.fields[0].doc.see is None
    place = "/components/schemas/A/properties/p/externalDocs"
    assert found.losses == [("keyword", "degraded", place, "it has no url")]
