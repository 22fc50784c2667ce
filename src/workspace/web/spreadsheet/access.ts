import type { Host } from '../../host.ts';
import { roleOf } from '../../services/drive/files.ts';

export function maySee(host: Host, email: string, spreadsheetId: string): boolean {
  return roleOf(host, email, spreadsheetId) !== undefined;
}

export function mayEdit(host: Host, email: string, spreadsheetId: string): boolean {
  const role = roleOf(host, email, spreadsheetId);
  return role === 'writer' || role === 'owner';
}
