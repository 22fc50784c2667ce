import { text } from '../codec.ts';
import { column, type Register } from '../register.ts';

/** Classes that the chart of 料金表 has room for. */
export const MOST_CURVES = 6;

/** Rows that a curve may take; the rest stays empty. */
export const CURVE_ROWS = 80;

/** 料金グラフ: the numbers behind the chart of 料金表, written anew whenever the tariff is edited. */
export const tariffCurve = {
  sheetId: 1012,
  title: '料金グラフ',
  tabColour: '#5b6472',
  hidden: true,
  columns: {
    count: column('検査数', text, 90),
    series1: column('区分1', text, 130),
    series2: column('区分2', text, 130),
    series3: column('区分3', text, 130),
    series4: column('区分4', text, 130),
    series5: column('区分5', text, 130),
    series6: column('区分6', text, 130),
  },
} as const satisfies Register;
