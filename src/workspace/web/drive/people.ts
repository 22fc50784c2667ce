import type { Host } from '../../host.ts';
import type { DriveFile } from '../../services/drive/files.ts';
import { type Grant, grantsOf } from '../../services/drive/grants.ts';
import { roleWords } from '../../services/drive/words.ts';

/** A person's name, or the address of somebody who has no account here. */
export function nameOf(host: Host, email: string): string {
  return host.accounts.find(email)?.name ?? email;
}

/** Whom a permission is for: `放射線部門`, `リンクを知っている tohoku.ac.jp の全員`. */
export function granteeName(host: Host, permission: Grant['permission']): string {
  if ('email' in permission) return nameOf(host, permission.email);
  const everybody = permission.kind === 'domain' ? `${permission.domain} の全員` : '全員';
  return permission.allowFileDiscovery ? everybody : `リンクを知っている${spaced(everybody)}`;
}

/** Whom a file is shared with beside its owner, by itself or with a folder above: `放射線部門(閲覧者)`. */
export function sharedNames(host: Host, file: DriveFile): string[] {
  return grantsOf(host, file)
    .map(({ permission }) => permission)
    .filter(({ role }) => role !== 'owner')
    .map((permission) => `${granteeName(host, permission)}(${bracketed(roleWords[permission.role])})`);
}

/** Who can open a file, as a sentence. */
export function sharingSentence(host: Host, file: DriveFile): string {
  const owner = `${nameOf(host, file.owner)}(オーナー)`;
  const names = sharedNames(host, file);
  return names.length === 0 ? `${owner}だけが開けます。` : `${owner}のほか、${names.join('、')}が開けます。`;
}

/** Between Japanese and Latin letters stands a space. */
function spaced(words: string): string {
  return /^[\w.]/.test(words) ? ` ${words}` : words;
}

/** Inside brackets there are no others. */
function bracketed(words: string): string {
  return words.replace(/\((.+)\)$/, '・$1');
}
