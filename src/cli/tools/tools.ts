/** All tools, in the order in which an assistant reads them. */
import { casualties } from './casualties.js';
import { claims } from './claims.js';
import { disagreements } from './disagreements.js';
import { entities } from './entities.js';
import { path } from './path.js';
import { propose } from './propose.js';
import { search } from './search.js';
import { show } from './show.js';
import { sparql } from './sparql.js';
import { timeline } from './timeline.js';
import type { Tool } from './tool.js';

export const TOOLS: readonly Tool[] = [
  search,
  entities,
  show,
  claims,
  path,
  disagreements,
  casualties,
  timeline,
  sparql,
  propose,
];
