"""The words for the parameters of findings: what an examiner calls "truncated" in both languages."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "truncated": {"fr": "il est tronqué", "en": "it is truncated"},
    "not-dicom": {"fr": "ce n’est pas du DICOM", "en": "it is not DICOM"},
    "malformed": {"fr": "sa structure est fausse", "en": "its structure is wrong"},
    "empty-file": {"fr": "il est vide", "en": "it is empty"},
    "private-sop-class": {"fr": "classe privée d’un constructeur", "en": "a vendor’s private class"},
    "unknown-sop-class": {"fr": "classe inconnue", "en": "an unknown class"},
    "no-sop-class": {"fr": "aucune classe indiquée", "en": "no class stated"},
    "head-named": {"fr": "les en-têtes la nomment", "en": "its headers name one"},
    "head-unknown": {"fr": "région du corps non indiquée", "en": "body part not stated"},
    "head-long": {"fr": "plus longue qu’un tronc", "en": "longer than a trunk"},
    "head-rendering": {"fr": "rendu 3D", "en": "3D rendering"},
    "head-photograph": {"fr": "photographie", "en": "photograph"},
    "head-derived": {
        "fr": "issue d’un volume dont la région n’est pas indiquée",
        "en": "made from a volume whose body part is not stated",
    },
    "head-many-slices": {
        "fr": "trop de coupes isolées, réparties en plusieurs séries",
        "en": "too many single slices, spread over several series",
    },
    "head-elsewhere": {"fr": "autre région du corps", "en": "another part of the body"},
    "head-too-small": {"fr": "champ trop petit pour un visage", "en": "field of view too small for a face"},
    "head-no-volume": {"fr": "ni coupes ni photographie", "en": "neither slices nor a photograph"},
    "slices-form": {
        "fr": "les coupes s’écrivent série:coupe,coupe;série:coupe, comme 1:12,40;3:7",
        "en": "slices are written series:slice,slice;series:slice, as in 1:12,40;3:7",
    },
    "slices-twice": {"fr": "une série est nommée deux fois", "en": "a series is named twice"},
    "slices-many": {"fr": "au plus cinq coupes par série", "en": "at most five slices of a series"},
    "slices-range": {"fr": "la série n’a pas cette coupe", "en": "the series has no such slice"},
    "slices-multi-frame": {
        "fr": "objet multi-images, dont on ne peut tirer de coupe isolée",
        "en": "multi-frame object, from which no single slice can be taken",
    },
    "unreadable-file": {"fr": "il ne peut plus être lu sur le disque", "en": "it can no longer be read from the disk"},
    "decoder-died": {"fr": "le décodeur s’est arrêté net sur ce fichier", "en": "the decoder died on this file"},
    "came-twice": {"fr": "le même fichier est déjà dans le cas", "en": "the same file is in the case already"},
    "slice-not-picked": {"fr": "coupe non choisie", "en": "slice not picked"},
    "not-utf-8": {"fr": "il n’est pas en UTF-8", "en": "it is not in UTF-8"},
    "report": {"fr": "le rapport", "en": "the report"},
    "slices-series": {"fr": "le cas n’a pas cette série", "en": "the case has no such series"},
}
"""Key used in `params` -> words by language. Examiners add theirs here."""
