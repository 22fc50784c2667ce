import type { Menu, MenuItem } from '../../runtime/ui-session.ts';

/** The script's own menus, as buttons that open lists. */
export function MenuBar({ menus }: { readonly menus: readonly Menu[] }) {
  return (
    <ul class="menu-bar" role="menubar" aria-label="スクリプトのメニュー">
      {menus.map((menu, index) => (
        <SubMenu menu={menu} id={`menu-${index}`} />
      ))}
    </ul>
  );
}

function SubMenu({ menu, id }: { readonly menu: Menu; readonly id: string }) {
  return (
    <li role="none">
      <button
        type="button"
        role="menuitem"
        id={`${id}-button`}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-controls={id}
      >
        {menu.caption}
      </button>
      <ul role="menu" id={id} class="menu" popover="auto" aria-labelledby={`${id}-button`}>
        {menu.items.map((item, index) => (
          <Item item={item} id={`${id}-${index}`} />
        ))}
      </ul>
    </li>
  );
}

function Item({ item, id }: { readonly item: MenuItem; readonly id: string }) {
  switch (item.kind) {
    case 'separator':
      return <li role="separator" />;
    case 'menu':
      return <SubMenu menu={item.menu} id={id} />;
    case 'item':
      return (
        <li role="none">
          <button type="button" role="menuitem" data-function-name={item.functionName}>
            {item.caption}
          </button>
        </li>
      );
  }
}

const columnActions = [
  ['sort-ascending', 'シートを昇順で並べ替え (A → Z)'],
  ['sort-descending', 'シートを降順で並べ替え (Z → A)'],
  ['', ''],
  ['insert-before', '左に 1 列挿入'],
  ['insert-after', '右に 1 列挿入'],
  ['', ''],
  ['hide', '列を非表示'],
  ['show', '隣の非表示の列を再表示'],
] as const;

/** One list for all columns; the page's script opens it below the head that was pressed. */
export function ColumnMenu() {
  return (
    <ul role="menu" id="column-menu" class="menu" popover="auto" aria-label="列のメニュー">
      {columnActions.map(([action, caption]) =>
        action === '' ? (
          <li role="separator" />
        ) : (
          <li role="none">
            <button type="button" role="menuitem" data-action={action}>
              {caption}
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
