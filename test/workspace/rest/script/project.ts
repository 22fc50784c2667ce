import type { script_v1 } from '@googleapis/script';

export const manifest = {
  timeZone: 'Asia/Tokyo',
  runtimeVersion: 'V8',
  executionApi: { access: 'DOMAIN' },
  webapp: { access: 'ANYONE', executeAs: 'USER_DEPLOYING' },
} as const;

/** The files of a project as `updateContent` takes them. */
export function content(source: string, own: object = manifest): script_v1.Schema$File[] {
  return [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(own) },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
}

/** A new project with one file; its id. */
export async function newProject(
  script: script_v1.Script,
  source: string,
  { parentId, own }: { readonly parentId?: string; readonly own?: object } = {},
): Promise<string> {
  const requestBody = { title: '試験', ...(parentId !== undefined && { parentId }) };
  const { data } = await script.projects.create({ requestBody });
  const scriptId = data.scriptId!;
  await script.projects.updateContent({ scriptId, requestBody: { files: content(source, own) } });
  return scriptId;
}
