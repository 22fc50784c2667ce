import type { ShownColumn } from './shown-columns.ts';

export type ColumnHeadProps = ShownColumn & {
  /** How many hidden columns follow; only the last head shown says so. */
  readonly hiddenAfter: number;
  readonly frozen: boolean;
  readonly lastFrozen: boolean;
  readonly editable: boolean;
};

/** A column's letter, its menu, and marks for hidden neighbours. */
export function ColumnHead(props: ColumnHeadProps) {
  const { column, index, hiddenBefore, hiddenAfter, frozen, lastFrozen, editable } = props;
  const classes = ['column-head', frozen && 'frozen-column', lastFrozen && 'last-frozen-column'];
  return (
    <th class={classes.filter(Boolean).join(' ')} scope="col" data-column={index}>
      {hiddenBefore > 0 && (
        <HiddenColumns from={index - hiddenBefore} count={hiddenBefore} editable={editable} side="before" />
      )}
      {column.letter}
      {editable && (
        <button
          type="button"
          class="column-menu-button"
          id={`column-menu-button-${index}`}
          tabindex={-1}
          aria-haspopup="menu"
          aria-expanded="false"
          aria-label={`${column.letter} 列のメニュー`}
        />
      )}
      {hiddenAfter > 0 && (
        <HiddenColumns from={index + 1} count={hiddenAfter} editable={editable} side="after" />
      )}
    </th>
  );
}

type HiddenColumnsProps = {
  readonly from: number;
  readonly count: number;
  readonly editable: boolean;
  readonly side: 'before' | 'after';
};

function HiddenColumns({ from, count, editable, side }: HiddenColumnsProps) {
  const words = `非表示の列が ${count} 列あります`;
  const caption = editable ? `${words}(押すと再表示します)` : words;
  return (
    <button
      type="button"
      class={`hidden-columns hidden-${side}`}
      data-from={from}
      data-count={count}
      tabindex={-1}
      disabled={!editable}
      title={caption}
      aria-label={caption}
    />
  );
}
