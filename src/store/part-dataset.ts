/** What was read of a store node by node to a dataset, as if the whole store had been read. */
import { Dataset } from '../dataset/dataset.js';
import { writeQuadLine } from '../dataset/nquads.js';
import { normalize } from '../dataset/read/normalize.js';
import { byCodeUnit } from '../dataset/terms.js';
import { quadOf } from './names.js';
import type { NodeReader } from './node-reader.js';

/** Graph by graph, in order of lines. */
export function datasetOf(nodes: NodeReader): Dataset {
  const own = (label: string) => label;
  const lines = [...nodes.quads()].map(({ g, s, p, o }) => {
    const quad = quadOf({ s, p, o }, g, own);
    return [writeQuadLine(quad), quad] as const;
  });
  lines.sort(([a, one], [b, other]) => byCodeUnit(one.graph.value, other.graph.value) || byCodeUnit(a, b));
  return normalize(new Dataset(lines.map(([, quad]) => quad)));
}
