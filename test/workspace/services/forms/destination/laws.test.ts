import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headerOf, rowOfResponse } from '../../../../../src/workspace/services/forms/destination/tab.ts';
import { loadSpreadsheet } from '../../../../../src/workspace/services/sheets/storage/spreadsheets.ts';
import { responseTab } from '../../../../support/workspace/response-tab.ts';

type Deed =
  | { readonly kind: 'submit' | 'sort' | 'insert-column' | 'insert-row' | 'add-question' }
  | { readonly kind: 'edit' | 'move-column' | 'move-row' | 'copy-row' | 'delete-row'; readonly at: number };

const at = fc.nat({ max: 5 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'submit' as const,
      'submit' as const,
      'sort' as const,
      'insert-column' as const,
      'insert-row' as const,
      'add-question' as const,
    ),
  }),
  fc.record({
    kind: fc.constantFrom(
      'edit' as const,
      'move-column' as const,
      'move-row' as const,
      'copy-row' as const,
      'delete-row' as const,
    ),
    at,
  }),
);

it('every response that has a row keeps it, with its own answer under its question, whatever staff do', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
      const desk = responseTab();
      desk.form.setAllowResponseEdits(true);
      const question = String(desk.form.addTextItem().setTitle('氏名').getId());
      desk.link();
      const answers = new Map<string, string>();
      const sheet = () => loadSpreadsheet(desk.host, desk.spreadsheetId()).sheets[0]!;
      const lines = (dimension: string, startIndex: number) => ({
        sheetId: desk.sheetId(),
        dimension,
        startIndex,
        endIndex: startIndex + 1,
      });

      function act(next: Deed, number: number): void {
        const below = headerOf(sheet()).row + 1;
        const row = 'at' in next ? below + next.at : below;
        const text = `回答 ${(number * 7) % 10}${number}`;
        const rowRange = { sheetId: desk.sheetId(), startRowIndex: row, endRowIndex: row + 1 };
        switch (next.kind) {
          case 'submit':
            answers.set(desk.submit({ [question]: text }), text);
            break;
          case 'edit': {
            const id = [...answers.keys()][next.at];
            if (id !== undefined) answers.set(desk.submit({ [question]: text }, id), text);
            break;
          }
          case 'sort': {
            const dimensionIndex = headerOf(sheet()).columns.get(question)!;
            const range = { sheetId: desk.sheetId(), startRowIndex: below, endRowIndex: below + 30 };
            desk.request({ sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder: 'DESCENDING' }] } });
            break;
          }
          case 'insert-column':
            desk.request({ insertDimension: { range: lines('COLUMNS', 1) } });
            break;
          case 'insert-row':
            desk.request({ insertDimension: { range: lines('ROWS', below) } });
            break;
          case 'add-question':
            desk.form.addTextItem().setTitle(`質問 ${number}`);
            break;
          case 'move-column':
            desk.request({ moveDimension: { source: lines('COLUMNS', 0), destinationIndex: next.at + 2 } });
            break;
          case 'move-row':
            desk.request({ moveDimension: { source: lines('ROWS', row), destinationIndex: below } });
            break;
          case 'copy-row':
            desk.request({
              copyPaste: {
                source: rowRange,
                destination: { ...rowRange, startRowIndex: 30, endRowIndex: 31 },
              },
            });
            break;
          case 'delete-row': {
            for (const id of answers.keys()) if (rowOfResponse(sheet(), id) === row) answers.delete(id);
            desk.request({ deleteDimension: { range: lines('ROWS', row) } });
          }
        }
      }

      deeds.forEach((next, number) => {
        act(next, number);
        const column = headerOf(sheet()).columns.get(question)!;
        const held = [...answers.keys()].map(
          (id) => sheet().rows[rowOfResponse(sheet(), id)!]?.[column]?.value,
        );
        expect(held).toEqual([...answers.values()]);
      });
    }),
    { numRuns: 40 },
  );
});
