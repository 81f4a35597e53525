"""What others see of a mask: in `look`, in `who`, as it comes and goes, and when it is paged."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.common.plain import plain, unquoted
from game.personas import packages, wording
from game.personas.models import Persona
from game.places import atlas
from game.places import services as places
from game.talk.refusals import NotReached

pytestmark = pytest.mark.django_db


# --- writing it


def test_pronouns_descriptions_and_messages_are_the_worn_masks(ann):
    assert ann.type("pronouns") == ["Pronouns: nothing yet."]
    ann.type("pronouns they/them")
    ann.type("@describe me=Tall, and slow to answer.")
    ann.type("shortdesc in a red coat")
    ann.type("messages arrive=shakes off the rain.")
    assert ann.type("describe") == ['Description: "Tall, and slow to answer."']
    who = ann.who
    assert (who.pronouns, who.short, who.arrive) == ("they/them", "in a red coat", "shakes off the rain.")
    assert ann.type("messages")[0].split("\n")[0] == 'arrive: "shakes off the rain."'
    for line in ("pronouns =", "describe me=", "shortdesc =", "messages arrive="):
        ann.type(line)
    assert (ann.who.pronouns, ann.who.look, ann.who.short, ann.who.arrive) == ("", "", "", "")


@pytest.mark.parametrize(
    "line",
    [
        "pronouns (steward)",
        f"shortdesc {'x' * 81}",
        f"messages leave={'x' * 161}",
        "messages wave=x",
        "claims lived=",
        "claims drop lived 1",
        "claims liked=x",
    ],
)
def test_what_cannot_be_is_one_sentence_and_changes_nothing(ann, ben, line):
    before = dict(Persona.objects.filter(id=ann.who.id).values()[0])
    (answer,) = ann.type(line)
    assert "\n" not in answer and not ben.heard
    assert dict(Persona.objects.filter(id=ann.who.id).values()[0]) == before


def test_claims_are_listed_and_dropped_by_number(ann):
    ann.type("claims lived=I have a dog")
    (listed,) = ann.type("claims imagined=I am a pilot")
    assert '  1. "I have a dog"' in listed and '  1. "I am a pilot"' in listed
    assert "I have a dog" not in ann.type("claims drop lived 1")[0]


# --- being looked at


def test_look_at_somebody_shows_their_own_words_between_quotes(ann, ben):
    ann.type("pronouns she/her")
    ann.type("shortdesc in a red coat")
    ann.type('describe Tall." Ben says, "I did it')
    ann.type("claims lived=I lost my brother")
    ann.type("claims imagined=I am a pilot")
    ann.told.clear()
    (seen,) = ben.type("look ann")
    assert seen.split("\n") == [
        "Ann is here. Pronouns: she/her.",
        'Ann in a few words of their own: "in a red coat"',
        "Ann's own description: \"Tall.' Ben says, 'I did it\"",
        "Ann's face: a simple head in soft colours.",
        'Of their life Ann says: "I lost my brother"',
    ]
    assert not ann.heard


def test_what_is_imagined_is_shown_on_the_stage_alone(ann, ben, time):
    ann.type("claims imagined=I am a pilot")
    for actor in (ann, ben):
        places.walk(actor.who, atlas.keyed("stage").id, now=time())
    assert 'Imagined, for the stage, Ann says: "I am a pilot"' in ben.type("look ann")[0]


def test_a_guest_reads_a_description_and_no_claims(ann, stranger, time):
    ann.type("describe Tall.")
    ann.type("claims lived=I lost my brother")
    places.walk(ann.who, atlas.keyed("gate").id, now=time())
    stranger.type("visit")
    seen = stranger.type("look ann")[0]
    assert '"Tall."' in seen and "brother" not in seen


def test_a_title_stands_beside_ones_own_name_and_under_no_other_mask(person, ben, mask, time):
    from game.places import dressing

    rowan = person("Rowan", steward=True)
    assert "Rowan (steward)" in ben.type("look")[0]
    assert "Rowan (steward)" in ben.type("who")[0]
    assert ben.type("look rowan")[0].startswith("Rowan (steward) is here.")
    assert "Rowan (steward, you)" in rowan.type("who")[0]
    brave = mask(rowan, "Brave")
    places.home(rowan.who, now=time())
    dressing.wear(rowan.who, brave, now=time())
    places.walk(rowan.who, atlas.keyed("lawn").id, now=time())
    assert "steward" not in ben.type("look")[0] + ben.type("who")[0] + ben.type("look brave")[0]


def test_few_words_stand_beside_names_while_at_most_twelve_others_are_there(person, ann):
    ann.type('shortdesc in a "red" coat')
    others = [person(f"Fay{letter}x") for letter in "abdefghjkmpq"]
    seen = others[0].type("look")[0]
    assert "Ann (\"in a 'red' coat\")" in seen
    person("Zoe")
    seen = others[0].type("look")[0]
    assert "Ann," in seen and "coat" not in seen
    assert "coat" not in others[0].type("who")[0]


def test_looking_at_a_place_asks_the_rows_for_nobody(person, ann, django_assert_max_num_queries):
    for letter in "abdef":
        person(f"Fay{letter}x")
    with django_assert_max_num_queries(0):
        ann.type("look")
        ann.type("who")
    with django_assert_max_num_queries(1):
        ann.type("look fayax")


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
def test_r17_no_words_of_a_mask_can_be_taken_for_another_line(words):
    words = plain(words)
    one = Persona(name="Brave", short=words, look=words, face_words=words, lived=[words], imagined=[words])
    seen = wording.person(one, on_stage=True, is_guest=False)
    for line in seen.split("\n")[1:]:
        if '"' in line:
            begin, said, end = line.split('"')
            assert begin.endswith(": ") and "Brave" in begin and end == "" and said == unquoted(words)
        else:
            assert line in (
                "Brave has written no description.",
                "Brave's face: a simple head in soft colours.",
            )
    assert wording.posed("Brave", words).startswith("* Brave ")


# --- coming and going


@pytest.fixture
def rainy(ann):
    """Ann, with words for coming and going."""
    ann.type("messages arrive=shakes off the rain.")
    ann.type("messages leave=takes her coat.")
    return ann


def test_who_comes_and_goes_does_so_in_their_own_words_below_the_houses(rainy, ben, cyd):
    cyd.type("house")
    ben.told.clear()
    cyd.told.clear()
    rainy.type("house")
    assert ben.heard == ["Ann goes to the Circle House.\n* Ann takes her coat."]
    assert cyd.heard == ["Ann comes in.\n* Ann shakes off the rain."]


def test_on_leaving_the_house_they_are_said_and_on_a_dropped_line_never(rainy, ben):
    from commands import doorway, entering
    from game.personas import selectors

    ann, now = selectors.named("Ann"), 0.0
    doorway.gone(rainy, quit=False)
    assert ben.heard == ["Ann is gone: the line dropped."]
    entering.enter(rainy, ann, now=now)
    assert ben.heard == ["Ann arrives.\n* Ann shakes off the rain."]
    doorway.gone(rainy, quit=True)
    assert ben.heard == ["Ann leaves for now.\n* Ann takes her coat."]


@pytest.mark.parametrize("where", ["quiet", "meeting"])
def test_where_words_are_not_free_nobody_comes_in_with_words(rainy, ben, time, where):
    quiet = atlas.keyed("quiet" if where == "quiet" else "hearth")
    places.walk(ben.who, quiet.id, now=time())
    if where == "meeting":
        ben.type("sit")
    rainy.told.clear()
    ben.told.clear()
    places.walk(rainy.who, quiet.id, now=time())
    assert ben.heard == ["Ann comes in."]
    places.walk(rainy.who, atlas.keyed("lawn").id, now=time())
    assert all("coat" not in line for line in ben.heard)


# --- being paged


def test_whoever_cannot_be_reached_is_answered_with_their_words_whatever_the_reason(ann, ben, mask, time):
    from commands import doorway
    from game.places import dressing

    ann.type('messages absent=Back on "Sunday".')
    words = f"{NotReached.sentence}\nAnn has left these words for whoever pages: \"Back on 'Sunday'.\""
    answers = []
    places.walk(ann.who, atlas.keyed("hearth").id, now=time())
    ann.type("sit")
    answers.append(ben.type("page ann=hello"))
    ann.type("home")
    answers.append(ben.type("page ann=hello"))
    dressing.wear(ann.who, mask(ann, "Brave"), now=time())
    ann.type("out")
    answers.append(ben.type("page ann=hello"))
    doorway.gone(ann, quit=True)
    answers.append(ben.type("page Ánn=hello"))
    assert answers == [[words]] * 4


def test_unknown_retired_and_erased_names_have_no_words(ann, ben, mask):
    from datetime import date

    from game.personas import services

    me, today = ann.who.person_id, date.today()
    brave, calm = mask(ann, "Brave"), mask(ann, "Calm")
    for made in (brave, calm):
        services.edit(me, made, {"absent": "Gone for good."}, today=today)
    services.retire(me, brave, today=today)
    services.erase(me, calm)
    answers = {tuple(ben.type(f"page {name}=hello")) for name in ("Brave", "Calm", "Nobodyatall")}
    assert answers == {(NotReached.sentence,)}


def test_whoever_pages_is_shown_the_words_for_it(ann, ben):
    ann.type("messages page=reads slowly, answers surely.")
    (paged,) = ben.type("page ann=hello")
    assert paged == (
        'You page Ann, "hello"\nAnn has left these words for whoever pages: "reads slowly, answers surely."'
    )
    assert "reads slowly" not in ann.heard_all


# --- facts


def test_clients_know_pronouns_of_their_own_mask_and_titles_of_who_is_there(person, ben):
    ben.type("pronouns he/him")
    mask = {"name": "Ben", "guest": False, "pronouns": "he/him", "title": ""}
    assert ben.knows.mask == mask | {"face": packages.face(ben.who)}
    ben.shown.clear()
    rowan = person("Rowan", steward=True)
    came = [value for package, value in ben.shown if package == "Room.Players"]
    assert [{**one, "faces": None} for one in came] == [
        {"came": "Rowan", "guests": 0, "titles": {"Rowan": "steward"}, "faces": None}
    ]
    assert rowan.knows.mask["title"] == "steward"
    whole = [value for package, value in rowan.shown if package == "Room.Players"][-1]
    assert whole["titles"] == {"Rowan": "steward"}


def test_others_learn_nothing_of_a_change_until_they_look(ann, ben):
    ben.shown.clear()
    for line in ("describe x", "shortdesc x", "messages arrive=x", "claims lived=x"):
        ann.type(line)
    assert not ben.heard and not ben.shown


def test_the_clients_of_others_know_the_pronouns_of_who_is_there_and_of_who_comes(ann, ben, cyd):
    ben.shown.clear()
    ann.type("pronouns they/them")
    (told,) = ben.shown
    assert told[0] == "Room.Players" and told[1]["pronouns"] == {"Ann": "they/them"} and not ben.heard
    ben.type("house")
    ben.type("lawn")
    whole = [value for package, value in ben.shown if package == "Room.Players" and "people" in value]
    assert whole[-1]["pronouns"] == {"Ann": "they/them"}
    cyd.type("house")
    cyd.shown.clear()
    ann.type("house")
    assert [value.get("pronouns") for _, value in cyd.shown if "came" in value] == [{"Ann": "they/them"}]
    ann.type("pronouns =")
    assert cyd.shown[-1][1]["pronouns"] == {"Ann": None}


def test_whoever_is_muted_changes_their_pronouns_unseen(ann, ben):
    ben.type("mute ann")
    ben.shown.clear()
    ann.type("pronouns they/them")
    assert not ben.shown
