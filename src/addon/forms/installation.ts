import * as z from 'zod/mini';
import { once } from '../domain/once.ts';

// Apps Script forbids building functions from text, which zod would try in order to be faster.
z.config({ jitless: true });

const installation = once(() => {
  const name = z.string().check(z.minLength(1));
  const webAddress = z.string().check(z.regex(/^https?:\/\/\S+$/));
  const storedFile = z.object({ fileId: name, url: webAddress });
  const installedForm = z.object({
    formId: name,
    publishedUrl: webAddress,
    questions: z.record(
      z.string(),
      z.object({
        itemId: z.int(),
        /** Digits of `entry.<digits>` in a prefilled link; '' for a section, which has no answer. */
        entryId: z.string().check(z.regex(/^\d*$/)),
      }),
    ),
  });
  return z.object({
    spreadsheetId: name,
    spreadsheetUrl: webAddress,
    folderId: name,
    folderUrl: webAddress,
    calendarId: name,
    /** 誓約書(雛形): the document that applicants print and sign. */
    pledge: storedFile,
    /** 共同研究の書類(雛形): the documents that each applicant gets a copy of, and the folder they lie in. */
    reviewTemplates: z.object({
      folder: storedFile,
      application: storedFile,
      contract: storedFile,
      protocol: storedFile,
    }),
    /** Where the submissions of joint research are kept. */
    reviewSubmissions: storedFile,
    forms: z.object({
      consultation: installedForm,
      'formal-request': installedForm,
      'review-intake': installedForm,
      'review-submission': installedForm,
      enquiry: installedForm,
    }),
  });
});

/** What setup made, where it can be found: kept as JSON in one script property (9 KB at most). */
export type Installation = Readonly<z.infer<ReturnType<typeof installation>>>;

export type FormKey = keyof Installation['forms'];

/** A form as it exists at Google: items keep their ids when staff change titles or move questions. */
export type InstalledForm = Readonly<Installation['forms']['enquiry']>;

/** Reads the stored installation; throws when the property holds something else, which only a person's hand can do. */
export function parseInstallation(json: string): Installation {
  const result = installation().safeParse(parsedJson(json));
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(
    `Cannot read the script property with the desk's installation (${where || 'not JSON'}): run セットアップ・修復 to write it anew.`,
  );
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
