// Casualties by event, and who says so: one SPARQL query over the claims.
// Run: node examples/casualties.mjs
import { openGraph, sayClaim } from 'claimgraph';

const graph = await openGraph();
const rows = await graph.select(`
  SELECT ?event ?claim WHERE {
    ?claim a cg:Claim ; rdf:subject ?e ; rdf:predicate cg:casualties .
    ?e skos:prefLabel ?event .
    FILTER (LANG(?event) = "en")
  } ORDER BY ?event ?claim`);

let heading;
for (const { event, claim } of rows) {
  if (event.value !== heading) console.log(event.value);
  heading = event.value;
  const { sentence, chain, where } = sayClaim(graph.corpus, graph.corpus.claims.get(claim.value));
  console.log(
    `  ${sentence.replace(` in “${event.value}”`, '')}, says ${chain.toReversed().join(', through ')} (${where})`,
  );
}
await graph.close();
