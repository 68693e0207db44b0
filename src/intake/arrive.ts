/** Takes a source as bytes and gives the report that has come in: the one door through which texts enter. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { tooLarge } from '../files/read-file.js';
import { whichLanguage } from '../language/text/which-language.js';
import { FileError } from '../model/errors.js';
import { kindOf } from './documents/kind.js';
import { readDocument } from './documents/read-document.js';
import type { Answer } from './documents/worker.js';
import type { ArrivedText, DocumentKind, DocumentText, Metadata, SourceBytes } from './text/arrived-text.js';
import { compose, oneLine } from './text/compose.js';
import { LONGEST_CONVERSION, MOST_BYTES, MOST_MEMORY_MB } from './text/limits.js';

/** What whoever brings a report says of it: it goes before what the source says itself. */
export type Given = Omit<Metadata, 'date'> & { readonly date?: string };

/** @throws FileError where the source is too large, holds no text, or cannot be read; the message says what to do. */
export async function arrive(source: SourceBytes, given: Given = {}): Promise<ArrivedText> {
  const { bytes, name, address, fetchedOn } = source;
  if (bytes.length > MOST_BYTES) throw tooLarge(name, MOST_BYTES);
  const kind = kindOf(source);
  const document = await (kind === 'text' ? readDocument(kind, source) : inWorker(kind, source));
  const { blocks, asItStands, ...stated } = document;
  const { date, ...others } = given;
  const title = given.title ?? stated.title;
  const {
    unread,
    text,
    title: shown,
  } = compose(
    {
      blocks,
      ...(title === undefined ? {} : { title }),
      ...(asItStands === undefined ? {} : { asItStands }),
    },
    name,
  );
  return {
    ...(address === undefined ? {} : { address }),
    ...stated,
    ...others,
    ...(date === undefined ? {} : { date: { edtf: date, basis: 'given' } }),
    ...languageOf(given.language, stated.language, text),
    title: oneLine(shown),
    ...(fetchedOn === undefined ? {} : { fetchedOn }),
    text,
    unread,
    kind,
  };
}

/** As given, as stated, or as its small words tell; where they do not, it stays unknown. */
function languageOf(
  given: string | undefined,
  stated: string | undefined,
  text: string,
): Pick<ArrivedText, 'language' | 'languageBasis'> {
  if (given !== undefined) return { language: given, languageBasis: { basis: 'given' } };
  if (stated !== undefined) return { language: stated, languageBasis: { basis: 'stated' } };
  const madeOut = whichLanguage(text);
  if (madeOut === undefined) return {};
  const { tag, name, share } = madeOut;
  return { language: tag, languageBasis: { basis: 'detected', name, share } };
}

function inWorker(kind: DocumentKind, source: SourceBytes): Promise<DocumentText> {
  const { bytes, ...rest } = source;
  const worker = new Worker(createRequire(import.meta.url).resolve('#intake-worker'), {
    workerData: { kind, source: { ...rest, bytes: new Uint8Array(bytes) } },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<DocumentText>((resolve, reject) => {
    const refuse = (why: string, cause?: unknown) =>
      reject(new FileError(`${source.name} ${why}`, { cause }));
    const timer = setTimeout(
      () => refuse(`was not read within ${LONGEST_CONVERSION / 1000} seconds: save its text as .txt`),
      LONGEST_CONVERSION,
    );
    worker
      .once('message', (answer: Answer) => {
        if ('document' in answer) resolve(answer.document);
        else if ('refused' in answer) reject(new FileError(answer.refused));
        else refuse(`cannot be read (${oneLine(answer.failed).slice(0, 200)}): save its text as .txt`);
      })
      .once('error', (cause: NodeJS.ErrnoException) =>
        refuse(
          cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `needs more than the ${MOST_MEMORY_MB} MB that one document is given: save its text as .txt`
            : `cannot be read (${oneLine(cause.message).slice(0, 200)}): save its text as .txt`,
          cause,
        ),
      )
      .once('exit', () => {
        clearTimeout(timer);
        refuse('cannot be read: save its text as .txt');
      });
  }).finally(() => worker.terminate());
}
