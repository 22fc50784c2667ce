import type { FormKey } from './forms/installation.ts';

/** Everything in the bundle that Apps Script can reach from outside; the build makes one top-level function of each. */
export type EntryPoint =
  | { readonly kind: 'simple-trigger'; readonly name: 'onOpen' }
  | { readonly kind: 'form-trigger'; readonly name: string; readonly form: FormKey }
  | { readonly kind: 'clock-trigger'; readonly name: string; readonly everyMinutes: 1 | 5 | 10 | 15 | 30 }
  | {
      readonly kind: 'menu';
      readonly name: string;
      readonly caption: string;
      readonly group: 'daily' | 'administration';
    }
  | { readonly kind: 'dialog'; readonly name: string; readonly parameters: readonly string[] }
  | {
      readonly kind: 'custom-function';
      readonly name: string;
      /** What Sheets shows while a person types the formula. */
      readonly help: string;
      readonly parameters: readonly Parameter[];
      readonly returns: string;
    };

type Parameter = {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly optional?: true;
};

const feeParameters = [
  {
    name: 'priceClass',
    type: 'string|Array<Array<string>>',
    help: '料金区分(例: "CR")。範囲も指定できます。',
  },
  {
    name: 'count',
    type: 'number|Array<Array<number>>',
    help: '検査数。区分と同じ大きさの範囲も指定できます。',
  },
  {
    name: 'tariff',
    type: 'Array<Array<any>>',
    help: '料金表の範囲(見出し行を含む)。省略すると「料金表」タブを読みます。',
    optional: true,
  },
] as const satisfies readonly Parameter[];

export const entryPoints = [
  { kind: 'simple-trigger', name: 'onOpen' },
  { kind: 'form-trigger', name: 'onConsultationSubmitted', form: 'consultation' },
  { kind: 'form-trigger', name: 'onFormalRequestSubmitted', form: 'formal-request' },
  { kind: 'clock-trigger', name: 'onClock', everyMinutes: 10 },
  { kind: 'menu', name: 'openFormalFormDialog', caption: '正式申請フォームを送付', group: 'daily' },
  { kind: 'menu', name: 'setUp', caption: 'セットアップ・修復', group: 'administration' },
  { kind: 'dialog', name: 'inspectImageList', parameters: ['upload'] },
  { kind: 'dialog', name: 'sendFormalForm', parameters: ['confirmation'] },
  {
    kind: 'custom-function',
    name: 'MDUC_FEE',
    help: '画像データ提供料(円)を料金表から求めます。料金表にない検査数は「料金表未設定」と表示します。',
    parameters: feeParameters,
    returns: '円。範囲を渡すと同じ大きさの範囲。',
  },
  {
    kind: 'custom-function',
    name: '画像データ提供料',
    help: '画像データ提供料(円)を料金表から求めます。料金表にない検査数は「料金表未設定」と表示します。',
    parameters: feeParameters,
    returns: '円。範囲を渡すと同じ大きさの範囲。',
  },
] as const satisfies readonly EntryPoint[];
