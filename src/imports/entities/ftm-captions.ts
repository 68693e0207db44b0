/** What an entity of FollowTheMoney that has no name of its own goes by. */
import type { Fragment } from './ftm-fragments.js';
import { textsOf } from './ftm-voices.js';

/** The first that it has. */
const CAPTIONS = ['title', 'full', 'fileName', 'subject', 'username', 'number'];

export function captionOf(fragment: Fragment): string | undefined {
  if (fragment.schemata.has('Sanction')) return sanctionName(fragment);
  if (fragment.caption !== undefined) return fragment.caption;
  return CAPTIONS.map((each) => textsOf(fragment, each)[0]).find((each) => each !== undefined);
}

/** `Sanction by EU Council under the programme Norland`: neither of the two is the sanction itself. */
function sanctionName(fragment: Fragment): string | undefined {
  const [authority, program, number] = ['authority', 'program', 'authorityId'].map((property) =>
    textsOf(fragment, property).join(' and '),
  );
  const words = [
    ...(authority ? [`by ${authority}`] : []),
    ...(program ? [`under the programme ${program}`] : []),
    ...(number && !authority && !program ? [number] : []),
  ];
  return words.length === 0 ? undefined : `Sanction ${words.join(' ')}`;
}
