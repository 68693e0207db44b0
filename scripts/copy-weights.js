/** Takes the weights of English in `src`, gives them a place beside the built module in `dist`. */

import { cpSync } from 'node:fs';

cpSync('src/language/weights', 'dist/language/weights', { recursive: true });
