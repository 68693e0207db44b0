/**
 * What in a report's page is not the report: takes a text and gives the spans of its lines that are share
 * links, scroll hints, captions, disclaimers and the like, each with its kind. Nothing is taken out.
 */

import type { Range } from '../../model/range.js';
import { codePointCount } from './code-points.js';
import { normalise, originalRange } from './normalise.js';

export type BoilerplateKind =
  | 'caption'
  | 'comments'
  | 'credit'
  | 'disclaimer'
  | 'distributor'
  | 'navigation'
  | 'print-date'
  | 'related'
  | 'scroll'
  | 'share'
  | 'subscribe';

/** A line that is not the report's own text; `start` and `end` are code points, without outer white space. */
export interface Boilerplate extends Range {
  readonly kind: BoilerplateKind;
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const SITES = '(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|pinterest|messenger)';
const AGENCY =
  '(?:afp|ap|reuters|dpa|epa|ans?a|efe|tass|xinhua|anadolu|getty images?|upi|rfi|dw|bbc|cnn|voa)';

/** Lines that tell by their own words. The text is lower case, plain, and at most 300 characters long. */
const RULES: readonly (readonly [BoilerplateKind, RegExp])[] = [
  [
    'scroll',
    /^(?:scroll (?:to|down|up|for)\b.{0,30}|(?:back|go) to (?:the )?top|continue reading(?: below)?|read more|show more|load more)$/,
  ],
  ['share', /^(?:share|tweet|like|follow us|copy link|print)(?: (?:this|on|via|with|the|by).{0,60})?[.:!]?$/],
  ['share', new RegExp(`^(?:share )?${SITES}(?:[ ,|/·]+(?:${SITES}|share|print|copy link))+$`)],
  [
    'navigation',
    /^(?:previous|next|older|newer)(?: (?:post|article|story|page)s?)(?:[ |/<>-]+(?:previous|next|older|newer) (?:post|article|story|page)s?)?$/,
  ],
  ['navigation', /^(?:home|news|africa|world)(?: ?[>»/|] ?[a-z ]{1,30}){1,5}$/],
  ['comments', /^(?:post|leave|add|write) (?:a |your )?(?:comment|reply)s?\b.{0,40}$/],
  ['comments', /^(?:\d+ )?(?:comments?|responses?)(?: \(\d+\)| are closed\.?)?$/],
  ['disclaimer', /^(?:disclaimer|editor'?s'? note|terms of use|cookie policy|privacy policy)\b/],
  ['disclaimer', /\bviews? (?:expressed|and opinions)\b.{0,120}\b(?:author|writer|do(?:es)? not|are those)/],
  ['disclaimer', /\ball rights reserved\b|^(?:copyright|\(c\)|©)/],
  ['distributor', /\bresponsible for (?:their|its) own content\b|\bdistributed by allafrica\b/],
  [
    'distributor',
    /\bpublishes (?:around|about|up to|more than|over|some)? ?[\d,]+ (?:reports|stories|articles|items)\b/,
  ],
  [
    'distributor',
    /^articles and commentar|\bto (?:contact|address|reach) .{0,60}\b(?:copyright|complaints|corrections)\b/,
  ],
  [
    'related',
    /^(?:related|see also|also read|read also|more on this|you may also like|recommended|most read|trending|in other news|more from|read next)\b.{0,120}$/,
  ],
  [
    'subscribe',
    /^(?:sign up|subscribe|register|join)\b.{0,40}\b(?:newsletter|updates|alerts|channel|e-?mails?|inbox|whatsapp|telegram)\b/,
  ],
  ['subscribe', /^(?:advertisement|sponsored(?: content)?|adverti[sz]e with us|supported by)$/],
  ['credit', new RegExp(`^\\(?${AGENCY}(?:[ ,/&+]+(?:and )?${AGENCY})*\\)?$`)],
  ['credit', /^(?:by|source|with reporting by|edited by|written by) ?: .{1,80}$/],
  [
    'caption',
    /^(?:file )?(?:photo|image|picture|photograph|illustration|caption|map|video)(?: (?:credit|by|courtesy|caption))?\b ?[:/(-]/,
  ],
  [
    'caption',
    new RegExp(
      `(?:\\[|\\()(?:file|photo|image)\\b.{0,80}(?:\\]|\\))\\.?$|[/(]${AGENCY}(?: via ${AGENCY})?\\)?\\.?$`,
    ),
  ],
  [
    'print-date',
    new RegExp(
      `^(?:(?:published|updated|posted|last updated|issued)(?: on| at)?:? )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})(?:[ ,|-]+(?:at )?\\d{1,2}:\\d{2}.{0,15})?\\.?$`,
    ),
  ],
];

/** A caption under the title has no finite verb; these are the ones that short sentences are built on. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|says?|said|claims?|claimed|did|does|do)\b/;
const LONGEST_LOOKED_AT = 300;
const CAPTION_WORDS = 15;

/**
 * Gives the lines that are not the report's own text, in order. Lines are judged by their wording, and short
 * verbless lines of the block right under the title as captions, where the report has a line beside them: what stands
 * there alone is the report. Never fails; linear.
 */
export function findBoilerplate(text: string): readonly Boilerplate[] {
  const plain = normalise(text);
  const found: { readonly span: Boilerplate; readonly isGuess: boolean }[] = [];
  let block = -1;
  let afterBlank = true;
  let hasBody = false;
  let offset = 0;
  for (const line of plain.text.split('\n')) {
    const trimmed = line.trim();
    const length = codePointCount(line);
    if (trimmed === '') {
      afterBlank = true;
    } else {
      if (afterBlank) block += 1;
      afterBlank = false;
      const worded = kindByWords(trimmed);
      const isGuess = worded === undefined && block === 1 && looksLikeCaption(trimmed);
      if (worded === undefined && !isGuess) hasBody ||= block > 0;
      else {
        const start = offset + codePointCount(line.slice(0, line.indexOf(trimmed)));
        const range = originalRange(plain, { start, end: start + codePointCount(trimmed) });
        found.push({ span: { ...range, kind: worded ?? 'caption' }, isGuess });
      }
    }
    offset += length + 1;
  }
  return found.filter(({ isGuess }) => hasBody || !isGuess).map(({ span }) => span);
}

function kindByWords(line: string): BoilerplateKind | undefined {
  const lower = line.slice(0, LONGEST_LOOKED_AT).toLowerCase();
  return RULES.find(([, pattern]) => pattern.test(lower))?.[0];
}

function looksLikeCaption(line: string): boolean {
  if (line.length > LONGEST_LOOKED_AT) return false;
  const lower = line.toLowerCase();
  return !FINITE.test(lower) && !/["?!:]$/.test(lower) && lower.split(/\s+/).length <= CAPTION_WORDS;
}
