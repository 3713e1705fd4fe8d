"""What models and bodies say about XML."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location
from sdkwright.python import markup
from sdkwright.python.expressions import Imports
from sdkwright.python.names import Identifier

AT = Location("spec.yaml", "")
TEXT = ir.Primitive("string", AT)
TAGS = ir.AliasType("#/Tags", "Tags", ir.Array(TEXT, AT), AT, xml=ir.Xml("tags", wrapped=True, items=ir.Xml("tag")))
PET = ir.ObjectType("#/pet", "pet", (), AT, xml=ir.Xml("p", "urn:p", attribute=True))


def api(*declarations: ir.Declaration) -> ir.Api:
    info, found = ir.Info("A", "1", AT), {item.id: item for item in declarations}
    return ir.Api(info=info, servers=(), tags=(), operations=(), declarations=found, location=AT)


def written(node: ir.Xml | None, root: str | None = None) -> str | None:
    return markup.written(node, Imports("."), root)


@pytest.mark.parametrize(
    ("field", "source"),
    [
        (ir.Field("id", TEXT, True, AT), None),
        (ir.Field("id", TEXT, True, AT, xml=ir.Xml("id")), None),
        (ir.Field("id", TEXT, True, AT, xml=ir.Xml(attribute=True)), "XmlNode(attribute=True)"),
        (ir.Field("a", TEXT, True, AT, xml=ir.Xml("b", "urn:b", "p")), "XmlNode('b', namespace='urn:b', prefix='p')"),
        (
            ir.Field("a", ir.Array(TEXT, AT), True, AT, xml=ir.Xml(items=ir.Xml("b"))),
            "XmlNode(item=XmlNode('b'))",
        ),
        (ir.Field("a", TEXT, True, AT, xml=ir.Xml(items=ir.Xml("b"))), None),
        (
            ir.Field("tags", ir.Nullable(ir.Reference("#/Tags", AT), AT), True, AT),
            "XmlNode(wrapped=True, item=XmlNode('tag'))",
        ),
        (
            ir.Field("a", ir.Reference("#/Tags", AT), True, AT, xml=ir.Xml("own")),
            "XmlNode('own', wrapped=True, item=XmlNode('tag'))",
        ),
        (ir.Field("a", ir.Reference("#/pet", AT), True, AT), None),
    ],
)
def test_a_field(field: ir.Field, source: str | None) -> None:
    found = written(markup.of_field(field, api(TAGS, PET)))
    assert found == source


def test_a_class_says_what_its_elements_are() -> None:
    assert markup.of_class(PET) == ir.Xml("p", "urn:p")
    assert markup.root(PET, Identifier("Pet")) == "pet"
    assert markup.root(PET, Identifier("pet")) is None


def test_a_body_that_is_no_class() -> None:
    assert markup.of_body(ir.Reference("#/Tags", AT), None, api(TAGS)) == TAGS.xml
    assert markup.of_body(ir.Reference("#/pet", AT), None, api(PET)) is None
    assert markup.of_body(ir.Primitive("string", AT), ir.Xml("word"), api(PET)) == ir.Xml("word")
