/** Takes nothing, writes `src/language/network/kernels.ts`. */

import { writeFileSync } from 'node:fs';
import { kernelsModule } from './compile.js';

writeFileSync(new URL('../../src/language/network/kernels.ts', import.meta.url), await kernelsModule());
