"""The same short meeting with long words, and in scripts that run from right to left."""

from typing import Any, NamedTuple

from e2e.clockwork import Clockwork
from e2e.photographs.scene import Scene
from e2e.photographs.studio import Studio
from tests.cast import BY_WHEN


class Words(NamedTuple):
    """What people are called, and what they say."""

    set: str
    names: dict[str, str]
    problem: str
    question: str
    answer: str
    promise: str
    learning: str


LONG_WORD = "Wolfeschlegelsteinhausenbergerdorff"
LONG_TEXT = (
    "For three years I have had two teams that share one van, and each of them has good reasons to"
    " have it first; I have heard them all, more than once, and I could tell them in my sleep. "
)
LONG = Words(
    set=f"The set of {LONG_WORD} and all who come along",
    names={
        "ana": "Anastasia Wolfeschlegelsteinhausenbergerdorff-Smith",
        "ben": LONG_WORD + "burgwelchevoralternwaren",
        "chloe": "Chloe Maria de la Concepción Inmaculada y Todos los Santos",
        "dev": "Dev Venkatanarasimharajuvaripeta Subrahmanyam",
        "esi": "Esi " + "x" * 50,
        "farid": "F",
    },
    problem=LONG_TEXT * 6 + LONG_WORD * 3,
    question=LONG_TEXT[:-2] + "?",
    answer=LONG_TEXT * 3,
    promise=LONG_TEXT,
    learning=f"{LONG_TEXT}{LONG_WORD * 2}",
)
HEBREW = Words(
    set="הסט הצפוני",
    names={
        "ana": "אנה לוי",
        "ben": "בנימין",
        "chloe": "חלי",
        "dev": "דב",
        "esi": "אסתר",
        "farid": "Farid",
    },
    problem="שני צוותים חולקים רכב אחד (Ford Transit), ובכל יום שני שניהם שואלים אותי מי ראשון.",
    question="מה יקרה ביום שני אם לא תהיה שם?",
    answer="הם יסתדרו, כנראה, עד 10:30.",
    promise="לתת את היומן לשני הצוותים ולהישאר בבית",
    learning="חיכינו לפני ששאלנו.",
)
ARABIC = Words(
    set="مجموعة الميناء",
    names={
        "ana": "آنا",
        "ben": "عبد الرحمن بن يوسف",
        "chloe": "خلود",
        "dev": "ضياء",
        "esi": "إسراء",
        "farid": "Farid",
    },
    problem="فريقان يتقاسمان سيارة واحدة، وفي كل يوم اثنين يسألني كلاهما من يأخذها أولاً (9:00).",
    question="ماذا سيحدث يوم الاثنين لو لم تكن هناك؟",
    answer="سيتفقون وحدهم، على الأرجح.",
    promise="أن أعطي الدفتر للفريقين وأبقى بعيداً",
    learning="انتظرنا قبل أن نسأل.",
)


async def long(studio: Studio, clock: Clockwork) -> None:
    await meeting(studio, "long", LONG)


async def hebrew(studio: Studio, clock: Clockwork) -> None:
    await meeting(studio, "hebrew", HEBREW)


async def arabic(studio: Studio, clock: Clockwork) -> None:
    await meeting(studio, "arabic", ARABIC)


async def meeting(studio: Studio, story: str, words: Words) -> None:
    scene = await Scene.begun(studio, story, words.names, name=words.set)
    c = scene.company
    await c.meets(words.set)
    await scene.open_room()
    await scene.shows("lobby")
    await c.moves("open")
    await c.does("ben", "say", text=words.answer)
    await scene.shows("welcome")
    round = await c.moves("choose")
    for who in ("ben", "dev"):
        await c.does(who, "write", round=round, text=words.learning)
    await c.does("ana", "reveal", round=round)
    await scene.shows("bids, revealed")
    await asked(scene, words)
    await ended(scene, words)
    await scene.shows_page("set that has met", "presenter", c.set_page)
    await scene.shows_page("transcript", "presenter", f"{c.room}/transcript")
    await scene.ends()


async def asked(scene: Scene, words: Words) -> None:
    c = scene.company
    await c.presents("ben", words.problem, words.question)
    await scene.shows("problem, told")
    await c.moves("clarify")
    first = await c.asks("chloe", words.question)
    await c.asks("dev", words.question)
    await scene.shows("questions, one live and one waits")
    await c.does("ben", "answer", reply_to=first, text=words.answer)
    await scene.shows("questions, one answered")
    await c.does("ana", "take_floor", question=words.question, showing="nothing")
    await c.does("dev", "answer_floor", member=c.house.ids["dev"], text=words.answer)
    await scene.shows("floor, asked")
    await c.does("ana", "release_floor")


async def ended(scene: Scene, words: Words) -> None:
    c = scene.company
    await c.moves("commit")
    promise: dict[str, Any] = {"what": words.promise, "by_when": str(BY_WHEN), "confidence": 7}
    more = dict.fromkeys(("first_step", "how_known", "obstacle", "if_then"), words.learning)
    made = await c.does("ben", "commit", **promise, **more)
    await c.does("chloe", "witness", commitment=made)
    await scene.shows("commitment, witnessed")
    round = await c.moves("learn")
    for who in ("ben", "chloe"):
        learned = {"level": "set", "text": words.learning, "seen_by": "set"}
        await c.does(who, "write_learning", round=round, **learned)
    await c.does("ana", "reveal", round=round)
    await scene.shows("learning, revealed")
    await c.moves("closed")
    await scene.shows("closed")
