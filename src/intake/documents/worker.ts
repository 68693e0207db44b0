/** The worker in which one document is turned into text: it can be ended when that takes too long or too much memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { ClaimgraphError } from '../../model/errors.js';
import type { DocumentKind, DocumentText, SourceBytes } from '../text/arrived-text.js';
import { readDocument } from './read-document.js';

export type Answer =
  | { readonly document: DocumentText }
  | { readonly refused: string }
  | { readonly failed: string };

// pdf.js and others write warnings on what they read; who asked is told in one message.
for (const name of ['log', 'warn', 'error', 'info'] as const) console[name] = () => {};

const { kind, source } = workerData as { readonly kind: DocumentKind; readonly source: SourceBytes };
parentPort?.postMessage(await answer());

async function answer(): Promise<Answer> {
  try {
    return { document: await readDocument(kind, source) };
  } catch (error) {
    if (error instanceof ClaimgraphError) return { refused: error.message };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
