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

const rowActions = [
  ['insert-above', '上に 1 行挿入'],
  ['insert-below', '下に 1 行挿入'],
  ['', ''],
  ['delete-rows', '行を削除'],
] as const;

/** One list for all columns; the page's script opens it below the head that was pressed. */
export function ColumnMenu() {
  return <ActionMenu id="column-menu" label="列のメニュー" actions={columnActions} />;
}

/** One list for all rows; the page's script opens it beside the head that was pressed. */
export function RowMenu() {
  return <ActionMenu id="row-menu" label="行のメニュー" actions={rowActions} />;
}

type ActionMenuProps = {
  readonly id: string;
  readonly label: string;
  readonly actions: readonly (readonly [action: string, caption: string])[];
};

function ActionMenu({ id, label, actions }: ActionMenuProps) {
  return (
    <ul role="menu" id={id} class="menu" popover="auto" aria-label={label}>
      {actions.map(([action, caption]) =>
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
