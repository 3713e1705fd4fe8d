"""Code of a user, for the type checkers: dates are dates, and mappings take their text too."""

import datetime
from typing import assert_type

from acme_dates import Client
from acme_dates.models import Times

client = Client()
now = datetime.datetime.now(datetime.UTC)
times = client.days.put(now.date(), Times(at=now, day=now.date()), since=now)
assert_type(times.at, datetime.datetime)
assert_type(times.day, datetime.date)
assert_type(times.list, list[datetime.datetime] | None)
client.days.put(now.date(), {"at": "2020-01-01T00:00:00Z", "day": now.date()})
