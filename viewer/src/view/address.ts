/** A view to the fragment of an address and back, so that a link restores what was seen. */
import { REASONS, VERDICTS } from '../../../src/compare/verdicts/verdict.js';
import type { Growth } from '../../../src/graph/grow.js';
import { expand, shorten } from '../../../src/model/namespaces.js';
import { foldTogether } from './marks.js';
import { readerParts, readReader } from './reader.js';
import { TABLES } from './table-view.js';
import {
  CLOCKS,
  FIRST_VIEW,
  LAYERS,
  MARKS,
  PAGES,
  PAIRINGS,
  type Place,
  SIDES,
  SURFACES,
  type ViewState,
} from './view.js';

/** Separates the items of a list: it cannot stand in an IRI; `+` in the address. */
const SPACE = ' ';
/** Stands for an end of a path that is not chosen. */
const NOBODY = '-';

/** So many marked names stand in an address at most. */
const MOST_MARKED = 60;
/** Nobody asks for more neighbours, or more sources of a tie. */
const MOST_ASKED = 10_000;

/** No drawing is wider, in its own units. */
const FAR = 1e6;

/** `#s=actor:jnim&layers=events`; the first view gives the empty text. */
export function encodeView(view: ViewState): string {
  const parts = new URLSearchParams();
  const words = (name: string, items: readonly string[]) => {
    if (items.length > 0) parts.set(name, items.join(SPACE));
  };
  const list = (name: string, items: readonly string[]) => words(name, items.map(shorten));
  if (view.selection !== undefined) {
    parts.set(view.selection.kind === 'node' ? 'node' : 'edge', shorten(view.selection.id));
  }
  if (view.lens !== undefined) list('lens', [view.lens.kind, view.lens.actor].filter(Boolean));
  if (view.against !== undefined) list('against', [view.against.kind, view.against.actor].filter(Boolean));
  if (view.pairing !== FIRST_VIEW.pairing) parts.set('pairing', view.pairing);
  list('out', view.takenOut);
  if (view.surface !== FIRST_VIEW.surface) parts.set('surface', view.surface);
  if (view.timeline) parts.set('timeline', 'on');
  if (view.clock !== FIRST_VIEW.clock) parts.set('clock', view.clock);
  if (view.time !== undefined) parts.set('time', `${view.time.from}/${view.time.to}`);
  if (view.undated) parts.set('undated', 'on');
  // An empty answer is an answer: nothing is shown.
  if (view.only !== undefined) parts.set('only', view.only.map(shorten).join(SPACE));
  if (view.query !== undefined) parts.set('query', view.query);
  if (view.folded) parts.set('units', 'folded');
  list('layers', view.layers);
  list('open', view.opened);
  list('expand', view.expanded);
  words('grow', view.grown.map(writeGrowth));
  // A link holds what can be read in it: of more names the drawing tells which they are.
  if (view.marked.length <= MOST_MARKED) list('marked', view.marked);
  for (const { name, members } of view.groups)
    parts.append('fold', [...members.map(shorten), `|${name}`].join(SPACE));
  list('no-type', view.hiddenTypes);
  list('no-family', view.hiddenFamilies);
  list('no-mark', view.hiddenMarks);
  list('no-node', view.hiddenNodes);
  list('no-side', view.hiddenSides);
  if (view.page !== undefined) parts.set('page', view.page);
  if (view.verdicts.join() !== FIRST_VIEW.verdicts.join()) parts.set('verdicts', view.verdicts.join(SPACE));
  if (view.matter.reason !== undefined) parts.set('reason', view.matter.reason);
  if (view.matter.about !== undefined) parts.set('about', shorten(view.matter.about));
  if (view.matter.words !== '') parts.set('words', view.matter.words);
  if (view.table.of !== FIRST_VIEW.table.of) parts.set('rows', view.table.of);
  if (view.table.about !== undefined) parts.set('rows-of', shorten(view.table.about));
  if (view.table.sort !== '') parts.set('sort', view.table.sort);
  if (view.table.words !== '') parts.set('with', view.table.words);
  if (view.table.group !== '') parts.set('group', view.table.group);
  for (const [name, value] of readerParts(view.reader)) parts.set(name, value);
  if (view.timelineOf !== undefined) list('of', [view.timelineOf]);
  if (view.path !== undefined) list('path', [view.path.from || NOBODY, view.path.to || NOBODY]);
  if (view.avoidParty) parts.set('avoid', 'party');
  if (view.onlyJoining) parts.set('ties', 'joining');
  if (view.whole) parts.set('all', 'yes');
  words(
    'pin',
    Object.entries(view.pins).map(([id, { x, y }]) => `${shorten(id)}@${short(x)},${short(y)}`),
  );
  if (view.camera !== undefined) {
    parts.set('camera', [view.camera.x, view.camera.y, view.camera.ratio].map(short).join(','));
  }
  if (view.story !== undefined) {
    parts.set('story', view.story.id);
    parts.set('step', String(view.story.step));
  }
  const text = parts.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@');
  return text === '' ? '' : `#${text}`;
}

/** Reads what it can; what it does not understand is left at the first view's value. */
export function decodeView(fragment: string): ViewState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = (name: string) => (parts.get(name) ?? '').split(SPACE).filter(Boolean).map(expand);
  // Words of ours may be parted by commas too, as people write them.
  const words = (name: string) => (parts.get(name) ?? '').split(/[ ,]+/);
  const node = parts.get('node');
  const edge = parts.get('edge');
  const about = parts.get('about');
  const [from, to] = list('path');
  const end = (id: string) => (id === NOBODY ? '' : id);
  return {
    ...FIRST_VIEW,
    selection:
      node !== null
        ? { kind: 'node', id: expand(node) }
        : edge !== null
          ? { kind: 'edge', id: expand(edge) }
          : undefined,
    lens: readLens(list('lens')),
    against: readLens(list('against')),
    pairing: PAIRINGS.find((pairing) => pairing === parts.get('pairing')) ?? FIRST_VIEW.pairing,
    takenOut: list('out'),
    surface: SURFACES.find((surface) => surface === parts.get('surface')) ?? FIRST_VIEW.surface,
    timeline: parts.get('timeline') === 'on',
    clock: CLOCKS.find((clock) => clock === parts.get('clock')) ?? FIRST_VIEW.clock,
    time: readTime(parts.get('time')),
    undated: parts.get('undated') === 'on',
    only: parts.has('only') ? list('only') : undefined,
    query: parts.get('query') ?? undefined,
    folded: parts.get('units') === 'folded',
    layers: LAYERS.filter((layer) => words('layers').includes(layer)),
    opened: list('open'),
    expanded: list('expand'),
    grown: oneEach(list('grow').flatMap(readGrowth)),
    marked: [...new Set(list('marked'))].sort(),
    groups: readGroups(parts.getAll('fold')),
    hiddenTypes: list('no-type'),
    hiddenFamilies: list('no-family'),
    hiddenMarks: MARKS.filter((mark) => words('no-mark').includes(mark)),
    hiddenNodes: list('no-node'),
    hiddenSides: SIDES.filter((side) => words('no-side').includes(side)),
    page: PAGES.find((page) => page === parts.get('page')),
    verdicts: parts.has('verdicts')
      ? VERDICTS.filter((verdict) => words('verdicts').includes(verdict)).sort()
      : FIRST_VIEW.verdicts,
    matter: {
      reason: REASONS.find((reason) => reason === parts.get('reason')),
      about: about === null ? undefined : expand(about),
      words: parts.get('words') ?? '',
    },
    table: {
      of: TABLES.find((table) => table === parts.get('rows')) ?? FIRST_VIEW.table.of,
      about: list('rows-of')[0],
      sort: parts.get('sort') ?? '',
      words: parts.get('with') ?? '',
      group: parts.get('group') ?? '',
    },
    reader: readReader(parts),
    timelineOf: list('of')[0],
    path: from !== undefined && to !== undefined ? { from: end(from), to: end(to) } : undefined,
    avoidParty: parts.get('avoid') === 'party',
    onlyJoining: parts.get('ties') === 'joining',
    whole: parts.get('all') === 'yes',
    pins: Object.fromEntries(list('pin').flatMap(readPin)),
    camera: readCamera(parts.get('camera')),
    story: readStory(parts.get('story'), parts.get('step')),
  };
}

/** `actor:jnim@1,8,hostile,report:002`, without what asks for nothing at the end. */
function writeGrowth({ around, least, family, since, most }: Growth): string {
  const report = shorten(since).replace(/[@,%\s]/g, encodeURIComponent);
  return `${shorten(around)}@${[least, most, family, ...(since === '' ? [] : [report])].join(',')}`;
}

function readGrowth(text: string): Growth[] {
  const at = text.lastIndexOf('@');
  const [least, most, family = '', report = ''] = text.slice(at + 1).split(',');
  const [from, upTo] = [Number(least) + 0, Number(most) + 0];
  const isAsked = (n: number) => Number.isInteger(n) && n >= 0 && n <= MOST_ASKED;
  if (at < 1 || !isAsked(from) || !isAsked(upTo) || upTo === 0) return [];
  const since = report === '' ? '' : expand(report.replace(/%(40|2C|25|20|09|0A|0D)/g, decodeURIComponent));
  return [{ around: expand(text.slice(0, at)), least: from, family, since, most: upTo }];
}

/** The last that was asked for of each name, in order of name. */
function oneEach(grown: readonly Growth[]): readonly Growth[] {
  return [...new Map(grown.map((one) => [one.around, one])).values()].sort((a, b) =>
    a.around < b.around ? -1 : 1,
  );
}

/** Each with its members, `actor:jnim actor:aqim |Name`; a group is two names at least, a name is in one group. */
function readGroups(texts: readonly string[]): ViewState['groups'] {
  return texts.reduce((view, text) => {
    const [ids = '', name = ''] = text.split('|');
    const members = ids.split(SPACE).filter(Boolean).map(expand);
    return new Set(members).size < 2 ? view : foldTogether(view, name, members);
  }, FIRST_VIEW).groups;
}

function readLens([kind, actor = '']: readonly string[]): ViewState['lens'] {
  if (kind === 'undenied') return { kind, actor: '' };
  return (kind === 'as' || kind === 'without' || kind === 'in') && actor !== '' ? { kind, actor } : undefined;
}

function readStory(id: string | null, step: string | null): ViewState['story'] {
  if (id === null || id === '') return undefined;
  return { id, step: /^[1-9]\d{0,3}$/.test(step ?? '') ? Number(step) : 1 };
}

function readTime(text: string | null): ViewState['time'] {
  const [from = '', to = ''] = (text ?? '').split('/');
  // `2023-02-30` looks like a day and is none.
  const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

function readPin(text: string): [string, Place][] {
  const at = text.lastIndexOf('@');
  const [x, y] = text
    .slice(at + 1)
    .split(',')
    .map(Number);
  if (at < 1 || !isNumber(x) || !isNumber(y)) return [];
  return [[expand(text.slice(0, at)), { x, y }]];
}

function readCamera(text: string | null): ViewState['camera'] {
  const [x, y, ratio] = (text ?? '').split(',').map(Number);
  if (text === null || !isNumber(x) || !isNumber(y) || !isNumber(ratio) || ratio < 1 / FAR) return undefined;
  return { x, y, ratio };
}

/** A number that a place on a drawing can have: with larger ones, which only a broken link holds, nothing can be drawn. */
function isNumber(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= FAR;
}

/** Six decimals are a hundredth of a pixel on any screen, however near the camera is. */
function short(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
