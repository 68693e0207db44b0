import { describe, expect, test } from 'vitest';
import { undoReport } from '../../src/review/undo-report.js';
import { writeReport } from '../../src/review/write.js';
import { acceptAll, bringIn, emptyProject, filesOf, HAS_TEXTS, MALI, REPORTS } from './mali.js';

describe.skipIf(!HAS_TEXTS)(
  'the Mali graph from five readings (skipped where the texts of the reports are missing)',
  () => {
    test.for([REPORTS, ['003', '001', '004', '000', '002']] as const)(
      'accepted in the order %s it is the same, byte for byte; taken out again nothing is left, byte for byte',
      async (order) => {
        const project = emptyProject();
        const empty = filesOf(project.data);
        const choices = await bringIn(project, order);
        for (const number of order) {
          await acceptAll(project, number, choices.get(number)!);
          const { questions, remarks } = await writeReport(project, number);
          expect({ number, questions, remarks }).toEqual({ number, questions: [], remarks: [] });
        }
        const written = filesOf(project.data);
        expect(Object.keys(written)).toEqual(Object.keys(filesOf(MALI)));
        for (const [name, text] of Object.entries(filesOf(MALI))) expect(written[name], name).toBe(text);
        expect((await writeReport(project, order[0])).changed).toEqual([]);
        for (const number of [...order].sort((a, b) => (Number(b) % 3) - (Number(a) % 3))) {
          await undoReport(project, number, 'a test');
        }
        expect(filesOf(project.data)).toEqual(empty);
      },
      300_000,
    );
  },
);
