import type { DriveFile } from '../../services/drive/files.ts';

/** The folders that lead here, outermost first. */
export function Trail({ above }: { readonly above: readonly DriveFile[] }) {
  if (above.length === 0) return null;
  return (
    <nav aria-label="フォルダの階層">
      <ol class="trail">
        {above.map(({ id, name }) => (
          <li>
            <a href={`/drive/folders/${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
