"""The ecosystem's validator (openapi-spec-validator), run over every file of a document.

It checks structure against the published schemas and then walks the document for what schemas
can't say. Each finding gets the place that the user wrote, through references.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from jsonschema.exceptions import ValidationError
from jsonschema.validators import validator_for
from jsonschema_path import SchemaPath
from openapi_schema_validator import OAS31Validator, OAS32Validator
from openapi_schema_validator._specifications import REGISTRY
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.schemas import schema_v2, schema_v30, schema_v31, schema_v32
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    ExtraParametersError,
    ParameterDuplicateError,
    UnresolvableParameterError,
)
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry
from referencing import Specification
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from ..diagnostics import Location
from .document import Document
from .explain import Finding, explain, subject
from .files import SourceFile
from .raw import locate_path
from .references import is_url
from .upgrade import family

_VALIDATORS: Final[Mapping[str, Any]] = {
    "2.0": OpenAPIV2SpecValidator,
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}
_SCHEMAS: Final[Mapping[str, Any]] = {"2.0": schema_v2, "3.0": schema_v30, "3.1": schema_v31, "3.2": schema_v32}
_OURS: Final = (DuplicateOperationIDError, ParameterDuplicateError, UnresolvableParameterError)
"""What our own lints say with a place of its own."""

_DEFINITIONS_30: Final = {
    "callback": "Callback",
    "encoding": "Encoding",
    "example": "Example",
    "header": "Header",
    "link": "Link",
    "mediaType": "MediaType",
    "operation": "Operation",
    "parameter": "Parameter",
    "pathItem": "PathItem",
    "requestBody": "RequestBody",
    "response": "Response",
    "schema": "Schema",
    "securityScheme": "SecurityScheme",
}
_DEFINITIONS_31: Final = {
    "callback": "callbacks",
    "encoding": "encoding",
    "example": "example",
    "header": "header",
    "link": "link",
    "mediaType": "media-type",
    "operation": "operation",
    "parameter": "parameter",
    "pathItem": "path-item",
    "requestBody": "request-body",
    "response": "response",
    "securityScheme": "security-scheme",
}
_DEFINITIONS_2: Final = {name: name for name in ("header", "operation", "parameter", "pathItem", "response", "schema")}


@dataclass(slots=True)
class Validator:
    """Runs over one document. `report` is told each finding with its place, `crashed` what broke
    the validator itself."""

    document: Document
    report: Callable[[Finding, Location], None]
    crashed: Callable[[Exception, Location], None]
    dialect: str = field(init=False)
    _parts: dict[str, Any] = field(default_factory=dict)
    _by_path: dict[str, SourceFile] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.dialect = family(self.document.dialect)

    def structure(self) -> None:
        """The root document against the schema of its version."""
        source = self.document.source
        validator = _VALIDATORS[self.dialect].schema_validator
        self._run(validator, source.raw, Location(source.name))

    def part(self, value: Any, kind: str, location: Location) -> None:
        """A piece of another file, or a schema of 3.1 and later, against the schema of its kind."""
        if kind not in self._parts:
            self._parts[kind] = self._part_validator(kind)
        if self._parts[kind] is not None:
            self._run(self._parts[kind], value, location)

    def _part_validator(self, kind: str) -> Any:
        if kind == "schema" and self.dialect in ("3.1", "3.2"):
            cls: Any = OAS31Validator if self.dialect == "3.1" else OAS32Validator
            # As the library's check_schema does it, which tells the first error only.
            return validator_for(cls.META_SCHEMA, default=cls)(cls.META_SCHEMA, registry=REGISTRY)
        schema = dict(_SCHEMAS[self.dialect])
        group = "$defs" if self.dialect in ("3.1", "3.2") else "definitions"
        names = {"2.0": _DEFINITIONS_2, "3.0": _DEFINITIONS_30}.get(self.dialect, _DEFINITIONS_31)
        name = names.get(kind)
        if name is None or name not in schema[group]:
            return None
        kept = {key: schema[key] for key in ("$schema", "$id", "id", group) if key in schema}
        return validator_for(schema)({**kept, "$ref": f"#/{group}/{name}"})

    def _run(self, validator: Any, value: Any, location: Location) -> None:
        try:
            errors: list[ValidationError] = [*validator.iter_errors(value)]
        except Exception as error:  # the library's own faults must not end ours
            self.crashed(error, location)
            return
        for finding in explain(errors, location):
            self.report(finding, self._written(location.at(*finding.path)))

    def _written(self, location: Location) -> Location:
        """Where the user wrote what stands at a place of a file after its overlays."""
        source = self.document.library.files.get(location.file)
        return source.origin(location.pointer) if source else location

    def keywords(self) -> None:
        """What the library checks beyond schemas: defaults, required properties, tags."""
        source = self.document.source
        base = source.name if is_url(source.name) else Path(os.path.abspath(source.name)).as_uri()
        path = SchemaPath.from_dict(
            source.raw,
            specification=_TOLERANT,
            base_uri=base,
            handlers=dict.fromkeys(("file", "http", "https", ""), self._read),
            resolved_cache_maxsize=128,
        )
        try:
            validator = _VALIDATORS[self.dialect](path)
            validator.keyword_validators_registry = self._registry(validator.keyword_validators)
            for error in validator.root_validator(path):
                self._keyword_error(error, source)
        except Unresolvable:
            pass  # our lints report it at its place
        except Exception as error:
            self.crashed(error, Location(source.name))

    def _registry(self, classes: Mapping[str, type]) -> KeywordValidatorRegistry:
        registry = KeywordValidatorRegistry({name: self._located(name, cls) for name, cls in classes.items()})
        schemas: Any = registry["schema"]
        # The library keeps lists here and searches them for every schema.
        schemas.visited_schema_ids = _Seen()
        schemas.meta_checked_schema_ids = _All()
        operations: Any = registry["operation"]
        operations.operation_ids_registry = _Seen()
        return registry

    def _located(self, name: str, cls: type) -> Any:
        """The same keyword validator, whose errors know where they were found."""
        outer = self

        def call(self: Any, *arguments: Any, **options: Any) -> Iterator[ValidationError]:
            path = next((item for item in arguments if isinstance(item, SchemaPath)), None)
            parts = tuple(path.parts) if path is not None else ()
            if name == "path" and parts and str(parts[-1]).startswith("x-"):
                return  # the library takes an extension beside the paths for one
            try:
                for error in cls.__call__(self, *arguments, **options):
                    if not hasattr(error, "found_at"):
                        error.found_at = (name, parts)
                    yield error
            except Unresolvable:
                return
            except Exception as error:
                source = outer.document.source
                outer.crashed(error, locate_path(outer.document.library, source, parts))

        members: dict[str, Any] = {"__call__": call}
        if name == "operation":
            # It fails at unbalanced braces; the parameters of paths are a lint of ours.
            members["_get_path_params_from_url"] = lambda self, url: iter(())
        return type(cls.__name__, (cls,), members)

    def _keyword_error(self, error: Any, source: SourceFile) -> None:
        name, parts = getattr(error, "found_at", ("", ()))
        if isinstance(error, _OURS):
            return
        location = locate_path(self.document.library, source, parts)
        if name == "default":
            location = location.at("default")
        elif not isinstance(error.validator, str) and error.message.endswith("is not of type 'object', 'boolean'"):
            # The one error that the library makes by hand, without an instance.
            text = error.message.partition(" is not")[0][:60]
            what = "a list" if text.startswith("[") else "empty" if text == "None" else text
            message = f"{subject(location)} must be a mapping, not {what}"
            hint = "Write a schema here, or correct the reference that stands here."
            self.report(Finding("wrong-type", message, (), hint), self._written(location))
            return
        if isinstance(error, ExtraParametersError):
            names = error.message.partition(": ")[2].strip("[]")
            message = f"'required' names what no schema here declares: {names}"
            hint = "Declare it under `properties`, or take it out of `required`."
            self.report(Finding("required-unknown", message, (), hint), self._written(location.at("required")))
            return
        for finding in explain([error], location):
            if name == "default":
                message = f"the default does not fit its schema: {finding.message}"
                finding = Finding("invalid-default", message, finding.path, finding.hint)
            self.report(finding, self._written(location.at(*finding.path)))

    def _read(self, uri: str) -> Any:
        parts = urlsplit(uri)
        name = uri.partition("#")[0] if parts.scheme in ("http", "https") else unquote(parts.path)
        if len(self._by_path) != len(self.document.library.files):
            files = self.document.library.files.values()
            self._by_path = {item.name if is_url(item.name) else os.path.abspath(item.name): item for item in files}
        if name in self._by_path:
            return self._by_path[name].raw
        raise Unresolvable(ref=uri)


def _identifier(contents: Any) -> str | None:
    found = contents.get("$id") if isinstance(contents, dict) else None
    return found if isinstance(found, str) else None


def _below(contents: Any) -> list[Any]:
    try:
        found = [*DRAFT202012.subresources_of(contents)]
    except (AttributeError, TypeError):
        return []
    return [item for item in found if isinstance(item, (dict, bool))]


_Specification: Any = Specification
_TOLERANT: Final = _Specification(
    name="draft2020-12",
    id_of=_identifier,
    subresources_of=_below,
    anchors_in=lambda specification, contents: (
        DRAFT202012.anchors_in(contents) if isinstance(contents, (dict, bool)) else ()
    ),
    maybe_in_subresource=DRAFT202012.maybe_in_subresource,
)
"""The library looks for identifiers in all files; one that is a text, or a `$ref` among properties,
ends that search with an AttributeError, and every check after it."""


class _Seen(set[Any]):
    append = set.add


class _All:
    """Contains everything: the schemas are checked by `part`."""

    def __contains__(self, item: object) -> bool:
        return True
