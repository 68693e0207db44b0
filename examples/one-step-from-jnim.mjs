// Who is one step from JNIM, by which relation, and who says so?
// Run: node examples/one-step-from-jnim.mjs [name]
import { labelOf, openGraph } from 'claimgraph';

const graph = await openGraph();
const { corpus, actorGraph } = graph;
const actor = graph.find(process.argv[2] ?? 'JNIM');

console.log(`One step from ${actor.label}:`);
actorGraph.forEachEdge(actor.id, (_edge, tie, source, target) => {
  const [from, to] = [source, target].map((id) => labelOf(corpus, id));
  const speakers = tie.speakers.map((id) => labelOf(corpus, id));
  const deniers = tie.deniers.map((id) => labelOf(corpus, id));
  const denied = deniers.length > 0 ? `denied by ${deniers.join(', ')}` : 'nobody here denies it';
  console.log(`- ${from} → ${tie.label} → ${to} (said by ${speakers.join(', ')}; ${denied})`);
});
await graph.close();
