/** RDF/XML as people have it: on one line, with entities in its head; what is wrong with one in words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/dataset/read/read.js';
import { claimgraph, claimgraphAlone } from '../../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-xml-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const file = (text: string, ending = 'rdf') => {
  const path = join(folder, `x${files++}.${ending}`);
  writeFileSync(path, text);
  return path;
};

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:v="https://example.org/v/"';
const rdf = (content: string, head = '') =>
  `<?xml version="1.0"?>\n${head}<rdf:RDF ${NAMESPACES}>${content}</rdf:RDF>`;
const label = (text: string) =>
  `<rdf:Description rdf:about="https://example.org/a"><rdfs:label>${text}</rdfs:label></rdf:Description>`;

const objects = async (path: string) =>
  [...(await readDataset([path])).match()].map(({ object }) => object.value);

describe('what stands on one line', () => {
  it.each([1, 17, 3_000])('is read whole: %i properties', async (count) => {
    const properties = Array.from(
      { length: count },
      (_, n) => `<v:knows rdf:resource="https://example.org/${n}"/>`,
    );
    const path = file(
      rdf(`<rdf:Description rdf:about="https://example.org/a">${properties.join('')}</rdf:Description>`),
    );
    expect(await objects(path)).toHaveLength(count);
  });

  it('is read whole: a collection of five hundred, by the command', async () => {
    const items = Array.from({ length: 500 }, (_, n) => `<v:Town rdf:about="https://example.org/${n}"/>`);
    const path = file(
      rdf(
        `<v:List rdf:about="https://example.org/l"><v:holds rdf:parseType="Collection">${items.join('')}</v:holds></v:List>`,
      ),
    );
    const { code, out } = await claimgraphAlone(['export', path, '--format', 'ntriples']);
    expect(code).toBe(0);
    expect(out).toContain('https://example.org/499');
  });
});

describe('entities', () => {
  it.each([
    [
      'within an entity',
      '<!ENTITY org "UN"><!ENTITY mission "&org; Mission">',
      '&mission; in Keld',
      'UN Mission in Keld',
    ],
    ['with a quotation mark', `<!ENTITY isle "Land's End">`, '&isle;', "Land's End"],
    ['with a character by its number', '<!ENTITY e "caf&#xe9;">', '&e;', 'café'],
    ['of which the first declaration binds', '<!ENTITY e "one"><!ENTITY e "two">', '&e;', 'one'],
  ])('%s', async (_, declared, told, meant) => {
    expect(await objects(file(rdf(label(told), `<!DOCTYPE rdf:RDF [\n ${declared} ]>\n`)))).toEqual([meant]);
  });

  it('make namespaces, as editors of vocabularies write them', async () => {
    const head = '<!DOCTYPE rdf:RDF [ <!ENTITY base "https://example.org/"> <!ENTITY ns "&base;ns#"> ]>\n';
    const path = file(
      `${head}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:n="&ns;"><rdf:Description rdf:about="&base;a"><n:knows rdf:resource="&base;b"/></rdf:Description></rdf:RDF>`,
    );
    const [quad] = [...(await readDataset([path])).match()];
    expect(quad?.predicate.value).toBe('https://example.org/ns#knows');
  });

  it.each([
    ['that holds itself', '<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;', /:1:1: the entity &a; holds itself/],
    [
      'that comes to megabytes',
      `<!ENTITY a0 "${'ha'.repeat(50)}">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}`,
      '&a9;',
      /comes to more than 10,000 characters/,
    ],
    [
      'of another file',
      '<!ENTITY passwd SYSTEM "file:///etc/passwd">',
      'so: &passwd;',
      /:\d+:\d+: the entity &passwd; is not declared in this file/,
    ],
  ])('are refused in words: one %s', async (_, declared, told, words) => {
    const path = file(`<!DOCTYPE rdf:RDF [ ${declared} ]>\n${rdf(label(told)).replace(/^.*\n/, '')}`);
    const { code, err } = await claimgraph(['stats', path]);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it('are put in in GEXF too', async () => {
    const path = file(
      '<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY un "UN"><!ENTITY m "&un; Mission">]><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><nodes><node id="a" label="&m;"/><node id="b" label="Keld"/></nodes><edges><edge id="0" source="a" target="b"/></edges></graph></gexf>',
      'gexf',
    );
    expect((await claimgraph(['stats', path])).code).toBe(0);
    expect((await claimgraph(['show', path, 'UN Mission'])).out).toContain('UN Mission');
  });
});
