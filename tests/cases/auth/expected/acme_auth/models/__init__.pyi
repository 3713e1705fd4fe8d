# ruff: noqa: F403
