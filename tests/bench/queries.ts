/** The eight kinds of query that a claims graph is asked, over the invented graph of generate.ts. */

const PROLOGUE = `PREFIX cg: <https://w3id.org/claimgraph/ns#>
PREFIX code: <https://w3id.org/claimgraph/code/>
PREFIX actor: <https://w3id.org/claimgraph/actor/>
PREFIX event: <https://w3id.org/claimgraph/event/>
PREFIX utterance: <https://w3id.org/claimgraph/utterance/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

/** Name of the kind -> SPARQL. Each is ordered or aggregated, so that two engines must give the same rows. */
export const QUERIES: Readonly<Record<string, string>> = {
  "one entity's claims with evidence": `SELECT ?c ?p ?s ?start ?end WHERE {
  ?c rdf:object actor:a1 ; rdf:subject ?s ; rdf:predicate ?p ; cg:evidence ?e .
  ?e oa:hasSelector ?sel . ?sel oa:start ?start ; oa:end ?end } ORDER BY ?c`,
  'casualties by perpetrator': `SELECT ?a (SUM(?min) AS ?total) WHERE {
  ?c1 rdf:predicate cg:perpetrator ; rdf:subject ?e ; rdf:object ?a ; cg:polarity code:affirmed .
  ?c2 rdf:predicate cg:casualties ; rdf:subject ?e ; rdf:object ?f ; cg:polarity code:affirmed .
  ?f cg:countMin ?min ; cg:outcome code:killed } GROUP BY ?a ORDER BY DESC(?total) ?a LIMIT 20`,
  'events by place and month': `SELECT ?p ?month (COUNT(DISTINCT ?e) AS ?n) WHERE {
  ?c1 rdf:predicate cg:place ; rdf:subject ?e ; rdf:object ?p .
  ?c2 rdf:predicate cg:date ; rdf:subject ?e ; rdf:object ?d .
  BIND(SUBSTR(STR(?d), 1, 7) AS ?month) } GROUP BY ?p ?month ORDER BY DESC(?n) ?p ?month LIMIT 20`,
  'contradictory values': `SELECT ?e ?a ?b WHERE {
  ?c1 rdf:predicate cg:perpetrator ; rdf:subject ?e ; rdf:object ?a ; cg:polarity code:affirmed .
  ?c2 rdf:predicate cg:perpetrator ; rdf:subject ?e2 ; rdf:object ?a ; cg:polarity code:negated .
  ?c2 cg:madeIn ?u2 . ?u2 cg:speaker ?b . ?c1 cg:madeIn ?u1 . ?u1 cg:speaker ?b } ORDER BY ?e ?a ?b LIMIT 50`,
  'two hops': `SELECT DISTINCT ?b WHERE {
  ?c1 rdf:predicate cg:perpetrator ; rdf:object actor:a1 ; rdf:subject ?e .
  ?c2 rdf:predicate cg:target ; rdf:subject ?e ; rdf:object ?x .
  ?c3 rdf:predicate cg:perpetrator ; rdf:object ?x ; rdf:subject ?e2 .
  ?c4 rdf:predicate cg:target ; rdf:subject ?e2 ; rdf:object ?b } ORDER BY ?b LIMIT 100`,
  'a path': `SELECT DISTINCT ?u WHERE {
  ?r cg:quotes+ ?u . ?u cg:speaker actor:a0 } ORDER BY ?u LIMIT 100`,
  'text filter': `SELECT ?c ?g WHERE {
  ?c a cg:Claim ; rdfs:comment ?g FILTER(CONTAINS(?g, "by utterance:u7 ") || CONTAINS(STR(?g), "event:e77 ")) } ORDER BY ?c`,
  'top actors': `SELECT ?a (COUNT(DISTINCT ?c) AS ?n) WHERE {
  ?c a cg:Claim ; rdf:object ?a . ?a a cg:ArmedGroup } GROUP BY ?a ORDER BY DESC(?n) ?a LIMIT 10`,
};

export const withPrefixes = (query: string) => PROLOGUE + query;
