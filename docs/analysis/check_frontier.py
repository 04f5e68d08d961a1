"""Checks what `balcony frontier --format json` says against NegMAS, and against plain definitions.

    balcony frontier --cluster security --format json | python docs/analysis/check_frontier.py

The Pareto set and the Nash point are found again by NegMAS. Its `kalai_points` is the egalitarian solution, not that of
Kalai and Smorodinsky, and its `ks_points` compares shares in floating point, where equal ones may come out unequal; so the
Kalai-Smorodinsky point is found again here, by trying every outcome, in fractions. Prints what was compared; exit 1 at the
first difference.
"""

import json
import sys
from fractions import Fraction

import numpy
from negmas.preferences.ops import nash_points, pareto_frontier_numpy


def same(what: str, ours, theirs) -> None:
    if ours != theirs:
        sys.exit(f"{what}: balcony says {ours}, the check {theirs}")
    print(f"{what}: {ours if not isinstance(ours, (list, set)) else len(ours)}, the same")


def main() -> None:
    frontier = json.load(sys.stdin)
    parties = frontier["parties"]
    reservation = [frontier["reservation"][party] for party in parties]
    points = [tuple(outcome["values"][party] for party in parties) for outcome in frontier["outcomes"]]
    print(f"{frontier['cluster']}, {' and '.join(parties)}: {len(points)} outcomes")

    # NegMAS keeps one outcome of several with equal values; ours stand in the set together.
    front = {points[at] for at in pareto_frontier_numpy(numpy.array(points, dtype=float))}
    same("Pareto values", {points[at] for at in frontier["pareto"]}, front)
    same("Pareto outcomes", frontier["pareto"], [at for at, point in enumerate(points) if point in front])

    gains = [tuple(v - r for v, r in zip(point, reservation)) for point in points]
    zone = [at for at, gain in enumerate(gains) if min(gain) >= 0]
    same("outcomes in the zone", frontier["zopa"], len(zone))
    sums = [sum(point) for point in points]
    same("utilitarian outcome", frontier["utilitarian"], sums.index(max(sums)))
    if not zone:
        same("Nash outcome", frontier["nash"], None)
        same("Kalai-Smorodinsky outcome", frontier["kalai_smorodinsky"], None)
        return

    # Gains instead of values: then NegMAS's default, a reservation of nothing, is the right one. Where somebody gains
    # nothing anywhere, every product is 0, and the lowest outcome stands.
    most = [max(gains[at][party] for at in zone) for party in range(len(parties))]
    if min(most) > 0:
        within = [at for at in frontier["pareto"] if at in set(zone)]
        found = nash_points(None, [gains[at] for at in within], ranges=[(0, top) for top in most])
        values = {tuple(int(gain) for gain in gained) for gained, _ in found}
        same("Nash outcome", frontier["nash"], next(at for at in zone if gains[at] in values))
    else:
        same("Nash outcome", frontier["nash"], zone[0])

    def unevenness(at: int) -> Fraction:
        shares = [Fraction(gain, top) if top > 0 else Fraction(0) for gain, top in zip(gains[at], most)]
        return max(shares) - min(shares)

    undominated = [at for at in zone if points[at] in front]
    same("Kalai-Smorodinsky outcome", frontier["kalai_smorodinsky"], min(undominated, key=lambda at: (unevenness(at), at)))


if __name__ == "__main__":
    main()
