/** Why a query is refused, to the error that says so. */
import { QueryError } from '../../model/errors.js';

/** What is said where a query is not answered because it cannot be read. */
export function asRefusal(why: string): QueryError {
  return new QueryError(`${why.slice(0, 1).toUpperCase()}${why.slice(1)}`);
}
