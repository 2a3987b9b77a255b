"""What goes wrong on the command line is said in French to who reads French."""

from __future__ import annotations

from pathlib import Path

import pytest

from negatoscope.cli.main import main

ANSWERS = {
    "[": "n’est pas du YAML",
    "a: 1": "n’a pas de liste « answers: »",
    "answers: [1]": "la réponse 1 n’est pas une liste de champs",
    "answers: [{code: SEC301, colour: red}]": "a un champ inconnu",
    "answers: [{code: XYZ999, answer: 'yes'}]": "nomme un code inconnu",
    "answers: [{code: SEC121, answer: 'no'}]": "personne ne peut répondre à SEC121",
    "answers: [{code: SEC301, answer: no head}]": "relecteur nommé",
}
IDENTITIES = {
    "nom: DUPONT\nnaissance: hier": "ligne 2 : 'naissance' doit être une date",
    "couleur: rouge": "clé inconnue",
    "DUPONT Marie": "ligne 1",
    "# rien": "ce fichier ne dit rien",
}


def _said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    try:
        code = main([*arguments, "--lang=fr"])
    except SystemExit as end:
        code = end.code
    assert code == 2
    out, err = capsys.readouterr()
    assert not out
    return err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lint"], "il manque : PATH"),
        (["lint", "x", "--as-of", "hier"], "--as-of : il faut une date, par exemple 2026-01-31"),
        (["rule", "COM999"], "Il n’y a pas de règle COM999"),
        (["lint", "x", "--format", "yaml"], "au choix : 'text', 'json', 'sarif'"),
        (["lint", "x", "--colour"], "arguments inconnus : --colour"),
        (["gate", "x", "--out"], "--out : il manque la valeur"),
        (["gate", "x", "--out", "y", "--jobs", "0"], "un nombre, à partir de 1"),
    ],
)
def test_usage_is_said_in_french(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said in _said(arguments, capsys)


@pytest.mark.parametrize(
    ("option", "content", "said"),
    [("--answers", *case) for case in ANSWERS.items()] + [("--identity", *case) for case in IDENTITIES.items()],
)
def test_a_file_that_is_wrong_is_said_in_french(
    option: str, content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "given"
    path.write_text(content, encoding="utf-8")
    err = _said(["gate", str(tmp_path), "--out", str(tmp_path / "out"), option, str(path)], capsys)
    if option == "--answers":
        assert err == _said(["lint", str(path), option, str(path)], capsys)
    assert said in err
    assert "answer " not in err
    assert "DUPONT" not in err


def test_a_key_that_others_can_read_is_said_in_french(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "node.key").write_bytes(b"A" * 44)
    (home / "node.key").chmod(0o644)
    assert "d’autres peuvent la lire" in _said(["key"], capsys)
