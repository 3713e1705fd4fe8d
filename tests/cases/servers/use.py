"""Code of a user, for the type checkers: environments and their variables."""

from acme_servers import AsyncClient, Client

client = Client(environment="staging_area")
client = Client(region="us", port="8443").with_options(region="eu")
other = AsyncClient(environment="regional", base="v2")
