"""What has happened with reports and steps: by ids, for those who are told. No words of anybody."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class ReportMade:
    """A report waits; `heard_by` are those who may read it, in their own names."""

    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class ReportHanded:
    """Somebody handed a report to `to_id`, who helps."""

    to_id: UUID
    by: str
    handle: str


@dataclass(frozen=True)
class ReportAnswered:
    """A report is decided; the one who made it is or comes back in the mask `who_id`."""

    who_id: UUID
    report_id: UUID


@dataclass(frozen=True)
class StepProposed:
    """A step waits for another steward; `heard_by` are those who may second it."""

    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class StepDecided:
    """A step was decided with the one who is or comes back in the mask `who_id`, or was lifted."""

    who_id: UUID
    sanction_id: UUID


@dataclass(frozen=True)
class AppealMade:
    """Somebody appeals; `heard_by` are those who may answer."""

    heard_by: tuple[UUID, ...]


@dataclass(frozen=True)
class AppealAnswered:
    """An appeal is answered; the one who made it is or comes back in the mask `who_id`."""

    who_id: UUID
    sanction_id: UUID


@dataclass(frozen=True)
class ManyAskedAnew:
    """One person asked `count` masks that are new, within a week, whether they may write; `heard_by` are the
    stewards."""

    heard_by: tuple[UUID, ...]
    count: int


@dataclass(frozen=True)
class KeptOut:
    """The person leaves the running meeting of this circle; where `for_good`, they belong to it no more."""

    person_id: UUID
    circle_id: UUID
    meeting_id: UUID | None = None
    for_good: bool = False
