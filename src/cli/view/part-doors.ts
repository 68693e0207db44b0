/** What the page of a large graph is given: a first picture, and more as it is asked for. Takes an open graph. */

import { AskedClaims } from '../../asked/asked-claims.js';
import { JOINING } from '../../graph/tie-kinds.js';
import { ShapeError } from '../../model/errors.js';
import type { Corpus, EntityKind, Iri } from '../../model/records.js';
import { type NameMatch, nameInTime, searchNames } from '../../names/names.js';
import type { OpenGraph } from '../../open.js';
import { around, type Whole } from '../../parts/around.js';
import { askedTies } from '../../parts/asked-ties.js';
import { aroundFile, chiefFile, verdictsFile, waysFile } from '../../parts/encoded.js';
import { prepareGathering } from '../../parts/gathered.js';
import { tiesInGraphs } from '../../parts/ties.js';
import type { Door } from '../../server/serve.js';
import { lazy } from '../../structures/lazy.js';

/** Names, reports or relations that are asked for at once. */
const AT_ONCE = 50;
const NAMES_FOUND = 100;
const VERDICTS_AT_ONCE = 200;
/** Letters of a name that is searched for. */
const LONGEST = 1_000;
/** As many ways as the page shows. */
const WAYS = 5;

/** A name that was found, as the page lists it. */
export interface FoundName extends Pick<NameMatch, 'id' | 'label' | 'name' | 'fit' | 'alias'> {
  readonly kind: EntityKind;
  readonly type: Iri;
  /** With since when it holds. */
  readonly told: string;
}

export interface PartDoors {
  /** Text of graph.json. */
  readonly first: string;
  readonly doors: ReadonlyMap<string, Door>;
}

/** Of claims that are there everything that takes long is made here; of those that are made when they are asked for, by who asks. */
export function partDoors(open: OpenGraph): PartDoors {
  const { told: corpus } = open;
  const whole = wholeOf(open);
  const names = lazy(() => searchNames(corpus));
  prepareGathering(corpus);
  if (!(corpus.claims instanceof AskedClaims)) {
    names();
    for (const id of oneOfEach(corpus)) around(whole, [id]);
  }
  return {
    first: chiefFile(whole),
    doors: new Map<string, Door>([
      ['/around', (asked) => aroundFile(whole, several(asked, 'of'))],
      [
        '/ways',
        (asked) =>
          waysFile(
            whole,
            { from: one(asked, 'from'), to: one(asked, 'to') },
            {
              limit: WAYS,
              avoidParty: asked.has('avoidParty'),
              ...(asked.has('onlyJoining') ? { kinds: JOINING } : {}),
            },
          ),
      ],
      ['/verdicts', (asked) => verdictsFile(whole, wholeNumber(asked, 'offset'), VERDICTS_AT_ONCE)],
      [
        '/names',
        (asked) => {
          const found = names().search(one(asked, 'text').slice(0, LONGEST), NAMES_FOUND + 1);
          return JSON.stringify({
            names: found.slice(0, NAMES_FOUND).flatMap((match) => foundName(corpus, match)),
            more: found.length > NAMES_FOUND,
          });
        },
      ],
    ]),
  };
}

/** What the page of a large graph asks. */
export function wholeOf(open: OpenGraph): Whole {
  const { told: corpus } = open;
  const { claims } = corpus;
  const ties =
    claims instanceof AskedClaims ? askedTies(corpus, claims) : tiesInGraphs(open.graph, open.actorGraph);
  return { corpus, ties, graph: () => open.graph };
}

/** A name of each kind, and an utterance: what is gathered of one makes the indexes for all. */
function oneOfEach({ entities, utterances }: Corpus): readonly Iri[] {
  const kinds = new Map([...entities.values()].map(({ kind, id }) => [kind, id]));
  return [...kinds.values(), ...[...utterances.keys()].slice(0, 1)];
}

function foundName({ entities }: Corpus, match: NameMatch): readonly FoundName[] {
  const { id, label, name, fit, alias } = match;
  const entity = entities.get(id);
  if (entity === undefined) return [];
  return [{ id, label, name, fit, alias, told: nameInTime(match), kind: entity.kind, type: entity.type }];
}

function one(asked: URLSearchParams, name: string): string {
  const [value, ...others] = asked.getAll(name);
  if (value === undefined || others.length > 0) throw new ShapeError(`ask with "${name}" once: ?${name}=…`);
  return value;
}

function wholeNumber(asked: URLSearchParams, name: string): number {
  const value = one(asked, name);
  if (!/^\d{1,9}$/.test(value)) throw new ShapeError(`"${name}" is a whole number, and not "${value}"`);
  return Number(value);
}

function several(asked: URLSearchParams, name: string): readonly string[] {
  const values = asked.getAll(name);
  if (values.length === 0 || values.length > AT_ONCE)
    throw new ShapeError(
      `ask with "${name}" from once to ${AT_ONCE} times; it is given ${values.length} times`,
    );
  return values;
}
