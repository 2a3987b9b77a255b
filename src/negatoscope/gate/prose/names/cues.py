"""What announces a person: titles, labels, kinship, professions, greetings, verbs that take a person. Folded words."""

from __future__ import annotations

from negatoscope.gate.identity.words import word_set

CIVIL = word_set(
    "monsuier monsier monseur mosnieur monsiuer madme madam madamme mademoisele m mm mr mrs ms mme mmes mlle mlles "
    "melle monsieur madame mademoiselle messieurs mesdames mister miss messrs mamie papi papy meme pepe tata tonton "
    "mamy veuve"
)
"""Titles that any person bears."""
DOCTOR = word_set(
    "dre pre dres docteru doctuer docter dr drs docteur docteure docteurs docteures pr prs prof professeur "
    "professeure doctor doctors professor doc"
)
"""Titles of a doctor."""
TITLES = CIVIL | DOCTOR
PATIENT = word_set(
    "patient patiente patients pt pte malade enfant bebe nourrisson nouveau nee nomme nommee nommes prenomme "
    "prenommee appele appelee dit dite alias baby boy girl child named called petit petite jeune"
)
"""Words for the one who is ill, or before the name of anybody."""
KIN = word_set(
    "fratrie siblings enfants children jumeaux jumelles amoureux amoureuse fils fille mari epoux epouse femme "
    "conjoint conjointe compagnon compagne concubin concubine ex frere soeur freres soeurs pere mere papa maman "
    "parents oncle tante neveu niece cousin cousine jumeau jumelle bru gendre ami amie amis amies voisin voisine "
    "copain copine fiance fiancee aidant aidante daughter husband wife brother sister mother father mum mom dad "
    "uncle aunt nephew partner friend neighbour neighbor grandmother grandfather grandson granddaughter twin famille "
    "family"
)
"""Those around the patient."""
STAFF = word_set(
    "adjudant capitaine sergent caporal colonel commandant lieutenant soldat brigadier sr sister coach entraineur "
    "entraineuse avocat avocate notaire educateur educatrice instituteur institutrice employeur medecin generaliste "
    "radiologue radiologues radio chirurgien chirurgienne anesthesiste urgentiste interne internes externe chef "
    "cheffe infirmier infirmiere ide manip manipulateur manipulatrice secretaire kine kinesitherapeute cadre "
    "cardiologue neurologue neurochirurgien oncologue pneumologue rhumatologue gynecologue pediatre urologue orl "
    "ophtalmologue dermatologue gastro gastroenterologue senologue neuroradiologue orthopediste hematologue "
    "nephrologue endocrinologue psychiatre geriatre reanimateur anapath anatomopathologiste biologiste confrere "
    "consoeur collegue collegues assistant assistante senior operateur operatrice prescripteur prescriptrice "
    "correspondant correspondante referent referente rapporteur rapporteure praticien praticienne medecins docteur "
    "consultant consultante remplacant remplacante brancardier ambulancier pharmacien psychologue dieteticienne "
    "anesth chir rea onco neuro cardio gyneco neurochir uro ortho pneumo dermato rhumato hemato infi rapp med "
    "dentiste orthophoniste ergotherapeute coordinatrice redacteur redactrice signataire radiologist surgeon "
    "resident fellow registrar physician nurse technologist radiographer colleague attending operator intern "
    "secretary cardiologist neurologist oncologist gp"
)
"""Those who care, by their profession."""
STAFF_ACRONYMS = word_set("as ash ide iade ibode mer merm ffi dj ph phc cca ipa tim arc adj aux")
"""Professions in capitals: "AS Mamadou"; in small letters they are other words."""
BEDS = word_set("lit lits ch chambre box bed room fauteuil")
"""Words whose number is followed by who lies there."""
PERSON_LABELS = word_set(
    "alias surnom pt forename norn prenorn identity nom noms prenom prenoms patient patiente name surname firstname "
    "lastname usage naissance assure assuree beneficiaire identite pn tuteur tutrice curateur curatrice temoin "
    "prevenir confiance aidant messager declarant interesse interessee victime expertise signature signe affaire"
)
"""Words that end a label of a field with a person in it."""
STAFF_LABELS = word_set(
    "inter requestor resp responsable referent referente consultant par by copie copies cc destinataire "
    "destinataires presents presentes present presente presence excuses excusees absents participants participant "
    "equipe operateurs partenaires collaborateurs intervenants discute discutee traitant adresseur demandeur "
    "prescripteur operateur operatrice signataires auteur auteurs medecins internes from to de a attention relecteur "
    "relectrice relecture lecteur lectrice validation redaction transmission avis garde astreinte attendees contact "
    "contacts"
)
"""Words that end a label of a field with doctors, or several people, in it."""
GREETINGS = word_set(
    "cc yo kikou hola slt bjr bsr cdlt bise biz salut bonjour bonsoir coucou hello hi hey dear cher chere chers "
    "cheres bonne amities bises bisous ami amie amicalement cordialement confraternellement sincerely regards best "
    "merci bravo felicitations thanks thank pensees"
)
"""Words of a letter or a message that are followed by somebody."""
OWNED = word_set(
    "photo photos piece pieces fichier image planche dossier dossiers fiche scanner scan scans irm tdm ct mri echo "
    "echographie radio radios rx mammo mammographie examen examens images imagerie cliche cliches bilan cr compte "
    "rendu courrier lettre mail resultat resultats avis chambre lit equipe cabinet consultation consult demande suivi "
    "ordonnance rdv visite mari femme fille fils mere pere frere soeur famille epouse epoux enfants conjoint tante "
    "oncle neveu niece voisin voisine tel telephone portable age relecture signature nom prenom obseques results "
    "report chart file record exam family mother father son daughter wife husband parents affaire anniversaire "
    "naissance rendez vous jumeau bebe cas histoire biopsie biopsies operation sortie arrivee entree"
)
"""Nouns that belong to somebody: "dossier de Dupont", "scan Boucher"; of others ("polygone de") a name is an eponym."""
SEEN_BY = word_set(
    "vu vue vus vues suivi suivie suivis adresse adressee opere operee recu recue examine examinee relu relue dicte "
    "dictee valide validee redige redigee signe signee realise realisee lu lue interprete interpretee demande "
    "demandee prescrit prescrite ponctionne envoye envoyee confie confiee accompagne accompagnee amene amenee "
    "conduit conduite soigne soignee e revu revue saisi saisie fait faite pratique pratiquee effectue effectuee "
    "contresigne presente presentee appele appelee contacte contactee prevenu prevenue hospitalise hospitalisee "
    "biopsie biopsiee scanne verifie verifiee supervise encadre remplace remplacee seen referred operated reported "
    "reviewed read dictated signed performed examined sent followed admitted requested ordered validated interpreted "
    "discussed called accompanied"
)
"""Participles before "par" that take somebody, not something."""
DESCRIBED_BY = word_set(
    "decrit decrite decrits decrites propose proposee proposes rapporte rapportee defini definie etabli etablie "
    "publie publiee modifie modifiee introduit introduite developpe developpee invente inventee selon classe classee "
    "described proposed defined published introduced modified developed reported"
)
"""Participles before "par" that take an author."""
TOWARDS = word_set(
    "merci bravo adresse adressee adresser confie confier confiee demande demander montre montrer dit dire annonce "
    "annoncer appelle appeler telephone telephoner ecrire envoye envoyer parle parler remercie remercier donne "
    "donner transmis transmettre avis grace rendez felicitations hommage attention explique expliquer tel rappelle "
    "rappeler pensee pensees thanks thank kudos congratulations sent spoke talked given mail transfere bonjour "
    "question reponse copie"
)
"""Words before "à" that take somebody."""
SEEING = word_set(
    "attend attends cherche retrouve previent avertir relire relis lire bilanter hospitaliser transferer extuber "
    "operer drainer ponctionner recuperer descendre attendre dedie saluer accueillir accueille accueillons retrouver "
    "rejoindre seeing saw see scanned examined remercie remercier vois voir revoir revois appelle rappelle rappeler "
    "appeler contacter joindre prevenir previens croise demandez appelez contactez prevenez voyez ringing ring ask "
    "call meet met remplace rejoint felicite connais connait salue embrasse surnomme nomme prenomme baptise appelais "
    "appelait suivre recevoir recois adresse confie vu revu seen with"
)
"""Verbs whose object is somebody, more often than not."""
HUMAN = word_set(
    "gere gerent supervise tranche relance insiste hesite descend monte prend valident thinks think pense dit says "
    "said veut wants demande asked told called rale rigole arrive vient came covers propose repond confirme valide "
    "relit valides lit read reads agrees stp svp please"
)
"""What only somebody does, or is asked."""
SPOKEN_TO = word_set("t tu stp svp please")
"""What is said to somebody who has just been called."""
AUXILIARIES = word_set("a est n ne se s me m nous vous te et is will")
"""Small words that follow a subject."""
DEEDS = word_set(
    "gere supervise relance va vient revient sort souffre tousse pense dit veut demande attend ressort repart entre "
    "rentre vit habite marche presente presentait souffrait consulte consultait refuse accepte supporte tolere decrit "
    "signale rapporte allegue prefere souhaite travaille arrive repond rappelle confirme propose valide opere relit "
    "accompagne accompagnait passe avait aurait arrivait parle pleure fume dort mange fait etait sera viendra passera "
    "reviendra has had was is says said lives works wants recovered complains complained underwent presented denies "
    "reports asked came went told called"
)
"""Verbs whose subject is somebody, nearly always."""
HEADS = word_set(
    "rue avenue av boulevard bd place quai chemin impasse allee cours square route pont hopital hopitaux clinique "
    "polyclinique centre chu chru ch chr gh ghu hia ehpad residence maternite maison institut fondation universite "
    "faculte lycee ecole college musee eglise amphitheatre salle pavillon batiment bat prix collection editions "
    "librairie laboratoire labo hospital street road university school institute foundation award medical center "
    "stade gymnase campus association societe ligue villa domaine parc jardin port gare metro tour chateau pharmacie "
    "groupe cite"
)
"""What is named after somebody and is no person: streets, hospitals, schools, prizes."""
PARTICLES = word_set(
    "de la le les du des d l van der den von dem ter ten el al ben bin bint ibn abou abu ait ould o mc mac st ste "
    "saint sainte di da dos das do del della san santa y e"
)
"""Small words that stand before a surname or inside it."""
INNER = word_set("de du des d la le van der den von el al ben bin di da dos del della y e ould ait")
"""Particles that join two parts of one name in small letters."""
SALUTATIONS = word_set(
    "cc yo kikou hola dear cher chere chers cheres salut bonjour bonsoir hello hi hey coucou slt bjr bsr"
)
"""Greetings that open a letter or a message to somebody."""
CLOSINGS = word_set(
    "cheers regards wishes sincerely faithfully truly bises bise bisous biz amities amicalement cordialement cdlt "
    "confraternellement respectueusement sincerement"
)
"""Last words of a letter or a message, before the name of the one who writes it."""
PLACES_TOO = word_set(
    "france noel lorraine florence nancy valence vienne lourdes chelsea sofia sydney brittany georgia virginia "
    "carolina victoria adelaide charlotte austin dallas houston madison savannah israel jordan chad kenya india "
    "china ireland asia africa america paris constance geneva milan laval cayenne alma pascal toussaint"
)
"""Given names that are places and days too: after "de" and "a" they are those."""
FAMILIAR = word_set("mamie papi papy meme pepe tata tonton mamy")
"""Titles that are a part of what one is called: "Mamie Angele"."""
COMPOUND_EPONYMS = frozenset(
    {
        "pierre marie",
        "pierre robin",
        "claude bernard",
        "jean louis petit",
        "ann arbor",
        "louis bar",
        "di george",
        "saint louis",
    }
)
"""Whole names that live in diseases, schools and journals."""
NO_NAME = word_set(
    "svp stp ok ami amie amis amies collegue collegues maitre colleague colleagues team all sir tous toutes linkedin "
    "docteur docteure professeur professeure directeur directrice president presidente ministre maire juge procureur "
    "inspecteur medecin confrere consoeur madame monsieur mademoiselle et ou est a ai as ont sont va vient revient "
    "qui que dont en au aux un une sa son ses mes mon ma tes se ne ni si y il elle on nous vous ils elles je tu ce "
    "cette veut sera etait avait ete sort dit pense presente consulte souffre chez pour par avec sans sous sur dans "
    "vu vue nee age agee was is has had and who with for in to of at from by the his her patient patiente mais donc "
    "car lui sexe dossier prenom nom tout toute toujours aussi bien tres mieux scanner irm tdm revoit revu contrast "
    "angiography angio imaging bonjour merci ans"
)
"""Words that never begin a name after a title, even in small letters or in capitals."""
