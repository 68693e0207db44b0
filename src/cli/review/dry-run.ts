/** What an act would write, in lines: the claims in words, the names, the files, and the Turtle to the letter. */
import type { Project } from '../../files/project.js';
import type { Act } from '../../review/writing/act.js';
import type { OneWay } from '../../review/writing/act-in-words.js';
import { paragraph } from '../terminal/layout.js';
import { columns, note, paint, print, printJson } from '../terminal/terminal.js';
import type { ProjectOptions } from './project.js';

export const DRY_RUN = [
  '--dry-run',
  'say what would be written, in words and as Turtle, and write nothing',
] as const;

export async function sayWouldBe(project: Project, act: Act, { json }: ProjectOptions): Promise<void> {
  const { actInWords } = await import('../../review/writing/act-in-words.js');
  const { comesIn, goes } = await actInWords(project, act);
  const { changed, remarks, report } = act;
  if (json) {
    printJson({ report: report.id, questions: [], changed, comesIn, goes, remarks });
    return;
  }
  for (const remark of remarks) note(remark);
  if (changed.length === 0) {
    print('nothing would change: the data folder stands so already');
    return;
  }
  print(
    'nothing is saved or written; this would be:',
    ...wayLines('comes in', comesIn),
    ...wayLines('goes', goes),
    '',
    ...paragraph(`files: ${changed.join(', ')}`, columns()),
  );
}

function wayLines(what: string, { claims, names, turtle }: OneWay): string[] {
  if (turtle === '') return [];
  return [
    '',
    paint.underline(`What ${what}`),
    ...claims.flatMap((each) => paragraph(each, columns(), '  ', '    ')),
    ...(names.length === 0 ? [] : paragraph(`described: ${names.join(', ')}`, columns(), '  ', '    ')),
    '',
    ...turtle.trimEnd().split('\n'),
  ];
}
