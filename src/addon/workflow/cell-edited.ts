import { registers, type RegisterName } from '../ledger/registers.ts';
import type { Edit } from './edit/edit.ts';
import { frozenEdited } from './edit/frozen-edited.ts';
import { rowsEdited } from './edit/rows-edited.ts';
import { settingsEdited } from './edit/settings-edited.ts';
import { tariffEdited } from './edit/tariff-edited.ts';
import { textsEdited } from './edit/texts-edited.ts';
import type { Desk } from './ports.ts';
import { procedureIn } from './procedures/all.ts';

/** What a hand edit leads to; the answer is what the person is told, '' for nothing. */
export function cellEdited(desk: Desk, edit: Edit): string {
  const below = { ...edit, fromRow: Math.max(edit.fromRow, 1) };
  if (below.toRow <= below.fromRow) return '';
  const register = registerOf(edit.sheetId);
  const procedure = procedureIn(register);
  if (procedure) return rowsEdited(desk, procedure, below);
  switch (register) {
    case 'settings':
      return settingsEdited(desk, below);
    case 'mailTexts':
      return textsEdited(desk, below);
    case 'tariff':
      return tariffEdited(desk);
    case 'settlements':
    case 'settlementLines':
      return frozenEdited(desk, below);
    default:
      return '';
  }
}

function registerOf(sheetId: number): RegisterName | undefined {
  return (Object.keys(registers) as RegisterName[]).find((name) => registers[name].sheetId === sheetId);
}
