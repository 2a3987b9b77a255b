"""GAT: what the gate could not read or finish. RCK: what the second reading still saw."""

from __future__ import annotations

from negatoscope.gate.finding import Severity
from negatoscope.gate.rule import FAIL_CLOSED, SECOND_READING, SECRECY, Basis, Rule

_SINCE = "2026.11"


def _gat(
    code: str, name: str, fr: str, en: str, remedy_fr: str, remedy_en: str, severity: Severity = Severity.BLOCK
) -> Rule:
    return Rule(
        code,
        name,
        "reading",
        severity,
        _SINCE,
        (FAIL_CLOSED,),
        {"fr": fr, "en": en},
        {"fr": remedy_fr, "en": remedy_en},
    )


def _rck(code: str, name: str, fr: str, en: str, *more: Basis) -> Rule:
    return Rule(
        code,
        name,
        "second-reading",
        Severity.BLOCK,
        _SINCE,
        (SECOND_READING, *more),
        {"fr": fr, "en": en},
        {
            "fr": "Retirer ce fichier du cas et le signaler aux mainteneurs, sans le joindre.",
            "en": "Take this file out of the case and report it to the maintainers, without attaching it.",
        },
    )


RULES: tuple[Rule, ...] = (
    _gat(
        "GAT101",
        "unknown-file",
        "Fichier d’un genre inconnu.",
        "File of an unknown kind.",
        "Le retirer du dossier : DICOM, images, vidéos, PDF et texte sont acceptés.",
        "Take it out of the folder: DICOM, pictures, videos, PDF and text are accepted.",
    ),
    _gat(
        "GAT102",
        "unreadable",
        "Fichier illisible : {reason}.",
        "Unreadable file: {reason}.",
        "L’exporter de nouveau depuis le PACS.",
        "Export it from the PACS again.",
    ),
    _gat(
        "GAT103",
        "too-large",
        "Dépasse la limite : {limit}.",
        "Over the limit: {limit}.",
        "Diviser l’envoi.",
        "Split what you hand in.",
    ),
    _gat(
        "GAT104",
        "hostile-archive",
        "Archive dangereuse : {reason}.",
        "Dangerous archive: {reason}.",
        "Donner le dossier plutôt que l’archive.",
        "Give the folder rather than the archive.",
    ),
    _gat(
        "GAT105",
        "nested-archive",
        "Archives trop emboîtées : une archive dans une archive est ouverte, rien de plus profond.",
        "Archives nested too deeply: an archive inside an archive is opened, nothing deeper.",
        "Donner le dossier plutôt que l’archive.",
        "Give the folder rather than the archive.",
    ),
    _gat(
        "GAT106",
        "polyglot",
        "Ce fichier est aussi valable sous un autre format ({reason}).",
        "This file is also valid in another format ({reason}).",
        "L’exporter de nouveau depuis le PACS.",
        "Export it from the PACS again.",
    ),
    _gat(
        "GAT107",
        "preamble",
        "Le préambule DICOM portait un autre format ({reason}).",
        "The DICOM preamble carried another format ({reason}).",
        "Mis à zéro.",
        "Zeroed.",
        Severity.NOTE,
    ),
    _gat(
        "GAT108",
        "sop-class",
        "Classe d’objet non acceptée : {sop_class}.",
        "Object class not accepted: {sop_class}.",
        "Retirer ce fichier du cas.",
        "Take this file out of the case.",
    ),
    _gat(
        "GAT109",
        "pixels",
        "Les pixels ne peuvent être décodés : {reason}.",
        "The pixels can’t be decoded: {reason}.",
        "Exporter de nouveau le fichier, sans compression.",
        "Export the file again, without compression.",
    ),
    _gat(
        "GAT110",
        "several-patients",
        "{count} patients dans un même cas.",
        "{count} patients in one case.",
        "Passer un patient à la fois, ou donner --split-patients.",
        "Hand in one patient at a time, or give --split-patients.",
    ),
    _gat(
        "GAT111",
        "set-aside",
        "Laissé de côté : {reason}.",
        "Set aside: {reason}.",
        "Rien à faire : ce fichier n’entre pas dans la copie.",
        "Nothing to do: this file doesn’t enter the copy.",
        Severity.NOTE,
    ),
    _gat(
        "GAT112",
        "unsupported-kind",
        "Ce genre de fichier n’est pas accepté : {reason}.",
        "This kind of file is not accepted: {reason}.",
        "L’exporter en PNG, en PDF, en MP4 ou en DICOM.",
        "Export it as PNG, PDF, MP4 or DICOM.",
    ),
    _gat(
        "GAT113",
        "examiner-failed",
        "L’examen n’a pas pu être mené à bien ({reason}).",
        "The examination could not be finished ({reason}).",
        "Signaler ce fichier aux mainteneurs, sans le joindre.",
        "Report this file to the maintainers, without attaching it.",
    ),
    _gat(
        "GAT114",
        "empty-case",
        "Rien à publier : ni image, ni texte.",
        "Nothing to publish: no image, no text.",
        "Donner un dossier, un fichier DICOM, une image ou --text.",
        "Give a folder, a DICOM file, an image or --text.",
    ),
    _gat(
        "GAT115",
        "not-writable",
        "La copie sûre n’a pas pu être écrite : {reason}.",
        "The safe copy could not be written: {reason}.",
        "Retirer ce fichier du cas.",
        "Take this file out of the case.",
    ),
    _gat(
        "GAT116",
        "link",
        "Un lien ou un fichier spécial mène hors du dossier.",
        "A link or special file leads out of the folder.",
        "Donner les fichiers eux-mêmes.",
        "Give the files themselves.",
    ),
    _gat(
        "GAT117",
        "same-instance",
        "Un autre fichier du cas porte le même SOP Instance UID avec un autre contenu.",
        "Another file of the case bears the same SOP Instance UID with other content.",
        "Les deux sont gardés ; celui-ci reçoit un UID à lui.",
        "Both are kept; this one is given a UID of its own.",
        Severity.NOTE,
    ),
    _gat(
        "GAT118",
        "text-encoding",
        "Le texte n’est pas lisible : {reason}.",
        "The text can’t be read: {reason}.",
        "L’enregistrer en UTF-8.",
        "Save it as UTF-8.",
    ),
    _gat(
        "GAT119",
        "appended-data",
        "Un autre fichier est collé derrière celui-ci ({reason}).",
        "Another file is glued behind this one ({reason}).",
        "Laissé de côté : la copie est écrite à neuf.",
        "Left out: the copy is written anew.",
        Severity.NOTE,
    ),
    _gat(
        "GAT120",
        "answer-outlived",
        "{count} réponse(s) ne répondent plus à rien, le texte ayant changé ({codes}).",
        "{count} answer(s) meet nothing any more, since the text changed ({codes}).",
        "Retirer ces réponses, ou citer la phrase telle qu’elle est maintenant.",
        "Take these answers out, or quote the sentence as it stands now.",
        Severity.NOTE,
    ),
    _rck(
        "RCK101",
        "identity-remains",
        "La seconde lecture voit encore l’identité ({place}).",
        "The second reading still sees the identity ({place}).",
        SECRECY,
    ),
    _rck(
        "RCK102",
        "text-remains-in-pixels",
        "La seconde lecture voit encore du texte dans l’image.",
        "The second reading still sees text in the image.",
        SECRECY,
    ),
    _rck(
        "RCK103",
        "unreadable-copy",
        "La seconde lecture n’a pas pu lire la copie ({reason}).",
        "The second reading could not read the copy ({reason}).",
    ),
    _rck(
        "RCK104",
        "hidden-data-remains",
        "La seconde lecture voit des données cachées ({place}).",
        "The second reading sees hidden data ({place}).",
        SECRECY,
    ),
    _rck(
        "RCK105",
        "untrue-statement",
        "La copie dit d’elle-même ce qui n’est pas vrai ({place}).",
        "The copy says of itself what is not true ({place}).",
    ),
    _rck(
        "RCK106",
        "identifier-remains",
        "La seconde lecture voit un identifiant de forme fixe ({place}).",
        "The second reading sees an identifier of fixed form ({place}).",
        SECRECY,
    ),
    _rck(
        "RCK107",
        "face-remains",
        "La seconde lecture reconstruit encore un visage à partir de la série (vu sous {count} angle(s)).",
        "The second reading can still rebuild a face from the series (seen from {count} angle(s)).",
        SECRECY,
    ),
    _rck(
        "RCK108",
        "face-remains-in-video",
        "La seconde lecture voit encore un visage dans la vidéo.",
        "The second reading still sees a face in the video.",
        SECRECY,
    ),
)
