/** A report that has come in, as plain readonly data: its text, and what its source says of it. What is not known is absent. */
import type { Range } from '../../model/range.js';

/** The kinds of source that are read. */
export type DocumentKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

/** What a source says of itself. */
export interface Metadata {
  readonly title?: string;
  /** The outlet's name. */
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly date?: ReportDate;
  /** BCP 47. */
  readonly language?: string;
  /** Where it was found: `https://…`. */
  readonly address?: string;
  /** Where its publisher says that it stands. */
  readonly canonicalAddress?: string;
  /** A copy in an archive. */
  readonly archivedAt?: string;
}

export interface ReportDate {
  /** EDTF: the day, or less where less is known. */
  readonly edtf: string;
  /** `stated` by the source, or `given` by whoever brought it. */
  readonly basis: 'stated' | 'given';
  /** Where the source states it, in words: `datePublished of its schema.org data`. */
  readonly from?: string;
}

/** `given` by whoever brought it, `stated` by the source, or `detected`: by its small words, with the share of all its words that are among the commonest of that language. */
export type LanguageBasis =
  | { readonly basis: 'given' | 'stated' }
  | { readonly basis: 'detected'; readonly name: string; readonly share: number };

/** A part of the text that is not the report's own, and why it is taken for that. It stays in the text. */
export interface Unread extends Range {
  /** `boilerplate:credit`, `boilerplate:beside-the-article`. */
  readonly why: string;
}

export interface ArrivedText extends Metadata {
  /** UTF-8 with LF: the first block is the title, blocks stand between blank lines, the last line ends. */
  readonly text: string;
  /** In order, without overlap; places in code points of `text`. */
  readonly unread: readonly Unread[];
  readonly kind: DocumentKind;
  /** On what its language rests; absent where that is not known. */
  readonly languageBasis?: LanguageBasis;
  /** The day on which it was fetched from its address. */
  readonly fetchedOn?: string;
}

/** A source as bytes, before anything is known of what is in them. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** For messages, and for what its ending says: a path, an address, `standard input`. */
  readonly name: string;
  /** The `Content-Type` that came with it. */
  readonly contentType?: string;
  readonly address?: string;
  readonly fetchedOn?: string;
}

/** One block of a document's text, on its way to be composed. */
export interface Block {
  readonly text: string;
  /** Absent where it is the report's own. */
  readonly why?: string;
}

/** What a reader of one kind of document gives. */
export interface DocumentText extends Metadata {
  readonly blocks: readonly Block[];
  /** The blocks as they stand in the source: a text in the form of a report keeps its bytes, as it is known by their hash. */
  readonly asItStands?: string;
}
