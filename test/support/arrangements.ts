import type { AnyDesk } from './desk.ts';
import { change, columnOf, columns, rearrange } from './hand-edits.ts';

/** What staff may do to a register without asking anybody; each can be done again. */
export const arrangements: readonly (readonly [string, (desk: AnyDesk) => void])[] = [
  ['insert columns of their own', (desk) => change(desk, { kind: 'insert-column', before: 1 })],
  [
    'move columns',
    (desk) =>
      rearrange(desk, (sheetId) => ({
        moveDimension: {
          source: columns(sheetId, columnOf(desk, '状態')),
          destinationIndex: columnOf(desk, '備考') + 1,
        },
      })),
  ],
  [
    'hide columns',
    (desk) => change(desk, { kind: 'hide-columns', from: columnOf(desk, '申請者'), count: 9 }),
  ],
  [
    'sort by whatever they like',
    (desk) => change(desk, { kind: 'sort', column: columnOf(desk, '申請者'), ascending: true }),
  ],
  [
    'filter',
    (desk) =>
      rearrange(desk, (sheetId) => ({
        setBasicFilter: {
          filter: {
            range: { sheetId },
            criteria: { [columnOf(desk, '申請者')]: { hiddenValues: ['佐藤 花子'] } },
          },
        },
      })),
  ],
  ['rename a heading', (desk) => columnHeadings(desk).includes('職名') && rename(desk, '職名', '役職')],
  ['insert rows above', (desk) => change(desk, { kind: 'insert-row', before: 1 })],
];

export function rename(desk: AnyDesk, caption: string, to: string): void {
  const start = { rowIndex: 0, columnIndex: columnOf(desk, caption) };
  rearrange(desk, (sheetId) => ({
    updateCells: {
      start: { sheetId, ...start },
      rows: [{ values: [{ userEnteredValue: { stringValue: to } }] }],
      fields: 'userEnteredValue',
    },
  }));
}

function columnHeadings(desk: AnyDesk): readonly unknown[] {
  return desk.cells()[0] ?? [];
}
