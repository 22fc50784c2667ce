import type { Host } from '../host.ts';
import { roleOf } from '../services/drive/files.ts';

export function maySee(host: Host, email: string, fileId: string): boolean {
  return roleOf(host, email, fileId) !== undefined;
}

export function mayEdit(host: Host, email: string, fileId: string): boolean {
  const role = roleOf(host, email, fileId);
  return role === 'writer' || role === 'owner';
}
