"""Models and enums of JSON Schema 2020-12."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    all: All AllByPattern AllByPatternDict AllClosed AllClosedDict AllDict
    condition: Condition ConditionDict
    inner: Inner
    named: Named NamedDict
    tree: Tree TreeDict
    """,
)
