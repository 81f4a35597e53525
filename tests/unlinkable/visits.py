"""What somebody does in a browser or at a door of the Portal, as one deed with what it is answered."""

from collections.abc import Callable
from datetime import date

from game.personas import services
from game.personas.models import Persona
from game.personas.rules import Draft
from tests.server.browser import Browser, Page
from tests.server.browsing import Webstep
from tests.unlinkable import ground
from tests.unlinkable.cast import Houseful
from tests.unlinkable.people import AGENT, PASSPHRASE
from tests.unlinkable.tries import newcomer_names

Answer = tuple[int, str, str]


def told(house: Houseful, page: Page) -> Answer:
    house.shows("Oda", page)
    return page.status, page.response.headers.get("Location", ""), page.words


def gets(path: str) -> Callable[[Houseful], Answer]:
    """Oda's browser reads it."""
    return lambda house: told(house, house.browsers["Oda"].goes(path))


def stranger_gets(path: str) -> Callable[[Houseful], Answer]:
    """A browser in which nobody is signed in reads it."""
    return lambda house: told(house, stranger().goes(path))


def posts(path: str, **fields: str) -> Callable[[Houseful], Answer]:
    """A stranger fills the form at /signin with a sign that is right, and sends other fields elsewhere."""

    def sent(house: Houseful) -> Answer:
        browser = stranger()
        sign = {"csrfmiddlewaretoken": browser.goes("/signin").fields["csrfmiddlewaretoken"]}
        return told(house, browser.sends(path, sign | fields))

    return sent


def unsigned(path: str) -> Callable[[Houseful], Answer]:
    """A form without its sign."""
    return lambda house: told(house, house.browsers["Oda"].sends(path, {}))


def puts(path: str) -> Callable[[Houseful], Answer]:
    """A way of asking that no page has."""

    def put(house: Houseful) -> Answer:
        browser = house.browsers["Oda"]
        return told(house, Page(browser.client.put(path, **browser.extra)))

    return put


def stranger() -> Browser:
    return Browser(address="192.0.2.9", agent=AGENT)


def newcomer(house: Houseful) -> tuple[Browser, str, str]:
    """Somebody who has just joined on the site: browser, login name, code."""
    login, name, passphrase = newcomer_names(house)
    browser = stranger()
    return browser, login, browser.joins(login, name, passphrase)


def joins(house: Houseful) -> Answer:
    browser, _, _ = newcomer(house)
    return told(house, browser.page)


def signs_in(house: Houseful) -> Answer:
    return told(house, stranger().signs_in("odalogin", PASSPHRASE))


def does_not_sign_in(house: Houseful) -> Answer:
    return told(house, stranger().signs_in("odalogin", "some other words than hers"))


def consents(house: Houseful) -> Answer:
    from game.people.models import Consent, Person

    browser, login, _ = newcomer(house)
    Consent.objects.filter(person=Person.objects.get(login=login)).update(version=0)
    browser = stranger()
    page = browser.signs_in(login, PASSPHRASE)
    ticks = {attrs["name"]: "on" for tag, attrs in page.elements if attrs.get("type") == "checkbox"}
    return told(house, browser.sends("/consent", {**page.fields, **ticks}))


def appeals(house: Houseful) -> Answer:
    """Somebody new with whom a step was taken signs in, and answers it; what they are shown then."""
    from game.people import services as people
    from game.people.models import Person

    _, login, _ = newcomer(house)
    person_id = Person.objects.get(login=login).id
    row = next(iter(Persona.objects.filter(person_id=person_id)))
    house.rows["Newcomer"] = row
    ground.step_with(house, "Newcomer", is_proposed=False)
    del house.rows["Newcomer"]
    people.suspend(person_id)
    browser = stranger()
    page = browser.signs_in(login, PASSPHRASE)
    return told(house, browser.sends("/appeal", {**page.fields, "words": "I did not."}))


def signs_out(house: Houseful) -> Answer:
    browser = stranger()
    browser.signs_in("odalogin", PASSPHRASE)
    return told(house, browser.fills("/signout"))


def new_passphrase(present: str) -> Callable[[Houseful], Answer]:
    def changes(house: Houseful) -> Answer:
        browser, _, _ = newcomer(house)
        new = "a kettle on the green stove"
        return told(house, browser.fills("/passphrase", present=present, passphrase=new, again=new))

    return changes


def recovers(house: Houseful, code: str = "", back: bool = False) -> Answer:
    _, login, own = newcomer(house)
    browser, new = stranger(), "a kettle on the green stove"
    page = browser.fills("/recover", login=login, code=code or own, passphrase=new, again=new)
    if back:
        page = browser.sends("/recover/code", {**page.fields, "group": browser.code()[-6:]})
    return told(house, page)


def ends_others(house: Houseful) -> Answer:
    browser, _, _ = newcomer(house)
    return told(
        house, browser.sends("/sessions/end", {**browser.goes("/sessions").fields, "which": "others"})
    )


def makes_a_mask(house: Houseful) -> Answer:
    browser = house.browsers["Oda"]
    name = newcomer_names(house)[1]
    return told(house, browser.fills("/personas/new", name=name, kind="facet"))


def takes_a_name(house: Houseful) -> Answer:
    return told(house, house.browsers["Oda"].fills("/personas/new", name="Aldous", kind="facet"))


def about_mine(after: str = "", *, rests: bool = False, again: bool = False) -> Callable[[Houseful], Answer]:
    """A page about a mask of Oda's, or a form about it."""

    def asks(house: Houseful) -> Answer:
        name = newcomer_names(house)[1]
        one = services.new(house.rows["Oda"].person_id, Draft(name, "facet"), today=date.today())
        if rests:
            services.rest(one.person_id, one, today=date.today())
        path, browser = f"/personas/{one.id}", house.browsers["Oda"]
        page = browser.goes(path + after if again else path)
        if again or after:
            page = browser.sends(path + after, page.fields | ({"again": name} if again else {}))
        return told(house, page)

    return asks


def about_theirs(after: str = "") -> Callable[[Houseful], Answer]:
    """The same about a mask of somebody else's: there is no such page."""

    def asks(house: Houseful) -> Answer:
        return told(house, house.browsers["Oda"].goes(f"/personas/{house.rows['Brenna'].id}{after}"))

    return asks


def portal(path: str, method: str = "GET") -> Callable[[Houseful], Answer]:
    """What the Portal answers by itself; it knows nobody's persona, and both worlds have one like it."""

    def asks(house: Houseful) -> Answer:
        status, headers, body = Webstep(has_server=False).visitor().sees(path, method)
        is_file = headers["Content-Type"].startswith(("text/css", "image/"))
        house.journals["Oda"].append(f"page {status}\n{len(body) if is_file else body}")
        return status, headers.get("Location", ""), body

    return asks


def websocket(**how: str) -> Callable[[Houseful], Answer]:
    def asks(house: Houseful) -> Answer:
        browser = Webstep().browser(**how)
        head = "\n".join(line for line in browser.head.split("\n") if not line.startswith(("Sec-", "Date:")))
        house.journals["Oda"].append(f"page {head}")
        return browser.status, "", head

    return asks


def asks_sooner(which: str) -> Callable[[Houseful], Answer]:
    def asks(house: Houseful) -> Answer:
        browser = house.browsers["Oda"]
        return told(house, browser.sends("/kept/sooner", browser.goes("/kept").fields | {"which": which}))

    return asks


def erased(passphrase: str) -> Callable[[Houseful], Answer]:
    def erases(house: Houseful) -> Answer:
        browser, _, _ = newcomer(house)
        page = browser.sends("/erase", browser.goes("/erase").fields | {"way": "now"})
        return told(house, browser.sends("/erase/last", page.fields | {"passphrase": passphrase}))

    return erases
