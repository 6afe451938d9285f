"""All stories that are photographed, by name."""

from collections.abc import Awaitable, Callable

from e2e.clockwork import Clockwork
from e2e.photographs import crowd, meeting, outside, overlays, texts, trouble, watching
from e2e.photographs.studio import Studio

Story = Callable[[Studio, Clockwork], Awaitable[None]]
STORIES: dict[str, Story] = {
    "outside": outside.story,
    "meeting": meeting.story,
    "crowd": crowd.story,
    "long": texts.long,
    "hebrew": texts.hebrew,
    "arabic": texts.arabic,
    "trouble": trouble.story,
    "overlays": overlays.story,
    "watching": watching.story,
}
