"""Models and enums of Parameters of 2.0."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    form_request: FormRequest FormRequestDict
    upload_request: UploadRequest UploadRequestDict
    """,
)
