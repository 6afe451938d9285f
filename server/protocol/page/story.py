"""The worked example on the page, step by step."""

from server.protocol.conversation import steps
from server.protocol.frames import Break, Frame, Request, Step, encode
from server.protocol.page.html import Html, block, chapter, element, join, paragraphs, prose


def story() -> Html:
    return chapter(
        "example",
        "A worked example",
        paragraphs(
            """Ana founds a set, Ben and Chloe come in by her link, and Ben's problem gets its
            first question. Requests are shown with their replies; of the sockets every frame but
            the pings is shown, in the order in which each client sees it. The tokens
            and keys are examples: make your own.""",
            """With a library, `42N["word",value]` is what `emit("word", value, answer)` sends,
            `43N[value]` is what makes it call `answer(value)`, and `42["word",value]` is what
            it gives as `value` to those who wait `on("word")`.""",
        ),
        element("ol", *told(), _class="story"),
    )


def told() -> list[Html]:
    """The steps, each with those that belong to it: it begins where something is told."""
    groups: list[list[Step]] = []
    for step in steps():
        if step.told:
            groups.append([])
        groups[-1].append(step)
    return [element("li", paragraphs(group[0].told), *map(shown, group)) for group in groups]


def shown(step: Step) -> Html:
    match step:
        case Request():
            return join([block(request(step)), block(encode(step.reply))])
        case Frame():
            return frame(step)
        case Break():
            return Html("")


def request(step: Request) -> str:
    """The request as it is on the wire, without the headers that every client sends."""
    seat = f"Authorization: Bearer {step.by.token}\n" if step.seat else ""
    return f"{step.method} {step.path}\n{seat}\n{encode(step.body)}"


def frame(step: Frame) -> Html:
    who = ", ".join(person.name for person in step.by)
    way = f"{who} to the service" if step.up else f"The service to {who}"
    return join([element("p", prose(f"{way}: {means(step)}"), _class="label"), block(step.text)])


def means(step: Frame) -> str:
    """What a frame is to Socket.IO."""
    match step.engine[:2], step.engine[2:]:
        case "0", _:
            return "the connection is open"
        case "40", _:
            return "connect" if step.up else "connected"
        case "43", number:
            return f"the answer to {number}"
        case _, "":
            return f"the event `{step.value[0]}`"
        case _, number:
            return f"the event `{step.value[0]}`, to be answered as {number}"
