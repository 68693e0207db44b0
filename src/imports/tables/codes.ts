/** The tables in ontology/mappings: what the words of a data set are here, as files that people read and mend (Node). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ontologyFolder } from '../../dataset/records/ontology.js';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';

type Line = Readonly<Record<string, string>>;

function tableOf(name: string): readonly Line[] {
  const text = readFileSync(join(ontologyFolder(), 'mappings', `${name}.csv`), 'utf8');
  return parse(text, { columns: true, comment: '#', skip_empty_lines: true, trim: true });
}

export interface EventCode {
  readonly type: Iri;
  /** The parts of the first and the second actor. */
  readonly roles: readonly [Iri, Iri];
}

export interface Codes {
  /** By `event type/sub-event type`, or by the event type alone. */
  readonly events: ReadonlyMap<string, EventCode>;
  /** Class of an actor by the data set's word for its kind. */
  readonly actors: ReadonlyMap<string, Iri>;
}

const key = (text: string) => text.trim().toLowerCase();

/** What the types and kinds of a data set are here. */
export function codesOf(dataset: 'ucdp' | 'acled'): Codes {
  const events = tableOf(`${dataset}-events`).map(
    ({ type = '', subtype = '', code = '', first = '', second = '' }): [string, EventCode] => [
      key(subtype === '' ? type : `${type}/${subtype}`),
      { type: expand(code), roles: [expand(first), expand(second)] },
    ],
  );
  const actors = tableOf(`${dataset}-actors`).map(({ kind = '', class: type = '' }): [string, Iri] => [
    key(kind),
    expand(type),
  ]);
  return { events: new Map(events), actors: new Map(actors) };
}

/** Names of sources: other spellings to the one that is shown, and words for who has no name. */
export interface SourceNames {
  readonly shown: (name: string) => string;
  readonly isUnnamed: (name: string) => boolean;
}

export function sourceNames(): SourceNames {
  const lines = tableOf('source-names');
  const spelled = new Map(
    lines.flatMap(({ name = '', shown = '' }): [string, string][] =>
      shown === '' ? [] : [[key(name), shown]],
    ),
  );
  const unnamed = lines.flatMap(({ name = '', shown = '' }) => (shown === '' ? [key(name)] : []));
  const word = new RegExp(`(?<![\\p{L}\\d])(?:${unnamed.join('|')})(?![\\p{L}\\d])`, 'iu');
  return { shown: (name) => spelled.get(key(name)) ?? name, isUnnamed: (name) => word.test(name) };
}
