/** Takes a page as text and gives its document by a light DOM: nothing is run, nothing is fetched. */

/** Loaded with the first page. */
export async function domOf(html: string): Promise<Document> {
  const { parseHTML } = await import('linkedom');
  const whole = /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const document = parseHTML(whole).document as unknown as Document;
  if (!/<body[\s>]/i.test(html)) fillBody(document);
  return document;
}

/** HTML may leave out the tags of its body; the light DOM then has what should stand in it beside it. */
function fillBody(document: Document): void {
  const { documentElement: top } = document;
  const body = document.createElement('body');
  for (const node of [...top.childNodes]) {
    if (!isElement(node) || (node.localName !== 'head' && node.localName !== 'body')) body.appendChild(node);
    else if (node.localName === 'body') node.remove();
  }
  top.appendChild(body);
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
