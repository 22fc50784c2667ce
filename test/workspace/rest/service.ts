import { calendar as calendarClient, type calendar_v3 } from '@googleapis/calendar';
import { auth, drive as driveClient, type drive_v3 } from '@googleapis/drive';
import { forms as formsClient, type forms_v1 } from '@googleapis/forms';
import { script as scriptClient, type script_v1 } from '@googleapis/script';
import { sheets as sheetsClient, type sheets_v4 } from '@googleapis/sheets';
import { startServer } from '../../../src/workspace/web/server.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';

export const staff = 'naoko.suzuki@grp.tohoku.ac.jp';
export const colleague = 'ken.watanabe@hosp.tohoku.ac.jp';

/** A Workspace behind a real socket, and Google's own clients that talk to it. */
export type Service = {
  readonly workspace: Workspace;
  readonly url: string;
  /** Options of a single call that uploads: the clients send uploads past the `rootUrl` they were made with. */
  readonly upload: { readonly rootUrl: string };
  calendar(email: string): calendar_v3.Calendar;
  drive(email: string): drive_v3.Drive;
  forms(email: string): forms_v1.Forms;
  /** With `scopes` alone; without them with every scope. */
  script(email: string, scopes?: readonly string[]): script_v1.Script;
  sheets(email: string): sheets_v4.Sheets;
  close(): Promise<void>;
};

export async function openService(): Promise<Service> {
  const workspace = openWorkspace({ now: Date.UTC(2026, 6, 1, 1) });
  for (const [email, name] of [
    [staff, '鈴木 直子'],
    [colleague, '渡邉 健'],
  ] as const) {
    workspace.accounts.add({ email, name, description: '職員', domain: 'tohoku.ac.jp' });
  }
  const server = await startServer(workspace, {
    port: 0,
    home: { title: '試験', introduction: [], sections: [] },
  });

  return {
    workspace,
    url: server.url,
    upload: { rootUrl: `${server.url}/` },
    calendar: (email) => calendarClient({ version: 'v3', ...connection(workspace, server.url, email) }),
    drive: (email) => driveClient({ version: 'v3', ...connection(workspace, server.url, email) }),
    forms: (email) => formsClient({ version: 'v1', ...connection(workspace, server.url, email) }),
    script: (email, scopes) =>
      scriptClient({ version: 'v1', ...connection(workspace, server.url, email, scopes) }),
    sheets: (email) => sheetsClient({ version: 'v4', ...connection(workspace, server.url, email) }),
    async close() {
      await server.close();
      workspace.close();
    },
  };
}

function connection(workspace: Workspace, url: string, email: string, scopes?: readonly string[]) {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: workspace.accounts.issueToken(email, scopes) });
  // The clients repeat a failed call for seconds; here the first answer is the one to look at.
  // Their own fetch comes by a dynamic import, which jest's modules do not have.
  return { auth: client, rootUrl: `${url}/`, retry: false, fetchImplementation: fetch } as const;
}
