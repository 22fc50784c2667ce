import type { EntryPoint } from '../entry-points.ts';

/** The MDUC menu as data: captions with the functions they call; `undefined` is a separating line. */
export type DeskMenu = { readonly caption: string; readonly items: readonly (MenuEntry | undefined)[] };

type MenuEntry = { readonly caption: string; readonly functionName: string };

/** What the spreadsheet's menu shows: the daily work first, administration below a line. */
export function menuOf(entryPoints: readonly EntryPoint[]): DeskMenu {
  return {
    caption: 'MDUC',
    items: [...entries(entryPoints, 'daily'), undefined, ...entries(entryPoints, 'administration')],
  };
}

function entries(entryPoints: readonly EntryPoint[], group: 'daily' | 'administration'): MenuEntry[] {
  return entryPoints.flatMap((entryPoint) =>
    entryPoint.kind === 'menu' && entryPoint.group === group
      ? [{ caption: entryPoint.caption, functionName: entryPoint.name }]
      : [],
  );
}
