/** Takes what modules in `src` read from beside them, gives it a place beside the built modules in `dist`. */

import { cpSync } from 'node:fs';

cpSync('src/language/weights', 'dist/language/weights', { recursive: true });
cpSync('src/reading/schema.json', 'dist/reading/schema.json');
cpSync('src/reader/model/instructions.md', 'dist/reader/model/instructions.md');
