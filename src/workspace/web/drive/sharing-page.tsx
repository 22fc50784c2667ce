import type { Host } from '../../host.ts';
import { linkOf } from '../../services/drive/file.ts';
import { type DriveFile, type Role, roleOf } from '../../services/drive/files.ts';
import { type Grant, grantsOf } from '../../services/drive/grants.ts';
import { kindWord, roleWords } from '../../services/drive/words.ts';
import { Icon } from '../icons.tsx';
import { Avatar } from '../layout.tsx';
import { kindOf } from './kinds.ts';
import { granteeName, sharingSentence } from './people.ts';
import { Trail } from './trail.tsx';
import { mayWrite } from './visit.tsx';

const sharedRoles = ['reader', 'commenter', 'writer'] as const satisfies readonly Role[];

/** What a person typed who could not be served. */
export type Entered = {
  readonly email: string;
  readonly role: string;
  readonly notify: boolean;
  readonly message: string;
};

export type SharingPageProps = {
  readonly host: Host;
  readonly file: DriveFile;
  /** Of the person who looks. */
  readonly role: Role;
  readonly email: string;
  readonly trail: readonly DriveFile[];
  readonly problem: string | undefined;
  readonly entered: Entered | undefined;
};

/** Who may open a file, one line each, and the form to share it. */
export function SharingPage({ host, file, role, email, trail, problem, entered }: SharingPageProps) {
  const { icon } = kindOf(file.mimeType);
  return (
    <div class="stack sharing">
      <div>
        <Trail above={trail} />
        <h1>「{file.name}」の共有</h1>
        <p class="muted">{sharingSentence(host, file)}</p>
        <a class="sharing-back" href={linkOf('', file)}>
          <Icon name={icon} />
          {kindWord(file.mimeType)}を開く
        </a>
      </div>
      {problem !== undefined && (
        <p class="notice notice-bad" role="alert">
          {problem}
        </p>
      )}
      <section class="card card-flush">
        <h2 class="sharing-title">アクセスできる人</h2>
        <ul class="grants">
          {grantsOf(host, file).map((grant) => (
            <GrantLine host={host} file={file} grant={grant} viewer={email} editable={mayWrite(role)} />
          ))}
        </ul>
      </section>
      {mayWrite(role) && <ShareForm host={host} file={file} entered={entered} />}
    </div>
  );
}

type GrantLineProps = {
  readonly host: Host;
  readonly file: DriveFile;
  readonly grant: Grant;
  readonly viewer: string;
  readonly editable: boolean;
};

function GrantLine({ host, file, grant, viewer, editable }: GrantLineProps) {
  const { permission, direct, inherited } = grant;
  const name = granteeName(host, permission);
  const address = 'email' in permission ? permission.email : undefined;
  const isOwn = address === viewer.toLowerCase();
  const fixed = permission.role === 'owner' || direct === undefined || !(editable || isOwn);
  return (
    <li class="grant">
      <Avatar account={{ email: address ?? permission.id, name }} />
      <span class="person-words grant-words">
        <span class="person-name">
          {name}
          {isOwn && <span class="muted">(自分)</span>}
        </span>
        {address !== undefined && address !== name && <span class="small muted">{address}</span>}
        {inherited && permission.role !== 'owner' && (
          <Source host={host} viewer={viewer} folder={inherited.folder} />
        )}
      </span>
      {fixed ? (
        <span class="grant-role muted">{roleWords[permission.role]}</span>
      ) : (
        <form class="grant-change" method="post" action={`/drive/file/${file.id}/sharing/${permission.id}`}>
          {editable ? (
            <>
              <RoleSelect label={`${name} の権限`} selected={permission.role} />
              <button class="button button-small" name="action" value="update">
                変更
              </button>
            </>
          ) : (
            <span class="muted">{roleWords[permission.role]}</span>
          )}
          <button class="button button-small button-quiet" name="action" value="remove">
            解除
          </button>
        </form>
      )}
    </li>
  );
}

/** The folder whose sharing this comes from; its name is for those who may see it. */
function Source({
  host,
  viewer,
  folder,
}: {
  readonly host: Host;
  readonly viewer: string;
  readonly folder: DriveFile;
}) {
  if (roleOf(host, viewer, folder.id) === undefined)
    return <span class="small muted">フォルダの共有による</span>;
  return (
    <span class="small muted">
      フォルダ「<a href={`/drive/file/${folder.id}/sharing`}>{folder.name}</a>」の共有による
    </span>
  );
}

type ShareFormProps = Pick<SharingPageProps, 'host' | 'file' | 'entered'>;

function ShareForm({ host, file, entered }: ShareFormProps) {
  return (
    <form class="card share-form" method="post" action={`/drive/file/${file.id}/sharing`}>
      <h2>ユーザーを追加</h2>
      <div class="share-who">
        <div class="field">
          <label for="share-email">メールアドレス</label>
          <input
            class="input"
            id="share-email"
            type="email"
            name="email"
            required
            autocomplete="off"
            list="share-people"
            value={entered?.email}
          />
          <datalist id="share-people">
            {host.accounts.list().map(({ email, name }) => (
              <option value={email}>{name}</option>
            ))}
          </datalist>
        </div>
        <div class="field">
          <span class="label">権限</span>
          <RoleSelect label="追加する人の権限" selected={entered?.role ?? 'reader'} />
        </div>
      </div>
      <label class="row share-notify">
        <input type="checkbox" name="notify" value="yes" checked={entered?.notify ?? true} />
        メールで知らせる
      </label>
      <div class="field">
        <label for="share-message">メッセージ(任意)</label>
        <textarea class="input" id="share-message" name="message" rows={3}>
          {entered?.message}
        </textarea>
      </div>
      <p>
        <button class="button button-primary">共有する</button>
      </p>
    </form>
  );
}

function RoleSelect({ label, selected }: { readonly label: string; readonly selected: string }) {
  return (
    <select class="input" name="role" aria-label={label}>
      {sharedRoles.map((role) => (
        <option value={role} selected={role === selected}>
          {roleWords[role]}
        </option>
      ))}
    </select>
  );
}
