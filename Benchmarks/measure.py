#!/usr/bin/env python3
"""Measures the program against its peers on the same input in the same run, alternating, and writes RESULTS.md.

usage: measure.sh [--plans PLAN.txt...] [--runs 3] [--only extract,memory,rank,...] [--quick]

Without --plans the text is synthetic. What is not measured in a run keeps its part of RESULTS.md.
"""
import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# What a plan is scanned for: a number with a unit.
PATTERN = r"[0-9０-９]+(?:[.．][0-9０-９]+)?(?:%|％|个百分点|倍|(?:万|亿)?(?:元|吨|平方米|千瓦|亩|人|辆|台|套|家|个|户|座|处|公里))"


def run(command, core=None, output=None):
    """Seconds and peak megabytes of one run; on one core where one is given."""
    if core is not None:
        command = ["taskset", "-c", str(core)] + command
    # GNU time starts the command from a small process: a child of this one would count this one's memory as its own.
    with tempfile.NamedTemporaryFile("r") as peak:
        start = time.perf_counter()
        code = subprocess.run(["/usr/bin/time", "--quiet", "-f", "%M", "-o", peak.name] + command,
                              stdout=output or subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        seconds = time.perf_counter() - start
        if code not in (0, 2):
            sys.exit(f"{' '.join(command)} ended with {code}")
        return seconds, int(peak.read().split()[-1]) / 1024


def alternate(commands, runs, core=None):
    """Each command so many times, in turns: what disturbs the machine disturbs all."""
    results = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            results[name].append(run(command, core))
    return results


def spread(values, digits=1):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "| --- |" + " ---: |" * (len(header) - 1)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


class Measurement:
    def __init__(self, arguments, work):
        self.program = os.path.abspath(arguments.program)
        self.runs = arguments.runs
        self.quick = arguments.quick
        self.work = work
        self.plans = arguments.plans
        self.regex = arguments.regex_peer or os.path.join(HERE, "peers/regular_expressions.py")
        self.points = {}

    def path(self, name):
        return os.path.join(self.work, name)

    def own(self, *arguments):
        return [self.program, *arguments]

    def peer(self, name, *arguments):
        return [sys.executable, os.path.join(HERE, "peers", name), *arguments]

    def text(self, megabytes):
        """A file of about so many megabytes: the plans over and over. Returns path and bytes."""
        path = self.path(f"text-{megabytes}.txt")
        if not os.path.exists(path):
            if not self.plans:
                run(self.own("synthesize", "--districts", "500", "--output", self.path("sample")))
                folder = self.path("sample/plans")
                self.plans = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
            pieces = [open(plan, "rb").read() for plan in self.plans]
            unit = b"\n".join(piece for piece in pieces if is_utf8(piece)) + b"\n"
            with open(path, "wb") as file:
                if megabytes * 1e6 < len(unit):
                    file.write(unit[:int(megabytes * 1e6)].decode("utf-8", "ignore").encode())
                for _ in range(int(megabytes * 1e6) // len(unit)):
                    file.write(unit)
        return path, os.path.getsize(path)

    # Sections

    def extract(self):
        large, large_size = self.text(50 if self.quick else 500)
        small, small_size = self.text(10)
        tiny, tiny_size = self.text(1)
        output = self.path("goals.csv")
        commands = {
            "duibiao extract": (self.own("extract", large, "--output", output), large_size),
            "regular expressions (Python)": ([sys.executable, self.regex, self.path("peer.csv"), small], small_size),
            "Recognizers-Text (numbers, units)": (self.peer("recognizers.py", tiny), tiny_size),
            "JioNLP (times alone)": (self.peer("jionlp_times.py", tiny), tiny_size),
        }
        if shutil.which("rg"):
            commands["ripgrep (numbers with units, no reading)"] = (["rg", "-o", PATTERN, large], large_size)
        results = alternate({name: command for name, (command, _) in commands.items()}, self.runs, core=0)
        speeds = {name: [commands[name][1] / 1e6 / seconds for seconds, _ in values] for name, values in results.items()}
        own = statistics.median(speeds["duibiao extract"])
        rows = [[name, f"{commands[name][1] / 1e6:.1f}", spread(values, 2 if statistics.median(values) < 10 else 1),
                 f"{own / statistics.median(values):.2f}"] for name, values in speeds.items()]
        both = alternate({"one": self.own("extract", large, "--jobs", "1", "--output", output),
                          "two": self.own("extract", large, "--jobs", "2", "--output", output)}, self.runs)
        ratio = statistics.median(s for s, _ in both["one"]) / statistics.median(s for s, _ in both["two"])
        return (
            "On one core (`taskset -c 0`), each reading its own size of the same text; start-up is included.\n\n"
            + table(["program", "MB", "MB/s: median (range)", "duibiao is so many times as fast"], rows)
            + f"\nOn two cores (`--jobs 2` against `--jobs 1`): {ratio:.2f} times as fast.\n")

    def memory(self):
        sizes = [10, 50] if self.quick else [50, 200, 500]
        rows = []
        for size in sizes:
            path, count = self.text(size)
            _, one = run(self.own("extract", path, "--jobs", "1", "--output", self.path("goals.csv")))
            _, two = run(self.own("extract", path, "--jobs", "2", "--output", self.path("goals.csv")))
            rows.append([f"{count / 1e6:.0f}", f"{one:.0f}", f"{two:.0f}"])
        return "Peak resident memory of `duibiao extract`, by the size of the file.\n\n" + table(
            ["MB read", "MB resident, one job", "two jobs"], rows)

    def rank(self):
        districts = 50_000 if self.quick else 1_000_000
        goals, short, small = self.path("rank.csv"), self.path("short.csv"), self.path("draws.csv")
        run(self.own("synthesize", "--districts", str(districts), "--indicators", "20", "--goals", goals))
        run(self.peer("short_names.py", goals, short))
        text = f"{districts:,} districts × 20 indicators in all columns of the goal table, to the 20 best.\n"
        for path, names in ((short, "short names (c7, d1234)"), (goals, "names as they are")):
            commands = {
                "duibiao rank": self.own("rank", "--goals", path, "--top", "20", "--format", "csv", "--draws", "0",
                                        "--missing", "skip", "--percentile", "min"),
                "DuckDB": self.peer("ranking.py", "duckdb", path),
                "Polars": self.peer("ranking.py", "polars", path),
            }
            results = alternate(commands, self.runs)
            medians = {name: statistics.median(s for s, _ in values) for name, values in results.items()}
            fastest = min(medians["DuckDB"], medians["Polars"])
            rows = [[name, spread([s for s, _ in values], 2), f"{max(m for _, m in values):.0f}",
                     f"{medians[name] / fastest:.2f}"] for name, values in results.items()]
            text += (f"\nWith {names}, {os.path.getsize(path) / 1e6:.0f} MB. {self.agreement(commands)}\n\n"
                     + table(["program", "seconds: median (range)", "MB resident", "to the faster peer"], rows))
        run(self.own("synthesize", "--districts", "3000", "--indicators", "60", "--goals", small))
        sensitivity = [run(self.own("rank", "--goals", small, "--draws", "1000", "--format", "csv"))[0]
                       for _ in range(self.runs)]
        return text + (f"\nThe range of ranks, 1000 draws on 3000 districts × 60 indicators, reading and writing included: "
                       f"{spread(sensitivity, 2)} s.\n")

    def agreement(self, commands):
        def scores(name):
            text = subprocess.run(commands[name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
            rows = [line.split(",") for line in text.decode().split()]
            return {row[2]: float(row[3]) for row in rows[1:]} if name == "duibiao rank" else {
                row[0]: float(row[1]) for row in rows}
        own, peer = scores("duibiao rank"), scores("DuckDB")
        worst = max((abs(own[name] - peer[name]) for name in own if name in peer), default=1)
        return f"The scores are those of DuckDB to {worst:.0e}." if own.keys() == peer.keys() else (
            "THE 20 BEST DIFFER FROM THOSE OF DUCKDB.")

    def synthesize(self):
        districts = 50_000 if self.quick else 1_000_000
        goals, folder = self.path("table.csv"), self.path("written")
        seconds = [run(self.own("synthesize", "--districts", str(districts), "--indicators", "20", "--goals", goals))[0]
                   for _ in range(self.runs)]
        rows = sum(1 for _ in open(goals, "rb")) - 1
        plans = 1_000 if self.quick else 10_000
        written = []
        for _ in range(self.runs):
            shutil.rmtree(folder, ignore_errors=True)
            written.append(run(self.own("synthesize", "--districts", str(plans), "--output", folder))[0])
        size = sum(entry.stat().st_size for entry in os.scandir(folder + "/plans"))
        return table(["what", "amount", "rate: median (range)"], [
            ["goal table", f"{rows:,} rows", spread([rows / 1e6 / s for s in seconds], 2) + " million rows/s"],
            ["plans, one file each", f"{plans:,} plans, {size / 1e6:.0f} MB", spread([size / 1e6 / s for s in written]) + " MB/s"],
        ])

    def end(self):
        """From nothing to a ranked table of one indicator."""
        plans = 2_000 if self.quick else 100_000
        folder, goals = self.path("end"), self.path("end.csv")
        made, _ = run(self.own("synthesize", "--districts", str(plans), "--output", folder))
        size = sum(entry.stat().st_size for entry in os.scandir(folder + "/plans"))
        read, read_memory = run(self.own("extract", folder + "/plans", "--output", goals))
        cached, _ = run(self.own("extract", folder + "/plans", "--cache", self.path("end.cache"), "--output", goals))
        again, _ = run(self.own("extract", folder + "/plans", "--cache", self.path("end.cache"), "--output", goals))
        ranked, ranked_memory = run(self.own("rank", "--goals", goals, "--draws", "0", "--format", "csv"))
        compared, compared_memory = run(self.own(
            "compare", "--indicator", "二手车交易量", "--plans", folder + "/plans", "--format", "csv"))
        rows = sum(1 for _ in open(goals, "rb")) - 1
        shutil.rmtree(folder)
        return (
            f"{plans:,} synthetic plans, {size / 1e6:,.0f} MB; {rows:,} goals.\n\n"
            + table(["step", "seconds", "MB/s", "MB resident"], [
                ["`synthesize --output` (writes the plans)", f"{made:.1f}", f"{size / 1e6 / made:.0f}", ""],
                ["`extract` to a goal table", f"{read:.1f}", f"{size / 1e6 / read:.0f}", f"{read_memory:.0f}"],
                ["`extract --cache`, the first time", f"{cached:.1f}", f"{size / 1e6 / cached:.0f}", ""],
                ["`extract --cache`, nothing changed", f"{again:.1f}", f"{size / 1e6 / again:.0f}", ""],
                ["`rank --goals` on it", f"{ranked:.1f}", "", f"{ranked_memory:.0f}"],
                ["`compare --indicator 二手车交易量 --plans` (plans to a ranked table)", f"{compared:.1f}",
                 f"{size / 1e6 / compared:.0f}", f"{compared_memory:.0f}"],
            ]))

    def growth(self):
        steps = [1_000, 10_000] if self.quick else [1_000, 10_000, 100_000, 1_000_000]
        self.points = {"rank --goals": {}, "synthesize --goals": {}, "extract": {}, "compare": {}}
        for n in steps:
            goals = self.path(f"growth-{n}.csv")
            runs = self.runs if n < 1_000_000 else 1
            make = self.own("synthesize", "--districts", str(n), "--indicators", "20", "--goals", goals)
            self.points["synthesize --goals"][n] = statistics.median(run(make)[0] for _ in range(runs))
            rank = self.own("rank", "--goals", goals, "--draws", "0", "--top", "20")
            self.points["rank --goals"][n] = statistics.median(run(rank)[0] for _ in range(self.runs))
            os.remove(goals)
            if n > 100_000:
                continue
            folder = self.path(f"growth-{n}")
            run(self.own("synthesize", "--districts", str(n), "--output", folder))
            extract = self.own("extract", folder + "/plans", "--output", self.path("growth-goals.csv"))
            compare = self.own("compare", "--indicator", "二手车交易量", "--plans", folder + "/plans", "--format", "csv")
            for name, command in (("extract", extract), ("compare", compare)):
                self.points[name][n] = statistics.median(run(command)[0] for _ in range(1 if n == 100_000 else self.runs))
            shutil.rmtree(folder)
        rows = []
        for name, values in self.points.items():
            cells = [f"{values[n]:.2f}" if n in values else "" for n in steps]
            ratios = [values[b] / values[a] for a, b in zip(steps, steps[1:]) if a in values and b in values]
            rows.append([f"`{name}`", *cells, ", ".join(f"{ratio:.1f}" for ratio in ratios)])
        with open(os.path.join(HERE, "growth.svg"), "w", encoding="utf-8") as file:
            file.write(log_log(self.points))
        return (
            "Seconds by the number of districts, and how many times as long each step of ten takes. Plans are 17 KB on "
            "average; a million of them (17 GB) were not measured.\n\n"
            + table(["command", *(f"{n:,}" for n in steps), "each step"], rows)
            + "\n![Seconds by number of districts, both on logarithmic scales](growth.svg)\n")

    def accuracy(self):
        folder = self.path("accuracy")
        run(self.own("synthesize", "--districts", "200" if self.quick else "2000", "--output", folder))
        run(self.own("extract", folder + "/plans", "--output", folder + "/read.csv"))
        text = subprocess.run(self.peer("constructs.py", folder + "/goals.csv", folder + "/read.csv"), check=True,
                              stdout=subprocess.PIPE).stdout.decode()
        return ("The reading of synthetic plans against their true goals (`duibiao synthesize --districts 2000`), by the "
                "construct in which a goal is worded, the worst first.\n\n" + text)


def is_utf8(data):
    try:
        data.decode()
        return True
    except UnicodeDecodeError:
        return False


def log_log(points):
    """Lines of seconds over districts, both axes logarithmic, as SVG."""
    import math
    width, height, left, top = 640, 400, 60, 20
    seconds = [value for values in points.values() for value in values.values()]
    low, high = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))
    counts = sorted({n for values in points.values() for n in values})
    first, last = math.log10(counts[0]), math.log10(counts[-1])
    x = lambda n: left + (math.log10(n) - first) / (last - first) * (width - left - 150)
    y = lambda s: top + (high - math.log10(s)) / (high - low) * (height - top - 50)
    colours = ["#1b6ca8", "#c0392b", "#2e8b57", "#8e6bb0"]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" '
             f'font-size="12"><rect width="100%" height="100%" fill="white"/>']
    for n in counts:
        parts.append(f'<line x1="{x(n):.1f}" y1="{top}" x2="{x(n):.1f}" y2="{height - 50}" stroke="#ddd"/>'
                     f'<text x="{x(n):.1f}" y="{height - 32}" text-anchor="middle">{n:,}</text>')
    for power in range(low, high + 1):
        parts.append(f'<line x1="{left}" y1="{y(10 ** power):.1f}" x2="{width - 150}" y2="{y(10 ** power):.1f}" stroke="#ddd"/>'
                     f'<text x="{left - 6}" y="{y(10 ** power) + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
    for (name, values), colour in zip(points.items(), colours):
        line = " ".join(f"{x(n):.1f},{y(s):.1f}" for n, s in sorted(values.items()))
        end, at = max(values), values[max(values)]
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
                     + "".join(f'<circle cx="{x(n):.1f}" cy="{y(s):.1f}" r="3" fill="{colour}"/>' for n, s in values.items())
                     + f'<text x="{x(end) + 8:.1f}" y="{y(at) + 4:.1f}" fill="{colour}">{name}</text>')
    parts.append(f'<text x="{(left + width - 150) / 2}" y="{height - 10}" text-anchor="middle">districts</text></svg>')
    return "\n".join(parts) + "\n"


def machine(program):
    def first_line(command):
        try:
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return done.stdout.decode().splitlines()[0]
        except (OSError, IndexError):
            return None
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    from importlib.metadata import version
    packages = ", ".join(f"{name} {version(name)}" for name in ("duckdb", "polars", "jionlp", "recognizers-text-suite"))
    versions = [first_line(["swift", "--version"]), first_line(["rg", "--version"]),
                f"Python {platform.python_version()}", packages, "duibiao " + (first_line([program, "--version"]) or "")]
    return f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}. " + "; ".join(v for v in versions if v) + "."


SECTIONS = {
    "extract": "Extraction", "memory": "Memory", "rank": "Ranking", "synthesize": "Synthesis",
    "end": "End to end", "growth": "Growth", "accuracy": "Accuracy on synthetic plans",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--plans", nargs="*", help="plans whose text is read over and over")
    parser.add_argument("--regex-peer", help="another script of regular expressions: PEER.py OUTPUT.csv PLAN.txt")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", help=", ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true", help="small inputs, to try the script; writes nothing")
    arguments = parser.parse_args()
    chosen = arguments.only.split(",") if arguments.only else list(SECTIONS)

    kept = os.path.join(HERE, ".build", "results.json")
    results = json.load(open(kept)) if os.path.exists(kept) and not arguments.quick else {}
    os.makedirs(os.path.dirname(kept), exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        measurement = Measurement(arguments, work)
        for name in chosen:
            print(f"measuring {name}", file=sys.stderr)
            results[name] = getattr(measurement, name)()
            print(results[name], file=sys.stderr)
            if not arguments.quick:
                with open(kept, "w") as file:
                    json.dump(results, file, ensure_ascii=False)
    text = "# Results\n\nWritten by `Benchmarks/measure.sh`. "
    text += ("Every figure is to be read against a peer on the same input in the same run; seconds alone say little about "
             "another machine.\n\n")
    text += machine(arguments.program) + "\n"
    for name, title in SECTIONS.items():
        if name in results:
            text += f"\n## {title}\n\n{results[name]}"
    if arguments.quick:
        return
    with open(os.path.join(HERE, "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
