"""Why no picture can be made, in one sentence."""

from __future__ import annotations

from typing import ClassVar

from negatoscope.gate.spoken_error import SpokenError


class RenderError(SpokenError):
    """The picture can't be made as asked, or not of this folder. No parameter is a value read from an image."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "not-a-release": {
            "fr": "Ce dossier n’est pas une copie scellée qui tient : les images pour les réseaux ne sont faites que "
            "d’une copie libérée (negatoscope verify dit ce qui manque).",
            "en": "This folder is not a sealed release that holds: pictures for the networks are made only from a "
            "release (negatoscope verify says what is wrong).",
        },
        "held": {
            "fr": "Cette copie est retenue : répondre à ses constats et la repasser au négatoscope d’abord.",
            "en": "This release is held: answer its findings and pass it through the gate again first.",
        },
        "audience": {
            "fr": "Cette copie n’est passée que pour les confrères : la passer pour le grand public "
            "(negatoscope gate --audience public), ou n’en faire des images que pour eux (--audience colleagues).",
            "en": "This release passed for colleagues only: pass it for the public (negatoscope gate --audience "
            "public), or make pictures for colleagues only (--audience colleagues).",
        },
        "altered": {
            "fr": "Un fichier n’est plus celui qui a été scellé : rien n’est fait de cette copie.",
            "en": "A file is no longer the one that was sealed: nothing is made from this release.",
        },
        "unreadable": {
            "fr": "Une image de cette série ne peut être lue : rien n’en est fait.",
            "en": "An image of this series can’t be read: nothing is made from it.",
        },
        "no-series": {
            "fr": "Cette copie n’a aucune série d’images DICOM.",
            "en": "This release has no series of DICOM images.",
        },
        "series": {
            "fr": "Il n’y a pas de série {number} avec des images dans cette copie (séries : {known}).",
            "en": "There is no series {number} with images in this release (series: {known}).",
        },
        "slice": {
            "fr": "La série a {count} coupes : choisir de 1 à {count}.",
            "en": "The series has {count} slices: choose from 1 to {count}.",
        },
        "too-short": {
            "fr": "Une séquence demande au moins deux coupes : faire une image fixe.",
            "en": "A clip needs at least two slices: make a still.",
        },
        "window": {
            "fr": "Une fenêtre est un nom ({presets}) ou centre/largeur, par exemple 40/400.",
            "en": "A window is a name ({presets}) or centre/width, for example 40/400.",
        },
        "window-ct": {
            "fr": "La fenêtre « {name} » est faite pour le scanner : pour cette série, choisir file, auto ou "
            "centre/largeur.",
            "en": "The window “{name}” is for CT: for this series choose file, auto or centre/width.",
        },
        "window-colour": {
            "fr": "Cette série est en couleurs : une fenêtre n’y change rien.",
            "en": "This series is in colour: a window changes nothing in it.",
        },
        "no-window": {
            "fr": "Les fichiers de cette série ne disent pas de fenêtre : choisir auto ou centre/largeur.",
            "en": "The files of this series state no window: choose auto or centre/width.",
        },
        "too-large": {
            "fr": "La séquence dépasse {megabytes} Mo même en petit : choisir moins de coupes, ou le format mp4.",
            "en": "The clip is over {megabytes} MB even when made small: choose fewer slices, or the format mp4.",
        },
        "disk": {
            "fr": "Le disque a refusé l’écriture : rien n’a été écrit.",
            "en": "The disk refused to write: nothing was written.",
        },
    }
