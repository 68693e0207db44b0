/** What a store sends with a status of success and is no whole answer. */
import { QueryError } from '../../model/errors.js';
import { NoResultsError } from '../results/sparql-json.js';

/**
 * Virtuoso ends a query at its limit of time and gives what it has until then; a page of the web is no result.
 * @throws QueryError for either
 */
export function refuseOther({ headers }: Response, url: string): void {
  const state = headers.get('x-sql-state');
  if (state !== null)
    throw new QueryError(
      `${url} ended the query before it was done (${state} ${headers.get('x-sql-message') ?? ''}): raise its limit of time for one query`,
    );
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml')
    throw new QueryError(
      `${url} answered with a web page and not with results of SPARQL: name the address of the endpoint itself, which often ends with /sparql or /query`,
    );
}

/** An answer as it is read; where that is no result, who gave it is told, and what to do. */
export async function resultsFrom<T>(url: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof NoResultsError)) throw error;
    throw new QueryError(
      `${url} gave no results of SPARQL 1.1 in JSON: name the address of the endpoint itself, and see that it gives that format. ${error.message}`,
      { cause: error },
    );
  }
}
