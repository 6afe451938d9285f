"""What a page says of how it is drawn: what is cut off, what is too small, what looks alike."""

# What stands in full behind a press, or in its name, may be short on the screen.
CUT = """() => {
  const short = ".ring__name, .pinned__text, .strip__call, [aria-hidden=true], .visually-hidden,"
    + " .connection__words, .signals__words, .bar-button__words, textarea, select, input";
  const speaks = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const clips = (e) => getComputedStyle(e).overflowX !== "visible"
    || getComputedStyle(e).overflowY !== "visible";
  const found = [];
  for (const e of document.querySelectorAll("#page *")) {
    if (!speaks(e) || !e.checkVisibility({ visibilityProperty: true })) continue;
    if (e.closest(short) || e.closest("[popover]")) continue;
    for (let on = e; on && on.id !== "page"; on = on.parentElement) {
      if (!clips(on) || getComputedStyle(on).overflowY === "auto") continue;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = on;
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
        found.push(`${e.outerHTML.slice(0, 120)} in ${on.className}`);
    }
  }
  return found;
}"""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
# A target is large enough, stands in a sentence, or has a circle of 24 px that touches no other's.
SMALL = """() => {
  const all = [...document.querySelectorAll("a, button, summary, input, select, textarea")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((e) => !e.closest(".skip, [popover]"))
    .map((e) => [e, (e.closest("label") ?? e).getBoundingClientRect()]);
  const isSmall = ({ width, height }) => width < 24 || height < 24;
  const middle = (r) => [(r.left + r.right) / 2, (r.top + r.bottom) / 2];
  const away = ([x, y], r) => Math.hypot(
    Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom));
  const touches = (one, other) => away(middle(one), other) < 12
    || (isSmall(other) && Math.hypot(middle(one)[0] - middle(other)[0],
      middle(one)[1] - middle(other)[1]) < 24);
  return all
    .filter(([e, r]) => isSmall(r) && all.some(([other, s]) => other !== e && touches(r, s)))
    .map(([e, r]) => `${e.outerHTML.slice(0, 120)} ${r.width}x${r.height}`);
}"""
# How something is drawn, without what it says.
TELLS = """([one, other]) => {
  const drawn = (e) => {
    const style = getComputedStyle(e);
    const looks = ["backgroundColor", "color", "borderTopColor", "borderTopStyle",
      "borderTopWidth", "outlineStyle", "outlineWidth", "outlineColor"];
    return looks.map((name) => style[name]).join(" ");
  };
  const others = [...document.querySelectorAll(other)].filter((e) => !e.matches(one));
  return [document.querySelector(one), ...others].map(drawn);
}"""
# How much of the stage there is between the bars.
BETWEEN = "document.getElementById('stage').clientHeight"
# Two texts of the stage that lie over each other.
OVER = """() => {
  const speaks = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const all = [...document.querySelectorAll("#stage *")].filter((e) => speaks(e)
    && e.checkVisibility({ visibilityProperty: true }) && !e.closest(".visually-hidden"));
  const lies = (one, other) => {
    const [a, b] = [one, other].map((e) => e.getBoundingClientRect());
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    return across > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  };
  const apart = (one, other) => !one.contains(other) && !other.contains(one);
  return all.flatMap((one, at) => all.slice(at + 1)
    .filter((other) => apart(one, other) && lies(one, other))
    .map((other) => `${one.innerText.slice(0, 40)} / ${other.innerText.slice(0, 40)}`));
}"""
