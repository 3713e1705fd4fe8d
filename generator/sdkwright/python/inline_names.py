"""What schemas are called that the document names by dots only, or not at all.

A schema without a name is called after the way to it: the component or operation that it is in,
the properties on the way, its own. What is said already is not said again, and a long name leaves
out steps in the middle, as long as all others of that component can still be told from it. So the
name depends on nothing outside of the component.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, combinations
from typing import NamedTuple

from . import words

Words = tuple[str, ...]

LONG = 50
"""Letters from which on a name loses steps in the middle."""

_REPEATED = (("request",), ("response",))


class Candidate(NamedTuple):
    """A name that an inline schema could have.

    lent: whether it gives way to an element whose own name that is: items are called by the singular
    of their list (`assignees[]` is `Assignee`), and a status of success is left out (200 before 201).
    """

    words: Words
    lent: bool


def component(name: str) -> tuple[Words, ...]:
    """The words for a name that the document gives, best first.

    In a dotted name a leading version of the API is left out, and a part that begins with the one
    before it stands for both: `api.v2010.account.sip.sip_domain` is `AccountSipDomain`.
    """
    whole = words.split(name)
    pieces = [words.split(piece) for piece in name.split(".")]
    if len(pieces) < 3 or not all(pieces):
        return (whole,)
    if pieces[0] == ("api",) and re.fullmatch(r"v\d\w*", name.split(".")[1]):
        pieces = pieces[2:]
    return tuple(dict.fromkeys((_flat(_merged(pieces)), whole)))


def inline(paths: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[Words, ...]]:
    """The words for every way to an inline schema, best first."""
    found = {path: tuple(dict.fromkeys(_candidates(path))) for path in paths}
    all_claims: Counter[tuple[str, str]] = Counter()
    own_claims: Counter[tuple[str, str]] = Counter()
    for path, candidates in found.items():
        all_claims.update({(path[0], _key(item)) for item in candidates})
        own_claims.update({(path[0], _key(item)) for item in candidates if not item.lent})
    return {path: _ordered(path[0], candidates, all_claims, own_claims) for path, candidates in found.items()}


def _ordered(
    root: str, candidates: tuple[Candidate, ...], all_claims: Counter[tuple[str, str]], own: Counter[tuple[str, str]]
) -> tuple[Words, ...]:
    """The candidates, the best of those first that nobody else in the component could have."""
    for item in candidates:
        if (all_claims if item.lent else own)[root, _key(item)] == 1:
            return tuple(dict.fromkeys((item.words, *(other.words for other in candidates))))
    return tuple(dict.fromkeys(item.words for item in candidates))


def _candidates(path: tuple[str, ...]) -> Iterator[Candidate]:
    """From the shortest that says enough to the one that says all."""
    plain = tuple(step for step in path if not _is_success(step))
    other = any(_is_success(step) and step != "200" for step in path)
    steps, singled = _steps(plain, True)
    yield from _ways(steps, singled or other)
    if singled:
        yield from _ways(_steps(plain, False)[0], other)
    yield Candidate(_flat(_steps(path, False)[0]), False)


def _ways(steps: list[Words], lent: bool) -> Iterator[Candidate]:
    merged = _merged(steps)
    unsaid = _unsaid(merged)
    for some in [merged] if unsaid == merged else [unsaid, merged]:
        for chosen in _shortened(some):
            yield Candidate(_flat(chosen), lent)
    yield Candidate(_flat(steps), lent)


def _steps(path: tuple[str, ...], single: bool) -> tuple[list[Words], bool]:
    """The words of each step, and whether an item is called by the singular of its list."""
    steps: list[Words] = list(component(path[0])[:1]) if path[0] not in ("[]", "{}") else [("item",)]
    singled = False
    for step in path[1:]:
        if step not in ("[]", "{}"):
            steps.append(words.split(step))
        elif single and steps[-1] and (one := words.singular(steps[-1][-1])) != steps[-1][-1]:
            steps[-1], singled = (*steps[-1][:-1], one), True
        else:
            steps.append(("item",) if step == "[]" else ("value",))
    return [step for step in steps if step], singled


def _merged(steps: list[Words]) -> list[Words]:
    """Without steps that the next one says again: `Order.order_state` is `OrderState`."""
    merged: list[Words] = []
    for step in steps:
        before = merged[-1] if merged else ()
        begins = _low(step[: len(before)]) == _low(before)
        ends = len(merged) > 1 and _low(step[-len(before) :]) == _low(before)
        if 0 < len(before) < len(step) and (begins or ends):
            merged[-1] = step
        elif step not in _REPEATED or _low(before[-1:]) != step:
            merged.append(step)
    return merged


def _unsaid(steps: list[Words]) -> list[Words]:
    """Without steps in the middle that the first one says: `PullRequestClosed.pull_request.base`."""
    said = _singular(steps[0]) if steps else ()
    return [*steps[:1], *(step for step in steps[1:-1] if not _contains(said, _singular(step))), *steps[1:][-1:]]


def _shortened(steps: list[Words]) -> Iterator[list[Words]]:
    """The steps; of a long name first those without some in the middle, what fits and says most at the head."""
    lengths = [sum(map(len, step)) for step in steps]
    if sum(lengths) > LONG and 2 < len(steps) < 12:
        middle = range(1, len(steps) - 1)
        left_out = [gone for number in middle for gone in combinations(middle, number)]
        left = {gone: sum(lengths) - sum(lengths[index] for index in gone) for gone in left_out}
        for gone in sorted(left_out, key=lambda gone: (left[gone] > LONG, abs(LONG - left[gone]))):
            yield [step for index, step in enumerate(steps) if index not in gone]
    yield steps


def _key(candidate: Candidate) -> str:
    """Equal where names would be."""
    return "".join(candidate.words).lower()


def _flat(steps: Iterable[Words]) -> Words:
    return tuple(chain.from_iterable(steps))


def _low(parts: Words) -> Words:
    return tuple(part.lower() for part in parts)


def _singular(parts: Words) -> Words:
    return tuple(words.singular(part.lower()) for part in parts)


def _contains(parts: Words, some: Words) -> bool:
    return any(parts[at : at + len(some)] == some for at in range(len(parts) - len(some) + 1))


def _is_success(step: str) -> bool:
    return len(step) == 3 and step[0] == "2" and (step.isdecimal() or step[1:].upper() == "XX")
