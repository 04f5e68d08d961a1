"""Draws three plots of the rows of `balcony simulate --format csv` or `balcony merge`.

    python docs/analysis/plots.py whole.csv --out pictures --format svg

overall: how the overall score is spread, by policy. endings: how the games ended, by policy. tradeoff: what a policy
gives allies against what it gives security; a pale dot is a game, a cross a policy's mean. Where a file holds several
lenses, each has its own row of plots.
"""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
# The same rows give the same picture, to the byte.
matplotlib.rcParams["svg.hashsalt"] = "balcony"
import matplotlib.pyplot as plt  # noqa: E402

NOTE = "In this model only: output of a game, not evidence about the world."
COLOURS = plt.get_cmap("tab10").colors
# Endings drawn apart; the rarer ones are put together.
MOST_ENDINGS = 9
# Games drawn as dots, a policy: the first ones, which are as good a sample as any.
MOST_DOTS = 2000


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a file, with the columns that are drawn."""
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        missing = {"policy", "lens", "ending", "overall", "security", "allies"} - set(reader.fieldnames or [])
        if missing:
            sys.exit(f"{path}: no column {', '.join(sorted(missing))}; are these rows of `balcony simulate --format csv`?")
        rows = list(reader)
    if not rows:
        sys.exit(f"{path}: there are no games in it")
    return rows


def distinct(rows: list[dict[str, str]], column: str) -> list[str]:
    """A column's values, in the order in which they first stand."""
    return list(dict.fromkeys(row[column] for row in rows))


def numbers(rows: list[dict[str, str]], column: str, **where: str) -> list[int]:
    """A column of the rows that have these values."""
    return [int(row[column]) for row in rows if all(row[key] == value for key, value in where.items())]


def panels(rows: list[dict[str, str]], height: float):
    """A figure with a panel a lens, one under the other."""
    lenses = distinct(rows, "lens")
    figure, axes = plt.subplots(
        len(lenses), 1, figsize=(8, height * len(lenses)), squeeze=False, sharex=True, layout="constrained"
    )
    return figure, list(zip(lenses, axes[:, 0]))


def overall(rows: list[dict[str, str]]):
    """How the overall score is spread: a box and whiskers (5 to 95 per cent) a policy."""
    policies = distinct(rows, "policy")
    figure, all_panels = panels(rows, 1.2 + 0.5 * len(policies))
    for lens, axis in all_panels:
        scores = [numbers(rows, "overall", policy=policy, lens=lens) for policy in policies]
        axis.boxplot(scores, orientation="horizontal", whis=(5, 95), tick_labels=policies, flierprops={"markersize": 2})
        axis.invert_yaxis()
        axis.set_title(f"lens: {lens}", loc="left", fontsize="medium")
        axis.grid(axis="x", alpha=0.3)
    all_panels[-1][1].set_xlabel("overall score, 0 to 100\n" + NOTE)
    figure.suptitle("Overall score by policy")
    return figure


def endings(rows: list[dict[str, str]]):
    """How games ended: a bar a policy, divided by ending."""
    policies = distinct(rows, "policy")
    often = Counter(row["ending"] for row in rows)
    # Of equally frequent ones, by name.
    shown = sorted(often, key=lambda ending: (-often[ending], ending))[:MOST_ENDINGS]
    figure, all_panels = panels(rows, 1.6 + 0.5 * len(policies))
    for lens, axis in all_panels:
        left = [0.0] * len(policies)
        for at, ending in enumerate([*shown, "others"]):
            share = []
            for policy in policies:
                ended = [row["ending"] for row in rows if row["policy"] == policy and row["lens"] == lens]
                count = sum(1 for e in ended if e == ending or (ending == "others" and e not in shown))
                share.append(100 * count / max(len(ended), 1))
            if any(share) or ending != "others":
                axis.barh(policies, share, left=left, label=ending, color=COLOURS[at])
            left = [a + b for a, b in zip(left, share)]
        axis.invert_yaxis()
        axis.set_xlim(0, 100)
        axis.set_title(f"lens: {lens}", loc="left", fontsize="medium")
    all_panels[-1][1].set_xlabel("share of games, per cent\n" + NOTE)
    figure.legend(*all_panels[0][1].get_legend_handles_labels(), loc="outside lower center", ncols=3, fontsize="small")
    figure.suptitle("How games ended, by policy")
    return figure


def tradeoff(rows: list[dict[str, str]]):
    """Security against allies: a pale dot a game, a cross a policy's mean."""
    figure, all_panels = panels(rows, 4.5)
    for lens, axis in all_panels:
        for at, policy in enumerate(distinct(rows, "policy")):
            x, y = (numbers(rows, column, policy=policy, lens=lens) for column in ("security", "allies"))
            colour = COLOURS[at % len(COLOURS)]
            axis.scatter(x[:MOST_DOTS], y[:MOST_DOTS], s=6, alpha=0.25, color=colour, linewidths=0)
            if x:
                axis.scatter(sum(x) / len(x), sum(y) / len(y), s=120, marker="X", color=colour, edgecolor="black", label=policy)
        axis.set_ylabel("allies, 0 to 100")
        axis.set_title(f"lens: {lens}", loc="left", fontsize="medium")
        axis.grid(alpha=0.3)
        axis.legend(title="mean of", fontsize="small")
    all_panels[-1][1].set_xlabel("security, 0 to 100\n" + NOTE)
    figure.suptitle("Security against allies")
    return figure


def main() -> None:
    parser = argparse.ArgumentParser(description="Draws three plots of simulated games.")
    parser.add_argument("rows", type=Path, help="a CSV of balcony simulate or balcony merge")
    parser.add_argument("--out", type=Path, default=Path("."), help="the folder the plots go to; made when missing")
    parser.add_argument("--format", choices=["png", "svg"], default="png")
    typed = parser.parse_args()
    rows = read(typed.rows)
    typed.out.mkdir(parents=True, exist_ok=True)
    for plot in (overall, endings, tradeoff):
        figure = plot(rows)
        path = typed.out / f"{plot.__name__}.{typed.format}"
        # A date would make equal pictures differ.
        figure.savefig(path, dpi=150, metadata={"Date": None} if typed.format == "svg" else None)
        plt.close(figure)
        print(path)


if __name__ == "__main__":
    main()
