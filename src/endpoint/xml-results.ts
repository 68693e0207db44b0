/** The result of a SELECT or ASK query in the SPARQL Query Results XML Format, with triple terms as SPARQL 1.2 has them. */
import type * as RDF from '@rdfjs/types';
import { escapeXml } from '../export/xml.js';
import { QueryError } from '../model/errors.js';
import { xsd } from '../model/vocabulary.js';
import type { StartedRows } from '../query/results/results.js';

const OPEN =
  '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n';

export function xmlRows(variables: readonly string[]): StartedRows {
  const head = variables.map((name) => `<variable name="${escapeXml(name)}"/>`).join('');
  return {
    start: `${OPEN}<head>${head}</head>\n<results>\n`,
    row: (row) => {
      const bindings = variables.map((name) => {
        const term = row[name];
        return term === undefined ? '' : `<binding name="${escapeXml(name)}">${termXml(term)}</binding>`;
      });
      return `<result>${bindings.join('')}</result>\n`;
    },
    end: () => '</results>\n</sparql>\n',
  };
}

export function truthXml(truth: boolean): string {
  return `${OPEN}<head/>\n<boolean>${truth}</boolean>\n</sparql>\n`;
}

function termXml(term: RDF.Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<uri>${escapeXml(term.value)}</uri>`;
    case 'BlankNode':
      return `<bnode>${escapeXml(term.value)}</bnode>`;
    case 'Literal':
      return `<literal${markOf(term)}>${escapeXml(term.value)}</literal>`;
    case 'Quad': {
      const { subject, predicate, object } = term;
      return `<triple><subject>${termXml(subject)}</subject><predicate>${termXml(predicate)}</predicate><object>${termXml(object)}</object></triple>`;
    }
    default:
      throw new QueryError(`A ${term.termType} cannot stand in a query result`);
  }
}

function markOf({ language, datatype }: RDF.Literal): string {
  if (language !== '') return ` xml:lang="${escapeXml(language)}"`;
  return datatype.value === xsd.string ? '' : ` datatype="${escapeXml(datatype.value)}"`;
}
