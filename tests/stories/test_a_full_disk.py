"""The disk of the house is full: people go on talking, nothing half is kept, help is there, and it passes."""

from tests.stories.small_disk import fill


def test_r33_on_a_full_disk_talk_goes_on_changes_are_refused_and_it_passes(small, comes):
    ann, ben = comes(small.telnet), comes(small.telnet)
    ann.joins("heron", "Ann")
    ben.joins("otter", "Ben")
    others = []
    for leave in (10, 0):
        others.append(fill(small, leave))
        ann.sends("say can you hear me")
        ben.reads('Ann says, "can you hear me"')
        ann.sends("lawn")
        ann.reads("almost no room left on its disk")
        ann.sends("look")
        ann.reads("The Gate")
        ann.sends("help now")
        ann.reads("112")
        stranger = comes(small.telnet)
        stranger.sends("help now")
        stranger.reads("112")
        assert "is gone" not in ben.quiet()
    for other in others:
        other.unlink()
    ann.sends("lawn")
    ann.reads("The Lawn")
    said = small.setup("log").stdout
    assert "quiet_began" in said and "quiet_ended" in said
