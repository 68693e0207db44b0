import { describe, expect, it, test } from 'vitest';
import { findBoilerplate } from '../../../src/language/text/boilerplate.js';

const STORY =
  'Title of the story\n\nThe army said it had taken the hill after a long day of fighting in the dunes.\n\n';

const LINES: readonly (readonly [line: string, kind: string])[] = [
  ['Share this article', 'share'],
  ['Share on Facebook', 'share'],
  ['Facebook Twitter WhatsApp', 'share'],
  ['Back to top', 'scroll'],
  ['Scroll down', 'scroll'],
  ['Continue reading', 'scroll'],
  ['Leave a comment', 'comments'],
  ['3 Comments', 'comments'],
  ['Next Article', 'navigation'],
  ['Disclaimer: opinions here belong to nobody.', 'disclaimer'],
  ['© 2023 The Dune Gazette. All rights reserved.', 'disclaimer'],
  ['The views expressed here are those of the author.', 'disclaimer'],
  ['Related: what the miners want', 'related'],
  ['Read also: the well of Tin-Alous', 'related'],
  ['Sign up for our daily newsletter', 'subscribe'],
  ['Advertisement', 'subscribe'],
  ['(AFP)', 'credit'],
  ['Source: Dune Gazette', 'credit'],
  ['Photo: a camel at the well', 'caption'],
  ['A camel at the well of Tin-Alous [File: Dune Gazette]', 'caption'],
  ['Published: 3 May 2022', 'print-date'],
  ['Tuesday, May 3, 2022', 'print-date'],
];

describe('A line beside the report', () => {
  test.each(LINES)('%s is marked as %s', (line, kind) => {
    const text = `${STORY}${line}\n`;
    expect(findBoilerplate(text)).toEqual([{ start: STORY.length, end: STORY.length + line.length, kind }]);
  });

  it('under the title without a verb is a caption', () => {
    const text = 'Title\n\nA camel at the well\n\nThe herders said that they would not leave the well.';
    expect(findBoilerplate(text)).toEqual([{ start: 7, end: 26, kind: 'caption' }]);
  });

  test.each([
    'He will share the water with the herders of the north.',
    'Next to the post stood a guard.',
    'The comments angered the elders.',
    'Related clans met at the well on Sunday to settle who may draw first, and nobody left before the matter was closed, which took until the evening of the third day.',
    'On 3 May 2022 the well ran dry.',
    'X marked the spot.',
  ])('that tells something is not marked: %s', (line) => {
    expect(findBoilerplate(STORY + line)).toEqual([]);
  });

  it('keeps its place after typeset characters and emoji', () => {
    const text = '😀 “Title”\n\n  Scroll\u00a0to top  ';
    expect(findBoilerplate(text)).toEqual([{ start: 13, end: 26, kind: 'scroll' }]);
  });
});

test('a report of one short sentence is no caption of itself', () => {
  const sentence = 'Gunmen attacked the bridge at Orvane and burned two lorries.';
  expect(findBoilerplate(`Bridge attacked\n\n${sentence}\n`)).toEqual([]);
  const longer = `Bridge attacked\n\n${sentence}\n\nThe army said that nobody was killed.\n`;
  expect(findBoilerplate(longer)).toMatchObject([{ kind: 'caption' }]);
  expect(findBoilerplate('Bridge attacked\n\nSmoke over Orvane (AFP)\n')).toMatchObject([
    { kind: 'caption' },
  ]);
});
