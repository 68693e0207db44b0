/** Who passes on what others say: `citing survivors`, `quoted the minister as saying`, `in a statement tracked by X`. */
import { DOCUMENTS } from '../cues/nouns.js';
import { BROADCAST, BROADCASTERS, RELAYED } from '../cues/relays.js';
import { PASSING_ON, SPEECH_VERBS } from '../cues/verbs.js';
import { isSaid } from './block.js';
import type { Draft } from './draft.js';
import { trimmed } from './passage.js';
import { canSpeak, type IsVoice, type Quotes } from './said.js';
import { agentsOf, authorOf, isDocument, joined, relaysOf, subjectOf } from './speaker.js';
import type { Reach, Tree } from './tree.js';

const common = (tree: Tree, at: number, cue: Reach = [at, at]) =>
  ({
    sentence: tree.sentence.index,
    at,
    cue,
    direct: false,
    act: 'asserts',
    polarity: 'affirmed',
    trailing: false,
    confidence: 0.8,
  }) as const;

/** `X, citing Y, said …`: Y says it, X passes it on. */
export function citingCue(
  tree: Tree,
  at: number,
  quotes: Quotes,
  isVoice: IsVoice,
  drafts: readonly Draft[],
): readonly Draft[] {
  if (!PASSING_ON.has(tree.lemma(at)) || tree.upos(at) !== 'VERB') return [];
  const sentence = tree.sentence.index;
  const saying = tree
    .under(at, 'advcl', 'xcomp', 'acl', 'ccomp')
    .find(
      (one) =>
        SPEECH_VERBS.has(tree.lemma(one)) &&
        tree.under(one, 'mark', 'case').some((mark) => tree.lemma(mark) === 'as'),
    );
  if (tree.passive(at)) return saying === undefined ? [] : quotedAs(tree, at, saying, quotes);
  if (!isSaid(tree, at)) return [];
  const [object] = tree.under(at, 'obj').filter((one) => one > at);
  if (object === undefined) return [];
  const said = host(tree, at, drafts);
  const voices = isDocument(tree, object)
    ? authorOf(tree, object)
    : joined(tree, object).filter((one) => canSpeak(tree, one, isVoice));
  if (voices.length === 0 && !isDocument(tree, object)) {
    // Reasons that are cited in somebody's own words.
    const quoted = quotes.some(
      ({ open }) => open.sentence === sentence && open.token > at && open.token <= tree.reach(object)[1],
    );
    const heads = subjectOf(tree, at);
    const content = trimmed(tree, tree.reach(object));
    return quoted && content.length > 0
      ? [{ ...common(tree, at), block: [at, at], named: { sentence, heads }, content, by: 'citing/reason' }]
      : [];
  }
  const asSaying = saying === undefined ? undefined : contentAs(tree, saying, quotes);
  const content = asSaying ?? said?.content ?? clauseOf(tree, at);
  if (content.length === 0) return [];
  const named = { sentence, heads: voices };
  const block: Reach = [at, tree.reach(object)[1]];
  const form = isDocument(tree, object) ? DOCUMENTS.get(tree.lemma(object)) : undefined;
  if (said !== undefined && saying === undefined)
    return [{ ...common(tree, at), block, named, content, outer: said, ...(form && { form }), by: 'citing' }];
  const heads = subjectOf(tree, at);
  const outer: Draft = { ...common(tree, at), block, named: { sentence, heads }, content, by: 'quoting' };
  const cue: Reach = saying === undefined ? [at, at] : [saying, saying];
  return [
    outer,
    {
      ...common(tree, saying ?? at, cue),
      block: [object, cue[1]],
      named,
      content,
      outer,
      ...(form && { form }),
      by: 'quoted',
    },
  ];
}

/** `was quoted by X as saying that …`. */
function quotedAs(tree: Tree, at: number, saying: number, quotes: Quotes): readonly Draft[] {
  const sentence = tree.sentence.index;
  const heads = subjectOf(tree, at);
  const [agent] = [...agentsOf(tree, at), ...agentsOf(tree, saying)];
  const content = contentBefore(tree, at, quotes) ?? contentAs(tree, saying, quotes);
  if (content === undefined) return [];
  const inner: Draft = {
    ...common(tree, saying, [at, saying]),
    block: [tree.reach(at)[0], saying],
    named: { sentence, heads },
    content,
    by: 'quoted',
  };
  if (agent === undefined) return [inner];
  const outer: Draft = {
    ...common(tree, at),
    block: [at, tree.reach(agent)[1]],
    named: { sentence, heads: joined(tree, agent) },
    content,
    by: 'quoting',
  };
  return [outer, { ...inner, cue: [saying, saying], outer }];
}

/** `“…,” the mayor was quoted as saying`. */
function contentBefore(tree: Tree, at: number, quotes: Quotes): Draft['content'] | undefined {
  const [subject] = tree.under(at, 'nsubj');
  const first = subject === undefined ? at : tree.reach(subject)[0];
  return quotes.find(
    ({ close }) => close.sentence === tree.sentence.index && close.token < first && first - close.token <= 2,
  )?.spans;
}

function contentAs(tree: Tree, saying: number, quotes: Quotes): Draft['content'] | undefined {
  const [clause] = tree.under(saying, 'ccomp', 'parataxis').filter((one) => one > saying);
  if (clause !== undefined) return trimmed(tree, tree.reach(clause));
  const quote = quotes.find(
    ({ open }) => open.sentence === tree.sentence.index && open.token > saying && open.token - saying <= 4,
  );
  if (quote !== undefined) return quote.spans;
  return saying + 1 < tree.tokens.length - 1
    ? trimmed(tree, [saying + 1, tree.tokens.length - 1])
    : undefined;
}

/** The cue that a participle goes with: the one that it hangs on, or the nearest before it. */
export function host(tree: Tree, at: number, drafts: readonly Draft[]): Draft | undefined {
  const here = drafts.filter(
    ({ by, named, sameAs }) => by !== 'citing' && (named !== undefined || sameAs !== undefined),
  );
  const head = tree.head(at);
  const own = here.find((draft) => draft.at === head && draft.by.startsWith('verb:'));
  if (own !== undefined) return own;
  // Between subject and verb: `the agency, quoting the mayor, said`.
  const around = here.find(({ named }) => named?.heads.includes(head));
  if (around !== undefined) return around;
  return here.filter((draft) => draft.at < at && draft.by.startsWith('verb:')).at(-1);
}

function clauseOf(tree: Tree, at: number): Draft['content'] {
  const head = tree.head(at);
  if (head < 0 || !tree.is(at, 'advcl', 'acl')) return [];
  return trimmed(tree, [0, tree.reach(at)[0] - 1]);
}

/** Those through whom the documents came that a cue speaks of, the nearest to the author first. */
export function relayDrafts(tree: Tree, draft: Draft, documents: readonly number[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let inner = draft;
  const add = (
    verb: number,
    cue: Reach,
    heads: readonly number[],
    form: string | undefined,
    last: number,
  ): void => {
    if (heads.length === 0) return;
    const outer: Draft = {
      ...common(tree, verb, cue),
      block: [verb, last],
      named: { sentence: tree.sentence.index, heads },
      content: draft.content,
      ...(form === undefined ? {} : { form }),
      by: 'relay',
    };
    inner.outer = outer;
    inner = outer;
    drafts.push(outer);
  };
  for (const document of documents) {
    for (const { verb, heads } of relaysOf(tree, document))
      add(verb, [verb, verb], heads, RELAYED.get(tree.lemma(verb)), tree.reach(heads[0]!)[1]);
    for (const verb of tree
      .under(document, 'acl')
      .filter((one) => tree.passive(one) && BROADCAST.has(tree.lemma(one))))
      for (const one of tree.under(verb, 'obl'))
        if (/^(?:on|in|through|via)$/.test(tree.preposition(one)) && BROADCASTERS.has(tree.lemma(one)))
          add(verb, [verb, verb], [one], undefined, tree.reach(one)[1]);
  }
  return drafts;
}
