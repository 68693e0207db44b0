/** Takes a source as bytes and gives its text in blocks, by the reader of its kind, each loaded when it is needed. */
import type { DocumentKind, DocumentText, SourceBytes } from '../text/arrived-text.js';
import { charsetOf, charsetOfPage, decoded } from './charset.js';
import { plainText } from './plain-text.js';

/** @throws FileError where the source cannot be read; the message says why and what to do. */
export async function readDocument(kind: DocumentKind, source: SourceBytes): Promise<DocumentText> {
  const { bytes, name, address, contentType } = source;
  switch (kind) {
    case 'pdf':
      return (await import('./pdf.js')).pdfText(bytes, name);
    case 'docx':
      return (await import('./word-file.js')).wordText(bytes, name);
    case 'html': {
      const declared = charsetOf(contentType) ?? charsetOfPage(bytes);
      return (await import('./page.js')).pageText(await decoded(bytes, name, declared), address);
    }
    case 'markdown':
      return (await import('./markdown.js')).markdownText(await decoded(bytes, name, charsetOf(contentType)));
    case 'text':
      return plainText(await decoded(bytes, name, charsetOf(contentType)));
  }
}
