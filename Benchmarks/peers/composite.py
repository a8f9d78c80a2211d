#!/usr/bin/env python3
"""The composite anew in numpy, scipy and pymcdm: what the tests hold the program's scores and weights against.

usage: composite.py [--seed 11] > Tests/ComparisonTests/Composite/expected.json      (pip install numpy scipy pymcdm)
       composite.py --check Tests/ComparisonTests/Composite/expected.json

Random tables with gaps, ties, equal columns and values of any size; every normalisation with every aggregation under both
readings of a goal that is not set. Written from the definitions, without a look at the program's code: percentiles by
scipy's rankdata, normal scores by its normal distribution, z-scores by its zscore, means by its gmean and hmean, TOPSIS
and CRITIC by pymcdm, entropy by scipy, AHP by numpy's eigenvectors. With --check, the recorded file is held against what
this machine computes.
"""
import argparse
import json
import sys
import warnings

import numpy as np
from pymcdm.methods import TOPSIS
from pymcdm.weights import critic_weights
from scipy import stats

NORMALISATIONS = ["percentile", "percentile-min", "minmax", "zscore", "distance"]
AGGREGATIONS = ["arithmetic", "geometric", "harmonic", "topsis", "copeland"]
SAATY = [0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]


def filled(column):
    """A column with the goals that are not set as far below the lowest as that is below the highest."""
    stated = column[~np.isnan(column)]
    low, high = stated.min(), stated.max()
    bottom = low - (high - low) if high > low else low - 1
    return np.where(np.isnan(column), bottom, column), bottom, high


def normalise(column, reference, missing, method):
    present = ~np.isnan(column)
    result = np.full(len(column), np.nan)
    if method == "distance":
        result = 1 + (column - reference) / abs(reference)
        return np.where(present, np.maximum(result, 0.01), 0) if missing == "lowest" else result
    if missing == "lowest":
        values, bottom, high = filled(column)
        if method == "percentile":
            return (stats.rankdata(values) - 1) / (len(values) - 1)
        if method == "percentile-min":
            return (stats.rankdata(values, method="min") - 1) / (len(values) - 1)
        if method == "zscore":
            return stats.norm.ppf(stats.rankdata(values) / (len(values) + 1))
        return (values - bottom) / (high - bottom)
    values = column[present]
    if method.startswith("percentile"):
        kind = "min" if method == "percentile-min" else "average"
        result[present] = (stats.rankdata(values, method=kind) - 1) / (len(values) - 1)
    elif method == "zscore":
        result[present] = 0 if np.ptp(values) == 0 else stats.zscore(values)
    else:
        result[present] = 0.5 if np.ptp(values) == 0 else (values - values.min()) / np.ptp(values)
    return result


def counted(table, references, missing, method):
    """Columns that count: two districts that can be judged, one that states a value."""
    stated = (~np.isnan(table)).sum(axis=0)
    if method == "distance":
        return np.arange(table.shape[1]) if missing == "lowest" else np.flatnonzero(stated > 1)
    return np.flatnonzero(stated > (0 if missing == "lowest" else 1))


def positive(values, method):
    return np.maximum(0.01, 0.5 + 0.1 * values if method == "zscore" else 0.01 + 0.99 * values)


def topsis(matrix, weights, table, missing, method):
    if missing == "lowest":
        equal = np.array([np.isnan(c).sum() == 0 and np.ptp(c) == 0 for c in table.T])
        matrix, weights = matrix[:, ~equal], weights[~equal]
        if matrix.shape[1] == 0:
            return np.full(len(table), 0.5)
        if method == "zscore":
            matrix = positive(matrix, method)
        # The best and the worst that there could be, as two more alternatives.
        matrix = np.vstack([matrix, np.ones(matrix.shape[1]), np.zeros(matrix.shape[1])])
    elif np.isnan(matrix).any():
        return None
    elif (np.ptp(matrix, axis=0) == 0).all():
        return np.full(len(table), 0.5)
    body = TOPSIS(normalization_function=lambda values, cost=False: values)
    scores = body(matrix, weights, np.ones(len(weights)), validation=False)
    return np.asarray(scores)[:len(table)]


def copeland(table, weights, missing):
    """Over the districts that state something."""
    scored = np.flatnonzero((~np.isnan(table)).any(axis=1))
    values = np.where(np.isnan(table), -np.inf, table) if missing == "lowest" else table
    points = np.zeros(len(values))
    for a in scored:
        for b in scored[scored != a]:
            margin = weights[values[a] > values[b]].sum() - weights[values[a] < values[b]].sum()
            points[a] += 0.5 if abs(margin) < 1e-9 else float(margin > 0)
    return points / (len(scored) - 1) if len(scored) > 1 else np.full(len(values), 0.5)


def score(table, references, weights, missing, method, aggregation):
    places = counted(table, references, missing, method)
    table, references, weights = table[:, places], references[places], weights[places]
    matrix = np.array([normalise(c, r, missing, method) for c, r in zip(table.T, references)]).T
    has = ~np.isnan(matrix)
    if aggregation == "topsis":
        scores = topsis(matrix, weights, table, missing, method)
        if scores is None:
            return None
    elif aggregation == "copeland":
        scores = copeland(table, weights, missing)
    else:
        mean = {"arithmetic": lambda x, w: np.average(x, weights=w),
                "geometric": lambda x, w: stats.gmean(positive(x, method), weights=w),
                "harmonic": lambda x, w: stats.hmean(positive(x, method), weights=w)}[aggregation]
        scores = np.array([mean(row[h], weights[h]) if h.any() else np.nan for row, h in zip(matrix, has)])
    # Who states nothing has no score.
    return np.where((~np.isnan(table)).any(axis=1), scores, np.nan)


def unit_scale(column, missing):
    values = filled(column)[0] if missing == "lowest" else column
    return (values - np.nanmin(values)) / (np.nanmax(values) - np.nanmin(values))


def entropy_weights(table):
    columns = [unit_scale(c, "lowest") if np.ptp(filled(c)[0]) > 0 else None for c in table.T]
    weights = np.array([0 if c is None else 1 - stats.entropy(c) / np.log(len(c)) for c in columns])
    return weights / weights.sum() if weights.any() else np.full(len(weights), 1 / len(weights))


def critic(table):
    values = np.array([filled(c)[0] for c in table.T]).T
    informative = np.ptp(values, axis=0) > 0
    weights = np.zeros(values.shape[1])
    # One column alone has none to differ from.
    weights[informative] = critic_weights(values[:, informative]) if informative.sum() > 1 else 1
    return weights


def judgements(random, n):
    """Saaty's scale with errors, and what its principal eigenvector says."""
    true = random.random(n) + 0.1
    matrix = np.ones((n, n))
    for a in range(n):
        for b in range(a + 1, n):
            matrix[a, b] = np.clip(np.round(true[a] / true[b] * np.exp(random.normal(0, 0.4)), 3), 1 / 9, 9)
            matrix[b, a] = 1 / matrix[a, b]
    values, vectors = np.linalg.eig(matrix)
    best = np.argmax(values.real)
    vector = np.abs(vectors[:, best].real)
    ratio = (values[best].real - n) / (n - 1) / SAATY[n]
    return {"matrix": matrix.tolist(), "weights": (vector / vector.sum()).tolist(), "ratio": max(0, ratio)}


def tables(random):
    for number in range(28):
        n, k = int(random.integers(3, 13)), int(random.integers(2, 7))
        kind = number % 4
        if kind == 0:
            table = random.normal(50, 20, (n, k))
        elif kind == 1:
            table = random.integers(0, 4, (n, k)).astype(float)
        elif kind == 2:
            table = np.exp(random.normal(0, 4, (n, k)))
        else:
            table = -np.exp(random.normal(0, 2, (n, k)))
        table = np.round(table, 6)
        if number % 5:
            table[random.random((n, k)) < 0.3] = np.nan
        elif k > 2:
            table[:, 0] = 7
        # No column without a value: it is not in a table.
        table[0][np.isnan(table).all(axis=0)] = 5
        references = np.round(random.normal(0, 30, k), 3)
        references[references == 0] = 1
        yield table, references, random.random(k) + 0.05


def listed(values):
    return [None if np.isnan(v) else float(f"{v:.12g}") for v in values]


def expected(seed):
    random = np.random.default_rng(seed)
    result = []
    for table, references, weights in tables(random):
        scores = {}
        for missing in ["lowest", "skip"]:
            for method in NORMALISATIONS:
                for aggregation in AGGREGATIONS:
                    values = score(table, references, weights, missing, method, aggregation)
                    if values is not None:
                        scores[f"{missing} {method} {aggregation}"] = listed(values)
        result.append({"values": [listed(row) for row in table], "references": references.tolist(),
                       "weights": weights.tolist(), "entropy": entropy_weights(table).tolist(),
                       "critic": critic(table).tolist(), "scores": scores})
    return {"tables": result, "judgements": [judgements(random, n) for n in [2, 3, 3, 4, 5, 7, 9]],
            "quantiles": [[p, stats.norm.ppf(p)] for p in [1e-7, 0.001, 0.02, 0.074, 0.3, 0.5, 0.76, 0.926, 0.99, 1 - 1e-6]]}


def agree(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(agree(a[key], b[key]) for key in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(agree(x, y) for x, y in zip(a, b))
    return a == b or (a is not None and b is not None and abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--check")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    found = expected(arguments.seed)
    if arguments.check:
        with open(arguments.check) as file:
            if not agree(json.load(file), json.loads(json.dumps(found))):
                sys.exit(f"{arguments.check} is not what numpy, scipy and pymcdm compute; record it anew and run the tests")
        print(f"{arguments.check}: {len(found['tables'])} tables agree")
    else:
        json.dump(found, sys.stdout, allow_nan=False)
        print()
