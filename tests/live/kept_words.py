"""What the kept sets take along to a meeting, by hand: its words, and what two meetings left."""

LOOK_BACK = ("7833bfa", "15a1143", "2274abd")
"""The builds whose set looks back in its second meeting."""
LEFT_OPEN = [
    "Who else would have to let go?",
    "What if the board is full?",
    "The vans of Chloe, and who drives them",
    "Who pays for the lorry, by the way?",
    "We ask short questions, and wait.",
    "We hang the board up together.",
]
KEPT_TEXTS = {
    "d82e53e": [],
    "4e76434": ["Who else would have to let go?", "We ask short questions, and wait."],
    **dict.fromkeys(LOOK_BACK, LEFT_OPEN),
}
WORDED = [
    "Every Monday both teams book the lorry. I sort it out by hand.",
    "How do I stop sorting?",
    "How do I let them sort it out?",
    "I would like it to sort itself out.",
    "I keep the rota.",
    "I keep the rota because it makes me needed.",
    "How can I be useful without being needed?",
    "On Monday I drink my coffee hot.",
    "On Monday Ben drinks coffee, poured by Lin.",
    "Everybody brings me the keys.",
    "And I bring them to her, as she is there.",
    "Where do keys belong?",
    "Nobody asks where a key is.",
    "We keep keys as we keep each other: by hand.",
]
"""How the problem of the set was worded in the first meeting of the one build whose set had one."""
AGREED_ON = [
    "Phones stay in the locker.",
    "We say names, not roles.",
    "Nobody ends a sentence for another.",
]
CAME_FROM_AND_TO = [
    ("How do I stop sorting?", "How can I be useful without being needed?"),
    ("Where do keys belong?", "We keep keys as we keep each other: by hand."),
]
"""How far each problem came in the first meeting of a set that looks back."""
HOLDS = ["agree-names", "agree-sentence", "second-agree-short", "second-agree-again"]
TAKEN_OVER = [("host", "ben")]
AGREED = dict.fromkeys(LOOK_BACK, HOLDS)
PARTS = dict.fromkeys(LOOK_BACK, TAKEN_OVER)
"""What holds in a set that agreed on something, and who takes over what, after two meetings."""
GONE = dict.fromkeys(("15a1143", "2274abd"), ("farid", "gil"))
"""Who is in the set no more, where it is not Farid alone."""
