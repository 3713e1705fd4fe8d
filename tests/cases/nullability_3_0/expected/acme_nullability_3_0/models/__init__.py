"""Models and enums of Nullability in OpenAPI 3.0."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    blank_enum: BlankEnum
    inner: Inner InnerDict
    kind_enum: KindEnum KindValue
    maybe_inner: MaybeInner MaybeInnerDict
    null_enum: NullEnum
    outer: Outer OuterDict
    states: States StatesDict StatesEnumBesideEnum StatesEnumBesideValue StatesEnumWithinEnum StatesEnumWithinValue
    """,
)
