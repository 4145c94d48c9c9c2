"""The published OpenAPI against the live server: no 5xx, nothing that the description does not foresee."""

from collections.abc import Iterator

import httpx
import pytest
from hypothesis import HealthCheck, settings

from .live import Live

schemathesis = pytest.importorskip("schemathesis", reason="pip install schemathesis")


@pytest.fixture(scope="module")
def openapi(server: Live) -> Iterator[object]:
    """The description as the server publishes it."""
    yield schemathesis.openapi.from_url(f"{server.url}/v1/openapi.json")


schema = schemathesis.pytest.from_fixture("openapi")


@schema.parametrize()
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
def test_answers_are_as_described(case: "schemathesis.Case") -> None:
    case.call_and_validate(timeout=60)


def test_every_example_is_answered(client: httpx.Client) -> None:
    described = client.get("/v1/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for path in ("analyze", "batch", "fix", "report"):
        operation = described["paths"][f"/v1/{path}"]["post"]
        examples = operation["requestBody"]["content"]["application/json"]["examples"]
        for example in examples.values():
            answer = client.post(f"/v1/{path}", json=example["value"])
            assert answer.status_code == 200, answer.text


def test_the_description_loads_nothing_from_elsewhere(client: httpx.Client) -> None:
    assert client.get("/docs").status_code == 404
    assert client.get("/redoc").status_code == 404
