/** What the lines say that are lit or opened: takes them and what is taken already, gives the words that find a place. */
import type Sigma from 'sigma';
import type { StageEdge, StageNode } from '../webgl/marks.js';
import { type Box, BoxGrid, grown, overlap } from './boxes.js';
import { type Line, type PlacedWords, placeAlong, placeAnyhow, pointsOf } from './edge-words.js';

type Stage = Sigma<StageNode, StageEdge>;

interface WordedLine extends Line {
  readonly id: string;
  readonly text: string;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
  /** Between the rims of its discs. */
  readonly room: number;
}

/** How words are written, in pixels. */
interface Letters {
  readonly size: number;
  readonly widthOf: (text: string) => number;
}

/**
 * The words along the lines. Those of an event that is chosen, or that was opened, must be read: where the line has no
 * room they stand on it or beside it.
 * @param chosen id of what is chosen
 */
export function placedWords(
  sigma: Stage,
  ids: Iterable<string>,
  chosen: string | undefined,
  letters: Letters,
  taken: readonly Box[],
  stage: Box,
): readonly PlacedWords[] {
  const grid = new BoxGrid();
  for (const box of taken) grid.add(box);
  const free = (box: Box) => !grid.touches(box) && overlap(box, stage);
  const lines = [...ids].flatMap((id) => lineOf(sigma, id, letters) ?? []);
  const event = eventOf(sigma, chosen);
  const must = ({ id }: WordedLine) =>
    sigma.getGraph().getEdgeAttribute(id, 'worded') ||
    (event !== undefined && sigma.getGraph().extremities(id).includes(event));
  const placed: PlacedWords[] = [];
  const put = ({ id, text }: WordedLine, place: ReturnType<typeof placeAlong>) => {
    for (const bead of place?.beads ?? []) grid.add(bead);
    if (place !== undefined) placed.push({ ...place.words, id, text });
    return place !== undefined;
  };
  const points = lines.map((line) => ({ line, points: pointsOf(line) }));
  const isClear = clearOfOthers(points);
  const along = (line: WordedLine) =>
    line.width <= line.room - 8 &&
    put(
      line,
      placeAlong(line, line, (box) => free(box) && isClear(box, line)),
    );
  const crowded = lines.filter(must).filter((line) => !along(line));
  for (const line of crowded) {
    const others = points.flatMap((other) => (other.line === line ? [] : other.points));
    put(line, placeAnyhow(line, line, free, others));
  }
  for (const line of lines) if (!must(line)) along(line);
  return placed;
}

/** Words so near to another line, in pixels, would be taken for those of that one. */
const NEAR = 3;

/** Whether a box lies off the lines that are not its own. */
function clearOfOthers(
  all: readonly { readonly line: Line; readonly points: readonly Box[] }[],
): (box: Box, own: Line) => boolean {
  const grid = new BoxGrid();
  const lineOfPoint = new Map<Box, Line>();
  for (const { line, points } of all) {
    for (const point of points) {
      grid.add(point);
      lineOfPoint.set(point, line);
    }
  }
  return (box, own) => !grid.some(grown(box, NEAR), (point) => lineOfPoint.get(point) !== own);
}

/** What is chosen, where it is an event. */
function eventOf(sigma: Stage, chosen: string | undefined): string | undefined {
  const graph = sigma.getGraph();
  if (chosen === undefined || !graph.hasNode(chosen)) return undefined;
  return graph.getNodeAttribute(chosen, 'shape') === 'square' ? chosen : undefined;
}

function lineOf(sigma: Stage, id: string, { widthOf, size }: Letters): WordedLine | undefined {
  const graph = sigma.getGraph();
  if (!graph.hasEdge(id) || graph.source(id) === graph.target(id)) return undefined;
  const { label: text, curvature } = graph.getEdgeAttributes(id);
  const [source, target] = graph.extremities(id).map((end) => sigma.getNodeDisplayData(end));
  if (source === undefined || target === undefined) return undefined;
  const from = sigma.framedGraphToViewport(source);
  const to = sigma.framedGraphToViewport(target);
  const radii = sigma.scaleSize(source.size + target.size);
  const room = Math.hypot(to.x - from.x, to.y - from.y) - radii;
  return { id, text, curvature, from, to, room, width: widthOf(text), size };
}
