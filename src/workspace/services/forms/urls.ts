import type { Host } from '../../host.ts';

/** Where people fill the form in. */
export function publishedUrl(host: Host, formId: string): string {
  return `${host.baseUrl}/forms/d/e/${formId}/viewform`;
}

export function editUrl(host: Host, formId: string): string {
  return `${host.baseUrl}/forms/d/${formId}/edit`;
}

/** The form that one of its addresses leads to. */
export function formIdIn(url: string): string | undefined {
  return /\/forms\/d\/(?:e\/)?([^/?#]+)/.exec(url)?.[1];
}
