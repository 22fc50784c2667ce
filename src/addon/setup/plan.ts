import type { sheets_v4 } from '@googleapis/sheets';
import type { AnyColumn, Register } from '../ledger/register.ts';
import { registers, type RegisterName } from '../ledger/registers.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { columnRequests, headingRequest, metadataRequestFor } from './columns.ts';
import { rgb } from './colour.ts';
import type { Found, FoundTab } from './found.ts';
import { colourRequests, protectionRequests } from './guards.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { shippedRows } from './shipped-rows.ts';
import { shippedCurve, tariffChartRequests } from './tariff-chart.ts';

type Request = sheets_v4.Schema$Request;

/** From how the spreadsheet is to how it must be. Nothing of the staff's is deleted or overwritten; twice does nothing. */
export function planSpreadsheet({ tabs, emptyDefaultTab }: Found): SheetPlan {
  const plans = (Object.keys(registers) as RegisterName[]).map((name, index) => {
    const tab = tabs[name];
    return tab ? repaired(name, tab) : created(name, index);
  });
  const requests = [
    ...plans.flatMap((plan) => plan.requests),
    ...tariffChartRequests(tabs.tariff, tabs.tariffCurve),
  ];
  const report = plans.flatMap((plan) => plan.report);
  if (emptyDefaultTab !== undefined) requests.push({ deleteSheet: { sheetId: emptyDefaultTab } });
  return { requests, report, restored: plans.flatMap((plan) => plan.restored) };
}

function created(name: RegisterName, index: number): SheetPlan {
  const register: Register = registers[name];
  const columns = Object.entries(columnsOf(name));
  const positions = new Map(columns.map(([key], position) => [key, position]));
  const frozenColumns = register.frozenColumns ?? 0;
  const requests: Request[] = [
    {
      addSheet: {
        properties: {
          sheetId: register.sheetId,
          title: register.title,
          index,
          hidden: register.hidden ?? false,
          tabColorStyle: { rgbColor: rgb(register.tabColour) },
          gridProperties: {
            rowCount: 200,
            columnCount: columns.length + 2,
            frozenRowCount: 1,
            ...(frozenColumns > 0 && { frozenColumnCount: frozenColumns }),
          },
        },
      },
    },
    ...columns.flatMap(([key, column], position) => newColumn(register, key, column, position)),
    ...protectionRequests(register, columns, positions),
    ...colourRequests(name, positions),
    ...shippedRows(name, undefined, positions).requests,
    ...(name === 'tariffCurve' ? [shippedCurve()] : []),
  ];
  return { requests, report: [`タブ「${register.title}」を作成しました。`], restored: [] };
}

function repaired(name: RegisterName, tab: FoundTab): SheetPlan {
  const register: Register = registers[name];
  const requests: Request[] = [];
  const report: string[] = [];
  const restored: { register: RegisterName; column: string }[] = [];
  const positions = new Map<string, number>();
  let end = Math.max(tab.header.length, ...[...tab.positions.values()].map((position) => position + 1));

  for (const [key, column] of Object.entries(columnsOf(name))) {
    const marked = tab.positions.get(key);
    const captioned = tab.header.indexOf(column.caption);
    const position = marked ?? (captioned < 0 ? end++ : captioned);
    positions.set(key, position);
    if (marked !== undefined) {
      if (tab.header[marked] === column.caption) continue;
      requests.push(headingRequest(register, column, marked));
      report.push(`タブ「${register.title}」の見出し「${column.caption}」を元に戻しました。`);
    } else if (captioned >= 0) {
      requests.push(metadataRequestFor(register, key, captioned));
      report.push(`タブ「${register.title}」の列「${column.caption}」の目印を付け直しました。`);
    } else {
      requests.push(...newColumn(register, key, column, position));
      restored.push({ register: name, column: key });
      report.push(`タブ「${register.title}」に列「${column.caption}」を追加しました。`);
    }
  }
  if (end > tab.columnCount) {
    const length = end - tab.columnCount;
    requests.unshift({ appendDimension: { sheetId: register.sheetId, dimension: 'COLUMNS', length } });
  }
  if (!tab.isProtected) {
    requests.push(...protectionRequests(register, Object.entries(columnsOf(name)), positions));
    report.push(`タブ「${register.title}」の保護を付け直しました。`);
  }
  if (!tab.isColoured) requests.push(...colourRequests(name, positions));
  const shipped = shippedRows(name, tab, positions);
  return { requests: [...requests, ...shipped.requests], report: [...report, ...shipped.report], restored };
}

function newColumn(register: Register, key: string, column: AnyColumn, position: number): Request[] {
  return [
    headingRequest(register, column, position),
    metadataRequestFor(register, key, position),
    ...columnRequests(register, column, position),
  ];
}
