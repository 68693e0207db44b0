/** Who and what is told of: actors, events, places, things, with how many claims name each. */
import { claimsNaming } from '../../compare/standing/claim-index.js';
import { shorten } from '../../model/namespaces.js';
import type { Corpus, Entity, EntityKind } from '../../model/records.js';
import { searchNames } from '../../names/names.js';
import { memo } from '../../structures/memo.js';
import { labelOf } from '../../words/labels.js';
import { count } from '../../words/phrases.js';
import { type Answer, answerOf, MOST_ITEMS } from './answers/answer.js';
import { NAME, type Tool } from './tool.js';

const KINDS: readonly EntityKind[] = ['actor', 'event', 'place', 'thing'];

interface Listed {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly type: string;
  readonly names: readonly string[];
  readonly claims: number;
  readonly view: string;
}

export const entities: Tool = {
  name: 'entities',
  title: 'Who and what is told of',
  description:
    'List entities, with their kind, class, other names and the number of claims that name them; by kind, or those that bear a name like the one given. Without a name those of which most is told come first.',
  inputs: {
    kind: { enum: KINDS, description: 'only these' },
    query: { ...NAME, description: 'a name, or part of one' },
  },
  required: [],
  call: (session, { kind, query }: { kind?: EntityKind; query?: string }, page): Answer => {
    const { corpus } = session.graph;
    const all = query === undefined ? byClaims(corpus) : bearing(corpus, query);
    return answerOf(
      {
        all: all.filter((each) => kind === undefined || each.kind === kind),
        item: (entity): Listed => ({
          id: shorten(entity.id),
          label: entity.label,
          kind: entity.kind,
          type: labelOf(corpus, entity.type),
          names: [...new Set(entity.aliases.map(({ value }) => value))],
          claims: claimsNaming(corpus, entity.id).length,
          view: session.teller.address({ node: [entity.id] }),
        }),
        lines: ({ id, label, type, claims, view }) => [
          `- ${label} (${id}), ${type}, ${count(claims, 'claim', 'claims')} ${view}`,
        ],
        noun: ['entity', 'entities'],
        view: session.teller.address({}),
      },
      page,
      session.most,
    );
  },
};

const byClaims = memo((corpus: Corpus): readonly Entity[] => {
  const number = ({ id }: Entity) => claimsNaming(corpus, id).length;
  return [...corpus.entities.values()].sort((a, b) => number(b) - number(a) || (a.id < b.id ? -1 : 1));
});

const namesIn = memo(searchNames);

function bearing(corpus: Corpus, query: string): readonly Entity[] {
  const ids = new Set(
    namesIn(corpus)
      .search(query, MOST_ITEMS)
      .map(({ id }) => id),
  );
  return [...ids].flatMap((id) => corpus.entities.get(id) ?? []);
}
