/** The thread of the page in which reports are read: takes the weights of English once, the data whose names it knows, then texts; gives how far it is, and readings. */
import type { ToRead } from '../../../../src/desk/to-read.js';
import { decodeGraphFile } from '../../../../src/graph/file/graph-file.js';
import { loadEnglish } from '../../../../src/language/parse/parser.js';
import type { EnglishParser } from '../../../../src/language/types.js';
import type { Corpus } from '../../../../src/model/records.js';
import { readReport } from '../../../../src/reader/read-report.js';
import type { Reading } from '../../../../src/reading/reading.js';

export type ThreadRequest =
  | { readonly type: 'start'; readonly english: ArrayBuffer; readonly heads: ArrayBuffer }
  /** A graph file; empty where there are no data. */
  | { readonly type: 'data'; readonly json: string }
  | { readonly type: 'read'; readonly what: ToRead };

/** Only `read` is answered: by how far it is, and then by one of the others. A request that fails lets all that follow fail. */
export type ThreadReply =
  | { readonly type: 'progress'; readonly share: number }
  | {
      readonly type: 'done';
      readonly reading: Reading;
      /** In words, why it may not be what the reader is made for. */
      readonly doubt?: string;
    }
  | { readonly type: 'failed'; readonly why: string };

let english: EnglishParser | undefined;
let corpus: Corpus | undefined;

addEventListener('message', ({ data }: MessageEvent<ThreadRequest>) => {
  try {
    if (data.type === 'start')
      english = loadEnglish(new Uint8Array(data.english), { heads: new Uint8Array(data.heads) });
    else if (data.type === 'data') corpus = data.json === '' ? undefined : decodeGraphFile(data.json).corpus;
    else if (english !== undefined) read(data.what, english);
  } catch (error) {
    reply({ type: 'failed', why: (error as Error).message });
  }
});

function read({ text, ...known }: ToRead, parser: EnglishParser): void {
  let doubt: string | undefined;
  let told = 0;
  const reading = readReport(text, {
    english: parser,
    ...(corpus === undefined ? {} : { corpus }),
    ...known,
    onDoubt: (why) => {
      doubt = why;
    },
    onProgress: (share) => {
      const percent = Math.floor(share * 100);
      if (percent === told) return;
      told = percent;
      reply({ type: 'progress', share });
    },
  });
  reply({ type: 'done', reading, ...(doubt === undefined ? {} : { doubt }) });
}

function reply(what: ThreadReply): void {
  postMessage(what);
}
