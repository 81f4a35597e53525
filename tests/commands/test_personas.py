"""Making, changing and laying aside one's own masks, as typed lines; and that others notice nothing."""

import pytest

from game.personas import selectors, services
from game.places import presence

pytestmark = pytest.mark.django_db


def mine(actor):
    return [one.name for one in selectors.wardrobe(actor.who.person_id)]


def test_the_list_is_for_oneself_and_says_which_one_is_worn_and_which_rest(ann, ben, mask):
    mask(ann, "Brave", "hoped")
    mask(ann, "Calm", "play")
    mask(ben, "Other")
    ann.type("persona rest calm")
    (listed,) = ann.type("persona")
    assert listed.split("\n")[1:4] == [
        "Ann: home, you are wearing it.",
        "Brave: hoped.",
        "Calm: play, resting.",
    ]
    assert "Other" not in listed and not ben.heard


def test_the_wardrobe_shows_what_others_see_of_each_and_the_names_that_are_retired(ann, mask):
    mask(ann, "Brave", "fixed_role", pronouns="they/them", short='a "grey" coat', look="Speaks first.")
    gone = mask(ann, "Gone")
    from datetime import date

    services.retire(ann.who.person_id, gone, today=date.today())
    (shown,) = ann.type("wardrobe")
    for part in ("Brave: fixed role.", '"they/them"', "\"a 'grey' coat\"", '"Speaks first."', "Gone"):
        assert part in shown
    assert "Gone" not in ann.type("persona")[0]


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("persona new Brave=they/them/Short, grey coat.", ("facet", "they/them", "Short, grey coat.")),
        ("persona new play Brave=any", ("play", "any", "")),
        ("persona new fixed role Brave=", ("fixed_role", "", "")),
    ],
)
def test_a_mask_is_made_in_one_line_and_nobody_notices(ann, ben, line, made):
    (answer,) = ann.type(line)
    brave = selectors.mine(ann.who.person_id, "brave")
    assert (brave.kind, brave.pronouns, brave.look) == made
    assert "Brave is in your wardrobe" in answer and not ben.heard and ann.who.name == "Ann"


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("Ben=", "in use"),
        ("bEń=", "in use"),
        ("Bеn=", "name"),
        ("=", "name"),
        ("x=", "name"),
        (f"{'a' * 1_900}=", "name"),
        ("Bra\u202eve=", "name"),
        ("🙂🙂🙂=", "name"),
        ("DrBrave=", "name"),
        ("Big Brave=", "name"),
        (f"Brave=they/them/{'x' * 2_001}", "description"),
        ("home Brave=", "kinds"),
    ],
)
def test_what_cannot_be_made_is_one_clear_sentence_the_same_for_everybody(ann, ben, said, part):
    before = mine(ann), mine(ben)
    (answer,) = ann.type(f"persona new {said}")
    assert "\n" not in answer and part in answer
    assert (mine(ann), mine(ben)) == before
    assert ann.dialogue is None and not ben.heard


def test_a_name_that_is_taken_is_answered_to_everybody_alike(ann, ben, cyd, mask):
    mask(ann, "Brave")
    answers = {actor.type("persona new Brave=any")[0] for actor in (ann, ben, cyd)}
    assert len(answers) == 1


def test_a_guided_mask_is_made_at_the_end_and_every_step_but_the_name_can_be_skipped(ann):
    assert "skip" in ann.type("persona new")[0]
    assert "needs a name" in ann.type("")[0]
    assert "What is it for?" in ann.type("Brave")[0]
    assert "fixed role" in ann.type("more")[0]
    ann.type("forgotten")
    assert "letters" in ann.type("(steward)")[0]
    ann.type("they/them")
    ann.type("skip")
    assert mine(ann) == ["Ann"]
    assert "Brave is in your wardrobe" in ann.type("Speaks first.")[0]
    brave = selectors.mine(ann.who.person_id, "Brave")
    assert (brave.kind, brave.pronouns, brave.short, brave.look) == (
        "forgotten",
        "they/them",
        "",
        "Speaks first.",
    )
    assert ann.dialogue is None


def test_stopping_keeps_nothing_and_a_name_said_at_once_is_not_asked(ann):
    assert "What is it for?" in ann.type("persona new Brave")[-1]
    for line in ("", "", ""):
        ann.type(line)
    assert "Nothing is kept" in ann.type("stop")[0]
    assert mine(ann) == ["Ann"] and ann.type("persona new Brave=")[0].startswith("Brave is in")


def test_when_the_name_went_meanwhile_it_alone_is_asked_again(ann, ben):
    for line in ("persona new", "Brave", "play", "any", "in a red coat"):
        ann.type(line)
    ben.type("persona new Brave=")
    refused, asked = ann.type("Laughs first.")
    assert "still there" in refused and "name" in asked
    assert "in use" in ann.type("Ben")[0]
    ann.type("Bolder")
    bolder = selectors.mine(ann.who.person_id, "Bolder")
    assert (bolder.kind, bolder.pronouns, bolder.short, bolder.look) == (
        "play",
        "any",
        "in a red coat",
        "Laughs first.",
    )


def test_when_there_is_room_for_no_more_nothing_is_asked(ann, mask):
    for n in range(7):
        mask(ann, f"Mask{chr(97 + n)}x")
    (answer,) = ann.type("persona new")
    assert "as many as there is room for" in answer and ann.dialogue is None
    assert ann.type("persona new Another=any") == [answer]


def test_a_mask_is_changed_in_one_line_and_what_is_left_empty_stays(ann, mask):
    mask(ann, "Brave", pronouns="they/them", look="Speaks first.")
    assert "changed" in ann.type("persona edit brave=Bold/she/her")[0]
    bold = selectors.mine(ann.who.person_id, "Bold")
    assert (bold.pronouns, bold.look) == ("she/her", "Speaks first.")
    ann.type("persona edit bold=//Laughs.")
    assert selectors.mine(ann.who.person_id, "Bold").look == "Laughs."
    assert "as it was" in ann.type("persona edit bold=")[0]


def test_a_guided_change_shows_what_stands_and_is_made_at_the_end(ann, mask):
    mask(ann, "Brave", pronouns="they/them", look="Speaks first.")
    assert "Now: Brave" in ann.type("persona edit brave")[-1]
    assert "Now: facet." in ann.type("Bold")[-1]
    assert "Now: they/them" in ann.type("mirror")[-1]
    assert "nothing yet" in ann.type("clear")[-1]
    assert "Now: Speaks first." in ann.type("in grey")[-1]
    assert mine(ann) == ["Ann", "Brave"]
    assert "changed" in ann.type("skip")[-1]
    bold = selectors.mine(ann.who.person_id, "Bold")
    assert (bold.kind, bold.pronouns, bold.short, bold.look) == ("mirror", "", "in grey", "Speaks first.")


def test_what_is_out_keeps_its_name_and_is_not_asked_for_it(ann, ben):
    told = ann.type("persona edit ann")
    assert "its name cannot change here" in told[1] and told[-1].startswith("Pronouns.")
    ann.type("stop")
    (no,) = ann.type("persona edit ann=Anke")
    assert "Dressing Room" in no and ann.who.name == "Ann"
    ann.type("home")
    assert "Now: Ann" in ann.type("persona edit ann")[-1]
    ann.type("Anke")
    for _ in range(3):
        ann.type("")
    assert ann.who.name == "Anke" and presence.find(ann.who.id).name == "Anke"
    ben.told.clear()
    ann.type("out")
    assert ben.heard == ["Anke comes in."]


def test_resting_waking_and_laying_aside_what_cannot_be(ann, mask):
    mask(ann, "Brave")
    assert "Brave rests." in ann.type("persona rest Brave")[0]
    assert "rests no longer" in ann.type("persona wake BRAVE")[0]
    for line in ("persona rest ann", "persona erase ann", "persona retire ann"):
        assert "home persona" in ann.type(line)[0] and ann.dialogue is None


def test_a_mask_is_erased_once_its_name_is_typed_again(ann, ben, mask):
    mask(ann, "Brave")
    assert "cannot be brought back" in ann.type("persona erase brave")[0]
    assert "not its name" in ann.type("yes")[0]
    ann.type("stop")
    assert mine(ann) == ["Ann", "Brave"]
    ann.type("persona erase brave")
    assert ann.type("brave") == ["Brave is erased."]
    assert mine(ann) == ["Ann"] and "in use" in ben.type("persona new Brave=")[0]


@pytest.mark.parametrize("deed", ["wear", "edit", "rest", "wake", "retire", "erase"])
def test_unknown_foreign_and_erased_masks_are_one_answer(ann, ben, mask, deed):
    mask(ben, "Brave")
    services.erase(ann.who.person_id, mask(ann, "Gone"))
    answers = {tuple(ann.type(f"persona {deed} {name}")) for name in ("Brave", "Ben", "Gone", "Nobodyatall")}
    assert answers == {("You have no persona of that name. `persona` lists yours.",)}
    assert ann.dialogue is None


def test_a_word_that_is_none_is_answered_with_those_there_are(ann):
    assert "new, wear, off" in ann.type("persona brave")[0]


@pytest.mark.parametrize(
    "line",
    ["persona", "persona new", "persona/for x=y", "wardrobe", "pronouns any", "describe x", "shortdesc x"]
    + ["messages", "claims", "reveal", "persona off", "persona erase x"],
)
def test_a_guest_is_told_how_to_have_one(stranger, line):
    stranger.type("visit")
    (answer,) = stranger.type(line)
    assert "`join`" in answer and stranger.dialogue is None
