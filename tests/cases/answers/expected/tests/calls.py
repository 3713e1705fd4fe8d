"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "jobs.start": lambda client, body: client.jobs.start(),
    "jobs.start 2": lambda client, body: client.jobs.start(),
    "jobs.start 3": lambda client, body: client.jobs.start(),
    "jobs.count": lambda client, body: client.jobs.count(),
    "jobs.drop_jobs": lambda client, body: client.jobs.drop_jobs(),
    "jobs.any_job": lambda client, body: client.jobs.any_job(),
    "jobs.three_names": lambda client, body: client.jobs.three_names(),
    "reports.get": lambda client, body: client.reports.get(),
    "reports.get_picture": lambda client, body: client.reports.get_picture(),
    "reports.get_scan": lambda client, body: client.reports.get_scan(),
    "reports.get_text": lambda client, body: client.reports.get_text(),
}
