/** Takes `ontology/frames`, writes `src/reader/frames/frames-text.ts`: the page has no folder to read from. */
import { writeFileSync } from 'node:fs';
import { framesModule } from './frames-module.js';

writeFileSync('src/reader/frames/frames-text.ts', framesModule('ontology/frames'));
