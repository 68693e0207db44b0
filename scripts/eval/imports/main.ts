/** `npm run eval:imports -- DIR`: each RDF file in a folder, opened as it is: triples, claims, nodes, how many go by a name of the file; or why not. */
import { relative } from 'node:path';
import { rdfFiles } from '../../../src/dataset/read/read.js';
import { readRecords } from '../../../src/imports/read-corpus.js';
import type { Imported } from '../../../src/imports/read-sources.js';
import { ClaimgraphError } from '../../../src/model/errors.js';
import { localName } from '../../../src/model/namespaces.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder: npm run eval:imports -- DIR');

console.log('| file | triples | claims | nodes | with a name of their own | remarks |');
console.log('| --- | --: | --: | --: | --: | --- |');
for (const file of await rdfFiles([folder]))
  console.log(`| ${relative(folder, file)} | ${await row(file)} |`);

async function row(file: string): Promise<string> {
  let imported: Imported | undefined;
  const begun = performance.now();
  try {
    const { corpus } = await readRecords([file], {
      onImported: (each) => {
        imported = each;
      },
    });
    if (imported === undefined) return ` | | | | in our model already`;
    const { told, account } = imported;
    const triples = 'triples' in account ? account.triples : '';
    const named = told.nodes.filter(({ id, labels }) =>
      labels.some(({ value }) => value !== localName(id)),
    ).length;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const drawn = corpus.entities.size;
    return `${triples} | ${told.claims.length} | ${told.nodes.length} | ${named} | opens in ${seconds} s with ${drawn} nodes`;
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return ` | | | | ${error.message.replaceAll('|', '\\|')}`;
  }
}
