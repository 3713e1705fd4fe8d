"""The keywords of JSON Schema 2020-12 and of the OpenAPI Schema Object, by what they do."""

from __future__ import annotations

from typing import Final

ANNOTATIONS: Final = frozenset(
    {"title", "description", "default", "deprecated", "example", "examples", "readOnly", "writeOnly", "externalDocs"}
    | {"xml", "$comment", "$id", "$anchor", "$schema", "$vocabulary", "$dynamicAnchor", "$defs", "definitions"}
)
"""They describe (or name, or hold definitions) and leave the type alone."""

ORDERED_CONSTRAINTS: Final = (
    *("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
)
CONSTRAINTS: Final = frozenset(ORDERED_CONSTRAINTS)
"""They restrict values of a type that is known already; they are documented, in this order, not enforced."""

ORDERED_CONDITIONS: Final = (
    *("not", "if", "then", "else", "dependentSchemas", "dependentRequired", "dependencies", "propertyNames"),
    *("contains", "minContains", "maxContains", "contentSchema"),
)
CONDITIONS: Final = frozenset(ORDERED_CONDITIONS)
"""They restrict by schemas; they are documented, and reported as not enforced."""

SHAPES: Final = frozenset(
    {"$ref", "$dynamicRef", "allOf", "oneOf", "anyOf", "enum", "const", "format", "contentEncoding", "contentMediaType"}
    | {"properties", "required", "additionalProperties", "patternProperties", "items", "prefixItems", "discriminator"}
    | {"unevaluatedProperties", "unevaluatedItems"}
)
"""They make a type more than the word under `type`."""

KNOWN: Final = ANNOTATIONS | CONSTRAINTS | CONDITIONS | SHAPES | {"type"}

OBJECT_HINTS: Final = frozenset(
    {"properties", "additionalProperties", "patternProperties", "propertyNames", "minProperties", "maxProperties"}
)
ARRAY_HINTS: Final = frozenset({"items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"})
STRING_HINTS: Final = frozenset({"pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"})
NUMBER_HINTS: Final = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})

LIMITS: Final = ANNOTATIONS | CONSTRAINTS | CONDITIONS | {"required"}
"""What an arm of a union may have that restricts and offers no type."""

KINDS: Final = frozenset({"string", "integer", "number", "boolean", "object", "array"})

ALIASES: Final = {
    **dict.fromkeys(("bool", "Boolean"), "boolean"),
    **dict.fromkeys(("double", "float", "decimal", "Number"), "number"),
    **dict.fromkeys(("int", "int32", "int64", "long", "Integer"), "integer"),
    **dict.fromkeys(("date", "date-time", "datetime", "str", "text", "uuid", "String"), "string"),
    **dict.fromkeys(("dict", "map", "Object"), "object"),
    **dict.fromkeys(("list", "Array"), "array"),
}
"""Words of programming languages that stand under `type` for a kind."""

FORMATS: Final = {
    "int32": "integer",
    "int64": "integer",
    "float": "number",
    "double": "number",
    "date": "string",
    "date-time": "string",
    "time": "string",
    "uuid": "string",
    "email": "string",
    "uri": "string",
    "url": "string",
    "byte": "string",
    "binary": "string",
    "password": "string",
}
"""The kind that a format implies where `type` is missing."""
