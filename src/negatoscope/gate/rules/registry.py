"""All rules of the code of ethics, by family. A new one is a file, a line here, and its fixtures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from negatoscope.gate.rules.advice import case_answered, diagnosis, invitation, reassurance, treatment
from negatoscope.gate.rules.agreement import as_excuse, presumed
from negatoscope.gate.rules.author import (
    anonymous,
    posing_as_doctor,
    self_proclaimed,
    undeclared_pseudonym,
    unrecognised_specialty,
)
from negatoscope.gate.rules.care import known_person, live_patient, second_hand_record, told_about, urgent_decision
from negatoscope.gate.rules.claims import (
    breakthrough,
    certain_cure,
    dropping_care,
    illusory_remedy,
    infallible_detection,
    missing_source,
    no_risk,
    preliminary_as_settled,
    unproven_method,
    untested_use,
)
from negatoscope.gate.rules.colleagues import (
    belittled,
    group_denigrated,
    insult,
    named_in_criticism,
    rumour,
    work_denigrated,
)
from negatoscope.gate.rules.comparison import before_after, with_colleagues, with_establishments
from negatoscope.gate.rules.credits import certified_words, dpc_claimed
from negatoscope.gate.rules.influence import (
    aesthetic_acts,
    substitute_for_care,
    synthetic_image,
    undeclared_partnership,
)
from negatoscope.gate.rules.interests import hidden_tie, old_declaration, product_without_declaration, undeclared_tie
from negatoscope.gate.rules.judicial import judicial_case
from negatoscope.gate.rules.learned import (
    author_tone,
    certainty_tone,
    comparison_tone,
    denigration_tone,
    inducement_tone,
    offer_tone,
    personal_advice_tone,
    praise_tone,
    product_tone,
    recognisable_patient,
    testimonial_tone,
    tie_tone,
)
from negatoscope.gate.rules.pages import page_of
from negatoscope.gate.rules.praise import (
    exclusivity,
    patient_story,
    ranking,
    review_score,
    self_praise,
    testimonial,
    volume_boasting,
)
from negatoscope.gate.rules.products import (
    demanded,
    device_claim,
    medicine_praised,
    medicine_to_the_public,
    recommended,
)
from negatoscope.gate.rules.provenance import borrowed_figure
from negatoscope.gate.rules.trade import (
    booking_in_teaching,
    contest,
    demand_an_examination,
    discount,
    general_ban,
    gift_or_referral,
    limited_offer,
    mass_call,
    needless_examination,
    paid_reach,
    price_as_bait,
    promo_code,
    without_prescription,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rule import Rule
    from negatoscope.gate.rules.pages import RulePage
    from negatoscope.gate.rules.reading.construction import Hit
    from negatoscope.gate.rules.reading.reading import Reading


class RuleModule(Protocol):
    """A rule's file."""

    RULE: Rule
    __doc__: str | None

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Where the rule's construction stands; a pure function of the text and its audience."""
        ...


MODULES: tuple[RuleModule, ...] = cast(
    "tuple[RuleModule, ...]",
    (
        case_answered,
        diagnosis,
        treatment,
        reassurance,
        invitation,
        presumed,
        as_excuse,
        live_patient,
        urgent_decision,
        known_person,
        second_hand_record,
        told_about,
        certain_cure,
        infallible_detection,
        no_risk,
        unproven_method,
        missing_source,
        preliminary_as_settled,
        illusory_remedy,
        dropping_care,
        breakthrough,
        untested_use,
        judicial_case,
        testimonial,
        review_score,
        patient_story,
        with_colleagues,
        with_establishments,
        ranking,
        self_praise,
        before_after,
        volume_boasting,
        exclusivity,
        discount,
        gift_or_referral,
        limited_offer,
        promo_code,
        price_as_bait,
        needless_examination,
        without_prescription,
        demand_an_examination,
        paid_reach,
        general_ban,
        booking_in_teaching,
        contest,
        mass_call,
        anonymous,
        self_proclaimed,
        unrecognised_specialty,
        undeclared_pseudonym,
        posing_as_doctor,
        insult,
        work_denigrated,
        belittled,
        group_denigrated,
        named_in_criticism,
        rumour,
        certified_words,
        dpc_claimed,
        undeclared_partnership,
        aesthetic_acts,
        synthetic_image,
        substitute_for_care,
        undeclared_tie,
        product_without_declaration,
        old_declaration,
        hidden_tie,
        medicine_praised,
        medicine_to_the_public,
        device_claim,
        recommended,
        demanded,
        borrowed_figure,
        recognisable_patient,
        testimonial_tone,
        comparison_tone,
        praise_tone,
        offer_tone,
        inducement_tone,
        certainty_tone,
        tie_tone,
        denigration_tone,
        personal_advice_tone,
        author_tone,
        product_tone,
    ),
)

BY_CODE: dict[str, RuleModule] = {module.RULE.code: module for module in MODULES}


def page(code: str, lang: str) -> RulePage | None:
    """The page of a rule of the code of ethics in `fr` or `en`; None for every other code."""
    module = BY_CODE.get(code)
    return page_of(code, module.__doc__, lang) if module else None
