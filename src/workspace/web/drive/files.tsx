import type { Host } from '../../host.ts';
import { folderMimeType, linkOf } from '../../services/drive/file.ts';
import type { DriveFile } from '../../services/drive/files.ts';
import { fileSize } from '../file-size.ts';
import { Icon } from '../icons.tsx';
import { Empty } from '../layout.tsx';
import { dateTime } from '../time.ts';
import { kindOf } from './kinds.ts';
import { nameOf, sharedNames, sharingSentence } from './people.ts';
import { SharingLink } from './sharing-link.tsx';
import { Trail } from './trail.tsx';

export type FilesProps = {
  readonly host: Host;
  readonly files: readonly DriveFile[];
} & (
  | { readonly view: 'own' | 'shared' }
  | { readonly view: 'folder'; readonly folder: DriveFile; readonly trail: readonly DriveFile[] }
);

/** The files of one folder, or those that others share. */
export function Files(props: FilesProps) {
  const { host, files, view } = props;
  return (
    <div class="stack">
      <nav class="tabs" aria-label="ドライブ">
        <a href="/drive" aria-current={view === 'own' ? 'page' : undefined}>
          マイドライブ
        </a>
        <a href="/drive/shared" aria-current={view === 'shared' ? 'page' : undefined}>
          共有アイテム
        </a>
      </nav>
      {view === 'folder' ? (
        <div>
          <Trail above={props.trail} />
          <div class="page-head file-head">
            <h1>{props.folder.name}</h1>
            <SharingLink file={props.folder} />
          </div>
          <p class="muted folder-sharing">{sharingSentence(host, props.folder)}</p>
        </div>
      ) : (
        <h1>{view === 'own' ? 'マイドライブ' : '共有アイテム'}</h1>
      )}
      <div class="card card-flush">
        {files.length === 0 ? <Nothing view={view} /> : <Table host={host} files={files} />}
      </div>
    </div>
  );
}

function Nothing({ view }: { readonly view: FilesProps['view'] }) {
  switch (view) {
    case 'own':
      return <Empty title="ファイルはまだありません">作成した表やフォームがここに並びます。</Empty>;
    case 'shared':
      return <Empty title="共有されたファイルはありません">ほかの人が共有すると、ここに並びます。</Empty>;
    case 'folder':
      return <Empty title="このフォルダは空です" />;
  }
}

function Table({ host, files }: { readonly host: Host; readonly files: readonly DriveFile[] }) {
  return (
    <table class="table file-table">
      <thead>
        <tr>
          <th>名前</th>
          <th>オーナー</th>
          <th>共有相手</th>
          <th>更新</th>
          <th class="number">サイズ</th>
          <th>
            <span class="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <Row host={host} file={file} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ host, file }: { readonly host: Host; readonly file: DriveFile }) {
  const { caption, icon } = kindOf(file.mimeType);
  return (
    <tr>
      <td class="file-name">
        <a href={linkOf('', file)}>
          <span class={`file-icon file-icon-${icon}`} title={caption}>
            <Icon name={icon} />
          </span>
          <span>{file.name}</span>
        </a>
      </td>
      <td class="file-owner">{nameOf(host, file.owner)}</td>
      <SharedCell names={sharedNames(host, file)} />
      <td class="nowrap muted">{dateTime(file.modifiedTime)}</td>
      <td class={`number nowrap muted${file.size === undefined ? ' absent' : ''}`}>
        {file.size === undefined ? '—' : fileSize(file.size)}
      </td>
      <td class="file-action">
        <a
          class="icon-button"
          href={`/drive/file/${file.id}/sharing`}
          aria-label={`${file.name} の共有`}
          title="共有"
        >
          <Icon name="share" />
        </a>
        {file.size !== undefined && file.mimeType !== folderMimeType && (
          <a
            class="icon-button"
            href={`/drive/file/${file.id}/download`}
            aria-label={`${file.name} をダウンロード`}
            title="ダウンロード"
          >
            <Icon name="download" />
          </a>
        )}
      </td>
    </tr>
  );
}

const namesInCell = 3;

/** The first few people, one a line; the page of the sharing has all of them. */
function SharedCell({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <td class="file-shared muted absent">—</td>;
  const more = names.length - namesInCell;
  return (
    <td class="file-shared muted" title={names.join('、')}>
      <ul>
        {names.slice(0, namesInCell).map((name) => (
          <li>{name}</li>
        ))}
        {more > 0 && <li>ほか {more} 件</li>}
      </ul>
    </td>
  );
}
