/** Names as the server of a large graph finds them. */
import type { Entity } from '../../../src/model/records.js';
import type { NameMatch } from '../../../src/names/names.js';
import { textOf } from './more.js';

/** A name with since when it holds, in words. */
export interface NameTold extends Pick<NameMatch, 'id' | 'label' | 'name' | 'fit' | 'alias'> {
  readonly told: string;
}

export interface ServedName extends NameTold, Pick<Entity, 'kind' | 'type'> {}

/** The best first; `more` where there are others. @throws Error with what the server says; NoKey. */
export async function servedNames(
  text: string,
): Promise<{ readonly names: readonly ServedName[]; readonly more: boolean }> {
  return JSON.parse(await textOf(`names?text=${encodeURIComponent(text)}`));
}
