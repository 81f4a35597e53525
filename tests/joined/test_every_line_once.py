"""Every line reaches everybody who was to hear it once and nobody else, and in order (R26, R30, R31).

By telnet, GMCP and websocket, under joins, leaves, drops and reloads. `make test` tries some evenings; in
JOINED_EVENINGS stands how many others are wanted, in JOINED_STEPS how long they are.
"""

import os
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.joined.evening import NAMES, PASSPHRASE, Evening, Guest

EVENINGS = int(os.environ.get("JOINED_EVENINGS") or 30)
SHORTER = (Phase.shrink,) if os.environ.get("JOINED_SHORTER") else ()
"""An evening that breaks is made shorter on wish alone: it takes minutes."""
STEPS = int(os.environ.get("JOINED_STEPS") or 40)


@pytest.fixture
def cast(world):
    """Four people who joined a month ago."""
    from django.contrib.auth.hashers import make_password

    from game.common import texts
    from game.people import selectors
    from game.personas import services
    from game.personas.models import Persona
    from tests.unlinkable.people import _wraps

    version = texts.data("consent.yaml")["version"]
    yes = {one["key"]: version for one in selectors.statements()}
    made = {}
    for name in NAMES:
        login = f"{name.lower()}login"
        persona = services.join_house(login, make_password(PASSPHRASE), yes, name, "CODE", wraps=_wraps())
        made[name] = Guest(login, persona.person_id)
    Persona.objects.filter(name__in=NAMES).update(made_on=date.today() - timedelta(days=30))
    return made


def test_every_line_is_heard_once_and_in_order_by_whom_it_is_for(cast):
    Evening.cast = cast
    run_state_machine_as_test(
        Evening,
        settings=settings(
            max_examples=EVENINGS,
            stateful_step_count=STEPS,
            deadline=None,
            phases=(Phase.reuse, Phase.generate, *SHORTER),
            suppress_health_check=list(HealthCheck),
        ),
    )
