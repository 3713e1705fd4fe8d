"""Models and enums of Read only."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    address: Address AddressInput AddressInputDict
    team: Team TeamInput TeamInputDict
    user: User UserInput UserInputDict
    """,
)
