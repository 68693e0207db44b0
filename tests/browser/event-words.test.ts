/** An event that is chosen, or that a line was opened to, shows what its lines say: doer → event → target, in the colours of the legend. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { familyColor, paletteOf } from '../../viewer/src/scene/palette.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { closePagesAfterEach, viewerHere } from './hooks.js';

type Host = Element & { claimgraph: Stage };

const viewer = viewerHere();
closePagesAfterEach(viewer);

/** The lines of the events that stand on the stage and are bright or opened, and the words that stand by them. */
function read(page: Page, only: 'chosen' | 'opened') {
  return page.evaluate(async (which) => {
    const { claimgraph } = document.querySelector('.stage') as Host;
    const { lines, marks, words } = await claimgraph.drawing();
    const ours = new Set(
      marks
        .filter(({ chosen, shape }) => (which === 'chosen' ? chosen : shape === 'square'))
        .map(({ id }) => id),
    );
    const markAt = ({ x, y }: { x: number; y: number }) => marks.find((mark) => mark.x === x && mark.y === y);
    const tied = lines.map((line) => ({ ...line, source: markAt(line.from), target: markAt(line.to) }));
    const own = tied.filter(({ source, target }) =>
      [source, target].some((mark) => mark !== undefined && ours.has(mark.id)),
    );
    const worded = new Set(words.map(({ id }) => id));
    return {
      number: own.length,
      silent: own.filter(({ id }) => !worded.has(id)).map(({ label }) => label),
      // The middle of words on a bright mark.
      on: words
        .filter(({ x, y }) => marks.some((m) => !m.dimmed && Math.hypot(m.x - x, m.y - y) < m.radius))
        .map(({ text }) => text),
      lines: own.map(({ source, target, id, arrow, color }) => ({
        ...{ source: source?.label, target: target?.label, arrow, color },
        says: words.find((each) => each.id === id)?.text,
      })),
    };
  }, only);
}

const CROWDED = [
  'double-ambush',
  'ambush-1',
  'ber-fighting',
  'korioume-attack',
  'coup-2020',
  'kidal-takeover',
];

describe.each([
  [1440, 900],
  [1024, 768],
  [760, 900],
] as const)('at %i × %i', (width, height) => {
  it('each line of an event that is chosen has its words, on no mark', async () => {
    const { page, errors } = await viewer.open('', { viewport: { width, height } });
    for (const event of CROWDED) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `node=event:${event}`);
      await expect
        .poll(async () => {
          const { number, silent, on } = await read(page, 'chosen');
          return { event, some: number > 1, silent, on };
        })
        .toEqual({ event, some: true, silent: [], on: [] });
    }
    expect(errors).toEqual([]);
  }, 60_000);
});

it('who did it leads to the event, and the event to whom it was done to, in the colour of hostile acts', async () => {
  const { page } = await viewer.open('#node=event:double-ambush');
  await expect.poll(async () => (await read(page, 'chosen')).silent).toEqual([]);
  const { lines } = await read(page, 'chosen');
  const event = 'Double ambush in central Mali';
  const deed = { arrow: true, color: familyColor(paletteOf('light'), 'hostile') };
  expect(lines).toContainEqual({ source: 'JNIM', says: 'carried out', target: event, ...deed });
  expect(lines).toContainEqual({ source: event, says: 'was aimed at', target: 'Malian army', ...deed });
});

it('so do the events that a line is opened to', async () => {
  const { page } = await viewer.open();
  const line = await page.evaluate(async () => {
    const { lines } = await (document.querySelector('.stage') as Host).claimgraph.drawing();
    return lines.find(({ label }) => /^JNIM attacked.* Malian army/.test(label))?.id;
  });
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `all=yes&open=${encodeURIComponent(line ?? '')}`,
  );
  await expect
    .poll(async () => {
      const { number, silent } = await read(page, 'opened');
      return { some: number > 3, silent };
    })
    .toEqual({ some: true, silent: [] });
});

it.each(['jnim', 'malian-army', 'wagner', 'mali-junta'])(
  'words stand nearest to their own line: %s chosen',
  async (name) => {
    // As the page opens, with the chief names.
    const { page } = await viewer.open(`#node=actor:${name}&all=no`);
    const number = () =>
      page.evaluate(async () => {
        const { claimgraph } = document.querySelector('.stage') as Host;
        return (await claimgraph.drawing()).words.length;
      });
    await expect.poll(number).toBeGreaterThan(1);
    const words = await page.evaluate(async () => {
      const { claimgraph } = document.querySelector('.stage') as Host;
      const drawing = await claimgraph.drawing();
      const lines = drawing.lines.filter(({ dimmed }) => !dimmed);
      /** How far it is from a point to the nearest of a curve. */
      const far = (x: number, y: number, { from, to, curvature }: (typeof lines)[number]) => {
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const bend = { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature };
        const at = (t: number, a: number, b: number, c: number) =>
          (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
        return Math.min(
          ...Array.from({ length: 201 }, (_, n) => n / 200).map((t) =>
            Math.hypot(at(t, from.x, bend.x, to.x) - x, at(t, from.y, bend.y, to.y) - y),
          ),
        );
      };
      return drawing.words.map(({ id, text, x, y, angle, lift }) => {
        const [cx, cy] = [x + Math.sin(angle) * lift, y - Math.cos(angle) * lift];
        const own = lines.filter((line) => line.id === id).map((line) => far(cx, cy, line));
        const other = lines.filter((line) => line.id !== id).map((line) => far(cx, cy, line));
        return { text, own: Math.min(...own), other: Math.min(...other) };
      });
    });
    expect(words.filter(({ own, other }) => own >= other)).toEqual([]);
  },
);
