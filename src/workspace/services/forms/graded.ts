import type { Host } from '../../host.ts';

const kind = 'form-graded';

export type GradedResponse = { readonly formId: string; readonly responseId: string };

/** Notes that a script has submitted grades, which is the one thing of a script's that starts form-submit triggers. */
export function noteGraded(host: Host, graded: GradedResponse): void {
  host.store.write(kind, `${graded.formId}/${graded.responseId}`, graded);
}

/** Responses that were graded since this was last asked. */
export function takeGraded(host: Host): GradedResponse[] {
  return host.store.list<GradedResponse>(kind).map(({ id, document }) => {
    host.store.remove(kind, id);
    return document;
  });
}
