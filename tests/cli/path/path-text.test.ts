import { expect, it } from 'vitest';
import { pathLines } from '../../../src/cli/path/path-text.js';
import { findPaths } from '../../../src/graph/paths/paths.js';
import { projectGraph } from '../../../src/graph/project/project.js';
import { proposition } from '../../../src/model/identifiers.js';
import { expand } from '../../../src/model/namespaces.js';
import { madeCorpus } from '../../compare/made.js';

it('under a disputed derived tie stands who denies a part of it, though none of its tellers', () => {
  const told = madeCorpus([
    { by: 'red', says: ['event:raid', 'cg:perpetrator', 'actor:red'] },
    { by: 'red', says: ['event:raid', 'cg:target', 'actor:army'] },
    { by: 'blue', says: ['event:raid', 'cg:perpetrator', 'actor:red'], denies: true },
  ]);
  const derivation = {
    id: expand('claim:d'),
    proposition: proposition(expand('actor:red'), expand('cg:attacked'), {
      kind: 'iri',
      value: expand('actor:army'),
    }),
    rule: expand('cg:rule-attacked'),
    origin: expand('utterance:of-red'),
    claims: ['claim:0000', 'claim:0001'].map(expand),
  };
  const corpus = { ...told, derivations: new Map([[derivation.id, derivation]]) };
  const [red, army] = ['actor:red', 'actor:army'].map(expand) as [string, string];
  const text = pathLines(corpus, findPaths(projectGraph(corpus), corpus, red, army), 200).join('\n');
  expect(text).toContain('derived by a rule');
  expect(text).toMatch(/denied by \S*actor\/blue/);
});
