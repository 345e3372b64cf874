"""What a reader does in the app, in the floor, in plain Streamlit and in Dash, each act with what it cost."""

import re
from collections.abc import Iterator

from tests.benchmarks.browsing import Cost, Window

# Where a mark of the first chart is, in pixels: those of the first line that can be clicked on, by their number.
MARK = """(number) => {
  const plot = document.querySelector(".js-plotly-plot"), box = plot.getBoundingClientRect();
  const {x, y} = plot._fullData.find((one) => one.customdata?.length), {xaxis, yaxis} = plot._fullLayout;
  const places = Array.from(x, (value, at) => [xaxis.d2p(value), yaxis.d2p(y[at])]);
  const marks = places.filter((place) => place.every(Number.isFinite));  // what is undated is not drawn
  const [across, down] = marks[number % marks.length];
  return [box.x + xaxis._offset + across, box.y + yaxis._offset + down];
}"""
HEADING = "# Strikes"
Acts = Iterator[tuple[str, Cost]]  # what was done, and what it cost


class Peer(Window):
    """One page, Strikes, at the root of its server, in plain Streamlit."""

    path, chosen, drawer = "", "Chosen: {}", "Reports of "

    def acts(self, number: int, actor: str, _speaker: str) -> Acts:
        """All that a reader does, the time *number*."""
        yield "first view, Strikes", self.opened(self.path, HEADING)
        yield from self.filtered("Strikes", actor)
        yield "mark of the chart", self.clicked(number)

    def filtered(self, page: str, actor: str) -> Acts:
        """An actor chosen and taken away again."""
        words = self.chosen.format(actor)
        self.look_for(actor)
        yield f"actor chosen, {page}", self.timed(lambda: self.choose(actor), words)
        self.page.keyboard.press("Escape")
        yield f"taken away, {page}", self.timed(lambda: self.clear(actor), gone=words)

    def look_for(self, actor: str) -> None:
        """Have *actor* offered."""
        self.page.get_by_role("combobox", name="Actor").fill(actor)
        self._option(actor).wait_for()

    def _option(self, actor: str):
        return self.page.get_by_role("option", name=re.compile(f"^{re.escape(actor)}")).first

    def choose(self, actor: str) -> None:
        """Click on *actor* as it is offered."""
        self._option(actor).click()

    def clear(self, actor: str) -> None:
        """Take *actor* away."""
        self.page.get_by_role("button", name=f"Remove {actor}").last.click()

    def clicked(self, number: int) -> Cost:
        """A click on a mark of the chart, until what is behind it is there."""
        self.page.locator(".js-plotly-plot").first.scroll_into_view_if_needed()
        across, down = self.page.evaluate(MARK, number)
        self.page.mouse.move(across - 20, down)
        self.page.mouse.move(across, down, steps=3)
        self.page.wait_for_timeout(300)  # what stands over the mark

        def click() -> None:
            self.page.mouse.down()
            self.page.mouse.up()

        return self.timed(click, self.drawer)


class DashPeer(Peer):
    """The same page in Dash."""

    def look_for(self, actor: str) -> None:
        """Have *actor* offered: all are."""

    def choose(self, actor: str) -> None:
        """Click on *actor* as it is offered."""
        self.page.get_by_label(actor, exact=True).click()

    clear = choose


class App(Peer):
    """The app, and the floor of the same elements."""

    path, chosen, drawer = "strikes", "Actor: {}", "Where this comes from"

    def acts(self, number: int, actor: str, speaker: str) -> Acts:
        """All that a reader does, the time *number*."""
        yield from super().acts(number, actor, speaker)
        self.shut()
        behind = self.page.locator(".src [data-open]").first
        yield "statements behind", self.timed(behind.click, self.drawer)
        self.shut()
        yield "first view, Quotes", self.opened("quotes", "# Quotes")
        yield "page change", self.turned("Quotes")
        yield from self.filtered("Quotes", speaker)
        yield "page change back", self.turned("Strikes")

    def clear(self, actor: str) -> None:
        """Take *actor* away."""
        self.page.locator(".chips .chip").first.click()

    def turned(self, title: str) -> Cost:
        """A change to the page *title* by its link."""
        link = self.page.locator(".topnav").get_by_role("link", name=title).first
        return self.timed(link.click, f"# {title}")

    def shut(self) -> None:
        """Shut the drawer."""
        self.page.keyboard.press("Escape")
        self.page.get_by_role("dialog").wait_for(state="detached")
        self.page.wait_for_timeout(500)
