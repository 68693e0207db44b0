/** Takes the rules of the ontology, gives their shapes as data beside the built module that reads them. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { prepare } from '../dist/dataset/derive/shape/prepared.js';

const FOLDER = 'ontology/rules';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.rq'));
const texts = names.sort().map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
writeFileSync('dist/dataset/derive/shape/prepared.json', `${JSON.stringify(await prepare(texts))}\n`);
