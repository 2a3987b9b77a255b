"""Progress of long work: the name of the stage, how many items are done, how many there are."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]

STAGES: dict[str, dict[str, str]] = {
    "opening": {"fr": "Ouverture des fichiers", "en": "Opening the files"},
    "headings": {"fr": "Lecture des en-têtes", "en": "Reading the headers"},
    "pixels": {"fr": "Recherche de texte dans les images", "en": "Looking for text in the images"},
    "faces": {"fr": "Recherche et retrait des visages", "en": "Looking for faces and removing them"},
    "films": {"fr": "Décodage des vidéos", "en": "Decoding the videos"},
    "videos": {"fr": "Recherche de texte et de visages dans les vidéos", "en": "Looking for text and faces in videos"},
    "text": {"fr": "Lecture du texte", "en": "Reading the text"},
    "texts": {"fr": "Lecture des textes", "en": "Reading the texts"},
    "writing": {"fr": "Écriture et seconde lecture de la copie", "en": "Writing the copy and reading it again"},
    "faces-again": {"fr": "Seconde lecture des visages", "en": "Looking for faces again"},
    "rereading": {"fr": "Relecture des fichiers", "en": "Reading the files again"},
    "sealing": {"fr": "Scellement", "en": "Sealing"},
    "clip": {"fr": "Fabrication de la séquence", "en": "Making the clip"},
}
"""Stage -> words by language."""


class Stopped(BaseException):
    """Raised by a progress callback to stop the work at once.

    No `Exception`, so that nothing on the way takes it for the fault of an item: it ends the processes of the crew, the
    copy that was growing is removed, and it comes out where the work was called.
    """


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""
