"""Models and enums of Inline names."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    create_order_request: CreateOrderRequest CreateOrderRequestDict CreateOrderRequestLine CreateOrderRequestLineDict CreateOrderRequestPrice CreateOrderRequestPriceDict
    create_order_response422: CreateOrderResponse422
    list_users_response: ListUsersResponse
    list_users_sort_enum: ListUsersSortEnum ListUsersSortValue
    order: Order OrderAddress2 OrderPaymentWithCard OrderPaymentWithIban OrderStatusEnum
    order_address: OrderAddress
    user: User UserAddress UserStatusEnum
    """,
)
