import { raw } from 'hono/html';
import type { CellView, ColumnView } from '../../services/sheets/view.ts';
import { safeLink } from './safe-link.ts';
import { declarations, type Style } from './style.ts';

export type CellProps = {
  readonly cell: CellView;
  readonly column: ColumnView;
  readonly columnIndex: number;
  readonly row: number;
  /** Whether the person may edit this spreadsheet at all. */
  readonly editable: boolean;
  readonly frozen: boolean;
  readonly lastFrozen: boolean;
  /** Width that its text may take over empty neighbours, in px. */
  readonly room: number | undefined;
  /** The number of its list among those of the sheet, when it is a drop-down. */
  readonly list: number | undefined;
};

const protectedHint = '保護されているセルです';

/** One cell: what it shows, and in `data-` attributes what the page's script needs to edit it. */
export function Cell(props: CellProps) {
  const { cell, column, columnIndex, row, editable, frozen, lastFrozen, room, list } = props;
  const classes = [
    frozen && 'frozen-column',
    lastFrozen && 'last-frozen-column',
    room !== undefined && 'overflowing',
    cell.protected && 'protected',
    cell.note !== undefined && 'noted',
    cell.wrap === 'WRAP' && 'wrap',
    cell.bold && 'bold',
  ];
  const name = `${column.letter}${row + 1}`;
  const className = classes.filter(Boolean).join(' ') || undefined;
  const style = cellStyle(cell, room);
  const isPlain = className === undefined && style === undefined && cell.formula === undefined;
  // Most cells are empty: they are written without what a component costs.
  if (isPlain && cell.text === '' && !cell.validation)
    return raw(`<td data-cell="${name}" data-column="${columnIndex}" data-text=""></td>`);
  return (
    <td
      data-cell={name}
      data-column={columnIndex}
      data-text={cell.text}
      data-formula={cell.formula}
      data-protected={cell.protected ? '' : undefined}
      data-note={cell.note}
      class={className}
      style={style}
      title={cell.protected ? protectedHint : undefined}
    >
      <Content cell={cell} list={list} name={name} enabled={editable && !cell.protected} />
    </td>
  );
}

function cellStyle(
  { background, foreground, horizontalAlignment }: CellView,
  room: number | undefined,
): string | undefined {
  const style: Style = {
    '--cell-background': background,
    '--room': room === undefined ? undefined : `${room}px`,
    color: foreground,
    'text-align': horizontalAlignment?.toLowerCase(),
  };
  return declarations(style);
}

type ContentProps = Pick<CellProps, 'cell' | 'list'> & { readonly name: string; readonly enabled: boolean };

function Content({ cell, list, name, enabled }: ContentProps) {
  const { text, link, validation } = cell;
  if (validation?.kind === 'checkbox') {
    return <CheckBox text={text} options={validation.options ?? []} name={name} enabled={enabled} />;
  }
  if (list !== undefined) return <DropDown text={text} list={list} name={name} enabled={enabled} />;
  if (text === '') return null;
  const href = safeLink(link);
  return (
    <div class="cell-text">
      {href === undefined ? (
        text
      ) : (
        <a
          href={href}
          target={href.startsWith('#') ? undefined : '_blank'}
          rel="noopener noreferrer"
          tabindex={-1}
        >
          {text}
        </a>
      )}
    </div>
  );
}

type ControlProps = { readonly text: string; readonly name: string; readonly enabled: boolean };

/** Stands for a drop-down, which the page's script makes of it when somebody is about to choose. */
function DropDown({ text, list, name, enabled }: ControlProps & { readonly list: number }) {
  return (
    <div
      class={text === '' ? 'drop-down' : 'drop-down chosen'}
      role="combobox"
      aria-label={name}
      aria-expanded="false"
      aria-disabled={enabled ? undefined : 'true'}
      data-list={list}
    >
      {text}
    </div>
  );
}

type CheckBoxProps = ControlProps & { readonly options: readonly string[] };

/** Ticked means TRUE, or the value that its rule names for it. */
function CheckBox({ text, options: [ticked = 'TRUE', unticked = 'FALSE'], name, enabled }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      tabindex={-1}
      aria-label={name}
      checked={text === ticked}
      disabled={!enabled}
      data-ticked={ticked}
      data-unticked={unticked}
    />
  );
}
