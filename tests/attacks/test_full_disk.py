"""The disk is full: people talk on and come in, a change is refused, and nothing looks kept that is not
(A41).
"""

from tests.stories.small_disk import fill


def test_a41_on_a_full_disk_a_change_is_refused_and_nothing_looks_kept(small, comes):
    ann, ben = comes(small.telnet), comes(small.telnet)
    ann.joins("heronlogin", "Ann")
    ben.joins("otterlogin", "Ben")
    ann.sends("describe As I was.")
    ann.reads("It is changed.")
    ballast = fill(small, 0)
    for number in range(40):
        ann.sends(f"describe {number} " + "too much " * 200)
        answer = ann.quiet(0.7)
        if "It is changed" not in answer:
            break
    assert "It is changed" not in answer and "fault" not in answer.casefold()
    ann.sends("describe")
    assert f'"{number} too' not in ann.quiet()
    ann.sends("say can you hear me")
    ben.reads('Ann says, "can you hear me"')
    ann.sends("help now")
    ann.reads("HELP NOW")
    ann.sends("quit")
    ben.reads("Ann leaves for now.")
    ann = comes(small.telnet)
    ann.connects("heronlogin")
    ben.reads("Ann arrives.")
    ballast.unlink()
    ann.sends("describe There is room again.")
    ann.reads("It is changed.")
