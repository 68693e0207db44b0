/** An open graph to its statistics, and those to lines of text. */
import { speakersOf } from '../../compare/standing/chain.js';
import { type PropositionStanding, standings } from '../../compare/standing/standing.js';
import { type MeasureOptions, measureGraph, type NodeMeasures } from '../../graph/measure.js';
import { type Stats, stats } from '../../graph/stats.js';
import { TIE_KINDS, tieKind } from '../../graph/tie-kinds.js';
import { localName } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import type { OpenGraph } from '../../open.js';
import { formatColumns } from '../../query/results/table.js';
import { labelOf } from '../../words/labels.js';
import { count, inSeries } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import { countLines, disputedLines } from './summary.js';

export interface Voice {
  readonly id: Iri;
  readonly label: string;
  readonly claims: number;
  /** Of those, how many deny what someone says. */
  readonly denials: number;
}

export interface FullStats extends Stats {
  /** Actors of the graph between actors, and things that are drawn among them, by falling PageRank. */
  readonly actors: readonly NodeMeasures[];
  /** Labels of the members, by falling PageRank; largest community first. */
  readonly communities: readonly (readonly string[])[];
  /** Of each community, what ties two of its members directly and is denied: they are in it by others. */
  readonly deniedWithin: readonly (readonly string[])[];
  readonly byReport: readonly Voice[];
  readonly bySpeaker: readonly Voice[];
}

export function statsOf(
  { told: corpus, graph, actorGraph }: OpenGraph,
  options: Pick<MeasureOptions, 'betweenness'> = {},
): FullStats {
  const actors = measureGraph(actorGraph, options).nodes.toSorted(
    (a, b) => b.pageRank - a.pageRank || (a.label < b.label ? -1 : 1),
  );
  const communities: string[][] = [];
  for (const { community, label } of actors) {
    if (community === undefined) continue;
    communities[community] ??= [];
    communities[community].push(label);
  }
  const counted = stats(corpus, graph);
  const judged = standings(corpus);
  const communityOf = new Map(actors.map(({ id, community }) => [id, community]));
  const deniedWithin = communities.map((_, n) =>
    counted.disputed.flatMap(({ key, sentence, deniedBy }) => {
      const { subject, predicate, object } = (judged.get(key) as PropositionStanding).proposition;
      const family = localName(corpus.ontology.relations.get(predicate)?.family ?? '');
      const { joins } = TIE_KINDS[tieKind(corpus.ontology, { predicate, family }, [])];
      const isWithin = [subject, object.value].every((end) => communityOf.get(end) === n);
      return joins && isWithin
        ? [`${sentence}: denied by ${inSeries(deniedBy)}; other ties join the two`]
        : [];
    }),
  );
  return {
    ...counted,
    actors,
    communities,
    deniedWithin,
    byReport: voices(corpus, (claim) => [claim.report], titled),
    bySpeaker: voices(corpus, (claim) => speakersOf(corpus, claim), labelOf),
  };
}

/** Claims counted by whom they belong to, most first. */
function voices(
  corpus: Corpus,
  ownersOf: (claim: Claim) => readonly Iri[],
  label: (corpus: Corpus, id: Iri) => string,
): Voice[] {
  const counts = new Map<Iri, { claims: number; denials: number }>();
  for (const claim of corpus.claims.values()) {
    for (const id of ownersOf(claim)) {
      const known = counts.get(id) ?? { claims: 0, denials: 0 };
      known.claims += 1;
      if (claim.speechAct === 'denies') known.denials += 1;
      counts.set(id, known);
    }
  }
  return [...counts]
    .map(([id, counted]) => ({ id, label: label(corpus, id), ...counted }))
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1));
}

function titled(corpus: Corpus, id: Iri): string {
  const title = corpus.utterances.get(id)?.report?.title;
  return title === undefined ? labelOf(corpus, id) : `${labelOf(corpus, id)}: ${title}`;
}

export function statsLines(all: FullStats, top: number, width: number): string[] {
  const { entities } = all;
  return [
    ...countLines([
      [entities.actor, 'actors'],
      [entities.event, 'events'],
      [entities.place, 'places'],
      [entities.agreement + entities.document + entities.materiel, 'agreements, documents and materiel'],
      ...(entities.thing === 0 ? [] : [[entities.thing, 'things'] as const]),
      [all.claims, 'claims', `of ${count(all.propositions, 'proposition')}`],
      [all.notDone, 'propositions not told as done', '(planned, expected, feared …)'],
      [all.figures, 'figures'],
      [all.utterances - all.reports, 'utterances'],
      [all.reports, 'reports'],
      [all.derived, 'derived relations'],
      [all.edges, 'edges', `between ${count(all.nodes, 'node')}`],
    ]),
    ...heading(`Disputed: ${all.disputed.length}`),
    ...all.disputed.flatMap((disputed) => disputedLines(disputed, width)),
    ...heading(
      `${ranked(all.actors)}, by PageRank (${Math.min(top, all.actors.length)} of ${all.actors.length})`,
    ),
    ...actorTable(all.actors.slice(0, top), width),
    ...(all.actors.some(({ betweenness }) => betweenness === undefined)
      ? paragraph(
          'Betweenness is not counted: among so many it takes minutes or hours. `--betweenness` counts it all the same.',
          width,
          '',
        )
      : []),
    ...(all.communities.length === 0
      ? []
      : heading('Communities, by cooperation and membership (denied ties join nobody)')),
    ...all.communities.flatMap((members, n) => [
      ...paragraph(members.join(', '), width, `  ${n + 1}  `),
      ...(all.deniedWithin[n] ?? []).flatMap((said) => paragraph(said, width, '     ', '       ')),
    ]),
    ...heading('Claims by report'),
    ...voiceTable('report', all.byReport, width),
    ...heading(`Claims by speaker (${Math.min(top, all.bySpeaker.length)} of ${all.bySpeaker.length})`),
    ...voiceTable('speaker', all.bySpeaker.slice(0, top), width),
  ];
}

function heading(text: string): string[] {
  return ['', paint.bold(text)];
}

/** What is drawn among the actors may be of no kind that is known. */
function ranked(nodes: readonly NodeMeasures[]): string {
  const things = nodes.filter(({ kind }) => kind === 'thing').length;
  if (things === 0) return 'Actors';
  return things === nodes.length ? 'Things' : 'Actors and things';
}

function actorTable(actors: readonly NodeMeasures[], width: number): string[] {
  const numbers = (name: string, value: (actor: NodeMeasures) => string) => ({
    name,
    numeric: true,
    cells: actors.map(value),
  });
  return tableLines(
    [
      {
        name: actors.some(({ kind }) => kind === 'thing') ? 'node' : 'actor',
        numeric: false,
        cells: actors.map(({ label }) => label),
      },
      numbers('degree', ({ degree }) => String(degree)),
      numbers('PageRank', ({ pageRank }) => pageRank.toFixed(4)),
      numbers('betweenness', ({ betweenness }) => betweenness?.toFixed(4) ?? '–'),
      numbers('community', ({ community }) => (community === undefined ? '–' : String(community + 1))),
    ],
    width,
  );
}

function voiceTable(name: string, rows: readonly Voice[], width: number): string[] {
  return tableLines(
    [
      { name, numeric: false, cells: rows.map(({ label }) => label) },
      { name: 'claims', numeric: true, cells: rows.map(({ claims }) => String(claims)) },
      { name: 'denials', numeric: true, cells: rows.map(({ denials }) => String(denials)) },
    ],
    width,
  );
}

function tableLines(columns: Parameters<typeof formatColumns>[0], width: number): string[] {
  return formatColumns(columns, { width }).trimEnd().split('\n');
}
