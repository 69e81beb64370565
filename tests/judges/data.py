"""Judges of the published data, each by the rules of others.

schema        datapackage.json by the JSON Schemas of Data Package 2.0
frictionless  every table read back by the frictionless client: types, categories, keys, checksums
portal        dcat.jsonld by the SHACL shapes of DCAT-AP 3

Usage: data.py JUDGE FOLDER. The standards lie in ../shared/standards beside the checkout, or where
TUTKA_STANDARDS says. One finding a line, then a summary. Exit codes: 0 no fault, 1 faults, 3 cannot judge,
4 nothing to judge by: the standards are not beside the checkout.
"""

import json
import os
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")
NOTHING_TO_JUDGE_BY = 4
HERE = pathlib.Path(__file__).resolve().parent
STANDARDS = pathlib.Path(
    os.environ.get("TUTKA_STANDARDS", HERE.parent.parent.parent / "shared" / "standards")
)


def cannot_judge(reason, code=3):
    print(reason)
    sys.exit(code)


def written(folder, name):
    file = folder / "public" / name
    if not file.is_file():
        print(f"{file} is not there")
        sys.exit(1)
    return file


def standard(*parts):
    file = STANDARDS.joinpath(*parts)
    if not file.is_file():
        cannot_judge(f"no {'/'.join(parts)} in ../shared/standards", NOTHING_TO_JUDGE_BY)
    return file


def schema(folder):
    import jsonschema

    rules = json.loads(standard("datapackage-2.0", "datapackage.json").read_text("utf-8"))
    package = json.loads(written(folder, "datapackage.json").read_text("utf-8"))
    faults = []
    for error in jsonschema.Draft7Validator(rules).iter_errors(package):
        for cause in error.context or [error]:
            place = "/".join(str(part) for part in cause.absolute_path)
            faults.append(f"datapackage.json: {place}: {cause.message[:200]}")
    return faults, f"{len(package.get('resources', []))} resources by the schemas of Data Package 2.0"


def frictionless(folder):
    import frictionless as client

    file = written(folder, "datapackage.json")
    try:
        report = client.Package(str(file)).validate()
    except client.FrictionlessException as refused:
        reasons = refused.reasons or [refused.error]
        faults = [f"datapackage.json: {reason.message}" for reason in reasons]
        return faults, "the description cannot be read"
    faults = [f"datapackage.json: {error.message}" for error in report.errors]
    rows = 0
    for task in report.tasks:
        faults += [f"{task.place}: {error.message}" for error in task.errors]
        faults += [f"{task.place}: {warning}" for warning in task.warnings]
        rows += task.stats.get("rows") or 0
    return faults, f"{len(report.tasks)} tables with {rows} rows read back"


def portal(folder):
    import pyshacl
    import rdflib

    rules = rdflib.Graph()
    for name in ("shapes.ttl", "range.ttl"):
        rules.parse(standard("dcat-ap-3.0.1", name), format="turtle")
    description = rdflib.Graph()
    file = written(folder, "dcat.jsonld")
    description.parse(
        data=file.read_text("utf-8"), format="json-ld", publicID="https://example.org/published/"
    )
    _, report, _ = pyshacl.validate(description, shacl_graph=rules, advanced=True)
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    faults = []
    for result in report.subjects(rdflib.RDF.type, shacl.ValidationResult):
        said = report.value(result, shacl.resultMessage) or report.value(
            result, shacl.sourceConstraintComponent
        )
        place = report.value(result, shacl.focusNode)
        path = report.value(result, shacl.resultPath)
        faults.append(f"dcat.jsonld: {place} {path}: {said}")
    count = len(set(description.subjects(rdflib.RDF.type)))
    return sorted(faults), f"{count} things described, by the shapes of DCAT-AP 3.0.1"


def main():
    judges = {"schema": schema, "frictionless": frictionless, "portal": portal}
    if len(sys.argv) != 3 or sys.argv[1] not in judges:
        print(__doc__)
        sys.exit(2)
    try:
        faults, summary = judges[sys.argv[1]](pathlib.Path(sys.argv[2]))
    except ImportError as lack:
        cannot_judge(f"the Python packages of tests/judges/requirements.txt are missing: {lack}")
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults; {summary}" if faults else summary)
    sys.exit(1 if faults else 0)


main()
