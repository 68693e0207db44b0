/** What the two sides of a query worker say to each other, in Node and in a browser alike. */

import type { GraphsAsked } from './query-engine.js';

/** One chunk of N-Quads (UTF-8) to take up, one query to answer, or the next piece of the last answer. */
export type WorkerRequest =
  | { readonly type: 'load'; readonly chunk: Uint8Array }
  | {
      readonly type: 'query';
      readonly text: string;
      readonly format: AnswerFormat;
      readonly graphs?: GraphsAsked | undefined;
    }
  | { readonly type: 'more' };

/** SPARQL 1.1 results JSON for SELECT and ASK, N-Triples for CONSTRUCT and DESCRIBE. */
export type AnswerFormat = 'json' | 'application/n-triples';

/** Each request has one reply, in order. After a fatal failure the worker is of no use and must be ended. */
export type WorkerReply =
  | { readonly type: 'loaded' }
  /** A piece of an answer; `more` says that others can be asked for. */
  | { readonly type: 'answer'; readonly text: string; readonly more: boolean }
  | { readonly type: 'failed'; readonly message: string; readonly fatal: boolean };
