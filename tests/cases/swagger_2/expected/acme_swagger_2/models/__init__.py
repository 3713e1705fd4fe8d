"""Models and enums of Swagger 2."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    fill_thing_request: FillThingRequest FillThingRequestDict
    thing: Thing ThingInput ThingInputDict ThingKindEnum ThingKindValue
    upload_picture_request: UploadPictureRequest UploadPictureRequestDict
    """,
)
