"""« Vos droits »: what the code lets a radiologist publish, and what to do when attacked.

Every sentence has its source, and a test reads that each exists in the reference of the law. An engineering reading
of the code, not legal advice: the page says so.
"""

from __future__ import annotations

from negatoscope.gate.policy import Audience
from negatoscope.site.guide.right import Example, Right, Statement

_SECRECY = ("CSP R.4127-4", "Code pénal 226-13")

RIGHTS: tuple[Right, ...] = (
    Right(
        "publier",
        {"fr": "Ce que vous pouvez publier", "en": "What you may publish"},
        {
            "fr": "Presque tout ce qui informe : vos compétences, la médecine, un cas dont le patient reste inconnu.",
            "en": "Nearly everything that informs: your skills, medicine, a case whose patient stays unknown.",
        },
        (
            Statement(
                "Vous pouvez faire connaître, par tous moyens, ce qui aide un patient à choisir : vos compétences, vos "
                "pratiques, votre parcours et vos conditions d’exercice.",
                "You may make known, by any means, what helps a patient choose: your skills, practice, career and "
                "conditions of practice.",
                ("CSP R.4127-19-1",),
            ),
            Statement(
                "Cette communication est loyale et honnête : elle ne reprend pas le témoignage de tiers, ne compare "
                "pas et n’incite pas à des actes inutiles.",
                "It is fair and honest: it doesn’t pass on the testimonial of others, doesn’t compare, and doesn’t "
                "encourage needless acts.",
                ("CSP R.4127-19-1",),
            ),
            Statement(
                "Vous pouvez informer et enseigner, au public comme à vos confrères, sur ce que la science soutient et "
                "qui relève de votre discipline ou de la santé publique.",
                "You may inform and teach, the public and your colleagues, on what science supports and "
                "belongs to your "
                "discipline or to public health.",
                ("CSP R.4127-19-1", "CSP R.4127-13"),
            ),
            Statement(
                "Au public, ne donnez que des données confirmées, avec prudence, et leur source.",
                "To the public give confirmed data only, with care, and their source.",
                ("CSP R.4127-13", "CNOM charter 2025"),
            ),
            Statement(
                "Une méthode encore insuffisamment éprouvée se présente aux confrères avec ses réserves, "
                "au grand public "
                "pas du tout.",
                "A method not yet sufficiently proven is shown to colleagues with its reservations, to lay people not "
                "at all.",
                ("CSP R.4127-14",),
            ),
            Statement(
                "Vous pouvez publier un cas pour enseigner dès lors que le patient ne peut être reconnu.",
                "You may publish a case to teach once the patient can’t be recognised.",
                ("CSP R.4127-73",),
            ),
            Statement(
                "Vous pouvez figurer dans les annuaires, quel qu’en soit le support : nom, coordonnées, situation "
                "conventionnelle, spécialité inscrite, titres et diplômes reconnus.",
                "You may appear in directories on any medium: name, contact, position towards the health insurance, "
                "registered specialty, recognised titles and diplomas.",
                ("CSP R.4127-80",),
            ),
            Statement(
                "Qui présente son activité au public y joint ses honoraires, les moyens de paiement et le rappel de "
                "l’égal accès aux soins.",
                "Who presents an activity to the public states fees, means of payment and the duty of "
                "equal access too.",
                ("CSP R.4127-53",),
            ),
        ),
        (
            Example(
                "Le scanner utilise des rayons X, l’IRM un champ magnétique. Le choix entre les deux "
                "dépend de la question "
                "que pose votre médecin.",
                "CT uses X-rays, MRI a magnetic field. Which of the two is chosen depends on the question your doctor "
                "asks.",
            ),
            Example(
                "Radiologue à Poitiers, je pratique l’échographie et la radiologie de l’enfant. Secteur 1, honoraires "
                "affichés en salle d’attente.",
                "I practise ultrasound and radiography of children. Fees are posted in the waiting room. Dr Ann Bell, "
                "radiologist, Poitiers.",
            ),
            Example(
                "Lésion kystique de la queue du pancréas, de découverte fortuite : quels critères font préférer la "
                "surveillance à l’exérèse ?",
                "A cystic lesion of the tail of the pancreas found by chance: which criteria favour watching over "
                "resection?",
                Audience.COLLEAGUES,
            ),
        ),
    ),
    Right(
        "repondre-au-public",
        {"fr": "Répondre à un patient en public", "en": "Answering a patient in public"},
        {
            "fr": "En termes généraux, sans dire ni laisser entendre que vous le connaissez.",
            "en": "In general terms, without saying or hinting that you know them.",
        },
        (
            Statement(
                "Reconnaître quelqu’un comme votre patient, même pour le remercier, révèle déjà un secret.",
                "To acknowledge somebody as your patient, even to thank them, already reveals a secret.",
                _SECRECY,
            ),
            Statement(
                "Vous pouvez répondre à une question de santé par une information générale, vérifiée et sourcée.",
                "You may answer a question about health with general, verified information and its source.",
                ("CSP R.4127-13", "CSP R.4127-19-1"),
            ),
            Statement(
                "Ne donnez pas d’avis personnel : ni diagnostic, ni dose, ni conduite à tenir pour une personne.",
                "Give no personal advice: no diagnosis, no dose, nothing to do for one person.",
                ("CNOM charter 2025",),
            ),
            Statement(
                "Renvoyez vers le médecin qui suit la personne, et vers les urgences si la question le demande.",
                "Refer to the doctor who follows the person, and to emergency care if the question calls for it.",
                ("CNOM charter 2025",),
            ),
        ),
        (
            Example(
                "Je ne peux pas donner d’avis sur vos images ici. Le radiologue qui a fait l’examen et votre médecin "
                "répondront à vos questions.",
                "I can’t give an opinion on your images here. The radiologist who did the examination and your doctor "
                "will answer your questions.",
            ),
            Example(
                "En règle générale, l’échographie n’utilise pas de rayons X. Pour votre situation, parlez-en à votre "
                "médecin.",
                "As a rule, ultrasound uses no X-rays. For your own situation, talk to your doctor.",
            ),
        ),
    ),
    Right(
        "avis-illicite",
        {"fr": "Un avis faux ou illicite", "en": "A false or unlawful review"},
        {
            "fr": "Le secret tient, même pour vous défendre. D’autres voies existent.",
            "en": "Secrecy holds, even to defend yourself. There are other ways.",
        },
        (
            Statement(
                "Ne racontez pas les soins pour vous justifier : le secret vaut aussi devant une accusation.",
                "Don’t tell of the care to justify yourself: secrecy holds before an accusation too.",
                _SECRECY,
            ),
            Statement(
                "Gardez la preuve : une capture datée de la page, avec son adresse.",
                "Keep the evidence: a dated capture of the page, with its address.",
                ("CNOM e-réputation 2018",),
            ),
            Statement(
                "Notifiez l’hébergeur : l’endroit exact, ce qui est illicite et pourquoi, votre nom et votre adresse "
                "électronique, votre bonne foi. Il doit accuser réception et motiver sa décision.",
                "Notify the host: the exact place, what is unlawful and why, your name and e-mail address, your good "
                "faith. It must acknowledge and give reasons for its decision.",
                ("DSA 16",),
            ),
            Statement(
                "Si la plateforme refuse, sa procédure interne de réclamation est ouverte six mois.",
                "If the platform refuses, its internal complaint procedure is open for six months.",
                ("DSA 20",),
            ),
            Statement(
                "Une diffamation se poursuit vite : la loi sur la presse laisse en principe trois mois. "
                "Demandez conseil "
                "dès le premier jour.",
                "Defamation must be pursued fast: press law leaves three months in principle. Seek advice "
                "from the first "
                "day.",
                ("Loi de 1881",),
            ),
            Statement(
                "Votre conseil départemental vous conseille, et le CNOM a publié un guide sur l’e-réputation.",
                "Your departmental council advises you, and the CNOM has published a guide on reputation online.",
                ("CNOM e-réputation 2018",),
            ),
        ),
        (
            Example(
                "Le secret médical m’interdit de répondre ici, y compris pour dire si nous nous connaissons. Notre "
                "secrétariat reçoit toute réclamation.",
                "Medical secrecy forbids me to answer here, even to say whether we know each other. Our "
                "office receives "
                "every complaint.",
            ),
        ),
    ),
    Right(
        "usurpation",
        {"fr": "Votre nom est utilisé sans vous", "en": "Your name is used without you"},
        {
            "fr": "Faux compte, publicité à votre image, partenaire trop bavard : le code vous demande d’y veiller.",
            "en": "A false account, an advertisement with your face, a talkative partner: the code asks you to watch.",
        },
        (
            Statement(
                "Vous veillez à l’usage qui est fait de votre nom, de votre qualité et de vos déclarations.",
                "You watch over the use made of your name, your title and what you said.",
                ("CSP R.4127-20",),
            ),
            Statement(
                "Un organisme où vous exercez ou auquel vous prêtez votre concours ne peut s’en servir à des fins "
                "commerciales.",
                "A body where you practise or that you work with can’t use them for commercial ends.",
                ("CSP R.4127-20",),
            ),
            Statement(
                "Signalez le faux compte à la plateforme, avec l’adresse exacte et vos motifs.",
                "Report the false account to the platform, with its exact address and your reasons.",
                ("DSA 16",),
            ),
            Statement(
                "Votre image vous appartient : le juge peut en ordonner le retrait.",
                "Your image is yours: a court may order its removal.",
                ("Code civil 9",),
            ),
        ),
        (
            Example(
                "Un compte utilise mon nom sans mon accord. Je n’en suis pas l’auteur et je l’ai signalé.",
                "An account uses my name without my leave. I am not its author and have reported it.",
            ),
        ),
    ),
    Right(
        "propos-deformes",
        {"fr": "Vos propos sont déformés", "en": "You are misquoted"},
        {
            "fr": "Une citation tronquée se corrige, et le droit de réponse est fait pour cela.",
            "en": "A truncated quotation can be put right; that is what the right of reply is for.",
        },
        (
            Statement(
                "Demandez d’abord à l’auteur la correction et un lien vers vos propos entiers.",
                "First ask the author for a correction and a link to what you said in full.",
                ("CSP R.4127-20",),
            ),
            Statement(
                "Toute personne nommée ou désignée en ligne a un droit de réponse.",
                "Anyone named or pointed at online has a right of reply.",
                ("LCEN",),
            ),
            Statement(
                "Votre réponse reste mesurée et ne cite aucun patient.",
                "Your reply stays moderate and mentions no patient.",
                ("CSP R.4127-31", *_SECRECY),
            ),
        ),
        (
            Example(
                "Mes propos ont été tronqués. Le texte entier est en lien : j’y dis que cette technique "
                "reste à évaluer.",
                "What I said was truncated. The whole text is linked: in it I say that this technique remains to be "
                "evaluated.",
            ),
        ),
    ),
    Right(
        "attaque-d-un-confrere",
        {"fr": "Un confrère vous attaque", "en": "A colleague attacks you"},
        {
            "fr": "La confraternité vaut dans les deux sens, et le conseil départemental est là pour cela.",
            "en": "Fellowship holds both ways, and the departmental council is there for that.",
        },
        (
            Statement(
                "Il est interdit de calomnier un confrère, de médire de lui ou de relayer ce qui peut lui nuire ; cela "
                "vaut pour lui comme pour vous.",
                "To slander or speak ill of a colleague, or to pass on what could harm them, is "
                "forbidden; to them as to "
                "you.",
                ("CSP R.4127-56",),
            ),
            Statement(
                "Ne répondez pas en public : cherchez d’abord la conciliation, au besoin devant le "
                "conseil départemental.",
                "Don’t answer in public: seek conciliation first, before the departmental council if need be.",
                ("CSP R.4127-56",),
            ),
            Statement(
                "Une discussion scientifique reste permise : on y critique une méthode, pas une personne.",
                "A scientific discussion stays allowed: it criticises a method, not a person.",
                ("CSP R.4127-13", "CSP R.4127-56"),
            ),
            Statement(
                "Gardez le secret des patients communs : il ne cède pas à la querelle.",
                "Keep the secret of shared patients: a quarrel doesn’t lift it.",
                _SECRECY,
            ),
        ),
        (
            Example(
                "Je ne partage pas cette lecture de l’étude : son effectif est faible et il n’y a pas de "
                "groupe témoin. "
                "Parlons-en en réunion.",
                "I don’t share this reading of the study: the series is small and has no control group. Let us discuss "
                "it at the meeting.",
                Audience.COLLEAGUES,
            ),
        ),
    ),
)

BY_SLUG: dict[str, Right] = {right.slug: right for right in RIGHTS}
