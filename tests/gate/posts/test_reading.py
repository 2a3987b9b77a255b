"""Many posts at once: in their order, whatever one of them is, on the cores there are."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from negatoscope.gate.policy import Audience, Limits
from negatoscope.gate.posts import FilePost, GivenPost, How, LinePost, NotRead, read_post, read_posts
from negatoscope.gate.posts.jsonl import lines_given, lines_of
from negatoscope.gate.prose import TextPolicy

HOW = How(TextPolicy(Audience.COLLEAGUES))
NAMED = "Patiente Jeanne LAVIGNE, née le 12/03/1957."
SAFE = "Le score PI-RADS classe les lésions."


def untold(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def written(path: Path, data: bytes) -> FilePost:
    path.write_bytes(data)
    return FilePost(path, len(data))


def the_codes(post) -> list[str]:
    return [finding.code for finding in read_post(post, HOW).findings]


class Deadly:
    """A post that ends the process that reads it."""

    name, size = "deadly", 400_000

    def read(self) -> str:
        os._exit(7)


class Who:
    """A post that says which process read it, in a finding's parameter."""

    name, size = "who", 400_000

    def read(self) -> str:
        raise NotRead("GAT113", reason=str(os.getpid()))


def test_the_order_is_that_of_the_posts_and_progress_reaches_the_end():
    posts = [GivenPost(str(number), (NAMED if number % 2 else SAFE).encode()) for number in range(5)]
    told: list[tuple[int, int]] = []
    found = read_posts(posts, HOW, 1, lambda done, total: told.append((done, total)))
    assert [bool(read.findings) for read in found] == [False, True, False, True, False]
    assert told[-1] == (5, 5)


def test_no_process_is_started_for_little_work():
    class Small(Who):
        size = 10

    (read, _) = read_posts([Small(), Small()], HOW, 8, untold)
    assert read.findings[0].params["reason"] == str(os.getpid())


@pytest.mark.native
def test_much_work_goes_to_processes_and_one_that_dies_takes_nothing_with_it():
    posts = [Who(), Deadly(), GivenPost("named", NAMED.encode())]
    who, deadly, named = read_posts(posts, HOW, 2, untold)
    assert who.findings[0].params["reason"] != str(os.getpid())
    assert [finding.code for finding in deadly.findings] == ["GAT113"]
    assert {finding.kind for finding in named.findings} == {"person", "birth_date"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (NAMED.encode("latin-1"), "GAT118"),
        (b"\xff\xfeM\x00m\x00e\x00", "GAT118"),
        (SAFE.encode() + b"\n\xe9\n" + NAMED.encode(), "GAT118"),
        (b"a" * (Limits().text_chars + 1), "GAT103"),
        (b"a" * (10 << 20), "GAT103"),
    ],
)
def test_what_cannot_be_read_as_text_is_refused_with_a_finding(tmp_path, data, code):
    assert the_codes(written(tmp_path / "post.md", data)) == [code]


def test_a_file_that_went_is_refused_with_a_finding(tmp_path):
    assert the_codes(FilePost(tmp_path / "gone.md", 3)) == ["GAT102"]


def test_a_byte_order_mark_takes_no_place(tmp_path):
    read = read_post(written(tmp_path / "post.md", b"\xef\xbb\xbf" + NAMED.encode()), HOW)
    first = read.findings[0].where
    assert first.start is not None
    assert NAMED[first.start : first.end] == "Jeanne LAVIGNE"
    assert read.spots[0].region.start.column == NAMED.index("Jeanne")


def test_control_and_bidi_characters_hide_nothing():
    text = "\u202eavant\u202c\x00\x1b[31m Patiente Jea\u200bnne LAVIGNE.\u2066\n"
    assert "SEC121" in the_codes(GivenPost("-", text.encode()))


def test_half_a_surrogate_in_json_is_read_like_the_rest():
    line = json.dumps({"text": f"\ud83d {NAMED}"}).encode()
    assert "SEC121" in the_codes(GivenPost("-:1", line, is_line=True))


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"text": 3}', b'{"words": "x"}', b"null", b"[" * 100_000, b'{"text": "\xe9"}']
)
def test_a_line_that_is_no_post_is_refused_with_a_finding(line):
    assert the_codes(GivenPost("-:1", line, is_line=True)) == ["GAT118"]


def test_the_posts_of_a_list_are_its_lines_but_the_empty_ones(tmp_path):
    path = tmp_path / "posts.jsonl"
    lines = [json.dumps({"text": SAFE}), "", json.dumps({"text": NAMED}, ensure_ascii=False)]
    path.write_text("\n".join(lines), "utf-8")
    posts = list(lines_of(path))
    assert [post.name for post in posts] == [f"{path}:1", f"{path}:3"]
    assert [post.read() for post in posts] == [SAFE, NAMED]
    with path.open("rb") as pipe:
        given = list(lines_given("-", pipe))
    assert [(post.name, post.read()) for post in given] == [("-:1", SAFE), ("-:3", NAMED)]


def test_a_line_that_is_too_long_is_refused_and_the_next_one_is_read(tmp_path):
    path = tmp_path / "posts.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * (21 << 20) + b'"}\n' + json.dumps({"text": NAMED}).encode())
    long, named = lines_of(path)
    assert the_codes(long) == ["GAT103"]
    assert (named.number, named.read()) == (2, NAMED)


def test_no_word_of_a_post_is_kept_unless_it_is_asked_for():
    bare = read_post(GivenPost("-", NAMED.encode()), HOW)
    assert {spot.excerpt for spot in bare.spots} == {("", "", "")}
    shown = read_post(GivenPost("-", NAMED.encode()), How(HOW.policy, excerpts=True))
    assert shown.spots[0].excerpt == ("Patiente ", "Jeanne LAVIGNE", ", née le 12/03/1957.")
    assert "LAVIGNE" not in repr(shown) + repr(LinePost(Path("x"), 1, 0, 3)) + repr(GivenPost("-", NAMED.encode()))


def test_an_excerpt_of_a_long_line_is_cut_on_both_sides():
    text = "mot " * 100 + NAMED + " mot" * 100
    before, within, after = read_post(GivenPost("-", text.encode()), How(HOW.policy, excerpts=True)).spots[0].excerpt
    assert within == "Jeanne LAVIGNE"
    assert before.startswith("…") and before.endswith("Patiente ") and len(before) <= 60
    assert after.startswith(", née") and after.endswith("…") and len(after) <= 50
