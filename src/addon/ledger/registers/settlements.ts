import { lineKinds, type LineKind, type SettlementLine } from '../../domain/settlement/line.ts';
import { settlementKinds, type Settlement, type SettlementKind } from '../../domain/settlement/settlement.ts';
import { choice, day, moment, text, wholeNumber } from '../codec.ts';
import { column, type Column, type Register } from '../register.ts';

const yen = { ...wholeNumber, pattern: '#,##0;[Red]-#,##0' };

const settlementColumns = {
  number: column('精算番号', text, 140),
  kind: column('種類', choice<SettlementKind>(settlementKinds), 80),
  quarter: column('四半期', text, 90),
  from: column('期間の初日', day, 110),
  to: column('期間の末日', day, 110),
  lineCount: column('明細の数', wholeNumber, 90),
  totalYen: column('合計(円)', yen, 120),
  closedAt: column('締めた日時', moment, 150),
  closedBy: column('締めた人', text, 220),
  reverses: column('取り消した精算', text, 140),
  reason: column('取消しの理由', text, 240, { wrap: true }),
  documentUrl: column('精算書', text, 200),
  csvFileId: column('CSVのファイルID', text, 120, { hidden: true }),
  eventId: column('操作のID', text, 120, { hidden: true }),
} as const satisfies {
  readonly [Field in keyof Required<Settlement>]: Column<NonNullable<Settlement[Field]>>;
};

/** 四半期精算: one row a closing or a reversal; only ever added to. */
export const settlements = {
  sheetId: 1009,
  title: '四半期精算',
  tabColour: '#6b3fa0',
  columns: { ...settlementColumns, copy: column('控え', text, 120, { hidden: true }) },
} as const satisfies Register;

const lineColumns = {
  number: column('明細番号', text, 160),
  settlement: column('精算番号', text, 140),
  kind: column('区分', choice<LineKind>(lineKinds), 80),
  fundingSource: column('支払財源', text, 240),
  reference: column('受付番号', text, 130),
  applicantName: column('申請者', text, 120),
  applicantAffiliation: column('所属', text, 220),
  receivedOn: column('データ受領日', day, 110),
  breakdown: column('提供料の内訳', text, 320),
  imageYen: column('画像データ提供料(円)', yen, 140),
  diskYen: column('ハードディスク実費(円)', yen, 140),
  totalYen: column('合計(円)', yen, 110),
  originalLine: column('元の明細', text, 160),
  feeSnapshot: column('提供料の算定記録', text, 120, { hidden: true }),
} as const satisfies {
  readonly [Field in keyof Required<SettlementLine>]: Column<NonNullable<SettlementLine[Field]>>;
};

/** 精算明細: the frozen lines of all closings; only ever added to. */
export const settlementLines = {
  sheetId: 1010,
  title: '精算明細',
  tabColour: '#6b3fa0',
  frozenColumns: 1,
  columns: { ...lineColumns, copy: column('控え', text, 120, { hidden: true }) },
} as const satisfies Register;

/** Every field of a closing and of a line. */
export const settlementFields = Object.keys(settlementColumns) as (keyof Settlement)[];
export const lineFields = Object.keys(lineColumns) as (keyof SettlementLine)[];
