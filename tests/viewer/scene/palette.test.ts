/** Lines and marks of both themes stand out from the ground, and the colours of two tellings from those of relations. */
import { describe, expect, it } from 'vitest';
import { blend, paletteOf } from '../../../viewer/src/scene/palette.js';

/** Relative luminance after WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colours are apart in sRGB, 0 to 442. */
function apart(one: string, other: string): number {
  const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));
}

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const palette = paletteOf(theme);
  const lines = { ...palette.families, other: palette.otherFamily, ...palette.sides };

  it.each(Object.entries(lines))('a line of %s stands out from the ground, pale too', (_name, color) => {
    expect(contrast(color, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(blend(color, palette.ground, 0.1), palette.ground)).toBeGreaterThanOrEqual(2.5);
  });

  it.each(Object.entries(palette.tints))('a mark of %s stands out from the ground', (_name, color) => {
    expect(contrast(color, palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it('what only one of two lenses says has the colour of no family', () => {
    for (const side of [palette.sides.left, palette.sides.right]) {
      for (const family of ['hostile', 'cooperative', 'political', 'speech']) {
        expect(apart(side, palette.families[family] ?? '')).toBeGreaterThan(40);
      }
    }
  });
});
