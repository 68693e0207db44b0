/** The legend, which is also the filter: every mark of the drawing in words, each to be switched off and on. */

import { wholesOfBases, wholesOfUnits } from '../../../src/graph/edges/wholes.js';
import { labelOf } from '../../../src/words/labels.js';
import { LineSample, NodeSample } from '../elements/samples.js';
import { shapeOf, tintOf } from '../scene/kinds.js';
import { familyColor, paletteOf } from '../scene/palette.js';
import type { SceneEdge, Shape, Tint } from '../scene/scene.js';
import { type Session, useSession } from '../session/session.js';
import { isOwnGroup } from '../view/marks.js';
import type { Mark } from '../view/view.js';
import { LAYERS, type Layer, MARKS, toggle, type ViewState } from '../view/view.js';

export const MARK_WORDS: Readonly<Record<Mark, { readonly short: string; readonly long: string }>> = {
  plain: {
    short: 'Someone who is no party to it says so',
    long: 'At least one source that is no party to it says so; nobody here denies it.',
  },
  'party-only': {
    short: 'Only a party to it says so',
    long: 'Only a party to it says so; nobody here denies it.',
  },
  'not-done': {
    short: 'Not told as done: planned, sought, asked for, expected, feared or suspected',
    long: 'Nobody here tells it as done: it is planned, sought, asked for, expected, feared or suspected.',
  },
  contested: {
    short: 'Disputed: some affirm it, some deny it',
    long: 'Disputed: some affirm it and some deny it.',
  },
  denied: {
    short: 'Only said not to be so',
    long: 'Nobody here tells it as done; it stands here because it is said not to be so.',
  },
  fallen: {
    short: 'Fallen: nobody says so without what is taken out',
    long: 'Nobody says so without what is taken out.',
  },
};

export const FAMILY_WORDS: Readonly<Record<string, string>> = {
  hostile: 'Hostile: attacks, fights, obstructs',
  cooperative: 'Cooperative: allied with, supplies, fights alongside',
  membership: 'Membership: part of, represents, holds office',
  political: 'Political: opposes, demands, agrees, appeals',
  speech: 'Speech: accuses, denies, claims',
  attribution: 'Attribution: is said by, quotes',
  spatial: 'Places: operates in, lies within, withdrew from',
  role: 'Roles in events: carried out, was aimed at, took part',
  sequence: 'Order of events: before, part of, caused by',
  description: 'Descriptions',
  other: 'Other: relations of other vocabularies',
};

const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  events: 'Events',
  places: 'Places',
  things: 'Agreements, documents, materiel',
  utterances: 'What was said, and who quotes it',
};

const LAYER_SAMPLES: Readonly<Record<Layer, { readonly tint: Tint; readonly shape: Shape }>> = {
  events: { tint: 'event', shape: 'square' },
  places: { tint: 'place', shape: 'eye' },
  things: { tint: 'thing', shape: 'diamond' },
  utterances: { tint: 'media', shape: 'triangle' },
};

export function Layers() {
  const session = useSession();
  const { layers } = session.view.value;
  return (
    <fieldset>
      <legend>Show</legend>
      <label class="row">
        <input type="checkbox" checked disabled />
        <NodeSample tint="armed" shape="disc" />
        <span>Actors and their relations</span>
      </label>
      {LAYERS.map((layer) => (
        <label class="row" key={layer}>
          <input
            type="checkbox"
            checked={layers.includes(layer)}
            onChange={() => session.change((view) => toggle(view, 'layers', layer))}
          />
          <NodeSample {...LAYER_SAMPLES[layer]} />
          <span>{LAYER_WORDS[layer]}</span>
        </label>
      ))}
      <PartsFolded />
    </fieldset>
  );
}

function PartsFolded() {
  const session = useSession();
  const { corpus } = session.loaded;
  const [units, bases] = [wholesOfUnits(corpus).size, wholesOfBases(corpus).size];
  if (units + bases === 0) return null;
  const ofUnits = 'Contingents, convoys and other units count for the body that they are part of.';
  const ofBases = 'What is told of a base leads to the town that it lies in, and names the base.';
  const words =
    units === 0
      ? 'Bases folded into their town'
      : `Units folded into their body${bases > 0 ? ', bases into their town' : ''}`;
  return (
    <label class="row" title={[...(units > 0 ? [ofUnits] : []), ...(bases > 0 ? [ofBases] : [])].join(' ')}>
      <input
        type="checkbox"
        checked={session.view.value.folded}
        onChange={() => session.change((view): ViewState => ({ ...view, folded: !view.folded }))}
      />
      <span>{words}</span>
      <span class="number">{units + bases}</span>
    </label>
  );
}

export function Families() {
  const session = useSession();
  const palette = paletteOf(session.theme.value);
  const counts = countLines(session, ({ family, mark }) => (mark === 'fallen' ? '' : family));
  const { hiddenFamilies } = session.view.value;
  const families = Object.keys(FAMILY_WORDS).filter(
    (family) => counts.has(family) || hiddenFamilies.includes(family),
  );
  if (families.length === 0) return null;
  return (
    <fieldset>
      <legend>Relations, by colour</legend>
      {families.map((family) => (
        <label class="row" key={family}>
          <input
            type="checkbox"
            checked={!hiddenFamilies.includes(family)}
            onChange={() => session.change((view) => toggle(view, 'hiddenFamilies', family))}
          />
          <LineSample color={familyColor(palette, family)} />
          <span>{FAMILY_WORDS[family]}</span>
          <span class="number">{counts.get(family) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Marks() {
  const session = useSession();
  const palette = paletteOf(session.theme.value);
  const counts = countLines(session, ({ mark }) => mark);
  const { hiddenMarks, takenOut } = session.view.value;
  const shown = takenOut.length === 0 ? MARKS.filter((mark) => mark !== 'fallen') : MARKS;
  return (
    <fieldset>
      <legend>How sure, by line</legend>
      {shown.map((mark) => (
        <label class="row" key={mark}>
          <input
            type="checkbox"
            checked={!hiddenMarks.includes(mark)}
            onChange={() => session.change((view) => toggle(view, 'hiddenMarks', mark))}
          />
          <LineSample color={mark === 'fallen' ? palette.softInk : palette.ink} mark={mark} />
          <span>{MARK_WORDS[mark].short}</span>
          <span class="number">{counts.get(mark) ?? 0}</span>
        </label>
      ))}
      <p class="hint">
        A thicker line has more independent sources; who only repeats another adds none. An arrow runs from
        who does it to whom it is done.
        {session.scene.value.edges.some(({ source, target }) => source === target) &&
          ' A ring at the rim of a mark is said of it and itself.'}
      </p>
    </fieldset>
  );
}

/** Classes of the nodes that the layers hold, by colour group. */
export function Types() {
  const session = useSession();
  const { hiddenTypes } = session.view.value;
  const types = typesOf(session);
  return (
    <fieldset>
      <legend>Who and what, by colour and shape</legend>
      {types.map(({ type, label, tint, shape, number }) => (
        <label class="row" key={type}>
          <input
            type="checkbox"
            checked={!hiddenTypes.includes(type)}
            onChange={() => session.change((view) => toggle(view, 'hiddenTypes', type))}
          />
          <NodeSample tint={tint} shape={shape} />
          <span>{label}</span>
          <span class="number">{number}</span>
        </label>
      ))}
      <p class="hint">A larger mark has more relations, told by anyone.</p>
    </fieldset>
  );
}

const TINT_ORDER: readonly Tint[] = [
  'armed',
  'state',
  'international',
  'person',
  'media',
  'other',
  'unnamed',
  'event',
  'place',
  'thing',
];

function typesOf(session: Session) {
  const { corpus } = session.loaded;
  const { hiddenTypes } = session.view.value;
  const shown = new Set(session.scene.value.nodes.map(({ id }) => id));
  const types = new Map<string, { type: string; label: string; tint: Tint; shape: Shape; number: number }>();
  for (const { id, type, kind } of corpus.entities.values()) {
    if (!shown.has(id) && !hiddenTypes.includes(type)) continue;
    const known = types.get(type);
    if (known !== undefined) known.number += 1;
    else {
      const label = isOwnGroup(type) ? 'folded by you' : labelOf(corpus, type);
      types.set(type, { type, label, tint: tintOf(kind, type), shape: shapeOf(kind, type), number: 1 });
    }
  }
  return [...types.values()].sort(
    (a, b) =>
      TINT_ORDER.indexOf(a.tint) - TINT_ORDER.indexOf(b.tint) ||
      b.number - a.number ||
      (a.label < b.label ? -1 : 1),
  );
}

/** How many lines of the present scene have each value. */
function countLines(session: Session, of: (line: SceneEdge) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of session.scene.value.edges) {
    const value = of(line);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
