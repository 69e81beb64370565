"""An implementation of the statistics that shares nothing with the program.

    python3 -m venv somewhere && somewhere/bin/pip install numpy==2.4.6 scipy==1.17.1
    somewhere/bin/python tests/independent/reference.py

Writes the answers (programme/2026/data/*.csv) and what follows from them (expected.csv, simulated.csv).
Made with Python 3.11.7, numpy 2.4.6 and scipy 1.17.1. The tests need none of them.
"""

import csv
from pathlib import Path

import numpy as np
from scipy import stats

HERE = Path(__file__).parent
UNITS = ["north", "east", "south", "west"]
ANSWERED = {"north": 12, "east": 18, "south": 20, "west": 9}
SEATS = 20
REVERSED = {"m4", "m9"}
MEMBER_ITEMS = [f"m{i}" for i in range(1, 11)]
RESIDENT_ITEMS = [f"r{i}" for i in range(1, 9)]
# identifier: (dimension, survey, items, weight, target in points)
INDICATORS = {
    "1": ("D1", "members", ["m1", "m2", "m3", "m4"], 1.0, None),
    "2": ("D1", "residents", ["r1", "r2"], 2.0, None),
    "3": ("D1", "residents", ["r3"], 0.5, 60.0),
    "4": ("D2", "members", ["m5", "m6"], 1.0, None),
    "5": ("D2", "members", ["m7", "m8", "m9"], 1.5, None),
    "6": ("D2", "residents", ["r4", "r5", "r6"], 1.0, None),
    "7": ("D3", "residents", ["r7"], 1.0, None),
    "8": ("D3", "residents", ["r8"], 1.0, None),
    "9": ("D3", "members", ["m10", "m1"], 3.0, None),
}
OF_UNITS = {"9"}
# Other weights, in the order of the indicators.
WAYS = [
    ("arithmetic", [0.5, 1.5, 1.0, 0.9, 1.1, 0.7, 1.3, 0.6, 1.4]),
    ("geometric", [1.2, 0.8, 0.55, 1.45, 1.0, 0.95, 0.75, 1.25, 1.05]),
]


def generate(rng, items, level, spread):
    """Answers 1-5 that hang together; 9 is no opinion and an empty cell no answer."""
    person = rng.normal(level, spread)
    row = []
    for item in items:
        answer = int(np.clip(np.rint(person + rng.normal(0, 0.8)), 1, 5))
        if item in REVERSED:
            answer = 6 - answer
        chance = rng.random()
        row.append(9 if chance < 0.04 else "" if chance < 0.09 else answer)
    return row


def write_answers():
    rng = np.random.default_rng(20260101)
    data = HERE / "programme" / "2026" / "data"
    with open(data / "members.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", *MEMBER_ITEMS])
        for number, unit in enumerate(UNITS):
            for _ in range(ANSWERED[unit]):
                writer.writerow([unit, *generate(rng, MEMBER_ITEMS, 3.9 - 0.35 * number, 0.8)])
    with open(data / "residents.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", *RESIDENT_ITEMS])
        for _ in range(400):
            unit = UNITS[rng.integers(4)]
            writer.writerow([unit, *generate(rng, RESIDENT_ITEMS, 2.8, 0.7)])


def read(survey):
    """Points 0-100, turned around where reversed; not a number where there is no answer."""
    with open(HERE / "programme" / "2026" / "data" / f"{survey}.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    units = np.array([row["table"] for row in rows])
    points = {}
    for item in rows[0]:
        if item == "table":
            continue
        answers = np.array([float(row[item]) if row[item] in "12345" and row[item] else np.nan for row in rows])
        values = (answers - 1) / 4 * 100
        points[item] = 100 - values if item in REVERSED else values
    return units, points


def member_rows(unit, units):
    return np.ones(len(units), bool) if unit == "city" else units == unit


def matrix(points, items, chosen):
    return np.column_stack([points[item][chosen] for item in items])


def weighted_item_mean(values, times, rule):
    """The mean of items; rule "best" is the share of points of at least 75, which are steps 4 and 5."""
    means = []
    for column in values.T:
        there = ~np.isnan(column)
        scored = np.where(column >= 75, 100.0, 0.0) if rule == "best" else column
        if times[there].sum() > 0:
            means.append(np.average(scored[there], weights=times[there]))
    return float(np.mean(means)) if means else np.nan


def amount(surveys, indicator, unit, times, rule="mean"):
    _, survey, items, _, _ = INDICATORS[indicator]
    units, points = surveys[survey]
    if unit == "city" and indicator in OF_UNITS:
        return float(np.mean([amount(surveys, indicator, one, times, rule) for one in UNITS]))
    chosen = member_rows(unit, units)
    return weighted_item_mean(matrix(points, items, chosen), times[survey][chosen], rule)


def score(value, indicator):
    target = INDICATORS[indicator][4]
    return value if target is None else min(100.0, 100.0 * value / target)


def dimension(surveys, name, unit, factors, mean, times, rule="mean"):
    chosen = [key for key in INDICATORS if INDICATORS[key][0] == name]
    scores = np.array([score(amount(surveys, key, unit, times, rule), key) for key in chosen])
    weights = np.array([INDICATORS[key][3] * factors[key] for key in chosen])
    if mean == "geometric":
        return float(np.exp(np.average(np.log(np.maximum(scores, 1.0)), weights=weights)))
    return float(np.average(scores, weights=weights))


def half_width(persons, population):
    n = len(persons)
    if n < 2 or n < 0.6 * population:
        return None
    variance = (1 - n / population) * np.var(persons, ddof=1) / n
    return float(stats.t.ppf(0.975, n - 1) * np.sqrt(variance))


def cronbach(values):
    complete = values[~np.isnan(values).any(axis=1)]
    n, k = complete.shape
    if n < 10 or k < 3:
        return None
    alpha = k / (k - 1) * (1 - complete.var(axis=0, ddof=1).sum() / complete.sum(axis=1).var(ddof=1))
    df = (n - 1, (n - 1) * (k - 1))
    low = 1 - (1 - alpha) * stats.f.ppf(0.975, *df)
    high = 1 - (1 - alpha) * stats.f.ppf(0.025, *df)
    return alpha, low, high


def expected(surveys):
    ones = {survey: np.ones(len(units)) for survey, (units, _) in surveys.items()}
    same = dict.fromkeys(INDICATORS, 1.0)
    for unit in [*UNITS, "city"]:
        for key, (_, survey, items, _, _) in INDICATORS.items():
            units, points = surveys[survey]
            values = matrix(points, items, member_rows(unit, units))
            yield "amount", unit, key, amount(surveys, key, unit, ones)
            yield "two-best", unit, key, amount(surveys, key, unit, ones, "best")
            found = cronbach(values)
            if found:
                for name, value in zip(["alpha", "alpha-low", "alpha-high"], found):
                    yield name, unit, key, float(value)
            if survey == "members" and not (unit == "city" and key in OF_UNITS):
                persons = np.nanmean(values[~np.isnan(values).all(axis=1)], axis=1)
                population = SEATS * (4 if unit == "city" else 1)
                width = half_width(persons, population)
                if width is not None:
                    yield "half-width", unit, key, width
        units, points = surveys["members"]
        for item in MEMBER_ITEMS:
            column = points[item][member_rows(unit, units)]
            given = column[~np.isnan(column)]
            population = SEATS * (4 if unit == "city" else 1)
            silent = population - len(given)
            yield "lowest", unit, item, float(given.sum() / population)
            yield "highest", unit, item, float((given.sum() + 100 * silent) / population)
        for name in ["D1", "D2", "D3"]:
            yield "dimension", unit, name, dimension(surveys, name, unit, same, "arithmetic", ones)
            for number, (mean, factors) in enumerate(WAYS):
                factors = dict(zip(INDICATORS, factors))
                yield f"way-{number}", unit, name, dimension(surveys, name, unit, factors, mean, ones)


def drawn_times(rng, surveys):
    """Members who did not answer take the answers of somebody who has answers by then."""
    units, _ = surveys["members"]
    times = np.ones(len(units))
    for unit in UNITS:
        urn = list(np.flatnonzero(units == unit))
        while len(urn) < SEATS:
            like = urn[rng.integers(len(urn))]
            times[like] += 1
            urn.append(like)
    return {"members": times, "residents": np.ones(len(surveys["residents"][0]))}


def simulated(surveys):
    """Percentiles of many more ways than the program draws, from other random numbers."""
    rng = np.random.default_rng(7)
    draws = {}
    for _ in range(6000):
        times = drawn_times(rng, surveys)
        factors = dict(zip(INDICATORS, rng.uniform(0.5, 1.5, len(INDICATORS))))
        mean = ["arithmetic", "geometric"][rng.integers(2)]
        rule = ["mean", "best"][rng.integers(2)]
        for unit in ["north", "south", "city"]:
            for name in ["D1", "D2", "D3"]:
                points = dimension(surveys, name, unit, factors, mean, times, rule)
                draws.setdefault((unit, name), []).append(points)
    for (unit, name), points in draws.items():
        yield unit, name, *np.percentile(points, [5, 50, 95]), np.std(points)


RAKED = HERE / "raked" / "2026" / "data"
RESIDENTS = {
    "gender": {"f": 5120, "m": 4880},
    "age": {"13-29": 2600, "30-64": 4700, "65-": 2700},
    "housing": {"flat": 6100, "house": 3900},
}


def write_raked():
    """A survey in which women, the old and people in houses answer more, and some tell no class."""
    rng = np.random.default_rng(20260202)
    with open(RAKED / "population.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["variable", "class", "count"])
        for variable, classes in RESIDENTS.items():
            writer.writerows([variable, name, count] for name, count in classes.items())
    with open(RAKED / "residents.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["table", *RESIDENTS, "r1", "r2"])
        for _ in range(600):
            gender = rng.choice(["f", "m", "other", ""], p=[0.60, 0.33, 0.03, 0.04])
            age = rng.choice(["13-29", "30-64", "65-", ""], p=[0.12, 0.45, 0.38, 0.05])
            housing = rng.choice(["flat", "house"], p=[0.7, 0.3] if gender == "f" else [0.4, 0.6])
            level = 3 + 0.5 * (gender == "f") - 0.8 * (age == "65-") + 0.3 * (housing == "flat")
            answers = np.clip(np.rint(level + rng.normal(0, 1, 2)), 1, 5).astype(int)
            answers = ["" if rng.random() < 0.05 else answer for answer in answers]
            writer.writerow([UNITS[rng.integers(4)], gender, age, housing, *answers])


def raked_weights(rows):
    """Iterative proportional fitting over respondents, not over cells, until nothing moves."""
    weights = np.ones(len(rows))
    for _ in range(500):
        for variable, residents in RESIDENTS.items():
            told = np.array([row[variable] in residents for row in rows])
            for name, count in residents.items():
                mine = np.array([row[variable] == name for row in rows])
                weights[mine] *= told.sum() * count / sum(residents.values()) / weights[mine].sum()
            assert abs(weights[told].sum() - told.sum()) < 1e-6
    return weights / weights.mean()


def raked():
    with open(RAKED / "residents.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    weights = raked_weights(rows)
    r1 = np.array([float(row["r1"] or "nan") for row in rows])
    r2 = 6 - np.array([float(row["r2"] or "nan") for row in rows])
    women = np.array([row["gender"] == "f" for row in rows])

    def mean(values, chosen):
        there = ~np.isnan(values) & chosen
        return float(np.average(values[there], weights=weights[there]))

    everybody = np.ones(len(rows), bool)
    yield "raked", "city", "1", (mean((r1 - 1) * 25, everybody) + mean((r2 - 1) * 25, everybody)) / 2
    yield "raked", "city", "2", mean((r2 - 1) * 25, women)
    yield "raked", "city", "3", mean(np.where(np.isnan(r1), np.nan, r1 >= 4), everybody)
    yield "weight", "city", "smallest", float(weights.min())
    yield "weight", "city", "largest", float(weights.max())
    yield "weight", "city", "effective", float(weights.sum() ** 2 / (weights**2).sum())


def main():
    write_answers()
    write_raked()
    surveys = {survey: read(survey) for survey in ["members", "residents"]}
    with open(HERE / "expected.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["what", "unit", "id", "value"])
        for what, unit, key, value in expected(surveys):
            writer.writerow([what, unit, key, repr(float(value))])
        for what, unit, key, value in raked():
            writer.writerow([what, unit, key, repr(float(value))])
    with open(HERE / "simulated.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["unit", "dimension", "percentile_5", "median", "percentile_95", "deviation"])
        for unit, name, *values in simulated(surveys):
            writer.writerow([unit, name, *(f"{value:.3f}" for value in values)])


main()
