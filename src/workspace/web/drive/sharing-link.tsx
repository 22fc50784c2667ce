import type { DriveFile } from '../../services/drive/files.ts';
import { Icon } from '../icons.tsx';

/** Leads to who may open a file. */
export function SharingLink({ file }: { readonly file: DriveFile }) {
  return (
    <a class="button" href={`/drive/file/${file.id}/sharing`}>
      <Icon name="share" />
      共有
    </a>
  );
}
