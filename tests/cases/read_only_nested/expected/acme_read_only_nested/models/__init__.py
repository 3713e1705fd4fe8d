"""Models and enums of Read only nested."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    account: Account AccountDict
    admin: Admin AdminInput AdminInputDict
    base: Base BaseMeta BaseMetaInput BaseMetaInputDict
    bot: Bot BotDict
    user: User UserInput UserInputDict
    """,
)
