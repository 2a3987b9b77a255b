"""Places, hospitals, wards and addresses: whole where they stand, silent where only medicine speaks."""

from __future__ import annotations

import pytest

from tests.gate.prose.marking import marked, unmarked

KINDS = frozenset({"city", "place", "hospital", "ward", "address", "postcode"})

PLACES = [
    "Patiente de 60 ans vue à ⟦Brest⟧ puis transférée de ⟦Quimperlé⟧.",
    "Patient de 60 ans habitant ⟦Villeneuve-sur-Lot⟧, originaire de ⟦Vif⟧.",
    "patient de 60 ans, habite a ⟦brest⟧, reside a ⟦la rochelle⟧",
    "Patient du ⟦Finistère⟧, 60 ans, en vacances dans ⟦le Cantal⟧.",
    "Patient de 60 ans, chute devant le ⟦lycée Jean-Zay⟧, sabots donnés au ⟦musée de Saint-Affrique⟧.",
    "Patient de 60 ans, promenade en mer à ⟦Porticcio⟧ la veille ; sa fille vit entre ⟦Auch⟧ et ⟦Agen⟧.",
    "A 60-year-old man from ⟦Sheffield⟧ who grew up on ⟦Inishbofin⟧.",
]
HOSPITALS = [
    "Patient de 60 ans adressé de ⟦Bichat⟧, opéré à ⟦la Timone⟧, collègues de ⟦Percy⟧.",
    "Patient de 60 ans vu au ⟦CH de Valence⟧ puis à la ⟦clinique du Val d'Or⟧ et à l'⟦EHPAD Les Mimosas⟧.",
    "patient de 60 ans vu au ⟦chu de nantes⟧ puis a la ⟦clinique du parc⟧",
    "Patiente de 30 ans suivie à la ⟦maternité « la Maison des Lilas »⟧.",
    "Patient de 60 ans, merci ⟦#CHUNantes⟧.",
    "A 60-year-old man seen at ⟦Addenbrooke's Hospital⟧, then at ⟦Mount Sinai⟧ and the ⟦Royal Sussex County Hospital⟧.",
    "This patient attended ⟦Groote Schuur⟧ for an ultrasound.",
]
WARDS = [
    "Patient de 60 ans, ⟦chambre 214⟧, puis ⟦lit 12⟧, puis ⟦réa 2⟧.",
    "Patient de 60 ans, merci au ⟦service du Pr Escande-Villard⟧.",
    "Patient de 60 ans en ⟦pneumo 3e étage, secteur B de chirurgie viscérale⟧.",
    "The patient is in ⟦Ward 7B⟧ today, tomorrow in ⟦ICU bed 4⟧.",
]
ADDRESSES = [
    "Patiente de 60 ans domiciliée ⟦12 bis rue des Lilas, appt 4, bât. C, 69003 Lyon⟧.",
    "Patient de 60 ans : ⟦17 RUE DE RENNES, APPT 188, 75011 PARIS 11⟧",
    "Patient de 60 ans, ⟦5 av. du Général Leclerc, 92100 Boulogne-Billancourt CEDEX 2⟧.",
    "A 60-year-old man who lives at ⟦Flat 2, 61 Cadogan Terrace, Hove, BN3 2QJ⟧.",
    "The patient's home: ⟦1840 W Birchwood Ave, Des Moines, IA 50312⟧.",
]
SILENT = [
    "Patient de 60 ans : critères de Milan, classification de Paris, maladie de Lyme, consensus de Vienne.",
    "Patient de 60 ans vu au CHU, à l'hôpital de jour, adressé à l'institut national du cancer.",
    "Patient de 60 ans : examen clinique du genou, chirurgie viscérale programmée, avis neurochirurgical.",
    "Patient de 60 ans : boule de Bichat, aire de Broca, capsule de Tenon, pont de Varole, îlots de Langerhans.",
    "Patient de 60 ans : place de l'IRM, cours évolutif, voie veineuse, passage de sonde, pôle supérieur du rein.",
    "Patient de 60 ans, infection secondaire à Pseudomonas, liée à Listeria.",
    "A 60-year-old man: Ward's triangle, bed rest, street drugs, Hill-Sachs lesion.",
]


@pytest.mark.parametrize("line", [*PLACES, *HOSPITALS, *WARDS, *ADDRESSES])
def test_it_finds_where_a_patient_was(line: str) -> None:
    assert marked(line, KINDS) == line


@pytest.mark.parametrize("line", SILENT)
def test_it_leaves_medicine_and_eponyms(line: str) -> None:
    assert marked(line, KINDS) == unmarked(line)


def test_it_reads_the_fields_of_messages_and_dumps() -> None:
    message = "MSH|^~\\&|RIS|MERCY GEN|PACS|\nPID|1||0071||X||19770422|M|||1840 W BIRCHWOOD AVE^^DES MOINES\n"
    message += "PV1|1|I|4WEST^412"
    found = marked(message, KINDS)
    assert "|⟦MERCY GEN⟧|" in found
    assert "⟦1840 W BIRCHWOOD AVE^^DES MOINES⟧" in found
    assert "⟦4WEST^412⟧" in found
    assert "[⟦Mater Misericordiae⟧]" in marked("(0008,0080) LO [Mater Misericordiae] # InstitutionName", KINDS)
