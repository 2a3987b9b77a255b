"""The words of alternative texts. A closed list: nothing that a header says freely gets into one."""

from __future__ import annotations

MODALITIES: dict[str, tuple[str, str]] = {
    "CT": ("Scanner", "CT"),
    "MR": ("IRM", "MRI"),
    "US": ("Échographie", "Ultrasound"),
    "IVUS": ("Échographie endovasculaire", "Intravascular ultrasound"),
    "CR": ("Radiographie", "Radiograph"),
    "DX": ("Radiographie", "Radiograph"),
    "DR": ("Radiographie", "Radiograph"),
    "IO": ("Radiographie dentaire", "Dental radiograph"),
    "PX": ("Panoramique dentaire", "Dental panoramic radiograph"),
    "MG": ("Mammographie", "Mammogram"),
    "XA": ("Angiographie", "Angiogram"),
    "RF": ("Radioscopie", "Fluoroscopy"),
    "NM": ("Scintigraphie", "Scintigraphy"),
    "PT": ("TEP", "PET"),
    "ES": ("Endoscopie", "Endoscopy"),
    "XC": ("Photographie", "Photograph"),
    "GM": ("Microscopie", "Microscopy"),
    "SM": ("Microscopie", "Microscopy"),
    "OP": ("Photographie du fond d’œil", "Fundus photograph"),
    "OPT": ("Tomographie en cohérence optique", "Optical coherence tomography"),
}
"""French and English, by (0008,0060)."""

NOT_TOLD = ("Image médicale", "Medical image")

BODY_PARTS: dict[str, tuple[str, str]] = {
    "HEAD": ("de la tête", "head"),
    "BRAIN": ("du cerveau", "brain"),
    "SKULL": ("du crâne", "skull"),
    "FACE": ("de la face", "face"),
    "ORBIT": ("de l’orbite", "orbit"),
    "SINUS": ("des sinus", "sinuses"),
    "EAR": ("de l’oreille", "ear"),
    "IAC": ("des conduits auditifs internes", "internal auditory canals"),
    "JAW": ("de la mâchoire", "jaw"),
    "TMJ": ("de l’articulation temporo-mandibulaire", "temporomandibular joint"),
    "NECK": ("du cou", "neck"),
    "HEADNECK": ("de la tête et du cou", "head and neck"),
    "THYROID": ("de la thyroïde", "thyroid"),
    "CSPINE": ("du rachis cervical", "cervical spine"),
    "TSPINE": ("du rachis thoracique", "thoracic spine"),
    "LSPINE": ("du rachis lombaire", "lumbar spine"),
    "LSSPINE": ("du rachis lombo-sacré", "lumbosacral spine"),
    "SPINE": ("du rachis", "spine"),
    "SSPINE": ("du sacrum", "sacrum"),
    "SACRUM": ("du sacrum", "sacrum"),
    "CHEST": ("du thorax", "chest"),
    "THORAX": ("du thorax", "chest"),
    "LUNG": ("du poumon", "lung"),
    "BREAST": ("du sein", "breast"),
    "HEART": ("du cœur", "heart"),
    "AORTA": ("de l’aorte", "aorta"),
    "ABDOMEN": ("de l’abdomen", "abdomen"),
    "ABDOMENPELVIS": ("de l’abdomen et du pelvis", "abdomen and pelvis"),
    "CHESTABDOMEN": ("du thorax et de l’abdomen", "chest and abdomen"),
    "CHESTABDPELVIS": ("du thorax, de l’abdomen et du pelvis", "chest, abdomen and pelvis"),
    "LIVER": ("du foie", "liver"),
    "PANCREAS": ("du pancréas", "pancreas"),
    "KIDNEY": ("du rein", "kidney"),
    "BLADDER": ("de la vessie", "bladder"),
    "PELVIS": ("du pelvis", "pelvis"),
    "PROSTATE": ("de la prostate", "prostate"),
    "UTERUS": ("de l’utérus", "uterus"),
    "HIP": ("de la hanche", "hip"),
    "FEMUR": ("de la cuisse", "thigh"),
    "THIGH": ("de la cuisse", "thigh"),
    "KNEE": ("du genou", "knee"),
    "LEG": ("de la jambe", "leg"),
    "ANKLE": ("de la cheville", "ankle"),
    "FOOT": ("du pied", "foot"),
    "SHOULDER": ("de l’épaule", "shoulder"),
    "CLAVICLE": ("de la clavicule", "clavicle"),
    "HUMERUS": ("du bras", "upper arm"),
    "ARM": ("du bras", "arm"),
    "ELBOW": ("du coude", "elbow"),
    "FOREARM": ("de l’avant-bras", "forearm"),
    "WRIST": ("du poignet", "wrist"),
    "HAND": ("de la main", "hand"),
    "FINGER": ("du doigt", "finger"),
    "WHOLEBODY": ("du corps entier", "whole body"),
}
"""French with its article and English, by (0018,0015) without spaces (PS3.16, Annex L)."""

PLANES: dict[str, tuple[str, str]] = {
    "axial": ("axiale", "axial"),
    "coronal": ("coronale", "coronal"),
    "sagittal": ("sagittale", "sagittal"),
    "oblique": ("oblique", "oblique"),
}

SEQUENCES = ("T2*", "T1", "T2", "FLAIR", "STIR", "DIXON", "ADC", "SWI", "TOF", "MPRAGE")
"""Words of sequences that are the same in both languages."""

SPOKEN_SEQUENCES: dict[str, tuple[str, str]] = {
    "DWI": ("diffusion", "diffusion"),
    "DIFFUSION": ("diffusion", "diffusion"),
    "PD": ("densité de protons", "proton density"),
    "DP": ("densité de protons", "proton density"),
    "PERFUSION": ("perfusion", "perfusion"),
}

WINDOWS: dict[str, tuple[str, str]] = {
    "brain": ("fenêtre cérébrale", "brain window"),
    "subdural": ("fenêtre sous-durale", "subdural window"),
    "stroke": ("fenêtre étroite", "stroke window"),
    "temporal": ("fenêtre du rocher", "temporal bone window"),
    "bone": ("fenêtre osseuse", "bone window"),
    "lung": ("fenêtre pulmonaire", "lung window"),
    "mediastinum": ("fenêtre médiastinale", "mediastinal window"),
    "abdomen": ("fenêtre abdominale", "abdominal window"),
    "liver": ("fenêtre hépatique", "liver window"),
    "spine": ("fenêtre rachidienne", "spine window"),
    "angio": ("fenêtre vasculaire", "angiographic window"),
}
