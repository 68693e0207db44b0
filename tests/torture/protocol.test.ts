/** The W3C's tests of the SPARQL 1.1 Protocol against `claimgraph serve`: each request of the manifest, as it stands there. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Parser, Store, type Term } from 'n3';
import { afterAll, expect, test } from 'vitest';
import { startServe } from '../cli/serve/serving.js';
import { temporaryFolder } from '../dataset/temporary.js';
import { tally } from './tally.js';
import { openSuites, SUITES } from './w3c.js';

const opened = openSuites();
afterAll(() => {
  if (opened?.isTemporary) rmSync(opened.folder, { recursive: true });
});

const HTTP = 'http://www.w3.org/2011/http#';
const CONTENT = 'http://www.w3.org/2011/content#';
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Where the suite's graphs are on the web; nothing is fetched, the data have graphs of these names. */
const GRAPHS = 'http://kasei.us/2009/09/sparql/data/';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** `2xx`. */
  readonly statuses: readonly string[];
  readonly truth: string | undefined;
}

interface ProtocolTest {
  readonly name: string;
  readonly requests: readonly Sent[];
}

function testsOf(folder: string): readonly ProtocolTest[] {
  const text = readFileSync(join(folder, 'sparql/sparql11/protocol/manifest.ttl'), 'utf8');
  const store = new Store(new Parser({ baseIRI: 'http://suite.example/' }).parse(text));
  const all = (subject: Term, predicate: string) => store.getObjects(subject, predicate, null);
  const one = (subject: Term, predicate: string) => all(subject, predicate)[0];
  const list = (head: Term | undefined): Term[] =>
    head === undefined || head.value === `${RDF}nil`
      ? []
      : [one(head, `${RDF}first`) as Term, ...list(one(head, `${RDF}rest`))];
  const sent = (each: Term): Sent => {
    const body = one(each, `${HTTP}body`);
    const response = one(each, `${HTTP}resp`) as Term;
    const encoding = body && one(body, `${CONTENT}characterEncoding`)?.value.toLowerCase().replace('-', '');
    return {
      method: one(each, `${HTTP}methodName`)?.value ?? 'POST',
      path: (one(each, `${HTTP}absolutePath`)?.value ?? '').replace(/^\/sparql\/?/, '/sparql'),
      headers: Object.fromEntries(
        list(one(each, `${HTTP}headers`)).map((header) => [
          one(header, `${HTTP}fieldName`)?.value,
          one(header, `${HTTP}fieldValue`)?.value,
        ]),
      ),
      body:
        body &&
        Buffer.from(one(body, `${CONTENT}chars`)?.value ?? '', encoding === 'utf16' ? 'utf16le' : 'utf8'),
      statuses: all(response, `${MF}expectedStatus`).map(({ value }) => value.replace(/.*StatusCode/, '')),
      truth: one(response, `${MF}expectedBoolean`)?.value,
    };
  };
  return list(store.getObjects(null, `${MF}entries`, null)[0]).map((each) => ({
    name: one(each, `${MF}name`)?.value ?? each.value,
    requests: list(one(one(each, `${MF}action`) as Term, `${HTTP}requests`)).map(sent),
  }));
}

/** Reading is all that is served: what asks for a change is refused, and the suite counts on one. */
const isUpdate = ({ name, requests }: ProtocolTest) =>
  /update/i.test(name) ||
  requests.some(({ path, headers }) => /update/.test(`${path} ${headers['content-type']}`));

function ask(port: number, { method, path, headers, body }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const accept = { accept: '*/*', ...headers };
    const sent = request({ port, host: '127.0.0.1', method, path, headers: accept }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('the W3C’s tests of the protocol', async (context) => {
  if (opened === undefined) return context.skip(`no suites in ${SUITES}`);
  const folder = join(opened.folder, 'sparql/sparql11/protocol');
  const quads = ['data1', 'data2', 'data3'].flatMap((name) =>
    readFileSync(join(folder, `${name}.nt`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.replace(/\s*\.\s*$/, ` <${GRAPHS}${name}.rdf> .`)),
  );
  const file = join(temporaryFolder(), 'suite.nq');
  // The suite asks of a graph data0 that it does not ship: what is in it plays no part.
  writeFileSync(file, `${quads.join('\n')}\n<${GRAPHS}a> <${GRAPHS}p> <${GRAPHS}b> <${GRAPHS}data0.rdf> .\n`);
  const { url } = await startServe(file);
  const port = Number(new URL(url).port);
  const tests = testsOf(opened.folder);
  const reading = tests.filter((each) => !isUpdate(each));
  const failures: string[] = [];
  for (const { name, requests } of reading) {
    for (const each of requests) {
      const { status, text } = await ask(port, each);
      const isRight =
        each.statuses.includes(`${Math.floor(status / 100)}xx`) &&
        (each.truth === undefined || JSON.parse(text).boolean === (each.truth === 'true'));
      if (!isRight) failures.push(`${name}: ${status} ${text.slice(0, 200)}`);
    }
  }
  tally('W3C SPARQL 1.1 Protocol: tests of queries', reading.length, failures.length);
  expect(failures).toEqual([]);
  // What is left of the 34 is for an endpoint that writes.
  expect([tests.length, reading.length]).toEqual([34, 20]);
});
