"""What is in each answer: by these the answers are written, and the description is made."""

from rest_framework.serializers import (
    BooleanField,
    CharField,
    DateField,
    IntegerField,
    ListField,
    Serializer,
)


class Detail(Serializer):
    """Why there is no answer, in one sentence."""

    detail = CharField()


class Circle(Serializer):
    """A circle of the house, as anybody may read of it."""

    key = CharField(help_text="by which its page is found; lasts as long as the circle")
    name = CharField()
    purpose = CharField()
    concerns = ListField(child=CharField(), help_text="what it is about, from a closed list")
    when = CharField(help_text="when it meets, in its own words")
    format = CharField(help_text="the name of a format; /api/formats has them")
    membership = CharField(help_text="open, slow_open or closed, among others")
    led_by = CharField()
    seats = IntegerField()
    meets_now = BooleanField()
    now = CharField(help_text="how it stands just now, in a sentence")
    held_by = CharField(help_text="the name of who holds its meeting; empty where nobody does")
    page = CharField(help_text="its page on this site")


class Form(Serializer):
    """A way of sitting together."""

    name = CharField()
    title = CharField()
    about = CharField()
    family = CharField()
    led_by = CharField()
    length = CharField(help_text="how long a meeting takes")
    least = IntegerField(help_text="people")
    most = IntegerField(help_text="people")
    membership = CharField()
    can_meet = BooleanField(help_text="false: it is described, and no circle can meet in this way yet")
    page = CharField()


class Consent(Serializer):
    """What people agree to here."""

    version = IntegerField(help_text="in force now")
    is_current = BooleanField(help_text="whether you said yes to all of it")


class Me(Serializer):
    """Who is signed in. The login name is nowhere."""

    persona = CharField(help_text="the name of the persona that is worn")
    roles = ListField(child=CharField(), help_text="what one is trusted with in this house")
    consent = Consent()


class Mask(Serializer):
    """A persona of one's own."""

    name = CharField()
    kind = CharField()
    pronouns = CharField()
    short = CharField(help_text="a few words that others see")
    worn = BooleanField()
    rests_since = DateField(allow_null=True)
    retired_on = DateField(allow_null=True)
    page = CharField()


class Belonging(Serializer):
    """A circle that one belongs to."""

    circle = CharField(help_text="its key")
    name = CharField()
    persona = CharField(help_text="as whom")
    roles = ListField(child=CharField())
    asked_to_be = CharField(help_text="a role whose question waits for an answer; empty where none does")
    agreed_to = IntegerField(help_text="version of the agreements that one said yes to; 0: none yet")
    agreements = IntegerField(help_text="version in force")
    rests_until = DateField(allow_null=True)
    page = CharField()


class Asking(Serializer):
    """A circle at whose door one waits."""

    circle = CharField(help_text="its key")
    name = CharField()
    persona = CharField(help_text="as whom")
    asked_on = DateField()
    declined = BooleanField()
    page = CharField()


class MyCircles(Serializer):
    """What one has to do with circles."""

    belongs = Belonging(many=True)
    asks = Asking(many=True)


class Kind(Serializer):
    """One kind of thing that is kept about one."""

    key = CharField()
    name = CharField()
    group = CharField()
    what = CharField()
    why = CharField()
    readers = CharField(help_text="who can read it")
    until = CharField()
    count = IntegerField()
    rows = ListField(child=CharField(), help_text="each of them in words")
