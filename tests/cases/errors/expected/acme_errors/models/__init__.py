"""Models and enums of Errors."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    error: Error
    get_job_response: GetJobResponse
    problem: Problem
    quota_exception: QuotaException
    """,
)
