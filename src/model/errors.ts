/** The errors of the project, one class a kind. A message says what, where, the value, and what to do. */

export class ClaimgraphError extends Error {
  override readonly name: string = 'ClaimgraphError';
}

/** A file is not the RDF it says it is; `where` is `file:line:column`. */
export class TurtleError extends ClaimgraphError {
  override readonly name = 'TurtleError';
  readonly where: string;
  constructor(message: string, where: string, options?: ErrorOptions) {
    super(`${where}: ${message}`, options);
    this.where = where;
  }
}

/** A passage does not lie in its text, or the text is not the one that was read. */
export class EvidenceError extends ClaimgraphError {
  override readonly name = 'EvidenceError';
}

/** Data does not have the shape of the model. */
export class ShapeError extends ClaimgraphError {
  override readonly name: string = 'ShapeError';
}

/** Records of a file cannot be read: which, why and where, one after the other. */
export class RecordsError extends ShapeError {
  constructor(
    readonly summary: string,
    readonly faults: readonly string[],
  ) {
    super([summary, ...faults].join('\n'));
  }
}

/** A query is wrong, refused, or took too long. */
export class QueryError extends ClaimgraphError {
  override readonly name = 'QueryError';
}

/** A name, file or folder that is not there; the message names near matches where there are any. */
export class NotFoundError extends ClaimgraphError {
  override readonly name = 'NotFoundError';
}

/** A file or folder could not be read or written. */
export class FileError extends ClaimgraphError {
  override readonly name = 'FileError';
}
