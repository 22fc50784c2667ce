import type { EntryPoint, MenuGroup } from '../entry-points.ts';
import { stepNamed } from './step-tables.ts';

/** The MDUC menu as data: captions with the functions they call, submenus of them, `undefined` for a separating line. */
export type DeskMenu = {
  readonly caption: string;
  readonly items: readonly (MenuEntry | Submenu | undefined)[];
};

export type MenuEntry = { readonly caption: string; readonly functionName: string };

export type Submenu = { readonly caption: string; readonly entries: readonly MenuEntry[] };

const submenus: readonly { readonly group: MenuGroup; readonly caption: string }[] = [
  { group: 'consultation', caption: '相談・打合せ' },
  { group: 'formal-request', caption: '正式申請の確認' },
  { group: 'delivery', caption: 'データ処理・受け渡し' },
  { group: 'fee', caption: '提供料・四半期精算' },
  { group: 'joint-research-review', caption: '共同研究: 書類の確認' },
  { group: 'joint-research-approvals', caption: '共同研究: 契約・倫理審査・研究' },
  { group: 'enquiry', caption: 'お問い合わせ' },
  { group: 'side-paths', caption: '保留・取下げ・再開' },
];

/** What the spreadsheet's menu shows: the daily work first, the steps by part of the procedure, administration below. */
export function menuOf(entryPoints: readonly EntryPoint[]): DeskMenu {
  return {
    caption: 'MDUC',
    items: [
      ...entriesOf(entryPoints, 'daily'),
      undefined,
      ...submenus.map(({ group, caption }) => ({ caption, entries: entriesOf(entryPoints, group) })),
      undefined,
      ...entriesOf(entryPoints, 'administration'),
    ],
  };
}

function entriesOf(entryPoints: readonly EntryPoint[], group: MenuGroup): MenuEntry[] {
  return entryPoints.flatMap((entryPoint) => {
    if (entryPoint.kind !== 'menu' && entryPoint.kind !== 'step') return [];
    if (entryPoint.group !== group) return [];
    const caption = entryPoint.kind === 'menu' ? entryPoint.caption : stepNamed(entryPoint.command).caption;
    return [{ caption, functionName: entryPoint.name }];
  });
}
