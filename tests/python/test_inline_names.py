"""Names of schemas that the document names by dots only, or not at all."""

from __future__ import annotations

import pytest

from sdkwright.python import inline_names, words


def names(*paths: tuple[str, ...]) -> list[str]:
    """The first wish for each path."""
    found = inline_names.inline(paths)
    return [words.pascal(found[path][0]) for path in paths]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("Order", "lines", "[]"), "OrderLine"),
        (("Order", "lines", "[]", "product"), "OrderLineProduct"),
        (("Order", "prices", "{}"), "OrderPrice"),
        (("Order", "data", "[]"), "OrderDataItem"),
        (("Order", "order_state"), "OrderState"),
        (("Order", "parent_order"), "OrderParentOrder"),
        (("Thread", "chunking", "Static Chunking", "static"), "ThreadStaticChunkingStatic"),
        (("listPets", "response", "200"), "ListPetsResponse"),
        (("listPets", "response", "404"), "ListPetsResponse404"),
        (("firewall_response", "response"), "FirewallResponse"),
        (("join_request", "request"), "JoinRequest"),
        (("pull-request-closed", "pull_request"), "PullRequestClosedPullRequest"),
        (("pull-request-closed", "pull_request", "base"), "PullRequestClosedBase"),
        (("issues-closed", "issue", "user"), "IssuesClosedUser"),
        (("api.v2010.account.sip.sip_domain", "auth"), "AccountSipDomainAuth"),
    ],
)
def test_a_name_says_each_thing_once(path: tuple[str, ...], name: str) -> None:
    assert names(path) == [name]


def test_a_long_name_leaves_out_what_does_not_tell_it_from_others() -> None:
    event = "deployment-status-created"
    app = ("performed_via_github_app", "permissions", "organization_packages")
    assert names((event, "check_run", *app)) == ["DeploymentStatusCreatedOrganizationPackages"]
    assert names((event, "deployment", *app), (event, "deployment_status", *app)) == [
        "DeploymentStatusCreatedDeploymentOrganizationPackages",
        "DeploymentStatusCreatedDeploymentStatusOrganizationPackages",
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Pull", "assignee"), ("Pull", "assignees", "[]"), ["PullAssignee", "PullAssigneesItem"]),
        (("a", "response", "200"), ("a", "response", "207"), ["AResponse", "AResponse207"]),
        (("Order", "state"), ("Order", "order_state"), ["OrderState", "OrderOrderState"]),
        (
            ("pull-closed", "base"),
            ("pull-closed", "pull", "base"),
            ["PullClosedBase", "PullClosedPullBase"],
        ),
    ],
)
def test_names_of_one_component_are_told_apart(
    one: tuple[str, ...], other: tuple[str, ...], expected: list[str]
) -> None:
    assert names(one, other) == expected
    assert names(other, one) == expected[::-1]


def test_another_component_changes_nothing() -> None:
    path = ("pull-closed", "pull", "base")
    assert names(path, ("pull-closed-base", "base")) == ["PullClosedBase", "PullClosedBaseBase"]


def test_a_dotted_name_says_each_part_once() -> None:
    assert [words.pascal(parts) for parts in inline_names.component("api.v2010.account.sip.sip_domain")] == [
        "AccountSipDomain",
        "ApiV2010AccountSipSipDomain",
    ]
    assert inline_names.component("io.k8s.Pod") == (("io", "k8s", "Pod"),)
