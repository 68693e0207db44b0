/** Days and times in literals of XML Schema: one that is none is found, on its line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from '../../src/check/check.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-days-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function dated(literal: string) {
  const file = join(folder, 'days.ttl');
  writeFileSync(
    file,
    `@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://example.org/a> <http://xmlns.com/foaf/0.1/knows> <https://example.org/b> ;
  <https://example.org/founded> ${literal} .
`,
  );
  return (await check([file])).filter(({ code }) => code === 'date');
}

test.each([
  ['"1970-02-31"^^xsd:date', 'a day that does not exist'],
  ['"1900-02-29"^^xsd:date', 'a day that does not exist'],
  ['"1970-13-01"^^xsd:date', 'a day that does not exist'],
  ['"1970-06-31Z"^^xsd:date', 'a day that does not exist'],
  ['"31 May"^^xsd:date', 'is no xsd:date'],
  ['"1970-02-30T06:00:00Z"^^xsd:dateTime', 'a day that does not exist'],
  ['"1970-02-28T25:00:00Z"^^xsd:dateTime', 'a time that does not exist'],
  ['"1970-00"^^xsd:gYearMonth', 'a day that does not exist'],
  ['"--02-30"^^xsd:gMonthDay', 'a day that does not exist'],
])('%s is %s', async (literal, what) => {
  const found = await dated(literal);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: 'error', line: 3 });
  expect(found[0]?.message).toContain(what);
});

test.each([
  '"2000-02-29"^^xsd:date',
  '"1970-02-28+01:00"^^xsd:date',
  '"-0044-03-15"^^xsd:date',
  '"1970-12-31T24:00:00"^^xsd:dateTime',
  '"1970-02-28T23:59:59.25Z"^^xsd:dateTimeStamp',
  '"1970"^^xsd:gYear',
  '"--02-29"^^xsd:gMonthDay',
  '"1970-02-31"',
])('%s is none', async (literal) => {
  expect(await dated(literal)).toEqual([]);
});
