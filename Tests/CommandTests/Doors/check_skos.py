"""check_skos.py TURTLE JSON-LD: whether both say the same, and whether it keeps the conditions of SKOS."""
import collections
import sys

from rdflib import Graph, RDF
from rdflib.compare import isomorphic
from rdflib.namespace import SKOS

turtle = Graph().parse(sys.argv[1], format="turtle")
json = Graph().parse(sys.argv[2], format="json-ld")
assert len(turtle) > 50 and isomorphic(turtle, json), (len(turtle), len(json))

graph = turtle
concepts = set(graph.subjects(RDF.type, SKOS.Concept))
schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
assert len(schemes) == 1 and not concepts & schemes  # S9
preferred = collections.defaultdict(set)
for concept in concepts:
    labels = {p: list(graph.objects(concept, p)) for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)}
    languages = [l.language for l in labels[SKOS.prefLabel]]
    assert len(languages) == len(set(languages)) and "zh" in languages, concept  # S14
    every = [l for some in labels.values() for l in some]
    assert len(every) == len(set(every)), concept  # S13
    for label in labels[SKOS.prefLabel]:
        preferred[label].add(concept)
    assert len(list(graph.objects(concept, SKOS.notation))) == 1
    assert set(graph.objects(concept, SKOS.inScheme)) == schemes
    top = (concept, SKOS.topConceptOf, None) in graph
    assert top == ((None, SKOS.hasTopConcept, concept) in graph)
    broader = set(graph.objects(concept, SKOS.broader))
    assert bool(broader) != top and broader <= concepts, concept
    for other in broader:
        assert (other, SKOS.narrower, concept) in graph
# No cycles: every way up ends at a top concept.
for concept in concepts:
    seen = set()
    while concept is not None:
        assert concept not in seen
        seen.add(concept)
        concept = next(graph.objects(concept, SKOS.broader), None)
indicators = {c for c in concepts if (c, SKOS.topConceptOf, None) not in graph}
for label, owners in preferred.items():
    if label.language == "zh":
        assert len(owners & indicators) <= 1, (label, owners)
