import type { Host } from '../../host.ts';
import { exportMail } from './export.ts';

/** How soon a mail is there as a file. Milliseconds. */
const EVERY_MS = 2_000;

/** Keeps the mails of a Workspace as `.eml` files below `directory`, until the answer is called. */
export function keepExporting(host: Host, directory: string): () => void {
  let isBusy = false;
  const exporting = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    exportMail(host, directory)
      .catch((error: unknown) => console.error(`Cannot write the mails below ${directory}: ${String(error)}`))
      .finally(() => (isBusy = false));
  }, EVERY_MS);
  return () => clearInterval(exporting);
}
