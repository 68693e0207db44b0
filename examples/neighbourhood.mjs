// One actor's neighbourhood as Turtle: its claims with their passages, speakers and chains.
// Run: node examples/neighbourhood.mjs [name] > neighbourhood.ttl
import { openGraph } from 'claimgraph';

const graph = await openGraph();
const actor = graph.find(process.argv[2] ?? 'Wagner');
for (const text of graph.export({ format: 'turtle', selection: { entities: [actor.id], within: 1 } })) {
  process.stdout.write(text);
}
await graph.close();
