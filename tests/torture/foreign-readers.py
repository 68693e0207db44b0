"""Readers that are not ours: takes [format, file] pairs as JSON on standard input, gives for each what it read, as JSON."""
import csv, json, sys, warnings

warnings.filterwarnings("ignore")
csv.field_size_limit(10**9)
import logging
logging.disable(logging.CRITICAL)

def rdf(form, path):
    import rdflib
    rdflib.NORMALIZE_LITERALS = False
    def term(t):
        if isinstance(t, rdflib.BNode): return ["b", str(t)]
        if isinstance(t, rdflib.Literal): return ["l", str(t), t.language or "", str(t.datatype or "")]
        return ["n", str(t)]
    return [[term(t) for t in triple] for triple in rdflib.Graph().parse(path, format=form)]

def graph(form, path):
    import networkx
    read = networkx.read_gexf(path) if form == "gexf" else networkx.read_graphml(path, force_multigraph=True)
    return {"nodes": sorted(read.nodes()), "edges": sorted([s, t] for s, t in read.edges())}

def table(_, path):
    with open(path, newline="", encoding="utf-8") as file: return list(csv.reader(file, strict=True))

READERS = {"turtle": rdf, "nt": rdf, "json-ld": rdf, "gexf": graph, "graphml": graph, "csv": table}
answers = []
for form, path in json.load(sys.stdin):
    try: answers.append({"read": READERS[form](form, path)})
    except Exception as error: answers.append({"error": f"{type(error).__name__}: {str(error)[:300]}"})
json.dump(answers, sys.stdout)
