"""The words of `negatoscope render`."""

from __future__ import annotations

RENDER_WORDS: dict[str, dict[str, str]] = {
    "render": {
        "fr": "faire d’une copie libérée une image ou une séquence pour les réseaux",
        "en": "make a picture or a clip for the networks from a release",
    },
    "render.series": {
        "fr": "numéro de la série ; sans lui, la seule, ou la liste",
        "en": "number of the series; without it the only one, or a list of them",
    },
    "render.still": {"fr": "une image fixe (sinon : selon --format)", "en": "a still (otherwise as --format says)"},
    "render.clip": {"fr": "une séquence qui défile", "en": "a clip that scrolls through the slices"},
    "render.format": {
        "fr": "format ; sinon la fin du nom de --out, sinon png ou mp4",
        "en": "format; otherwise the ending of --out, otherwise png or mp4",
    },
    "render.slices": {
        "fr": "la coupe d’une image, les coupes d’une séquence, par exemple 12 ou 10-40",
        "en": "the slice of a still, the slices of a clip, for example 12 or 10-40",
    },
    "render.window": {
        "fr": "fenêtre : brain, lung, bone…, file (celle du fichier), auto, ou centre/largeur, par exemple 40/400",
        "en": "window: brain, lung, bone, ..., file (that of the file), auto, or centre/width, for example 40/400",
    },
    "render.shape": {"fr": "forme de l’image", "en": "shape of the picture"},
    "render.size": {"fr": "longueur du grand côté, en pixels", "en": "length of the longer side, in pixels"},
    "render.marks": {"fr": "avec les côtés et l’échelle", "en": "with sides and scale bar"},
    "render.fps": {"fr": "images par seconde ; 12 sinon", "en": "frames a second; 12 otherwise"},
    "render.back": {
        "fr": "aller et retour ; oui pour des coupes, non pour une boucle dans le temps",
        "en": "there and back; yes for slices, no for a loop in time",
    },
    "render.seconds": {
        "fr": "durée au plus : au-delà, une coupe sur deux, sur trois…",
        "en": "length at most: of a longer clip every other slice, every third, ... is shown",
    },
    "render.megabytes": {
        "fr": "taille au plus : au-delà, la séquence est faite plus petite",
        "en": "size at most: a larger clip is made smaller",
    },
    "render.audience": {
        "fr": "pour qui : le grand public demande une copie passée pour lui",
        "en": "for whom: the public asks for a release that passed for it",
    },
    "render.out": {
        "fr": "fichier à écrire, ou dossier ; sinon un nom neutre, ici",
        "en": "file to write, or a folder; otherwise a neutral name, here",
    },
    "render.which": {
        "fr": "Cette copie a plusieurs séries, dire laquelle avec --series :\n{series}",
        "en": "This release has several series, say which with --series:\n{series}",
    },
    "render.slices-form": {
        "fr": "--slices attend un numéro ou deux, par exemple 12 ou 10-40.",
        "en": "--slices needs a number or two, for example 12 or 10-40.",
    },
    "render.ending": {
        "fr": "Le nom donné à --out doit finir par l’un de ces formats : {formats} ; ou dire --format.",
        "en": "The name given to --out must end in one of these formats: {formats}; or say --format.",
    },
    "render.mixed": {
        "fr": "Le format {format} ne va pas : une image fixe est en png ou jpg, une séquence en mp4, webp ou gif.",
        "en": "The format {format} doesn’t go with it: a still is png or jpg, a clip is mp4, webp or gif.",
    },
    "render.exists": {
        "fr": "{path} existe déjà : donner un autre nom à --out, rien n’est écrasé.",
        "en": "{path} exists already: give another name to --out, nothing is overwritten.",
    },
    "render.disk": {
        "fr": "{path} ne peut être écrit : place, droits ou disque. Rien n’a été écrit.",
        "en": "{path} can’t be written: space, rights or disk. Nothing was written.",
    },
    "render.written": {"fr": "Écrit : {path} ({kilobytes} ko)", "en": "Written: {path} ({kilobytes} kB)"},
    "render.alt-fr": {"fr": "Texte alternatif (français) : {text}", "en": "Alternative text (French): {text}"},
    "render.alt-en": {"fr": "Texte alternatif (anglais) : {text}", "en": "Alternative text (English): {text}"},
    "render.add": {
        "fr": "Y ajouter ce que l’on voit : le programme ne dit que comment l’image est faite.",
        "en": "Add to it what is seen: the program says only how the picture was made.",
    },
    "render.colleagues": {
        "fr": "Cette copie n’est passée que pour les confrères : ne pas la montrer où tout le monde lit.",
        "en": "This release passed for colleagues only: don’t show it where anybody reads.",
    },
}
