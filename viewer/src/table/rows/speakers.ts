/** A row a speaker: how much it claims and denies, in how many reports, and through whom it reaches us. */
import { chainOf, speakersOf } from '../../../../src/compare/standing/chain.js';
import type { Iri } from '../../../../src/model/records.js';
import { labelOf } from '../../../../src/words/labels.js';
import type { Column, MakeTable } from './rows.js';

const COLUMNS: readonly Column[] = [
  { id: 'name', words: 'Speaker', kind: 'words', wide: 4 },
  { id: 'type', words: 'What it is', kind: 'words', wide: 2.4, groups: true },
  { id: 'claims', words: 'Claims', kind: 'number', wide: 1.6 },
  { id: 'denials', words: 'Denials', kind: 'number', wide: 1.7 },
  { id: 'reports', words: 'Reports', kind: 'number', wide: 1.7 },
  { id: 'through', words: 'Passed on by', kind: 'words', wide: 4 },
];

interface Said {
  claims: number;
  denials: number;
  readonly reports: Set<Iri>;
  readonly through: Set<string>;
}

export const speakerRows: MakeTable = ({ corpus }, _view, passes) => {
  const speakers = new Map<Iri, Said>();
  const everyone = new Set<Iri>();
  for (const claim of corpus.claims.values()) {
    const passed = passes(claim.proposition.key);
    const between = chainOf(corpus, claim).slice(1, -1);
    for (const id of speakersOf(corpus, claim)) {
      everyone.add(id);
      if (!passed) continue;
      const said = speakers.get(id) ?? { claims: 0, denials: 0, reports: new Set(), through: new Set() };
      speakers.set(id, said);
      said.claims += 1;
      if (claim.speechAct === 'denies') said.denials += 1;
      said.reports.add(claim.report);
      for (const { speakers: relays } of between)
        for (const relay of relays) said.through.add(labelOf(corpus, relay));
    }
  }
  const rows = [...speakers].map(([id, { claims, denials, reports, through }]) => ({
    opens: { kind: 'node', id } as const,
    drawnAs: [id],
    cells: [
      labelOf(corpus, id),
      corpus.ontology.classes.get(corpus.entities.get(id)?.type ?? '')?.label,
      claims,
      denials,
      reports.size,
      [...through].sort().join(', '),
    ],
  }));
  return { columns: COLUMNS, rows, all: everyone.size };
};
