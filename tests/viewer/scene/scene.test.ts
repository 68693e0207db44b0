import { beforeAll, describe, expect, it } from 'vitest';
import { throughLens } from '../../../src/compare/lenses/lenses.js';
import { projectionOf } from '../../../src/graph/edges/projection.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Corpus, Entity } from '../../../src/model/records.js';
import { openGraph } from '../../../src/open.js';
import { timesOf } from '../../../src/times/spans.js';
import { buildScene } from '../../../viewer/src/scene/build.js';
import { withCompany } from '../../../viewer/src/scene/company.js';
import type { Drawable } from '../../../viewer/src/scene/drawable.js';
import type { Scene } from '../../../viewer/src/scene/scene.js';
import { utteranceOf } from '../../../viewer/src/scene/utterances.js';
import { fanOut, pointOnArc } from '../../../viewer/src/stage/display/arc.js';
import { hideNode } from '../../../viewer/src/view/filters.js';
import { FIRST_VIEW, type Selection, toggle, type ViewState } from '../../../viewer/src/view/view.js';
import { corpusOf, MALI } from '../../graph/corpora.js';

const ORIGIN = () => ({ x: 0, y: 0 });
let drawable: Drawable;
let corpus: Corpus;
let show: (view: ViewState) => Scene;
let chosen: (selection: Selection) => Scene;

beforeAll(async () => {
  const opened = await openGraph('tests/fixtures/small');
  corpus = opened.corpus;
  drawable = { ...projectionOf(corpus), times: timesOf(corpus) };
  show = (view) => buildScene(drawable, view, ORIGIN);
  const reading = { ...drawable, corpus, graph: projectGraph(corpus), edges: projectionOf(corpus).edges };
  chosen = (selection) => withCompany(show(FIRST_VIEW), reading, { ...FIRST_VIEW, selection });
});

const labels = (scene: Scene) => scene.nodes.map(({ label }) => label).sort();

describe('the scene of the small data set', () => {
  it('first shows the actors and what is said between them', () => {
    const scene = show(FIRST_VIEW);
    expect(labels(scene)).toContain('Northern Front');
    expect(labels(scene)).not.toContain('Ambush at Ridge');
    expect(scene.edges.map(({ label }) => label)).toContain('attacked');
  });

  it('marks what is contested', () => {
    const attacked = show(FIRST_VIEW).edges.find(({ label }) => label === 'attacked');
    expect(attacked?.mark).toBe('contested');
  });

  it('draws a line the thicker the more independent origins it has', async () => {
    const mali = await corpusOf(MALI);
    const many: Drawable = { ...projectionOf(mali), times: timesOf(mali) };
    const edges = buildScene(many, FIRST_VIEW, ORIGIN).edges.filter(({ family }) => family !== 'membership');
    const origins = ({ id }: { readonly id: string }) =>
      many.actorEdges.find(({ key }) => key === id)?.attributes.origins ?? Number.NaN;
    const byOrigins = edges.toSorted((a, b) => origins(a) - origins(b));
    const widths = byOrigins.map(({ width }) => width);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(new Set(byOrigins.map(origins)).size);
    expect(new Set(widths).size).toBeGreaterThan(1);
  });

  it('shows events with the roles of the actors instead of what was derived from them', () => {
    const scene = show(toggle(FIRST_VIEW, 'layers', 'events'));
    expect(labels(scene)).toContain('Ambush at Ridge');
    const said = scene.edges.map(({ label }) => label);
    expect(said).toContain('carried out');
    expect(said).not.toContain('attacked');
  });

  it('opens one relation into its event and leaves the others as they are', () => {
    const attacked = show(FIRST_VIEW).edges.find(({ label }) => label === 'attacked');
    const scene = show(toggle(FIRST_VIEW, 'opened', attacked?.id ?? ''));
    expect(labels(scene)).toContain('Ambush at Ridge');
    expect(scene.edges.some(({ label }) => label === 'opposes')).toBe(true);
    expect(scene.edges.some(({ id }) => id === attacked?.id)).toBe(false);
  });

  it('shows what was said as a layer, tied to who said it and to what it quotes', () => {
    const scene = show(toggle(FIRST_VIEW, 'layers', 'utterances'));
    const spoken = scene.edges.filter(({ family }) => family === 'attribution');
    expect(new Set(spoken.map(({ label }) => label))).toEqual(new Set(['quotes', 'is said by']));
    for (const { id, label, source, target } of spoken) {
      expect(corpus.utterances.has(source)).toBe(true);
      expect(corpus.utterances.has(target)).toBe(label === 'quotes');
      expect(utteranceOf(corpus, id)).toBe(label === 'quotes' ? target : source);
    }
    const shown = new Set(scene.nodes.map(({ id }) => id));
    expect([...corpus.claims.values()].every(({ madeIn }) => shown.has(madeIn))).toBe(true);
    expect(show(toggle(toggle(FIRST_VIEW, 'layers', 'utterances'), 'hiddenFamilies', 'attribution'))).toEqual(
      show(FIRST_VIEW),
    );
  });

  it('leaves no edge without both its ends, whatever is hidden', () => {
    for (const view of [
      toggle(FIRST_VIEW, 'hiddenTypes', expand('cg:ArmedGroup')),
      toggle(toggle(FIRST_VIEW, 'layers', 'events'), 'hiddenFamilies', 'role'),
      toggle(FIRST_VIEW, 'hiddenMarks', 'contested'),
      hideNode(toggle(FIRST_VIEW, 'layers', 'places'), expand('actor:guard')),
    ]) {
      const scene = show(view);
      const ids = new Set(scene.nodes.map(({ id }) => id));
      expect(scene.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    }
  });

  it('shows a chosen name that is not drawn, with its ties and the way to what is drawn', () => {
    const scene = chosen({ kind: 'node', id: expand('place:ridge') });
    expect(labels(scene)).toContain('Ridge');
    const reached = new Set([expand('place:ridge')]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { source, target } of scene.edges) {
        if (reached.has(source) || reached.has(target)) reached.add(source).add(target);
      }
    }
    expect(show(FIRST_VIEW).nodes.some(({ id }) => reached.has(id))).toBe(true);
  });

  it('a part in an event runs from who does it, through the event, to whom it is done, as hostile as the deed', () => {
    const scene = chosen({ kind: 'node', id: expand('event:ridge-ambush') });
    const deed = expand('event:ridge-ambush');
    const [by, at] = [
      scene.edges.find(({ target, label }) => target === deed && label === 'carried out'),
      scene.edges.find(({ source, label }) => source === deed && label === 'was aimed at'),
    ];
    expect([by?.family, at?.family]).toEqual(['hostile', 'hostile']);
  });
});

describe('the scene through a lens', () => {
  it('keeps the size of every disc, though some of its relations are gone', () => {
    const view = { ...FIRST_VIEW, layers: ['events'] as const };
    const base = show(view);
    const speakers = [...corpus.utterances.values()].flatMap((utterance) => utterance.speakers);
    const sizes = new Map(base.nodes.map(({ id, size }) => [id, size]));
    let fewer = 0;
    for (const speaker of new Set(speakers)) {
      const part = throughLens(corpus, { without: [speaker] });
      const seen = buildScene({ ...projectionOf(part), times: timesOf(part) }, view, ORIGIN, base);
      fewer += base.edges.length - seen.edges.length;
      for (const { id, size } of seen.nodes) expect(size, id).toBe(sizes.get(id));
    }
    expect(fewer).toBeGreaterThan(0);
  });
});

describe('the scene of the chief actors', () => {
  it('takes in who is chosen by the relations to them, and the ends of a line that is chosen', async () => {
    const mali = await corpusOf(MALI);
    const projection = projectionOf(mali);
    const many = { ...projection, corpus: mali, graph: projectGraph(mali), times: timesOf(mali) };
    const scene = buildScene(many, FIRST_VIEW, ORIGIN);
    expect(scene.crowd).toMatchObject({ part: 20, chief: true });
    const shown = new Set(scene.nodes.map(({ id }) => id));
    const tie = many.actorEdges.find(({ source, target }) => !shown.has(source) && shown.has(target))!;
    for (const selection of [
      { kind: 'node', id: tie.source },
      { kind: 'edge', id: tie.key },
    ] as const) {
      const chosen = withCompany(scene, many, { ...FIRST_VIEW, selection }, () => ({ x: 7, y: 9 }));
      expect(chosen.edges.map(({ id }) => id)).toContain(tie.key);
      const came = chosen.nodes.find(({ id }) => id === tie.source);
      expect([came?.x, came?.y, came?.stray]).toEqual([7, 9, undefined]);
    }
  });
});

describe('the scene of a crowd', () => {
  const view = { ...FIRST_VIEW, layers: ['events'] as const };
  let crowded: Drawable;
  beforeAll(() => {
    const some = [...corpus.entities.values()][0];
    const relation = drawable.edges.find(
      ({ attributes }) => !attributes.betweenActors && !attributes.derived,
    );
    const { attributes } = relation as (typeof drawable.edges)[number];
    const numbers = Array.from({ length: 10_001 }, (_, n) => n);
    const entities = numbers.map((n) => {
      const id = `n${n}`;
      return [id, { ...(some as Entity), id, kind: 'event' as const, label: `Name ${n}` }] as const;
    });
    const edges = numbers.slice(1).map((n) => {
      const target = n <= 40 ? 'n0' : `n${n - 1}`;
      return { key: `e${n}`, source: `n${n}`, target, attributes: { ...attributes } };
    });
    crowded = { ...drawable, corpus: { ...corpus, entities: new Map(entities) }, edges, actorEdges: [] };
  });

  it('opens on the name with the most relations and its neighbours, and says so', () => {
    const scene = buildScene(crowded, view, ORIGIN);
    expect(scene.nodes.length).toBe(41);
    expect(scene.crowd).toEqual({ of: 10_001, part: 41, around: 'Name 0' });
  });

  it('shows all where the reader asks for it', () => {
    expect(buildScene(crowded, { ...view, whole: true }, ORIGIN).nodes.length).toBe(10_001);
  });

  it('brings in what is searched for, with what it is tied to', () => {
    const scene = buildScene(crowded, { ...view, selection: { kind: 'node', id: 'n5000' } }, ORIGIN);
    const seen = scene.nodes.map(({ id }) => id);
    expect(seen).toEqual(expect.arrayContaining(['n0', 'n4999', 'n5000', 'n5001']));
  });
});

describe('curved edges', () => {
  it('keep parallel edges apart and leave a single one straight', () => {
    const single = fanOut([{ source: 'a', target: 'b' }]);
    expect(single).toEqual([0]);
    const three = fanOut([
      { source: 'a', target: 'b' },
      { source: 'a', target: 'b' },
      { source: 'b', target: 'a' },
    ]);
    // Seen from one end, an edge in the other direction bends to the other side.
    const bends = [three[0], three[1], -(three[2] ?? 0)];
    expect(new Set(bends).size).toBe(3);
  });

  it('begin and end at their nodes', () => {
    const from = { x: 0, y: 0 };
    const to = { x: 10, y: 0 };
    expect(pointOnArc(from, to, 0.3, 0)).toMatchObject(from);
    expect(pointOnArc(from, to, 0.3, 1)).toMatchObject(to);
    expect(pointOnArc(from, to, 0.3, 0.5).y).toBeCloseTo(-1.5);
  });
});
