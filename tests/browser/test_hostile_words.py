"""Hostile words in real Chromium: in the room, in a circle, on the pages of one's personas, on the site.

Whatever somebody says or writes makes no element, no attribute that acts, no address, no fault of the page,
and nothing to click that the house has not put there (R16; attacks A11, A12).
"""

import re

from playwright.sync_api import Page, expect

from tests.attacks import corpus
from tests.stories.people import PASSPHRASE

TRICKS = [
    *corpus.BY_KIND["html"],
    *corpus.BY_KIND["evennia"],
    *corpus.BY_KIND["mxp"],
    *corpus.BY_KIND["json"],
]
TAKEN = [words for words in TRICKS if "\n" not in words]

FOUND = """() => {
  const wrong = [];
  for (const one of document.querySelectorAll('*')) {
    const tag = one.tagName.toLowerCase();
    if (['iframe', 'object', 'embed', 'base', 'video', 'send'].includes(tag)) wrong.push(tag);
    // Pictures are the house's mark and scenes, and faces; each is there by the words of its maker.
    const drawn = /^\\/(assets\\/(favicon\\.svg|scenes\\/\\w+\\.svg)|faces\\/\\w+\\/[0-9a-f]+\\.svg)$/;
    if (tag === 'img' && one.hasAttribute('src') && !drawn.test(one.getAttribute('src'))) wrong.push(tag);
    if (tag === 'b' && ['bold', 'For', 'x'].includes(one.textContent)) wrong.push(tag);
    if (tag === 'script' && !new URL(one.src, location).pathname.startsWith('/assets/')) wrong.push('script');
    if (tag === 'svg' && one.querySelector('script, foreignObject, animate')) wrong.push('svg');
    if (tag === 'meta' && one.httpEquiv) wrong.push('meta');
    // The room sizes and places its own ring, line and window; nothing else has a style of its own.
    const placed = one.matches('html, textarea, #stage, #stage li, #stage .bubble, #arc .left');
    if (one.hasAttribute('style') && !placed) wrong.push(`${tag} style`);
    for (const {name, value} of one.attributes) {
      if (name.startsWith('on') || name === 'srcdoc') wrong.push(`${tag} ${name}`);
      const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      if (leads && new URL(value, location).origin !== location.origin) wrong.push(`${tag} ${name} ${value}`);
      if (leads && /javascript:/i.test(value)) wrong.push(`${tag} ${name}`);
    }
  }
  if (window.found) wrong.push('a script ran');
  return wrong;
}"""


def is_clean(page: Page, *, buttons: set[str] | None = None) -> None:
    """Nothing on the page is anything but what its own files make."""
    assert page.evaluate(FOUND) == [], page.url
    if buttons is not None:
        assert set(page.get_by_role("log").get_by_role("button").all_inner_texts()) <= buttons
        assert page.get_by_role("log").get_by_role("link").all_inner_texts() == []


def test_a11_a12_hostile_words_in_the_room_are_words_and_nothing_to_click(house, sitter, comes):
    ann = sitter(house, "Ann")
    ann.joins("heron")
    ben = comes(house.telnet)
    ben.joins("otter", "Ben")
    ben.sends("may i ann we walk the same way")
    ann.hears("asks whether you would read private words")
    ann.says("yes ben")
    ben.reads("would read what you write")
    for number, words in enumerate(TAKEN):
        way = ("say", "think", "pose", "whisper ann=", "page ann=")[number % 5]
        ben.sends(f"{way} {words}")
    ben.sends("say that was all")
    ann.hears('Ben says, "that was all"')
    is_clean(ann.page, buttons=set())
    text = ann.page.get_by_role("log").inner_text()
    for words in corpus.BY_KIND["html"][:8]:
        assert words.replace('"', "'")[:20] in text, words


HOSTILE_MASK = (
    *('describe "><img src=x onerror=window.found=1>', "shortdesc <svg/onload=window.found=1>"),
    *("messages page=<iframe src=//evil.example>", "claims lived='><a href=javascript:window.found=1>x</a>"),
    "found New Owls=<b>For</b> </textarea><script>window.found=1</script>",
    *(
        "circle/edit when=</script><iframe src=//evil.example>",
        "agreements/add <img src=x onerror=window.found=1>",
    ),
    "agreements/publish",
)


def test_r16_hostile_words_of_masks_and_circles_are_words_on_every_page(house, sitter, comes):
    ada = sitter(house, "Ada")
    ada.joins("adalogin")
    bea = comes(house.telnet)
    bea.joins("bealogin", "Bea")
    for line in HOSTILE_MASK:
        bea.sends(line)
    bea.reads("version 2")
    ada.says("look bea")
    expect(ada.page.get_by_role("log")).to_contain_text("onerror", timeout=20_000)
    is_clean(ada.page)
    for path in ("/personas", "/personas/Ada", "/help", "/help/<script>", "/help/circles", "/sessions", "/"):
        ada.page.goto(ada.address + path)
        is_clean(ada.page)
    ada.chair.expects("404")


def test_r16_hostile_words_in_forms_come_back_as_words(house, sitter):
    ann = sitter(house, "Una")
    ann.joins("unalogin")
    for words in ('"><img src=x onerror=window.found=1>', "</textarea><script>window.found=1</script>"):
        ann.page.goto(f"{ann.address}/personas/new")
        for label in ("Name", "Pronouns", "In a few words", "Description"):
            ann.page.get_by_label(label, exact=True).fill(words)
        ann.page.get_by_role("button", name=re.compile("Make this persona")).click()
        ann.page.wait_for_load_state()
        is_clean(ann.page)
        assert ann.page.get_by_label("Description", exact=True).input_value() == words
    assert PASSPHRASE not in ann.page.content()
    ann.chair.expects("422")
