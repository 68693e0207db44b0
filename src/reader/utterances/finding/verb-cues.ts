/** Verbs of saying in a sentence, with who says what. */
import type { Token } from '../../../language/types.js';
import type { SpeechAct } from '../../../model/records.js';
import { OF_MIND, SPEECH_VERBS, type SpeechVerb } from '../cues/verbs.js';
import { blockOf, invertedSubject, isSaid, isTrailing, onlyMarks } from './block.js';
import type { Draft } from './draft.js';
import { objectContent } from './objects.js';
import { before, trimmed } from './passage.js';
import { passiveCue } from './passives.js';
import { canSpeak, type IsVoice, isNamedVoice, type Quotes, type Said, upTo } from './said.js';
import { joined, nearestSubject, subjectOf } from './speaker.js';
import type { Reach, Tree } from './tree.js';

export function verbCue(
  tree: Tree,
  at: number,
  quotes: Quotes,
  isVoice: IsVoice,
  earlier: readonly Draft[],
): readonly Draft[] {
  const verb = SPEECH_VERBS.get(tree.lemma(at));
  if (verb === undefined || tree.upos(at) !== 'VERB' || tree.is(at, 'amod', 'compound') || !isSaid(tree, at))
    return [];
  if (tree.passive(at)) return passiveCue(tree, at, verb);
  const trailing = isTrailing(tree, at);
  const heads = speakers(tree, at, trailing);
  const voice = heads.some((head) => canSpeak(tree, head, isVoice));
  if (verb.weak && !heads.some((head) => isVoice(tree.sentence.index, head) ?? isNamedVoice(tree, head)))
    return [];
  if (
    OF_MIND.has(tree.lemma(at)) &&
    tree.tokens[at]!.xpos === 'VBG' &&
    tree.under(at, 'nsubj', 'aux').length === 0
  )
    return [];
  const said = contentOf(tree, at, verb, trailing, quotes, earlier, voice, heads);
  if (said === undefined) return [];
  const forward = said.content.length === 0;
  return [
    {
      sentence: tree.sentence.index,
      at,
      cue: said.cue ?? [at, at],
      block: said.block,
      ...(heads.length === 0 ? {} : { named: { sentence: tree.sentence.index, heads } }),
      content: said.content,
      direct: false,
      act: said.act ?? verb.act,
      polarity: verb.polarity,
      trailing: said.trailing ?? false,
      ...(forward ? { forward } : {}),
      by: `verb:${tree.lemma(at)}/${said.by}`,
      confidence: said.by === 'object' || said.by === 'naming' ? 0.7 : 0.9,
    },
  ];
}

function speakers(tree: Tree, at: number, trailing: boolean): readonly number[] {
  const own = nearestSubject(tree, at);
  const inverted = trailing && own === undefined ? invertedSubject(tree, at) : undefined;
  return inverted === undefined ? subjectOf(tree, at) : joined(tree, inverted);
}

function contentOf(
  tree: Tree,
  at: number,
  verb: SpeechVerb,
  trailing: boolean,
  quotes: Quotes,
  earlier: readonly Draft[],
  voice: boolean,
  heads: readonly number[],
): Said | undefined {
  const leading = blockOf(tree, at, true);
  if (verb.takes.has('clause')) {
    const [after] = tree.under(at, 'ccomp').filter((one) => one > at && !isTrailing(tree, one));
    if (after !== undefined && !trailing) {
      const asked = tree.under(after, 'mark').some((one) => /^(?:if|whether)$/.test(tree.lemma(one)));
      if (asked) return undefined;
      const [begin, last] = tree.reach(after);
      const first = begin === at + 1 && tree.lemma(begin) === 'that' ? begin + 1 : begin;
      const content = trimmed(tree, [
        Math.min(first, beginOf(tree, at, first)),
        Math.max(last, goesOnTo(tree, at, last)),
      ]);
      return { content, block: upTo(leading, content), by: 'clause', act: actOf(tree, after, verb) };
    }
    const block = blockOf(tree, at, false);
    const first =
      tree.under(at, 'ccomp', 'parataxis').some((one) => one < block[0]) &&
      /^[,”"»’–—-]$/.test(tree.form(block[0] - 1));
    const finite = !tree.is(at, 'acl') && tree.tokens[at]!.xpos !== 'VBG';
    if (trailing || (finite && (first || closesBefore(tree, block[0], quotes))))
      return trail(tree, at, withSpeaker(tree, block, heads[0]), earlier);
    const [colon] = tree.under(at, 'parataxis').filter((one) => one > at && !isTrailing(tree, one));
    if (colon !== undefined && /^[:,]$/.test(beforeReach(tree, colon))) {
      const content = trimmed(tree, tree.reach(colon));
      return { content, block: upTo(leading, content), by: 'clause' };
    }
    const quote = quotes.find(
      ({ open }) =>
        open.sentence === tree.sentence.index &&
        open.token > at &&
        (onlyMarks(tree, at + 1, open.token - 1) ||
          (open.token > leading[1] && onlyMarks(tree, leading[1] + 1, open.token - 1))),
    );
    if (quote !== undefined)
      return { content: quote.spans, block: upTo(leading, quote.spans), by: 'quotation' };
    const that = thatAfter(tree, at);
    if (that !== undefined) {
      const content = trimmed(tree, [that + 1, tree.tokens.length - 1]);
      return { content, block: upTo(leading, content), by: 'clause' };
    }
    const whole = unparsed(tree, at);
    if (whole !== undefined && voice) return { content: whole, block: upTo(leading, whole), by: 'clause' };
    if (/^:$/.test(tree.form(tree.tokens.length - 1))) return { content: [], block: leading, by: 'colon' };
  }
  return objectContent(tree, at, verb, leading, quotes, voice);
}

function trail(tree: Tree, at: number, block: Reach, earlier: readonly Draft[]): Said {
  return { content: before(tree, at, block, earlier), block, by: 'trailing', trailing: true };
}

/** `…,” the mayor, X, told them`: the block begins behind the closing mark, wherever the tree hung the speaker. */
function withSpeaker(tree: Tree, block: Reach, head: number | undefined): Reach {
  if (head === undefined || head >= block[0]) return block;
  for (let one = head; one > 0 && one > head - 12; one -= 1)
    if (/^[”"»]$/.test(tree.form(one - 1))) return [one, block[1]];
  return block;
}

/** What is said begins behind the verb with its day and hearer, where the tree hung the first words elsewhere. */
function beginOf(tree: Tree, at: number, first: number): number {
  const own = tree.children(at).filter((one) => one > at && one < first && !tree.is(one, 'punct'));
  if (own.some((one) => tree.is(one, 'ccomp', 'xcomp', 'advcl', 'parataxis'))) return first;
  const quoted = own.filter((one) => tree.is(one, 'obj') && /^["“«]$/.test(tree.form(tree.reach(one)[0])));
  return quoted.length > 0 && quoted[0] === own[0] ? at + 1 : first;
}

/** `said three days after the vote they left`, `told the agency she had fled`, where the tree found no clause. */
function unparsed(tree: Tree, at: number): Draft['content'] | undefined {
  const [object] = tree.under(at, 'obj', 'iobj').filter((one) => one > at);
  if (object !== undefined) {
    const [relative] = tree
      .under(object, 'acl:relcl')
      .filter((one) =>
        tree
          .under(one, 'nsubj')
          .some((subject) => !/^(?:who|which|that)$/.test(tree.lemma(subject)) && subject < one),
      );
    return relative !== undefined && /^(?:tell|inform|say)$/.test(tree.lemma(at))
      ? trimmed(tree, tree.reach(relative))
      : undefined;
  }
  const [, last] = tree.reach(at);
  const [told] = tree.under(at, 'conj').filter((one) => one > at && tree.under(one, 'cc').length === 0);
  return told !== undefined && tree.lemma(at) === 'say' ? trimmed(tree, [at + 1, last]) : undefined;
}

/** `that they fled, left the town and hid`: members that the tree hangs on the verb of saying. */
function goesOnTo(tree: Tree, at: number, last: number): number {
  const more = tree
    .under(at, 'conj')
    .filter(
      (one) =>
        one > last &&
        /^VB[PGN]?$/.test(tree.tokens[one]!.xpos) &&
        tree.under(one, 'nsubj').length === 0 &&
        !SPEECH_VERBS.has(tree.lemma(one)),
    );
  return Math.max(last, ...more.map((one) => tree.reach(one)[1]));
}

/** `said on Sunday that`, where the tree took the clause for something else. */
function thatAfter(tree: Tree, at: number): number | undefined {
  for (let one = at + 1; one < Math.min(tree.tokens.length - 1, at + 24); one += 1) {
    const that = tree.lemma(one) === 'that';
    if (that && tree.is(one, 'mark')) return one;
    if (that && !tree.is(one, 'det') && one < at + 8) return one;
    // "in remarks carried by the agency that …"
    if (tree.is(one, 'acl') && tree.passive(one)) continue;
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(tree.upos(one))) return undefined;
  }
  return undefined;
}

function beforeReach(tree: Tree, at: number): string {
  let one = tree.reach(at)[0] - 1;
  while (one >= 0 && /^["“«„‘]$/.test(tree.form(one))) one -= 1;
  return one < 0 ? '' : tree.form(one);
}

/** A warning of what may come is a fear. */
function actOf(tree: Tree, clause: number, verb: SpeechVerb): SpeechAct {
  const ahead = tree
    .under(clause, 'aux')
    .some((one) => /^(?:will|would|could|may|might|can)$/.test(tree.lemma(one)));
  return ahead && verb === SPEECH_VERBS.get('warn') ? 'fears' : verb.act;
}

function closesBefore(tree: Tree, first: number, quotes: Quotes): boolean {
  return quotes.some(
    ({ close }) =>
      close.sentence === tree.sentence.index &&
      close.token < first &&
      onlyMarks(tree, close.token, first - 1),
  );
}

/** How many tokens may stand behind the verb: to whom, where, on which day. */
const MOST_BEHIND = 14;

/**
 * `…, the rights group says.`, `…, a spokesman, Colonel X, told the radio.`: who closes a sentence has said it, wherever the
 * tree hung the verb. Asked only where nothing else was found in the sentence.
 */
export function closingCue(tree: Tree, isVoice: IsVoice): readonly Draft[] {
  const { tokens } = tree;
  const at = tokens.findLastIndex(({ upos }) => upos === 'VERB');
  const verb = at < 2 ? undefined : SPEECH_VERBS.get(tree.lemma(at));
  const end = tokens.length - 1;
  if (verb === undefined || verb.weak || !verb.takes.has('clause') || end - at > MOST_BEHIND) return [];
  if (!/^VB[DZP]$/.test(tokens[at]!.xpos) || tokens.slice(at + 1, end).some(isOpen)) return [];
  let speaker: number | undefined;
  let first = at;
  // The name that stands before the verb; where a comma closes it, what it is in apposition to as well.
  const parts = tree.form(at - 1) === ',' ? 2 : 1;
  for (let part = 0; part < parts; part += 1) {
    const last = tree.form(first - 1) === ',' ? first - 2 : first - 1;
    let begin = last;
    while (begin > 0 && tree.form(begin - 1) !== ',') begin -= 1;
    const head = begin > 0 ? speakerIn(tree, [begin, last], isVoice) : undefined;
    if (head === undefined) break;
    speaker ??= head;
    first = begin;
  }
  if (speaker === undefined) return [];
  const content = trimmed(tree, [0, first - 1]);
  const told = range(0, first - 1).some((one) => /^VB[DZP]$/.test(tokens[one]!.xpos));
  if (!told) return [];
  return [
    {
      sentence: tree.sentence.index,
      at,
      cue: [at, at],
      block: [first, end],
      named: { sentence: tree.sentence.index, heads: [speaker] },
      content,
      direct: false,
      act: verb.act,
      polarity: verb.polarity,
      trailing: true,
      by: `verb:${tree.lemma(at)}/closing`,
      confidence: 0.8,
    },
  ];
}

/** Of words between commas that hold no verb, who can speak: "the rights group Open Hand" is Open Hand, "the mayor of Keld" is no Keld. */
function speakerIn(tree: Tree, [begin, last]: Reach, isVoice: IsVoice): number | undefined {
  const words = range(begin, last);
  if (words.some((one) => /^(?:VERB|AUX|SCONJ)$/.test(tree.upos(one)))) return undefined;
  const nouns = words.filter((one) => tree.noun(one));
  const isOneName = words.every((one) => tree.upos(one) !== 'ADP');
  const name = isOneName ? nouns.findLast((one) => tree.upos(one) === 'PROPN') : undefined;
  const top = nouns.find((one) => tree.head(one) < begin || tree.head(one) > last);
  return [name, top, nouns.at(-1)].find((one) => one !== undefined && canSpeak(tree, one, isVoice));
}

/** What would make of the words behind the verb what is said. */
const isOpen = ({ upos, form }: Token) =>
  /^(?:VERB|AUX|SCONJ)$/.test(upos) || /^[:“”"«»]$/.test(form) || form === 'that';

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
