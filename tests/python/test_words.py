from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sdkwright.python import words


@pytest.mark.parametrize(
    ("text", "snake"),
    [
        ("LWM2M", "lwm2m"),
        ("OAuth2Token", "oauth2_token"),
        ("IoTLicense", "iot_license"),
        ("userIDs", "user_ids"),
        ("userID", "user_id"),
        ("X-API-Key", "x_api_key"),
        ("VZ-M2M-Token", "vz_m2m_token"),
        ("HTTPServer", "http_server"),
        ("HTTP2Server", "http2_server"),
        ("iOSVersion", "ios_version"),
        ("eTag", "etag"),
        ("ETag", "etag"),
        ("getAPIs", "get_apis"),
        ("URLsList", "urls_list"),
        ("IPv4Address", "ipv4_address"),
        ("SCIMv2", "scim_v2"),
        ("sha256Hash", "sha256_hash"),
        ("address2Line", "address2_line"),
        ("GitHub's API", "githubs_api"),
        ("find pet by id", "find_pet_by_id"),
        ("FOO_BAR", "foo_bar"),
        ("__class__", "class"),
        ("$ref", "ref"),
        ("@type", "type"),
        ("1st", "1st"),
        ("3DModel", "3d_model"),
        ("18+", "18_plus"),
        ("<18", "less_than_18"),
        ("-1", "minus_1"),
        ("+1", "plus_1"),
        ("reactions--1", "reactions_minus_1"),
        ("a-1", "a_1"),
        ("DateCreated>=", "date_created_greater_or_equal"),
        ("application/vnd.api+json", "application_vnd_api_json"),
        ("gpt-3.5-turbo", "gpt_3_5_turbo"),
        ("Übergröße", "ubergrosse"),
        ("é", "e"),
        ("宠物Name", "宠物_name"),
        ("ПриветМир", "привет_мир"),
        ("🙂", "slightly_smiling_face"),
        ("*", "star"),
        ("", ""),
        (" \t", ""),
        ("a\u202eb", "a_b"),
    ],
)
def test_split(text: str, snake: str) -> None:
    assert words.snake(words.split(text)) == snake


@pytest.mark.parametrize(
    ("text", "pascal"),
    [
        ("user_ids", "UserIds"),
        ("userIDs", "UserIDs"),
        ("HTTPValidationError", "HTTPValidationError"),
        ("FOO_BAR", "FooBar"),
        ("LWM2M", "LWM2M"),
        ("OMD-DM", "OmdDm"),
        ("gpt-3.5-turbo", "Gpt3_5Turbo"),
        ("eTag", "ETag"),
    ],
)
def test_pascal(text: str, pascal: str) -> None:
    assert words.pascal(words.split(text)) == pascal


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("items", "item"),
        ("entries", "entry"),
        ("statuses", "status"),
        ("boxes", "box"),
        ("status", "status"),
        ("address", "address"),
        ("analysis", "analysis"),
        ("news", "news"),
        ("bus", "bus"),
        ("Lines", "Line"),
    ],
)
def test_singular(word: str, singular: str) -> None:
    assert words.singular(word) == singular


@given(st.text())
def test_words_are_identifier_parts(text: str) -> None:
    assert all(("a" + word.lower()).isidentifier() for word in words.split(text))


@given(st.text())
def test_splitting_again_changes_nothing(text: str) -> None:
    snake = words.snake(words.split(text))
    assert words.snake(words.split(snake)) == snake


@given(st.text(alphabet="aAbBzZ019_- ", max_size=20))
def test_no_letter_is_lost(text: str) -> None:
    kept = [char.lower() for char in text if char.isalnum()]
    assume(kept)
    found = words.snake(words.split(text)).replace("_", "").replace("minus", "")
    assert found == "".join(kept)


@pytest.mark.parametrize(
    ("text", "known", "parts"),
    [
        ("Getspendlimit", {"get", "spend", "limit"}, ("get", "spend", "limit")),
        ("createanapikey", {"create", "an", "a", "api", "key"}, ("create", "an", "api", "key")),
        ("Getspendlimits", {"get", "spend", "limit"}, ()),
        ("configurations", {"configurations", "on"}, ("configurations",)),
    ],
)
def test_words_that_run_together(text: str, known: set[str], parts: tuple[str, ...]) -> None:
    assert words.taken_apart(text, known) == parts
