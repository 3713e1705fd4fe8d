"""Models and enums of All of."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    base: Base BaseStateEnum
    buyer: Buyer BuyerDict
    frame: Frame FrameCircle FrameSquare
    odd: Odd OddEnumsEnum
    order: Order OrderDict OrderStateEnum OrderStateValue
    shape: Shape ShapeCircle ShapeSquare
    sized: Sized SizedCircle SizedSquare
    """,
)
