/** All tools, in the order in which an assistant reads them. */
import { casualties } from './tools/casualties.js';
import { claims } from './tools/claims.js';
import { disagreements } from './tools/disagreements.js';
import { path } from './tools/path.js';
import { propose } from './tools/propose.js';
import { search } from './tools/search.js';
import { show } from './tools/show.js';
import { sparql } from './tools/sparql.js';
import { timeline } from './tools/timeline.js';
import type { Tool } from './tools/tool.js';

export const TOOLS: readonly Tool[] = [
  search,
  show,
  claims,
  path,
  disagreements,
  casualties,
  timeline,
  sparql,
  propose,
];
