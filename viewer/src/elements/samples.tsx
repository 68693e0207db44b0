/** Small pictures of the drawing's marks, for the legend. */
import { paletteOf } from '../scene/palette.js';
import type { Shape, Tint } from '../scene/scene.js';
import { useSession } from '../session/session.js';
import type { Mark } from '../view/view.js';

export function NodeSample({ tint, shape }: { readonly tint: Tint; readonly shape: Shape }) {
  const color = paletteOf(useSession().theme.value).tints[tint];
  return (
    <svg class="sample" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shape === 'disc' && <circle cx="8" cy="8" r={tint === 'place' ? 4 : 6} fill={color} />}
      {shape === 'square' && <rect x="2.5" y="2.5" width="11" height="11" rx="1" fill={color} />}
      {shape === 'diamond' && <path d="M8 1 L15 8 L8 15 L1 8 Z" fill={color} />}
      {shape === 'ring' && <circle cx="8" cy="8" r="5" fill="none" stroke={color} stroke-width="2.4" />}
    </svg>
  );
}

/** Dashes of a line's mark, in units of its sample; the stage and the pictures draw them alike. */
const DASHES: Readonly<Partial<Record<Mark, string>>> = {
  'party-only': '7 4',
  'not-done': '0.1 6.8',
  denied: '2 3',
  fallen: '7 14',
};

export function LineSample({ color, mark = 'plain' }: { readonly color: string; readonly mark?: Mark }) {
  return (
    <svg class="sample line" viewBox="0 0 30 16" width="30" height="16" aria-hidden="true">
      {mark === 'contested' ? (
        <path d="M1 6.4 H29 M1 9.6 H29" stroke={color} stroke-width="1.4" />
      ) : (
        <path
          d="M1 8 H29"
          stroke={color}
          stroke-width="2.4"
          stroke-linecap={mark === 'not-done' ? 'round' : undefined}
          stroke-dasharray={DASHES[mark]}
          opacity={mark === 'plain' ? 1 : 0.7}
        />
      )}
    </svg>
  );
}
