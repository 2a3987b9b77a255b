"""The fictional patient of the demo case."""

from __future__ import annotations

FAMILY = "LEFÈVRE-PETIT"
GIVEN = "Margot"
BIRTH_DATE = "19570312"
PATIENT_ID = "8007421963"
ACCESSION = "A20260917042"
STUDY_DATE = "20260917"
STUDY_TIME = "101522"
PHYSICIAN = "GARNIER^Étienne"
INSTITUTION = "Clinique des Tilleuls"
FILE_STEM = "LEFEVRE-PETIT_Margot_12031957"

BANNER = ("LEFEVRE-PETIT MARGOT  F", "12/03/1957  8007421963", "CLINIQUE DES TILLEULS 17/09/2026")

TEXT = """# Une masse du foie découverte au scanner

Mme Lefèvre-Petit, 69 ans, suivie à la Clinique des Tilleuls (IPP 8007421963), a eu un scanner le 17 septembre 2026
à la demande du Dr Garnier. Née le 12/03/1957, elle est joignable au 06 12 34 56 78.

Petit épanchement du cul-de-sac de Douglas. Lésion hypodense du segment VI, de 28 mm, prenant le contraste en motte
périphérique au temps artériel. Diagnostic évoqué : **angiome**, dans la série axiale jointe.
"""
