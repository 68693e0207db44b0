/** Small pictures of the drawing's marks, for the legend. */
import { paletteOf } from '../scene/palette.js';
import type { Shape, Tint } from '../scene/scene.js';
import { useSession } from '../session/session.js';
import type { Mark } from '../view/view.js';
import { cornersOf } from './mark-shapes.js';

export function NodeSample({ tint, shape }: { readonly tint: Tint; readonly shape: Shape }) {
  const color = paletteOf(useSession().theme.value).tints[tint];
  const corners = cornersOf(shape, 8, shape === 'triangle' ? 9 : 8, 5.6);
  return (
    <svg class="sample" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shape === 'disc' && <circle cx="8" cy="8" r="6" fill={color} />}
      {shape === 'square' && <rect x="2.5" y="2.5" width="11" height="11" rx="1" fill={color} />}
      {corners !== undefined && <polygon points={corners} fill={color} />}
      {shape === 'eye' && <circle cx="8" cy="8" r="2.2" fill={color} />}
      {(shape === 'ring' || shape === 'eye') && (
        <circle cx="8" cy="8" r="5" fill="none" stroke={color} stroke-width={shape === 'eye' ? 1.6 : 2.4} />
      )}
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

export function LineSample({
  color,
  mark = 'plain',
  arrow = false,
}: {
  readonly color: string;
  readonly mark?: Mark;
  readonly arrow?: boolean;
}) {
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
        />
      )}
      {arrow && <path d="M22 3.5 L29 8 L22 12.5 Z" fill={color} />}
    </svg>
  );
}
