import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorGraph, ClaimGraph } from '../../src/graph/attributes.js';
import { aggregateActors } from '../../src/graph/project/actors.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { expand, shorten } from '../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../src/model/records.js';
import { happenings, sayings } from '../../src/times/chronicle.js';
import { claimDays, eventDays, mayTouch } from '../../src/times/days.js';
import { type Times, timesOf } from '../../src/times/spans.js';
import { corpusOf, MALI } from '../graph/corpora.js';

let mali: Corpus;
let graph: ClaimGraph;
let actors: ActorGraph;
let times: Times;

beforeAll(async () => {
  mali = await corpusOf(MALI);
  graph = projectGraph(mali);
  actors = aggregateActors(graph);
  times = timesOf(mali);
});

const tieBetween = (source: string, relation: string, target: string) =>
  actors.getEdgeAttributes(
    actors
      .directedEdges(expand(`actor:${source}`), expand(`actor:${target}`))
      .find((key) => actors.getEdgeAttribute(key, 'predicate') === expand(`cg:${relation}`)) ?? '',
  );

describe('the days of a tie', () => {
  it('are those of each of its events, not the stretch between them', () => {
    const events = ['event:korioume-attack', 'event:anefis-ied'].map(expand);
    const claims = [...mali.claims.values()].filter(({ proposition, polarity }) => {
      const role = mali.ontology.relations.get(proposition.predicate)?.family;
      return polarity === 'affirmed' && role === expand('code:role') && events.includes(proposition.subject);
    });
    const tie = { claims: claims.map(({ id }) => id) };
    const spans = times.spansOf(tie, 'event');
    expect(spans).toEqual([
      { earliest: '2023-08-13', latest: '2023-08-13' },
      { earliest: '2023-11-04', latest: '2023-11-04' },
    ]);
    // Between August and November nothing is told of it.
    expect(
      mayTouch({ earliest: '2023-08-13', latest: '2023-11-04' }, { from: '2023-09-01', to: '2023-09-30' }),
    ).toBe(true);
    expect(spans.some((span) => mayTouch(span, { from: '2023-09-01', to: '2023-09-30' }))).toBe(false);
  });

  it('by the other clock are those on which someone said so', () => {
    const tie = tieBetween('jnim', 'attacked', 'malian-army');
    for (const { earliest, latest } of times.spansOf(tie, 'report')) {
      expect(earliest === undefined && latest === undefined).toBe(false);
    }
    expect(times.spansOf(tie, 'report')).not.toEqual(times.spansOf(tie, 'event'));
  });

  it('by the clock of reports are never missing in the Mali data, as each report has its date', () => {
    graph.forEachEdge((key, tie) => {
      expect(times.spansOf(tie, 'report').length, key).toBeGreaterThan(0);
    });
  });

  it('are none where nobody gives a date', () => {
    const days = eventDays(mali);
    const isDated = (id: string) => {
      const { earliest, latest } = claimDays(days, mali.claims.get(id) as Claim);
      return earliest !== undefined || latest !== undefined;
    };
    const undated = graph.filterEdges((_key, { claims }) => !claims.some(isDated));
    expect(undated.length).toBeGreaterThan(100);
    for (const key of undated) expect(times.spansOf(graph.getEdgeAttributes(key), 'event')).toEqual([]);
  });
});

describe('a window of days', () => {
  const august = { from: '2023-08-01', to: '2023-08-31' };
  it('is touched by a span that may lie in it, by its first and last day, and by one with an open end', () => {
    const touching = (earliest?: string, latest?: string) => mayTouch({ earliest, latest }, august);
    expect(touching('2023-08-31', '2023-09-10')).toBe(true);
    expect(touching('2023-07-01', '2023-08-01')).toBe(true);
    expect(touching('2023-09-01', '2023-09-10')).toBe(false);
    expect(touching(undefined, '2023-12-31')).toBe(true);
    expect(touching('2012-01-01', undefined)).toBe(true);
    expect(touching(undefined, '2023-07-31')).toBe(false);
  });

  it('is not touched by what has no date, even where it has no ends', () => {
    expect(mayTouch({ earliest: undefined, latest: undefined }, {})).toBe(false);
    expect(mayTouch({ earliest: '2023-08-13', latest: '2023-08-13' }, {})).toBe(true);
  });
});

describe('the chronicle of what happened', () => {
  it('has each event once, dated or not', () => {
    const { entries, undated } = happenings(mali, graph);
    const events = [...entries.filter(({ kind }) => kind === 'event').map(({ id }) => id), ...undated];
    const all = [...mali.entities.values()].filter(({ kind }) => kind === 'event').map(({ id }) => id);
    expect(events.sort()).toEqual(all.sort());
  });

  it('knows a stated day from an inferred one with a mark of doubt, and a stretch of days', () => {
    const { entries } = happenings(mali, graph);
    const of = (event: string) => entries.find(({ id }) => id === expand(`event:${event}`));
    expect(of('anefis-ied')).toMatchObject({
      sure: true,
      span: { earliest: '2023-11-04', latest: '2023-11-04' },
    });
    expect(of('korioume-attack')).toMatchObject({ sure: false });
    expect(of('kidal-plan')).toMatchObject({
      sure: true,
      span: { earliest: '2023-11-21', latest: '2023-11-30' },
    });
  });

  it('holds relations that are told with days of their own, and none that was derived', () => {
    const relations = happenings(mali, graph).entries.filter(({ kind }) => kind === 'relation');
    expect(relations.length).toBeGreaterThan(10);
    for (const { id } of relations) expect(graph.getEdgeAttribute(id, 'derived')).toBe(false);
  });
});

describe('the chronicle of what was said', () => {
  it('has each utterance once; one without a date stands at its report, unsure', () => {
    const { entries, undated } = sayings(mali);
    expect([...entries.map(({ id }) => id), ...undated].sort()).toEqual([...mali.utterances.keys()].sort());
    const guiffard = entries.find(({ id }) => shorten(id) === 'utterance:guiffard-remark');
    const report = [...mali.claims.values()].find(({ madeIn }) => madeIn === guiffard?.id)?.report ?? '';
    const { earliest, latest } = mali.utterances.get(report) ?? {};
    expect(guiffard).toMatchObject({ sure: false, span: { earliest, latest } });
    const briefing = entries.find(({ id }) => shorten(id) === 'utterance:dujarric-briefing');
    expect(briefing).toMatchObject({ sure: true, span: { earliest: '2023-11-06', latest: '2023-11-06' } });
  });
});
