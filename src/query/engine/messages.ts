/** What the two sides of a query worker say to each other, in Node and in a browser alike. */

/** One chunk of N-Quads (UTF-8) to take up, or one query to answer. */
export type WorkerRequest =
  | { readonly type: 'load'; readonly chunk: Uint8Array }
  | { readonly type: 'query'; readonly text: string; readonly format: AnswerFormat };

/** SPARQL 1.1 results JSON for SELECT and ASK, N-Triples for CONSTRUCT and DESCRIBE. */
export type AnswerFormat = 'json' | 'application/n-triples';

/** Each request has one reply, in order. After a fatal failure the worker is of no use and must be ended. */
export type WorkerReply =
  | { readonly type: 'loaded' }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'failed'; readonly message: string; readonly fatal: boolean };
