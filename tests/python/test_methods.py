from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location
from sdkwright.python import methods, words

HERE = Location("")


def operation(id: str | None, method: str = "GET", path: str = "/items", *tags: str) -> ir.Operation:
    return ir.Operation("#", method, path, id, (), HERE, tags=tags)


@pytest.mark.parametrize(
    ("id", "method", "path", "tag", "name"),
    [
        ("ListOfAvailableFirmware", "GET", "/firmware/{acc}", "Firmware", "list_of_available_firmware"),
        ("issues/list-for-repo", "GET", "/issues", "issues", "list_for_repo"),
        ("issuesListForRepo", "GET", "/issues", "issues", "issues_list_for_repo"),
        ("code-scanning/list-alerts", "GET", "/x", "code-scanning", "list_alerts"),
        ("issues", "GET", "/issues", "issues", "issues"),
        ("admin_apps_approve", "POST", "/admin.apps.approve", "admin.apps", "approve"),
        ("items_partial_update", "PATCH", "/items/{id}/", "items", "partial_update"),
        ("list_items_items_get", "GET", "/items", "items", "list"),
        ("read_item_items__item_id__get", "GET", "/items/{item_id}", "items", "read"),
        ("list_items_items_get", "POST", "/items", "items", "list_items_get"),
        ("CatsController_findAll", "GET", "/cats", "cats", "find_all"),
        ("listUsingGET_1", "GET", "/cats", "cat-controller", "list"),
        ("CatsController_findAll_v1", "GET", "/v1/cats", "cats", "find_all_v1"),
        ("findAll_1", "GET", "/cats", "cat-controller", "find_all"),
        ("findAll_1", "GET", "/cats", "cats", "find_all_1"),
        ("api_v1_items_list", "GET", "/api/v1/items", "items", "list"),
        ("api_items_list", "GET", "/api/v1/items", "items", "api_items_list"),
        ("apiKeysList", "GET", "/api/keys", "keys", "api_keys_list"),
        ("find pet by id", "GET", "/pets/{id}", "pets", "find_by_id"),
        ("createPet", "POST", "/pets", "pets", "create"),
        ("CreateAccount", "POST", "/2010-04-01/Accounts.json", "Api20100401Account", "create"),
        ("floatingIPsAction_list", "GET", "/floating_ips/actions", "Floating IP Actions", "list"),
        ("vpcnatgateways_list", "GET", "/vpc_nat_gateways", "VPC NAT Gateways", "list"),
        ("Getprojectspendlimit", "GET", "/projects/{id}/spend_limit", "Organization", "get_project_spend_limit"),
        ("list_pets", "GET", "/pets", "Pet", "list"),
        ("listPetOwners", "GET", "/pets/{id}/owners", "pets", "list_owners"),
        ("createChatCompletion", "POST", "/chat/completions", "Chat", "create_completion"),
        ("retrieveFineTuningJob", "GET", "/fine_tuning/jobs/{id}", "Fine-tuning", "retrieve_job"),
        ("deletePets", "DELETE", "/pets", "pets", "delete_pets"),
        ("myPet", "GET", "/pets/mine", "pets", "my_pet"),
        ("getLostPet", "GET", "/pets/lost", "pets", "get_lost_pet"),
        ("guild_search", "GET", "/guilds/search", "guilds", "search"),
        ("pull-request-stacks/list", "GET", "/x", "pulls", "pull_request_stacks_list"),
        ("!!", "GET", "/pets", "pets", "exclamation_mark_exclamation_mark"),
    ],
)
def test_from_the_id(id: str, method: str, path: str, tag: str, name: str) -> None:
    assert words.snake(methods.method_words(operation(id, method, path, tag))) == name


@pytest.mark.parametrize(
    ("method", "path", "tag", "name"),
    [
        ("GET", "/users", "users", "list"),
        ("GET", "/users/{id}", "users", "get"),
        ("POST", "/users", "users", "create"),
        ("PUT", "/users/{id}", "users", "replace"),
        ("PATCH", "/users/{id}", "users", "update"),
        ("DELETE", "/users/{id}", "users", "delete"),
        ("GET", "/users/{id}/posts", "users", "list_posts"),
        ("POST", "/users/{id}/posts", "users", "create_post"),
        ("GET", "/users/{id}/posts/{post}", "users", "get_post"),
        ("GET", "/status", "admin", "get_status"),
        ("HEAD", "/users", "users", "head"),
        ("POST", "/users/{id}/archive", "users", "archive"),
        ("POST", "/users/{id}/posts/search", "users", "search_posts"),
        ("POST", "/users/import-csv", "users", "import_csv"),
        ("POST", "/users/{id}:cancel", "users", "cancel"),
        ("GET", "/users/search", "users", "search"),
        ("GET", "/users/{id}/lock", "users", "get_lock"),
        ("DELETE", "/users/{id}/lock", "users", "delete_lock"),
        ("POST", "/search", "search", "create"),
        ("QUERY", "/users", "users", "query"),
        ("GET", "/", "root", "get"),
    ],
)
def test_from_the_path(method: str, path: str, tag: str, name: str) -> None:
    assert words.snake(methods.method_words(operation(None, method, path, tag))) == name


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/pets/{id}", "pets"),
        ("/v1/pets", "pets"),
        ("/api/v2.1/pet-store/pets", "pet-store"),
        ("/2010-04-01/Accounts.json", "Accounts"),
        ("/{id}", "api"),
        ("/", "api"),
        ("/v1", "api"),
    ],
)
@pytest.mark.parametrize("tags", [(), ("api",), ("default",), ("v1",)])
def test_the_controller_of_an_operation_without_a_telling_tag(path: str, title: str, tags: tuple[str, ...]) -> None:
    found = methods.controller_title(operation(None, "GET", path, *tags))
    assert found == (tags[0] if tags and title == "api" else title)


def test_the_controller_of_an_operation_of_nestjs() -> None:
    assert methods.controller_title(operation("AppController_getHello", "GET", "/")) == "App"
    assert methods.controller_title(operation("AppController_getHello", "GET", "/", "hello")) == "hello"


def test_the_words_of_a_controller() -> None:
    assert methods.title_words("pet-controller") == ("pet",)
    assert methods.title_words("Controller") == ("Controller",)


@pytest.mark.parametrize(
    ("id", "method", "path", "name"),
    [
        ("createPet", "POST", "/pets", "create_pet"),
        (None, "GET", "/v2/pets", "list_v2"),
        (None, "POST", "/pets/search", "create_search"),
        (None, "GET", "/pets/search", "get_search"),
        (None, "GET", "/pets/{id}/owner", "get_owner"),
    ],
)
def test_where_a_method_has_that_name(id: str | None, method: str, path: str, name: str) -> None:
    assert words.snake(methods.second_words(operation(id, method, path, "pets"))) == name


def test_the_first_tag_names_the_controller() -> None:
    assert methods.controller_title(operation(None, "GET", "/pets", "b", "a")) == "b"
