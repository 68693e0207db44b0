/** An oxigraph store and a request to the reply: what a query worker does, whatever kind of worker it is. */
import { CLAIMGRAPH } from '../../model/namespaces.js';
import type { WorkerReply, WorkerRequest } from './messages.js';

/** As RDF/JS has it; no library is loaded for it. */
interface GraphName {
  readonly termType: 'NamedNode';
  readonly value: string;
  equals(other: unknown): boolean;
}

/** The part of oxigraph's `Store` that a worker needs. */
export interface QueryStore {
  load(input: Uint8Array, options: { format: string; lenient: boolean }): void;
  query(
    query: string,
    options: {
      base_iri: string;
      results_format: string;
      default_graph?: GraphName[];
      named_graphs?: GraphName[];
    },
  ): unknown;
}

/** An answer goes over in pieces of so many UTF-16 code units: who asked need not hold it whole. */
const PIECE = 1 << 20;

/** Answers requests, one after the other, from the store; keeps what is left of the last answer. */
export function serveFrom(store: QueryStore): (request: WorkerRequest) => WorkerReply {
  let rest = '';
  const piece = (): WorkerReply => {
    const text = rest.slice(0, PIECE);
    rest = rest.slice(PIECE);
    return { type: 'answer', text, more: rest !== '' };
  };
  return (request) => {
    try {
      if (request.type === 'more') return piece();
      rest = '';
      if (request.type === 'load') {
        // The terms were checked when the files were read.
        store.load(request.chunk, { format: 'application/n-quads', lenient: true });
        return { type: 'loaded' };
      }
      const { text, format, graphs } = request;
      const asked = graphs && {
        default_graph: graphs.default.map(namedNode),
        named_graphs: graphs.named.map(namedNode),
      };
      rest = String(store.query(text, { base_iri: CLAIMGRAPH, results_format: format, ...asked }));
      return piece();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // A trap leaves WebAssembly's memory as it happened to be; nothing after it can be trusted.
      return { type: 'failed', message, fatal: isTrap(error) };
    }
  };
}

function namedNode(value: string): GraphName {
  const equals = (other: unknown) =>
    (other as GraphName | null)?.termType === 'NamedNode' && (other as GraphName).value === value;
  return { termType: 'NamedNode', value, equals };
}

function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}
