/** What the marks of a drawing mean, those that occur in it and no others: takes the session, gives samples as SVG with their words. */
import { count } from '../../../../src/words/phrases.js';
import { cornersOf } from '../../elements/mark-shapes.js';
import { FAMILY_WORDS, MARK_WORDS } from '../../legend/legend.js';
import { lensAmidWords } from '../../lenses/lens-said.js';
import { familyColor, type Palette, paletteOf } from '../../scene/palette.js';
import type { SceneNode, Shape, Tint } from '../../scene/scene.js';
import type { Session } from '../../session/session.js';
import type { Mark } from '../../view/view.js';
import { MARKS, SIDES } from '../../view/view.js';
import type { Shown } from './shown.js';

/** A sample fills a box of 30 by 16 pixels. */
export interface LegendItem {
  readonly sample: string;
  readonly words: string;
}

/** More classes than these are a number. */
const MOST_TYPES = 14;

/** @param shown what the picture shows of the scene. */
export function legendOf(session: Session, shown: Shown): readonly LegendItem[] {
  const { surface } = session.view.peek();
  const palette = paletteOf(session.theme.peek());
  if (surface === 'sources') return ofSources(palette);
  const scenes = session.beside.peek() ?? [session.scene.peek()];
  const edges = scenes.flatMap((scene) => scene.edges.filter(({ id }) => shown.lines.has(id)));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = scenes.flatMap((scene) =>
    scene.nodes.filter(({ id }) => shown.marks.has(id) || ends.has(id)),
  );
  const sides = new Set(edges.map(({ side }) => side));
  const families = new Set(edges.filter(({ mark }) => mark !== 'fallen').map(({ family }) => family));
  const marks = new Set(edges.map(({ mark }) => mark));
  return [
    // Side by side each lens has a drawing, and colours are those of relations.
    ...(session.beside.peek() === undefined && SIDES.some((side) => sides.has(side))
      ? ofSides(session, palette)
      : Object.entries(FAMILY_WORDS)
          .filter(([family]) => families.has(family))
          .map(([family, words]) => ({ sample: line(familyColor(palette, family)), words }))),
    ...MARKS.filter((mark) => marks.has(mark)).map((mark) => ({
      sample: line(palette.ink, mark),
      words: MARK_WORDS[mark].short,
    })),
    ...ofTypes(session, nodes, palette),
  ];
}

function ofSides(session: Session, palette: Palette): readonly LegendItem[] {
  const { lens, against } = session.view.peek();
  const { corpus } = session.whole;
  const words = {
    left: `Only ${lensAmidWords(corpus, lens)}`,
    right: `Only ${lensAmidWords(corpus, against)}`,
    both: 'In both',
  };
  return SIDES.map((side) => ({ sample: line(palette.sides[side]), words: words[side] }));
}

/** Classes by the mark they share: `armed group, coalition`. */
function ofTypes(session: Session, nodes: readonly SceneNode[], palette: Palette): readonly LegendItem[] {
  const { graph } = session.loaded;
  const types = new Map<string, { readonly node: SceneNode; readonly labels: Set<string> }>();
  for (const node of nodes) {
    const spoken = session.whole.corpus.utterances.has(node.id);
    if (!spoken && !graph.hasNode(node.id)) continue;
    const key = `${node.tint} ${node.shape}`;
    const known = types.get(key) ?? { node, labels: new Set() };
    known.labels.add(spoken ? 'something said' : graph.getNodeAttribute(node.id, 'typeLabel'));
    types.set(key, known);
  }
  const items = [...types.values()].map(({ node, labels }) => ({
    sample: mark(palette, node.tint, node.shape),
    words: capital([...labels].sort().join(', ')),
  }));
  if (items.length <= MOST_TYPES) return items;
  return [
    ...items.slice(0, MOST_TYPES),
    { sample: '', words: `and ${count(items.length - MOST_TYPES, 'kind')} more` },
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function ofSources(palette: Palette): readonly LegendItem[] {
  return [
    { sample: mark(palette, 'media', 'hexagon'), words: 'A report, beside who publishes it' },
    { sample: mark(palette, 'media', 'triangle'), words: 'Something said: a statement, a post' },
    { sample: mark(palette, 'armed', 'disc'), words: 'Who speaks' },
    { sample: mark(palette, 'unnamed', 'cross'), words: 'No claim comes from here in this view' },
    {
      sample: line(familyColor(palette, 'attribution'), 'plain', true),
      words: 'Quotes, along the arrow',
    },
    { sample: line(familyColor(palette, 'attribution')), words: 'Is said by' },
  ];
}

function mark(palette: Palette, tint: Tint, shape: Shape): string {
  const color = palette.tints[tint];
  if (shape === 'square') return `<rect x="9.5" y="2.5" width="11" height="11" rx="1" fill="${color}"/>`;
  const corners = cornersOf(shape, 15, shape === 'triangle' ? 9 : 8, 5.6);
  if (corners !== undefined) return `<polygon points="${corners}" fill="${color}"/>`;
  if (shape === 'eye')
    return `<circle cx="15" cy="8" r="5" fill="${palette.ground}" stroke="${color}" stroke-width="1.6"/><circle cx="15" cy="8" r="2.2" fill="${color}"/>`;
  if (shape === 'ring')
    return `<circle cx="15" cy="8" r="5" fill="${palette.ground}" stroke="${color}" stroke-width="2.4"/>`;
  return `<circle cx="15" cy="8" r="6" fill="${color}"/>`;
}

function line(color: string, kind: Mark = 'plain', arrow = false): string {
  if (kind === 'contested') return `<path d="M1 6.4H29M1 9.6H29" stroke="${color}" stroke-width="1.4"/>`;
  const dash = { plain: '', 'party-only': '7 4', 'not-done': '1.6 5.4', denied: '2 3', fallen: '7 14' }[kind];
  const pattern = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  const head = arrow ? `<path d="M22 3.5L29 8L22 12.5Z" fill="${color}"/>` : '';
  return `<path d="M1 8H29" stroke="${color}" stroke-width="2.4"${pattern}/>${head}`;
}
