/** Of "Tessalit, Kidal Region, Mali" what stands behind the comma only says where the first lies. */
import type { Token } from '../../language/types.js';
import type { EntityMention } from './entities.js';

interface Placed {
  readonly entity: { readonly class: string };
  readonly mention: EntityMention;
}

/** Of places by their class, from the smallest. */
export const SIZE: Readonly<Record<string, number>> = {
  Base: 0,
  Route: 0,
  Place: 0,
  Settlement: 1,
  Region: 2,
  Country: 3,
};

/** `all`: what stands in one slot. A list ("in Gao, Mali and Chad") keeps all of its members. */
export function isWhereOthersLie(tokens: readonly Token[], far: Placed, all: readonly Placed[]): boolean {
  const { first, last, sentence } = far.mention;
  const size = SIZE[far.entity.class];
  if (size === undefined || tokens[first - 1]?.form !== ',' || tokens[last + 1]?.form.toLowerCase() === 'and')
    return false;
  return all.some(({ entity, mention }) => {
    const near = SIZE[entity.class];
    return (
      mention.sentence === sentence &&
      mention.last < first &&
      near !== undefined &&
      near < size &&
      isChain(tokens, mention.last + 1, first)
    );
  });
}

/** Names and commas alone. */
function isChain(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ form, upos }) => form === ',' || upos === 'PROPN' || upos === 'ADJ');
}
