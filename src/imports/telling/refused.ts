/** A file with records that cannot be read, as the error that names them. */
import { RecordsError } from '../../model/errors.js';

/** So many are named. */
const NAMED = 5;

/**
 * @param what they are: `rows`
 * @param broken sentences with file and line
 */
export function refused(file: string, broken: readonly string[], all: number, what: string): RecordsError {
  const more = broken.length > NAMED ? [`and ${broken.length - NAMED} more`] : [];
  const others = broken.length >= all ? '' : ', or read the others with --skip-broken';
  const of = `${broken.length} of its ${all} ${what}`;
  return new RecordsError(`${file}: ${of} cannot be read; mend them${others}`, [
    ...broken.slice(0, NAMED),
    ...more,
  ]);
}
