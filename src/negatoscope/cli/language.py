"""In which language to speak, and the words of the command line."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING

from negatoscope.cli.render_words import RENDER_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """`fr` or `en`: what --lang says, else the environment (LC_ALL, LC_MESSAGES, LANG), else the system."""
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            return "fr" if arguments[position + 1] == "fr" else "en"
        if argument.startswith("--lang="):
            return "fr" if argument == "--lang=fr" else "en"
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), None)
    if named is None:
        named = locale.getlocale()[0] or ""
    return "fr" if named.lower().startswith("fr") else "en"


WORDS: dict[str, dict[str, str]] = {
    **RENDER_WORDS,
    "about": {
        "fr": "Négatoscope : rend publiables images et textes, dit pourquoi, et refuse ce qu’il ne peut rendre sûr.",
        "en": "Négatoscope: makes images and text safe to show, says why, and refuses what it can't make safe.",
    },
    "gate": {
        "fr": "passer un cas au négatoscope et en écrire la copie sûre",
        "en": "pass a case through the gate and write its safe copy",
    },
    "lint": {"fr": "relire des textes, sans rien écrire", "en": "read texts, writing nothing"},
    "rule": {
        "fr": "montrer la page d’une règle, ou la liste de toutes",
        "en": "show the page of a rule, or the list of all",
    },
    "rule.code": {
        "fr": "code de la règle, par exemple COM201 ; sans lui, la liste",
        "en": "code of the rule, for example COM201; without it, the list",
    },
    "rule.unknown": {
        "fr": "Il n’y a pas de règle {code} ; les codes les plus proches : {nearest}.",
        "en": "There is no rule {code}; the nearest codes are {nearest}.",
    },
    "rule.preview": {"fr": "à l’essai", "en": "preview"},
    "lsp": {
        "fr": "relire dans un éditeur ce que l’on y écrit (Language Server Protocol)",
        "en": "read in an editor what is written there (Language Server Protocol)",
    },
    "lsp.stdio": {
        "fr": "parler par l’entrée et la sortie standard, la seule façon : pour les éditeurs qui le disent",
        "en": "speak through standard input and output, the only way: for editors that say so",
    },
    "lsp.missing": {
        "fr": "Il manque ce dont les éditeurs ont besoin : pip install 'negatoscope[editor]'.",
        "en": "What editors need is not installed: pip install 'negatoscope[editor]'.",
    },
    "lsp.bad-lang": {
        "fr": "Négatoscope : l’option lang doit être fr ou en.",
        "en": "Négatoscope: the option lang must be fr or en.",
    },
    "lsp.bad-audience": {
        "fr": "Négatoscope : l’option audience doit être colleagues ou public ; le grand public est pris.",
        "en": "Négatoscope: the option audience must be colleagues or public; the public is taken.",
    },
    "lsp.bad-day": {
        "fr": "Négatoscope : l’option asOf doit être une date comme 2026-01-31 ; le droit d’aujourd’hui est pris.",
        "en": "Négatoscope: the option asOf must be a date such as 2026-01-31; today’s law is taken.",
    },
    "lsp.edit": {"fr": "Écrire « {wording} »", "en": "Write “{wording}”"},
    "lsp.remove": {"fr": "Retirer", "en": "Remove"},
    "lsp.edit-all": {
        "fr": "Écrire toutes les formulations proposées",
        "en": "Write all the proposed wordings",
    },
    "lsp.proposed": {"fr": "Proposé : « {wording} »", "en": "Proposed: “{wording}”"},
    "verify": {
        "fr": "vérifier une copie reçue : certificat et fichiers",
        "en": "check a release as its receiver: certificate and files",
    },
    "key": {"fr": "montrer la clé publique de ce nœud", "en": "show the public key of this node"},
    "demo": {
        "fr": "passer au négatoscope un cas de démonstration, celui d’un patient inventé",
        "en": "pass a demo case, of a fictional patient, through the gate",
    },
    "serve": {
        "fr": "servir le site sur cette machine, avec ce qui travaille derrière",
        "en": "serve the site on this machine, with what works behind it",
    },
    "serve.host": {"fr": "adresse où écouter", "en": "address to listen on"},
    "serve.port-option": {"fr": "port (0 : un port libre)", "en": "port (0: a free one)"},
    "serve.demo": {
        "fr": "avec la démonstration : des cas et des confrères inventés",
        "en": "with the demo: fictional cases and colleagues",
    },
    "serve.starting": {"fr": "Le site se prépare.", "en": "The site is getting ready."},
    "serve.ready": {
        "fr": "Négatoscope est sur {url} (Ctrl-C pour l’arrêter).",
        "en": "Négatoscope is on {url} (Ctrl-C stops it).",
    },
    "serve.ending": {"fr": "Le site s’arrête.", "en": "The site is stopping."},
    "serve.stopped": {"fr": "Le site est arrêté.", "en": "The site has stopped."},
    "serve.port": {
        "fr": "On ne peut écouter sur {host}, port {port} : le port est pris, ou l’adresse n’est pas de cette machine "
        "(en choisir un autre avec --port).",
        "en": "Can't listen on {host}, port {port}: the port is taken, or the address isn't this machine's "
        "(choose another with --port).",
    },
    "serve.url": {
        "fr": "Pour servir d’autres machines par {host}, dire d’abord l’adresse du site dans NEGATOSCOPE_URL "
        "(docs/operate.md).",
        "en": "To serve other machines through {host}, first give the address of the site in NEGATOSCOPE_URL "
        "(docs/operate.md).",
    },
    "serve.twice": {
        "fr": "Un autre négatoscope sert déjà le dossier {path} : l’arrêter, ou donner un autre NEGATOSCOPE_HOME.",
        "en": "Another Négatoscope already serves the folder {path}: stop it, or give another NEGATOSCOPE_HOME.",
    },
    "serve.settings": {
        "fr": "Le site ne peut démarrer ainsi réglé :",
        "en": "The site can't start with these settings:",
    },
    "serve.dies": {
        "fr": "Une partie du site s’arrête à chaque démarrage ({process}). Le journal ci-dessus dit où.",
        "en": "A part of the site ends each time it starts ({process}). The log above says where.",
    },
    "home-open": {
        "fr": "D’autres que vous peuvent lire {path}, qui contient autre chose : donner un dossier neuf à "
        "NEGATOSCOPE_HOME, ou faire chmod 700.",
        "en": "Others than you can read {path}, which holds other things: give NEGATOSCOPE_HOME a new folder, "
        "or do chmod 700.",
    },
    "home-unfit": {
        "fr": "{path} ne peut être fait ou fermé aux autres : donner un autre dossier à NEGATOSCOPE_HOME.",
        "en": "{path} can't be made or closed to others: give NEGATOSCOPE_HOME another folder.",
    },
    "input": {
        "fr": "dossier, fichier, ZIP ou support DICOMDIR",
        "en": "folder, file, ZIP or DICOMDIR medium",
    },
    "out": {"fr": "dossier à créer pour la copie", "en": "folder to create for the release"},
    "text": {"fr": "texte du cas (Markdown, UTF-8)", "en": "text of the case (Markdown, UTF-8)"},
    "identity": {
        "fr": "fichier disant qui est le patient (nom, naissance, numéro), quand les en-têtes se taisent",
        "en": "file saying who the patient is (name, birth date, number), when headers are silent",
    },
    "slices": {
        "fr": "coupes isolées d’une série qui peut contenir une tête, par exemple 1:12,40",
        "en": "single slices of a series that can hold a head, for example 1:12,40",
    },
    "audience": {
        "fr": "destinataires : confrères ou grand public",
        "en": "who will see it: colleagues or the public",
    },
    "answers": {
        "fr": "réponses aux constats (YAML), voir docs/gate.md",
        "en": "answers to findings (YAML), see docs/gate.md",
    },
    "keyfile": {
        "fr": "garder la clé du cas dans ce fichier, pour le suivi",
        "en": "keep the key of the case in this file, for follow-up",
    },
    "split": {"fr": "une copie par patient : DIR/1, DIR/2…", "en": "one release per patient: DIR/1, DIR/2, ..."},
    "jobs": {"fr": "nombre de processus ; tous les cœurs sinon", "en": "number of processes; all cores otherwise"},
    "scheduler": {
        "fr": "travailler sur un cluster Dask plutôt que sur cette machine, par exemple tls://machine:8786",
        "en": "work on a Dask cluster instead of this machine, for example tls://machine:8786",
    },
    "format": {"fr": "forme du rapport sur la sortie", "en": "form of the report on the output"},
    "lang": {"fr": "langue des messages", "en": "language of messages"},
    "paths": {
        "fr": "fichiers de texte (UTF-8), dossiers de Markdown et de texte, ou - pour l’entrée standard",
        "en": "text files (UTF-8), folders of Markdown and text, or - for standard input",
    },
    "jsonl": {
        "fr": 'les fichiers sont des JSONL : un texte par ligne, {{"text": ...}}',
        "en": 'the files are JSONL: one text a line, {{"text": ...}}',
    },
    "as-of": {
        "fr": "appliquer le droit de ce jour, par exemple 2020-12-24 ; sinon celui d’aujourd’hui",
        "en": "apply the law of that day, for example 2020-12-24; today’s otherwise",
    },
    "answers-lint": {
        "fr": "réponses aux constats (YAML), voir docs/lint.md",
        "en": "answers to findings (YAML), see docs/lint.md",
    },
    "lint.wording": {"fr": "Proposé : « {wording} »", "en": "Proposed: “{wording}”"},
    "lint.count": {
        "fr": "{count} constat(s) dans {texts} texte(s) sur {total} : {codes}",
        "en": "{count} finding(s) in {texts} of {total} text(s): {codes}",
    },
    "lint.answered": {"fr": "{count} constat(s) ont leur réponse.", "en": "{count} finding(s) are answered."},
    "lint.clean": {
        "fr": "Ces règles n’ont rien trouvé qui empêche de publier ces {total} textes.",
        "en": "These rules found nothing that keeps these {total} texts from being published.",
    },
    "lint.not-clean": {
        "fr": "Sur {total} textes, {refused} ne peuvent pas être publiés tels quels et {held} doivent être relus par "
        "un confrère.",
        "en": "Of {total} texts, {refused} can’t be published as they are and {held} need a colleague’s review.",
    },
    "no-texts": {
        "fr": "{path} ne contient aucun texte ({endings}).",
        "en": "{path} holds no text ({endings}).",
    },
    "too-much": {
        "fr": "{path} : trop pour être gardé en mémoire ; l’écrire dans un fichier et donner ce fichier.",
        "en": "{path}: too much to be kept in memory; write it to a file and give that file.",
    },
    "not-read": {
        "fr": "{path} n’est pas un texte en UTF-8, ou pas une ligne de JSONL avec un champ « text ».",
        "en": "{path} is not text in UTF-8, or not a line of JSONL with a field “text”.",
    },
    "folder": {"fr": "dossier d’une copie scellée", "en": "folder of a sealed release"},
    "trust": {
        "fr": "clé publique d’un signataire connu (base64, ou fichier qui la contient)",
        "en": "public key of a known signer (base64, or a file that holds it)",
    },
    "demo.out": {"fr": "où écrire la démonstration", "en": "where to write the demo"},
    "error": {"fr": "Erreur : {message}", "en": "Error: {message}"},
    "usage": {"fr": "Voir : {command} --help", "en": "See: {command} --help"},
    "in-file": {"fr": "{path} : {problem}", "en": "{path}: {problem}"},
    "missing": {"fr": "{path} n’existe pas ou ne peut être lu.", "en": "{path} doesn't exist or can't be read."},
    "not-utf-8": {
        "fr": "{path} n’est pas un texte en UTF-8 : l’enregistrer en UTF-8.",
        "en": "{path} is not text in UTF-8: save it as UTF-8.",
    },
    "ambiguous": {
        "fr": "--text et --split-patients ensemble : de quel patient parle le texte ?",
        "en": "--text and --split-patients together: which patient is the text about?",
    },
    "declared-split": {
        "fr": "--identity et --split-patients ensemble : de quel patient s’agit-il ?",
        "en": "--identity and --split-patients together: which patient is it?",
    },
    "key-split": {
        "fr": "--key et --split-patients ensemble : une clé ne sert qu’à un patient.",
        "en": "--key and --split-patients together: a key is for one patient.",
    },
    "out-exists": {
        "fr": "{path} existe déjà : donner un autre dossier à --out, rien n’est écrasé.",
        "en": "{path} exists already: give another folder to --out, nothing is overwritten.",
    },
    "not-a-key": {
        "fr": "{path} n’est pas une clé de cas : en donner une faite par --key, ou un nom nouveau.",
        "en": "{path} is not the key of a case: give one made by --key, or a new name.",
    },
    "not-public-key": {
        "fr": "--trust attend une clé publique en base64 (celle que montre « negatoscope key »), ou un fichier.",
        "en": "--trust needs a public key in base64 (the one that `negatoscope key` shows), or a file.",
    },
    "holds": {
        "fr": "La copie tient : {verdict}, pour {audience}, {files} fichiers signés et relus.",
        "en": "The release holds: {verdict}, for {audience}, {files} files signed and read again.",
    },
    "doesnt-hold": {
        "fr": "La copie ne tient pas : ne pas l’accepter.",
        "en": "The release doesn't hold: don't accept it.",
    },
    "unchecked": {
        "fr": "Ne peut être vérifié sans l’identité du patient : {checks}.",
        "en": "Can't be checked without the identity of the patient: {checks}.",
    },
    "signer": {"fr": "Signataire : {key}", "en": "Signer: {key}"},
    "demo.case": {
        "fr": "Le cas d’une patiente inventée est dans {path}. On le passe au négatoscope :",
        "en": "The case of a fictional patient is in {path}. It is passed through the gate:",
    },
    "interrupted": {
        "fr": "Arrêté. Rien n’a été écrit.",
        "en": "Stopped. Nothing was written.",
    },
    "internal": {
        "fr": "Le négatoscope n’a pas pu finir ({reason}). Rien n’a été écrit. Signaler ceci aux mainteneurs.",
        "en": "The gate could not finish ({reason}). Nothing was written. Please report this to the maintainers.",
    },
    "written": {"fr": "Copie : {path}", "en": "Release: {path}"},
    "report": {"fr": "Rapport : {path}", "en": "Report: {path}"},
    "names": {"fr": "Les fichiers du rapport, sous leur nom :", "en": "The files of the report, by their names:"},
}


def say(key: str, lang: str, /, **params: object) -> str:
    """Words of the command line."""
    return WORDS[key][lang].format_map(params)
