import type { Host } from '../../host.ts';
import type { DriveFile } from '../../services/drive/files.ts';
import { fileSize } from '../file-size.ts';
import { Icon } from '../icons.tsx';
import { dateTime } from '../time.ts';
import { kindOf } from './kinds.ts';
import { nameOf, sharingSentence } from './people.ts';
import { SharingLink } from './sharing-link.tsx';
import { textPreview } from './text-preview.ts';
import { Trail } from './trail.tsx';

export type FilePageProps = {
  readonly host: Host;
  readonly file: DriveFile;
  readonly trail: readonly DriveFile[];
  readonly content: Uint8Array;
};

/** One uploaded file: what it is, who may see it, its text if it is one. */
export function FilePage({ host, file, trail, content }: FilePageProps) {
  const { caption, icon } = kindOf(file.mimeType);
  const preview = textPreview(file.mimeType, content);
  return (
    <div class="stack">
      <div>
        <Trail above={trail} />
        <div class="page-head file-head">
          <h1 class="row">
            <span class={`file-icon file-icon-${icon}`}>
              <Icon name={icon} />
            </span>
            {file.name}
          </h1>
          <span class="row">
            <SharingLink file={file} />
            <a class="button button-primary" href={`/drive/file/${file.id}/download`}>
              <Icon name="download" />
              ダウンロード
            </a>
          </span>
        </div>
      </div>
      <dl class="card facts">
        <dt>種類</dt>
        <dd>{caption}</dd>
        <dt>サイズ</dt>
        <dd>{fileSize(content.byteLength)}</dd>
        <dt>オーナー</dt>
        <dd>{nameOf(host, file.owner)}</dd>
        <dt>共有</dt>
        <dd>{sharingSentence(host, file)}</dd>
        <dt>更新</dt>
        <dd>{dateTime(file.modifiedTime)}</dd>
      </dl>
      {preview !== undefined && <pre class="card file-preview">{preview}</pre>}
    </div>
  );
}
