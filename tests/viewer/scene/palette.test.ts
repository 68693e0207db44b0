/** Lines and marks of both themes stand out from the ground, and their colours are told apart without red or green too. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../../viewer/src/scene/palette.js';
import type { Scene } from '../../../viewer/src/scene/scene.js';
import { edgeAttributes } from '../../../viewer/src/stage/display/attributes.js';
import { MARKS, SIDES } from '../../../viewer/src/view/view.js';

type Rgb = readonly [number, number, number];

/** `#rrggbb` as light: linear red, green, blue from 0 to 1. */
function light(color: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Relative luminance after WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = light(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [least, most] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (most + 0.05) / (least + 0.05);
}

/** Eyes without one kind of cone, after Machado, Oliveira and Fernandes, "A Physiologically-based Model" (2009). */
const EYES: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const times = (rows: readonly Rgb[], [a, b, c]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = rows.map((row) => row[0] * a + row[1] * b + row[2] * c);
  return [x, y, z];
};

/** Oklab, in which equal steps look alike, of a colour as these eyes see it. */
function seen(color: string, eyes: readonly Rgb[]): Rgb {
  const [r, g, b] = times(eyes, light(color)).map((part) => Math.min(1, Math.max(0, part))) as [
    number,
    number,
    number,
  ];
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    [r, g, b],
  ).map(Math.cbrt) as [number, number, number];
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** The pairs of colours that these eyes hardly tell apart. */
function alike(colors: Readonly<Record<string, string>>, eyes: readonly Rgb[], least: number): string[] {
  const all = Object.entries(colors).map(([name, color]) => ({ name, at: seen(color, eyes) }));
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      const apart = Math.hypot(...one.at.map((value, at) => value - (other.at[at] ?? 0)));
      return apart < least ? [`${one.name} and ${other.name}: ${apart.toFixed(3)}`] : [];
    }),
  );
}

/** Two steps that nobody mixes up beside each other; red and green of one lightness are 0.03 apart without green cones. */
const APART = 0.1;

/** Custom properties that a style sheet sets under a selector. */
function properties(file: string, selector: string): ReadonlyMap<string, string> {
  const css = readFileSync(new URL(`../../../viewer/src/${file}`, import.meta.url), 'utf8');
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const palette = paletteOf(theme);
  const root = theme === 'dark' ? ':root[data-theme="dark"]' : ':root';
  // Lines are drawn on the ground; their samples stand on paper.
  const grounds = [palette.ground, properties('styles/base.css', root).get('--paper') ?? ''];

  it.each([...Object.keys(palette.families), 'another'])(
    'a line of %s stands out from the ground, however it is marked',
    (family) => {
      for (const side of [undefined, ...SIDES]) {
        for (const mark of MARKS) {
          const line: Scene['edges'][number] = {
            ...{ id: '', source: '', target: '', label: '', family, width: 1, mark, arrow: true, side },
            partyOnly: mark === 'party-only',
          };
          const { color } = edgeAttributes(line, palette);
          for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
        }
      }
    },
  );

  it.each(Object.entries(palette.tints))('a mark of %s stands out from the ground', (_name, color) => {
    for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  });

  it('lines and marks of the map stand out from land and water', () => {
    const map = properties('map/map.css', root);
    const land = map.get('--map-land') ?? '';
    for (const name of ['--map-edge', '--map-coast', '--map-extent']) {
      expect(contrast(map.get(name) ?? land, land), name).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(map.get('--map-coast') ?? land, map.get('--map-water') ?? land)).toBeGreaterThanOrEqual(
      3,
    );
    expect(contrast(palette.tints.event, land)).toBeGreaterThanOrEqual(3);
  });

  it('bars of both clocks stand out', () => {
    const time = properties('styles/time.css', theme === 'dark' ? `${root} .time` : '.time');
    for (const name of ['--happened', '--said']) {
      for (const ground of grounds)
        expect(contrast(time.get(name) ?? ground, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(EYES))('acts, actors and tellings are told apart with %s', (_name, eyes) => {
    const { hostile, cooperative, political, speech, membership } = palette.families;
    const acts = { hostile, cooperative, political, speech, membership } as Record<string, string>;
    expect(alike(acts, eyes, APART)).toEqual([]);
    const { armed, state, international, person, media, other } = palette.tints;
    expect(alike({ armed, state, international, person, media, other }, eyes, APART)).toEqual([]);
    expect(alike({ ...palette.sides }, eyes, APART)).toEqual([]);
  });

  it('what only one of two tellings says has the colour of no family', () => {
    for (const side of ['left', 'right'] as const) {
      for (const [family, color] of Object.entries(palette.families)) {
        expect(
          alike({ [side]: palette.sides[side], [family]: color }, EYES['all cones'] ?? [], 0.08),
        ).toEqual([]);
      }
    }
  });

  it('the page about two tellings has the colours of the drawing', () => {
    for (const side of SIDES) {
      const selector = theme === 'dark' ? `${root} .said.${side}` : `.said.${side}`;
      expect(properties('styles/lenses.css', selector).get('--side')).toBe(palette.sides[side]);
    }
  });
});
