"""A page whose process has gone goes on with another one: the same view, the report that was collected."""

import contextlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, settled
from tests.conftest import FROZEN
from tests.hardening.replicas import HOST, haproxy
from tests.serving import serving

APP = "[data-testid=stApp]"
pytestmark = pytest.mark.long


def test_a_page_goes_on_with_another_process_when_its_own_is_killed(page, tmp_path):
    settings = tmp_path / "access.toml"
    settings.write_text(f'hosts = ["{HOST}", "127.0.0.1"]\n')
    with contextlib.ExitStack() as stack:
        each = [stack.enter_context(serving(FROZEN, DASHBOARD_ACCESS=str(settings))) for _ in range(3)]
        port = stack.enter_context(haproxy(Path(tmp_path), [one.port for one in each]))
        go(page, f"http://127.0.0.1:{port}/strikes?agency=us-military")
        page.get_by_role("button", name="Add to report").first.click()
        expect(page.get_by_text("Report · 1")).to_be_visible()
        replica = {one["name"]: one["value"] for one in page.context.cookies()}["REPLICA"]
        each[["one", "two", "three"].index(replica)].process.kill()
        chip = page.locator(".chips .chip").first
        expect(chip).to_contain_text("US military")
        page.wait_for_selector(f"{APP}:not([data-test-connection-state=CONNECTED])")
        page.wait_for_selector(f"{APP}[data-test-connection-state=CONNECTED]", timeout=60_000)
        settled(page)
        page.locator('[data-testid="stSidebar"] [data-add^="agencies:"]').first.click()
        expect(page.locator(".chips .chip")).to_have_count(2, timeout=60_000)
        settled(page)
        assert re.search(r"agency=us-military&agency=", page.url)
        expect(page.get_by_text("Report · 1")).to_be_visible()
        page.reload()
        settled(page)
        expect(page.get_by_text("Report · 1")).to_be_visible()
        assert "strike" in page.evaluate("localStorage.getItem('dashboard-report')")
