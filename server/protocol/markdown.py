"""From Markdown to the page: headings with names to link to, tables that scroll by themselves."""

import re
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

NAME = re.compile(r"\s*\{#([\w-]+)\}$")
HEADING = re.compile(r'<(h2|h3) id="([^"]+)">(.*?)</\1>')
SCROLL = '<div class="scroll" role="group" aria-label="A table" tabindex="0">'
LISTED = ("requests", "words", "commands", "set-commands", "fold", "events")
"""The chapters whose entries stand in the contents, too."""
FRAME = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


def document(title: str, text: str) -> str:
    """A whole page, with its contents before the first chapter."""
    head, chapter, others = render(text).partition("<h2")
    chapters = chapter + others
    return FRAME.format(title=escape(title), main=head + contents(chapters) + chapters)


def render(text: str) -> str:
    """Markdown as HTML; what is HTML in it is shown as text."""
    md = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = md.parse(text)
    for block, inline, end in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if block.type in ("heading_open", "paragraph_open", "td_open"):
            give_name(block, inline, end)
    html = md.renderer.render(tokens, md.options, {})
    html = html.replace("<table>", f"{SCROLL}<table>").replace("</table>", "</table></div>")
    html = re.sub(r"<tr>\n<td(.*?)>(.*?)</td>", r"<tr>\n<th\1>\2</th>", html)
    return html.replace("&quot;", '"')


def give_name(block: Token, inline: Token, end: Token) -> None:
    """Take the name at the end of a heading or of a paragraph out of its text."""
    last = inline.children[-1] if inline.children else None
    if last and (found := NAME.search(last.content)):
        block.attrSet("id", found[1])
        block.hidden = end.hidden = False
        last.content = NAME.sub("", last.content)


def contents(chapters: str) -> str:
    """Links to every chapter, and to the entries of some."""
    lines, within = [], False
    for kind, id, title in HEADING.findall(chapters):
        if kind == "h2":
            lines.append(f'</ul></li><li><a href="#{id}">{title}</a><ul>')
            within = id in LISTED
        elif within:
            lines.append(f'<li><a href="#{id}">{title}</a></li>')
    inner = "".join([*lines, "</ul></li>"]).removeprefix("</ul></li>").replace("<ul></ul>", "")
    return f'<nav aria-label="Contents"><ol>{inner}</ol></nav>'
