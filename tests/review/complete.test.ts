import { describe, expect, test } from 'vitest';
import { ShapeError } from '../../src/model/errors.js';
import { undoReport } from '../../src/review/writing/undo-report.js';
import { writeReport } from '../../src/review/writing/write.js';
import { acceptAll, bringIn, emptyProject, filesOf, HAS_TEXTS, MALI } from './mali.js';

/** An order that no file has: what a later report says of a node is there before the first that names it. */
const ORDER = ['003', '001', '004', '000', '002'];

describe.skipIf(!HAS_TEXTS)(
  'the Mali graph from five readings (skipped where the texts of the reports are missing)',
  () => {
    test('accepted report by report it is the same, byte for byte; taken out again in any order nothing is left', async () => {
      const project = emptyProject();
      const empty = filesOf(project.data);
      const choices = await bringIn(project, ORDER);
      for (const number of ORDER) {
        await acceptAll(project, number, choices.get(number)!);
        const { questions, remarks } = await writeReport(project, number);
        expect({ number, questions, remarks }).toEqual({ number, questions: [], remarks: [] });
      }
      const written = filesOf(project.data);
      expect(Object.keys(written)).toEqual(Object.keys(filesOf(MALI)));
      for (const [name, text] of Object.entries(filesOf(MALI))) expect(written[name], name).toBe(text);

      expect((await writeReport(project, '001')).changed).toEqual([]);
      // 002 is named as a source by names that came with it, and others rest on 001: who is relied upon goes last.
      const waiting = ['001', '003', '000', '002', '004'];
      for (let tries = 0; waiting.length > 0; tries += 1) {
        expect(tries).toBeLessThan(12);
        const number = waiting.shift()!;
        const before = filesOf(project.data);
        try {
          await undoReport(project, number, 'a test');
        } catch (error) {
          expect(error).toBeInstanceOf(ShapeError);
          expect((error as Error).message).toContain(
            `report ${number} cannot be taken out, as others rest on it`,
          );
          expect(filesOf(project.data)).toEqual(before);
          waiting.push(number);
        }
      }
      expect(filesOf(project.data)).toEqual(empty);
    }, 600_000);
  },
);
