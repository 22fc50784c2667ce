import type { Installation } from '../forms/installation.ts';
import type { DocumentPort } from '../workflow/ports.ts';
import { inspectDocuments } from './inspect-documents.ts';
import { keepDocuments } from './keep-documents.ts';
import { prepareDocuments } from './prepare-documents.ts';

/** The documents of joint research in Drive, found by their marks. */
export function documentStore(installation: () => Installation): DocumentPort {
  return {
    prepare: (order) => prepareDocuments(installation(), order),
    inspect: inspectDocuments,
    keep: (submission) => keepDocuments(installation().reviewSubmissions.fileId, submission),
  };
}
