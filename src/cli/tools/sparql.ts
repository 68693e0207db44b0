/** A query in SPARQL to its rows or triples; nothing but reading is answered. */
import type * as RDF from '@rdfjs/types';
import { writeTerm } from '../../dataset/nquads.js';
import { expand, shorten } from '../../model/namespaces.js';
import { prepareQuery } from '../../query/text/prepare.js';
import { type Answer, answerOf, type Found, type Page } from './answers/answer.js';
import { claimLines, type ToldClaim, toldClaims } from './answers/told-claim.js';
import type { Session, Tool } from './tool.js';

interface Told {
  /** Each variable with what stands for it, IRIs by their short names. */
  readonly row: Readonly<Record<string, string>>;
  /** The claims that are named in it. */
  readonly claims: readonly ToldClaim[];
}

export const sparql: Tool = {
  name: 'sparql',
  title: 'Ask in SPARQL',
  description:
    'Run a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE) over claims, what rules derive from them, and the ontology. Updates, LOAD and SERVICE are refused. The default graph is all graphs together; prefixes such as cg:, actor:, claim:, rdf: need no PREFIX line. A claim (cg:Claim) has rdf:subject, rdf:predicate, rdf:object, cg:madeIn (an utterance with cg:speaker), cg:speechAct, cg:polarity and cg:evidence.',
  inputs: { query: { type: 'string', minLength: 1, maxLength: 100_000, description: 'the query' } },
  required: ['query'],
  call: async (session, { query }: { query: string }, page): Promise<Answer> => {
    const { form } = prepareQuery(query);
    const { engine } = session.graph;
    if (form === 'ASK') {
      const truth = await engine.ask(query);
      return tell(session, query, { rows: [{ answer: String(truth) }], isMore: false }, page, [
        'answer',
        'answers',
      ]);
    }
    if (form === 'SELECT')
      return tell(session, query, await rowsOf(session, query, page), page, ['row', 'rows']);
    const triples = await engine.construct(query);
    const rows = triples.map(({ subject, predicate, object }) => ({
      subject: termText(subject),
      predicate: termText(predicate),
      object: termText(object),
    }));
    return tell(session, query, { rows, isMore: false }, page, ['triple', 'triples']);
  },
};

interface Rows {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly isMore: boolean;
}

/** As many as the page needs, and whether there are others: the rest is not asked for. */
async function rowsOf({ graph }: Session, query: string, { offset, limit }: Page): Promise<Rows> {
  const answer = await graph.engine.rows(query);
  const rows: Record<string, string>[] = [];
  for await (const row of answer.rows) {
    if (rows.length === offset + limit) return { rows, isMore: true };
    rows.push(
      Object.fromEntries(
        answer.variables.flatMap((name) => {
          const term = row[name];
          return term === undefined ? [] : [[name, termText(term)]];
        }),
      ),
    );
  }
  return { rows, isMore: false };
}

function tell(
  session: Session,
  query: string,
  { rows, isMore }: Rows,
  page: Page,
  noun: Found<never, object>['noun'],
): Answer {
  const { graph, teller } = session;
  return answerOf(
    {
      all: rows,
      isMore,
      item: (row): Told => {
        const iris = Object.values(row).map(expand);
        return {
          row,
          claims: toldClaims(
            teller,
            [...new Set(iris)].filter((id) => graph.corpus.claims.has(id)),
          ),
        };
      },
      lines: ({ row, claims }) => [
        Object.entries(row)
          .map(([name, value]) => `${name}: ${value}`)
          .join(' | ') || '(a row without values)',
        ...claims.flatMap((claim) => claimLines(claim, '  ')),
      ],
      noun,
      view: teller.address({ page: 'queries', query }),
    },
    page,
    session.most,
  );
}

function termText(term: RDF.Term): string {
  if (term.termType === 'NamedNode') return shorten(term.value);
  return term.termType === 'Literal' ? term.value : writeTerm(term as never);
}
