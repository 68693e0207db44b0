/** Saves the drawing as a PNG that says what its colours mean and which reports it rests on. */
import { labelOf } from '../../../src/graph/labels.js';
import { reportsOf } from '../data/texts.js';
import { familyColor, paletteOf } from '../scene/palette.js';
import type { Caption } from '../stage/picture.js';
import { type Session, useSession } from '../state/session.js';

/** Longer lists of sources are cut. */
const MOST_SOURCES = 12;

export function SavePicture() {
  const session = useSession();
  const save = async () => {
    const blob = await session.stage.peek()?.picture(captionOf(session));
    if (blob === undefined) return;
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = 'claimgraph.png';
    link.click();
    // The browser reads it after the click.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button
      type="button"
      title="Save the drawing as a picture, with its legend and sources"
      onClick={() => void save()}
    >
      PNG
    </button>
  );
}

function captionOf(session: Session): Caption {
  const { corpus } = session.whole;
  const { lens } = session.view.peek();
  const palette = paletteOf(session.theme.peek());
  const families = [...new Set(session.scene.peek().edges.map(({ family }) => family))];
  const told =
    lens === undefined
      ? 'Each line is something that is said, not a fact.'
      : lens.kind === 'undenied'
        ? 'Only what nobody denies.'
        : `${lens.kind === 'as' ? 'Only as told by' : 'Without what comes through'} ${labelOf(corpus, lens.actor)}.`;
  return {
    families: families.map((family) => ({ color: familyColor(palette, family), words: family })),
    lines: [
      `${told} Dashed: only a party says so. Double: contested. Dotted: denied, nobody affirms it.`,
      'Sources:',
      ...reportsOf(corpus)
        .slice(0, MOST_SOURCES)
        .map(({ id, report }) => `${labelOf(corpus, id)}: ${report?.title ?? ''}`),
      ...(reportsOf(corpus).length > MOST_SOURCES
        ? [`and ${reportsOf(corpus).length - MOST_SOURCES} more`]
        : []),
    ],
  };
}
