"""The words that imaging burns into its own pictures, in English and French.

Only words that name a side, an orientation, a plane, a sequence, a technique, an organ, a setting or a unit; none
that introduces a person, a place or a day ("Name", "Hospital", "Date").
"""

from __future__ import annotations

from itertools import product

UNITS = frozenset(
    "mm cm m µm um cm2 cm² mm2 mm² cm3 cm³ ml cc l g kg mg µg ms s sec min hz khz mhz ghz db kv kvp ma mas uas µas mgy gy "
    "mgycm mgy*cm gycm2 cgycm2 dgycm2 mgycm2 gy*cm2 mgy.cm gy.cm2 cm/s m/s mmhg hu uh bq mbq kbq mbq/ml bq/ml suv g/ml "
    "% fps bpm im/s i/s deg ° °c dpi px t mt/m w mw mw/cm2 kcps cps ip/s cm/sec mm/s ml/min ml/s ppm".split()
)
"""Compared without case."""

LABELS = frozenset(
    "se im img image slice coupe frame series série acq w l c ww wl wc wl/ww w/l ww/wl win level fenêtre tr te ti ta fa etl nex nsa "
    "fov thk st sp sl th sthk thickness slice thickness gap loc pos tab z zoom mag x dfov sfov pitch kv kvp ma mas eff mas ctdi ctdivol dlp "
    "dap pds rot tilt gantry angle depth prof gain dr fr frq frame rate mi ti tis tib tic pwr power ao ap persist prf wf sv sv angle "
    "filter map dyn dynr dynrg dist distance d d1 d2 d3 d4 diam diameter circ circumference area aire surface vol volume vel v vmax vmin "
    "vmean psv edv ri pi s/d tamax hr fc ef fe lv ivs lvpw bpd hc ac fl efw crl ga gs afi nt ratio mean moy min max std sd dev dev std et "
    "moyenne suv suvmax suvmean suvpeak suvbw hu uh adc b b= sn p pe phase echo écho tsl lw rl cf res b1 ex expo exp ei di si dei s sens "
    "force compression comp lao rao cran caud cra fps scale échelle rows cols matrix matrice 2d 3d cw pw col".split()
) - {"series", "série"} | {"series", "série"}
"""Words that introduce a number. Compared without case."""

_OPPOSED = (("A", "P"), ("R", "L"), ("H", "F"), ("S", "I"))


def _orientations() -> frozenset[str]:
    """Letters of orientation (PS3.3 C.7.6.1.1.1), one and two together, three only where feet or head is named.

    Three letters make first names ("ALI", "LIA"); with H or F for the long axis they don't.
    """
    single = {letter for pair in _OPPOSED for letter in pair} | {"D", "G", "T", "E", "C"}
    axes = (("A", "P"), ("R", "L"), ("H", "F", "S", "I"))
    double = {
        one + other for first in axes for second in axes if first != second for one, other in product(first, second)
    }
    triple: set[str] = set()
    for x, y, z in product(axes[0], axes[1], ("H", "F")):
        triple |= {x + y + z, x + z + y, y + x + z, y + z + x, z + x + y, z + y + x}
    return frozenset(single | double | triple)


ORIENTATION = _orientations()
"""Compared with case: they are always capitals."""

WORDS = frozenset(
    # sides and positions
    "right left droite droit gauche rt lt re li rechts links lat med ant post sup inf ext int bilat bilateral bilatéral lateral latéral "
    "latérale medial médial anterior antérieur posterior postérieur superior inferior head feet tête pieds prone supine procubitus "
    "décubitus dorsal ventral erect upright standing debout couché assis semi supin weight bearing en charge face profil oblique "
    "lordotic lordose frontal transverse "
    # planes and views
    "ax axial axiale axiaux tra trans transversal sag sagittal sagittale cor coronal coronale obl long longitudinal longaxis short axis sax lax "
    "2ch 3ch 4ch mpr mip minip vr vrt cpr 2d 3d 4d pa ap ll cc mlo ml lm xcc rcc lcc rmlo lmlo rml lml lao rao topo topogram "
    "scout localizer localiser scanogram survey repérage vue view "
    # sequences and techniques
    "t1 t2 t1w t2w t1wi t2wi t2* t2star pd pdw dp flair stir tirm fs fatsat fat sat spair spir dixon water inphase opp in out phase "
    "se tse fse ssfse haste gre ge tfe ffe mprage space cube vista bravo fspgr spgr vibe lava thrive flash fiesta fisp truefisp ssfp bssfp "
    "bffe tof mra mrv swi swan dwi dw dti diff diffusion adc epi trace b0 b50 b400 b500 b800 b1000 perf perfusion pwi dsc dce asl cbf cbv "
    "mtt ttp tmax rcbv gd gado pre post contrast contraste iv ct cta mr irm tdm us dx cr xa rf mg nm pt pet tep wb ac nac recon soft tissue "
    "bone os lung poumon parenchyme mediastinum médiastin brain cerveau abdomen abdominal thorax chest pelvis bassin spine rachis neck cou "
    "art arterial artériel artérielle portal portale veineux veineuse venous delayed tardif tardive native sans avec injection late phase "
    "std standard sharp smooth hr hd uhr lowdose dose "
    # ultrasound settings
    "gen pen res harm thi low high med normal opt chi crossbeam xres sonoct prf wf cfi pdi dop doppler color colour couleur cw pw mode "
    "m-mode bmode b-mode tdi tib tis tic mi depth gain dyn map sv angle freq fr frq persist pwr power inv invert flow venous arterial vel "
    "abd cardiac obs gyn vasc thyroid msk breast small parts renal carotid fetal aorta aorte liver foie kidney rein spleen rate "
    "pancreas bladder vessie prostate uterus utérus ovary ovaire testis thyroïde "
    # organs named on plates
    "knee genou hip hanche shoulder épaule elbow coude wrist poignet hand main foot pied ankle cheville "
    # settings, measures, generic
    "se im img image slice coupe frame no nr of sur wl ww w l kv kvp ma mas fov tr te ti fa thk st gap loc zoom mag x dfov pitch dlp "
    "ctdi ctdivol dist distance diam diameter area aire surface volume vol mean moy moyenne max min sd std dev ratio total avg length width "
    "height longueur largeur hauteur angle scale échelle roi hu uh suv suvmax suvbw lossy compressed jpeg not for diagnostic diagnosis use "
    "portable mobile grid expo kvp compression force".split()
)
"""Compared without case, each standing alone."""

GLUED = frozenset(word for word in WORDS if len(word) >= 2) | UNITS
"""Words that may stand in a run without spaces."""
