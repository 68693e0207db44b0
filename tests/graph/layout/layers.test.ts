/** Layers fill a window of two dimensions, however many nodes they hold, and what belongs together stands together. */
import { describe, expect, it } from 'vitest';
import { ASPECT, extent } from '../../../src/graph/layout/fit.js';
import { type Layered, layoutLayers } from '../../../src/graph/layout/layers.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { seededRandom } from '../../../src/structures/seeded-random.js';

/** So many reports, ten statements each, by speakers of whom some speak in many reports. */
function press(reports: number): Layered {
  const random = seededRandom(reports);
  const papers = Array.from({ length: reports }, (_, n) => `report ${n}`);
  const said = papers.flatMap((paper) =>
    Array.from({ length: 10 }, (_, n) => [paper, `${paper}: ${n}`] as const),
  );
  const voices = Array.from({ length: reports + 5 }, (_, n) => `voice ${n}`);
  const says = said.map(
    ([, it]) => [it, voices[Math.floor(random() ** 2 * voices.length)] as string] as const,
  );
  const speaking = new Set(says.map(([, voice]) => voice));
  return {
    layers: [papers, said.map(([, it]) => it), voices.filter((voice) => speaking.has(voice))],
    lines: [...said, ...says],
  };
}

describe.each([5, 40, 300])('%i reports', (reports) => {
  const { layers, lines } = press(reports);
  const places = layoutLayers({ layers, lines });
  const at = (id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN };

  it('fill a window that is wider than high, but no strip', () => {
    const { width, height } = extent([...places.values()]);
    expect(width / height).toBeGreaterThan(ASPECT / 2.5);
    expect(width / height).toBeLessThan(ASPECT * 1.1);
  });

  it('stand at the left of what they quote, and that at the left of who speaks', () => {
    for (const [from, to] of lines) expect(at(from).x).toBeLessThan(at(to).x);
  });

  it('leave each node a row of its own in its column', () => {
    const columns = groupBy([...places.values()], ({ x }) => x);
    for (const column of columns.values()) {
      const rows = column.map(({ y }) => y).sort((a, b) => a - b);
      for (const [n, y] of rows.slice(1).entries()) expect(y - (rows[n] ?? 0)).toBeGreaterThan(30);
    }
  });

  it('keep what each quotes beside it', () => {
    const { height } = extent([...places.values()]);
    const away = lines
      .filter(([from]) => layers[0]?.includes(from))
      .map(([from, to]) => Math.abs(at(from).y - at(to).y))
      .sort((a, b) => a - b);
    const middle = away[away.length >> 1] ?? Number.NaN;
    expect(middle / height).toBeLessThan(0.03 + 0.5 / reports);
  });

  it('stand where they stood, laid out again', () => {
    expect(layoutLayers({ layers, lines })).toEqual(places);
  });
});
