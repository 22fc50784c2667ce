import type { Host } from '../../host.ts';

/** Where people fill the form in. */
export function publishedUrl(host: Host, formId: string): string {
  return `${host.baseUrl}/forms/d/e/${formId}/viewform`;
}

export function editUrl(host: Host, formId: string): string {
  return `${host.baseUrl}/forms/d/${formId}/edit`;
}

/** Where whoever has the link changes a response that was submitted. */
export function editResponseUrl(host: Host, formId: string, responseId: string): string {
  return `${publishedUrl(host, formId)}?edit2=${encodeURIComponent(responseId)}`;
}

/** Where the answers are summed up. */
export function summaryUrl(host: Host, formId: string): string {
  return `${host.baseUrl}/forms/d/e/${formId}/viewanalytics`;
}

/** The form that one of its addresses leads to. */
export function formIdIn(url: string): string | undefined {
  return /\/forms\/d\/(?:e\/)?([^/?#]+)/.exec(url)?.[1];
}
