/** Takes a page as text and gives its document by a light DOM: nothing is run, nothing is fetched. */

/** Loaded with the first page. */
export async function domOf(html: string): Promise<Document> {
  const { parseHTML } = await import('linkedom');
  // Without a body of its own what is pasted would stand beside the document.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
