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
