"""A new passphrase on the site: for who knows the present one, or has the recovery code."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from game.common.refusals import Refused
from game.people import choosing, services
from game.people.models import WebSession
from game.people.refusals import NotYours, SignedOut, WrongCode
from game.personas import selectors as personas
from server.web import errors, hop, signed_in, unfinished
from server.web.fetched import SeeOther, fetched
from server.web.forms import CodeForm, PassphraseForm, RecoverForm
from server.web.manners import private
from server.web.showing import HOME, form_page
from server.web.signing_in import SIGN_IN, came_in, come_in
from server.web.unfinished import Recovering

RECOVER = "/recover"
CODE = "/recover/code"
CHANGED = "/passphrase/changed"


@fetched
@private
def change(request: HttpRequest) -> HttpResponse:
    """The present passphrase, and a new one twice; every other browser is signed out."""
    session = signed_in.of(request)
    if session is None:
        return HttpResponseRedirect("/signin?next=/passphrase")
    persona = personas.worn_by(session.person_id)
    own_names = (session.person.login, persona.name if persona else "")
    form = PassphraseForm(request.POST if request.method == "POST" else None, own_names=own_names)
    if form.is_valid():
        try:
            follows = _changed(request, session, form)
        except NotYours as no:
            form.refuse(no, "present")
        except SignedOut:
            return HttpResponseRedirect("/signin?next=/passphrase")
        except Refused as no:
            form.refuse(no)
        else:
            # so that reading it again sends nothing again
            return HttpResponseRedirect(f"{CHANGED}?pages" if follows else CHANGED)
    elif present := form.is_bound and form.cleaned_data.get("present"):
        _ask_present(request, session, form, present)
    return form_page(request, "passphrase.html", form)


@private
def changed(request: HttpRequest) -> HttpResponse:
    """That it is changed, and whether the sealed pages open by it."""
    if signed_in.of(request) is None:
        return HttpResponseRedirect("/signin?next=/passphrase")
    return render(request, "passphrase-changed.html", {"follows": "pages" in request.GET})


def _ask_present(request: HttpRequest, session: WebSession, form: PassphraseForm, present: str) -> None:
    """Whether the present one is right is said beside what is to be mended of the new one."""
    try:
        if not hop.waited(
            services.knows_passphrase, session.person_id, present, request.META["REMOTE_ADDR"], hop.now()
        ):
            raise NotYours()
    except NotYours as no:
        form.refuse(no, "present")
    except Refused as no:
        form.refuse(no)


def _changed(request: HttpRequest, session: WebSession, form: PassphraseForm) -> bool:
    """Whether the sealed pages open by it too. Raises NotYours, SignedOut, TooManyTries, Busy."""
    said, address = form.cleaned_data, request.META["REMOTE_ADDR"]
    person_id = session.person_id
    proved = hop.waited(services.knows_passphrase, person_id, said["present"], address, hop.now())
    if not proved:
        raise NotYours()
    new = hop.waited(choosing.chosen_instead, person_id, said["present"], said["passphrase"])
    return hop.in_house(
        services.change_passphrase,
        person_id,
        new.hash,
        today=date.today(),
        proved=proved,
        by_browser=session.key_hash,
        opens=new.opens,
        wraps=new.wraps,
    )


@fetched
@private
def recover(request: HttpRequest) -> HttpResponse:
    """A login name, its code and a new passphrase twice; then the new code. Nothing is changed yet."""
    form = RecoverForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said, address = form.cleaned_data, request.META["REMOTE_ADDR"]
        try:
            person = hop.in_house(services.check_recovery, said["login"], said["code"], address, hop.now())
            chosen = hop.waited(choosing.chosen, said["passphrase"])
            begun = Recovering(person.id, said["code"], chosen, services.new_code())
            hop.in_house(unfinished.keep_coded, begun, signed_in.form_key(request), address, hop.now())
        except Refused as no:
            form.refuse(no)
        else:
            return SeeOther(CODE)
    return form_page(request, "recover.html", form)


@fetched
@private
def code(request: HttpRequest) -> HttpResponse:
    """The new code, and its last group; then passphrase and code change at once, and one is signed in."""
    if request.method != "POST":
        token, begun = hop.in_house(unfinished.last_of, signed_in.form_key(request), Recovering, hop.now())
        return _code_page(request, CodeForm(), token, begun.code) if begun else HttpResponseRedirect(RECOVER)
    token = request.POST.get("token", "")
    begun = hop.in_house(unfinished.find, token, Recovering, hop.now())
    if begun is None:
        return errors.lost(request, RECOVER)
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            services.check_code_back(form.cleaned_data["group"], begun.code)
            key, asked = hop.in_house(_recovered, request, token)
        except WrongCode:
            return errors.lost(request, RECOVER)
        except Refused as no:
            form.refuse(no, "group")
        else:
            return came_in(request, key, asked, HOME) if key or asked else HttpResponseRedirect(SIGN_IN)
    return _code_page(request, form, token, begun.code)


def _recovered(request: HttpRequest, token: str) -> tuple[str, str]:
    """In the house's thread: all is changed. Both are empty for whom signing in has to wait.

    Raises WrongCode where it is finished, forgotten, or the old code was used meanwhile.
    """
    begun = unfinished.find(token, Recovering, hop.now())
    if begun is None:
        raise WrongCode()
    new = begun.passphrase
    services.recover(begun.person_id, begun.old_code, begun.code, new.hash, wraps=new.wraps)
    unfinished.done(token)
    try:
        return come_in(request, begun.person_id, HOME)
    except Refused:
        return "", ""  # who has recovered can sign in


def _code_page(request: HttpRequest, form: CodeForm, token: str, code: str) -> HttpResponse:
    about = {"code": code, "token": token, "action": CODE, "recovered": True}
    return form_page(request, "code.html", form, **about)
