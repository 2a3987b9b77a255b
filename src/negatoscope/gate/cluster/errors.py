"""Why a cluster can't do the work, in one sentence."""

from __future__ import annotations

from typing import ClassVar

from negatoscope.gate.spoken_error import SpokenError


class ClusterError(SpokenError):
    """The cluster isn't there, doesn't suit, or was lost. Nothing is released of what was under way."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "missing": {
            "fr": "Il manque ce que demande un cluster Dask : pip install 'negatoscope[cluster]'.",
            "en": "What a Dask cluster needs is not installed: pip install 'negatoscope[cluster]'.",
        },
        "address": {
            "fr": "Ce n’est pas l’adresse d’un ordonnanceur : l’écrire comme tls://machine:8786 ou tcp://machine:8786.",
            "en": "This is not the address of a scheduler: write it as tls://machine:8786 or tcp://machine:8786.",
        },
        "unreachable": {
            "fr": "L’ordonnanceur ne répond pas à cette adresse : vérifier qu’il tourne et que le port est ouvert.",
            "en": "The scheduler doesn’t answer at this address: check that it runs and that the port is open.",
        },
        "no-workers": {
            "fr": "Le cluster n’a aucun travailleur : en démarrer (dask worker). Rien n’a été écrit.",
            "en": "The cluster has no worker: start some (dask worker). Nothing was written.",
        },
        "versions": {
            "fr": "Le cluster n’a pas les mêmes versions que cette machine ({package} : {there} là-bas, {here} ici) : "
            "installer les mêmes partout.",
            "en": "The cluster doesn’t have the versions of this machine ({package}: {there} there, {here} here): "
            "install the same everywhere.",
        },
        "not-shared": {
            "fr": "Un travailleur ne voit pas les fichiers : les entrées et le dossier de --out doivent être "
            "accessibles à tous par le même chemin. Rien n’a été écrit.",
            "en": "A worker doesn’t see the files: the inputs and the folder of --out must be within reach of all by "
            "the same path. Nothing was written.",
        },
        "lost": {
            "fr": "La connexion à l’ordonnanceur est perdue. Rien n’a été écrit : relancer la même commande.",
            "en": "The connection to the scheduler is lost. Nothing was written: run the same command again.",
        },
        "failed": {
            "fr": "Un travailleur n’a pas pu finir ({what}). Rien n’a été écrit.",
            "en": "A worker could not finish ({what}). Nothing was written.",
        },
    }
