"""From a profile to its scorecard, with everything that keeps it from being scored."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from icp_docs.model.criterion import Criterion, Disqualifier
from icp_docs.model.profile import Profile
from icp_docs.model.settings import Settings
from icp_docs.problem import Fault, Loc
from icp_docs.rules import Judged, Vocabulary, as_words, compile_rule, field_faults
from icp_docs.scoring.card import Grade, Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.scoring.grades import read_grades
from icp_docs.scoring.overlap import overlaps
from icp_docs.scoring.tiers import check_own_tiers, check_shared_tiers, check_sums, read_tiers
from icp_docs.scoring.written import Written
from icp_docs.values import Format


def compile_profile(
    profile: Profile, settings: Settings, vocabulary: Vocabulary
) -> tuple[Scorecard | None, tuple[Fault, ...]]:
    """The scorecard of a profile; None when one of the faults is an error."""
    fmt = Format(settings.locale, settings.currency)
    vocabulary = vocabulary.answered(judged_in(profile))
    faults: list[Fault] = []
    criteria = tuple(
        compile_criterion(criterion, ("criteria", index), vocabulary, fmt, faults)
        for index, criterion in enumerate(profile.criteria)
    )
    disqualifiers = tuple(
        compile_disqualifier(disqualifier, ("disqualifiers", index), vocabulary, fmt, faults)
        for index, disqualifier in enumerate(profile.disqualifiers)
    )
    own = profile.tiers is not None
    maximum = sum((criterion.best for criterion in criteria), Decimal(0))
    tiers = read_tiers(settings.tiers if profile.tiers is None else profile.tiers, maximum)
    segments = vocabulary.segments
    card = Scorecard(profile.id, profile.name, criteria, disqualifiers, tiers, segments)
    if not faults:
        faults.extend(check_sums(card))
    if not faults:
        faults.extend(check_own_tiers(card, fmt) if own else check_shared_tiers(card, fmt))
    errors = bool(faults)
    for index, criterion in enumerate(criteria if not errors else ()):
        if criterion.banded:
            faults.extend(overlaps(criterion, ("criteria", index), fmt))
    return (None if errors else card), tuple(faults)


def judged_in(profile: Profile) -> dict[str, Judged]:
    """What people answer in this profile, with the grades they can give."""
    found: dict[str, Judged] = {}
    for criterion in profile.criteria:
        label = criterion.label or as_words(criterion.id)
        if criterion.bands:
            if not any(band.when for band in criterion.bands):
                found[criterion.id] = Judged(label, tuple(band.id for band in criterion.bands))
        elif not (criterion.ideal or criterion.acceptable or criterion.when):
            found[criterion.id] = Judged(label, ("yes", "no"))
    for disqualifier in profile.disqualifiers:
        if disqualifier.when is None:
            label = disqualifier.label or as_words(disqualifier.id)
            found[disqualifier.id] = Judged(label, ("yes", "no"))
    return found


def compile_criterion(
    criterion: Criterion, loc: Loc, vocabulary: Vocabulary, fmt: Format, faults: list[Fault]
) -> ScoredCriterion:
    """A criterion with its variants; what is wrong with it is added to `faults`."""
    faults.extend(field_faults(criterion.field, vocabulary, loc))
    base = _view(Written(criterion, loc, vocabulary, fmt), faults)
    variants: dict[str, ScoredCriterion] = {}
    for segment, variant in criterion.per_segment.items():
        place = (*loc, "per_segment", segment)
        faults.extend(field_faults(variant.field, vocabulary, place))
        view = _view(Written(criterion, loc, vocabulary, fmt, segment), faults)
        variants[segment] = view
        if view.best != base.best:
            message = (
                f"in this segment {base.label} brings at best {fmt.number(view.best)} points, else "
                f"{fmt.number(base.best)}; the best must be the same everywhere"
            )
            faults.append(Fault(place, "ICP315", message, on_key=True))
    return replace(base, variants=variants) if variants else base


def _view(written: Written, faults: list[Fault]) -> ScoredCriterion:
    """A criterion as it is in one segment."""
    grades = read_grades(written)
    # What a variant takes over from its criterion is reported there, once.
    faults.extend(fault for fault in written.faults if fault not in faults)
    criterion = written.criterion
    of, fields = written.of, written.fields
    return ScoredCriterion(
        id=criterion.id,
        label=of("label").label or as_words(criterion.id),
        category=of("category").category or _category(fields, written.vocabulary),
        grades=grades,
        asked=of("question").question,
        why=of("why").why,
        find_it=of("find_it").find_it,
        route=of("route").route,
        must_have=written.must_have,
        caution=_costs(grades),
        banded=of("bands").bands is not None,
        evidence=of("evidence").evidence,
        field_ids=fields,
    )


def _costs(grades: tuple[Grade, ...]) -> bool:
    """Whether a criterion can only take points away."""
    points = [grade.points for grade in grades]
    return min(points, default=0) < 0 and max(points) <= 0


def compile_disqualifier(
    disqualifier: Disqualifier,
    loc: Loc,
    vocabulary: Vocabulary,
    fmt: Format,
    faults: list[Fault],
) -> ScoredDisqualifier:
    """A disqualifier, with its rule when it has one; faults are added as for a criterion."""
    fields = disqualifier.field
    faults.extend(field_faults(fields, vocabulary, loc))
    test = None
    if disqualifier.when is not None:
        place = (*loc, "when")
        test, found = compile_rule(
            disqualifier.when, fields=fields, vocabulary=vocabulary, loc=place
        )
        faults.extend(found)
    return ScoredDisqualifier(
        id=disqualifier.id,
        label=disqualifier.label or as_words(disqualifier.id),
        category=disqualifier.category or _category(fields, vocabulary),
        test=test,
        asked=disqualifier.question,
        why=disqualifier.why,
        find_it=disqualifier.find_it,
        route=disqualifier.route,
        evidence=disqualifier.evidence,
        field_ids=fields,
        fmt=fmt,
    )


def _category(fields: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """The category of the first account field, else need."""
    spec = vocabulary.fields.get(fields[0]) if fields else None
    return spec.category if spec else "need"
