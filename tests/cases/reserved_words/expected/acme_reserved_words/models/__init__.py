"""Models and enums of Reserved words."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    api_error: ApiError
    client: Client
    exception: Exception
    list: List
    list_controller: ListController
    models: Models
    nasty: Nasty NastyDict
    page: Page
    str: Str
    type_enum: TypeEnum
    """,
)
