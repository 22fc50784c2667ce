import { describe, expect, it, test } from '@jest/globals';
import { forms } from '../../../src/addon/forms/catalogue.ts';
import type { FormDefinition } from '../../../src/addon/forms/definition.ts';
import { parseInstallation, type InstalledForm } from '../../../src/addon/forms/installation.ts';

const installation = {
  spreadsheetId: 's'.repeat(44),
  spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${'s'.repeat(44)}/edit`,
  folderId: 'f'.repeat(33),
  folderUrl: `https://drive.google.com/drive/folders/${'f'.repeat(33)}`,
  calendarId: `${'c'.repeat(60)}@group.calendar.google.com`,
  pledge: stored('docs.google.com/document/d'),
  reviewTemplates: {
    folder: stored('drive.google.com/drive/folders'),
    application: stored('docs.google.com/spreadsheets/d'),
    contract: stored('docs.google.com/document/d'),
    protocol: stored('docs.google.com/document/d'),
  },
  reviewSubmissions: stored('drive.google.com/drive/folders'),
  forms: {
    consultation: installed(forms.consultation),
    'formal-request': installed(forms['formal-request']),
    'review-intake': installed(forms['review-intake']),
    'review-submission': installed(forms['review-submission']),
    enquiry: installed(forms.enquiry),
  },
};

describe('the installation', () => {
  it('is read back as it was stored', () => {
    expect(parseInstallation(JSON.stringify(installation))).toEqual(installation);
  });

  it('fits into a script property', () => {
    expect(JSON.stringify(installation).length).toBeLessThan(6_000);
  });

  it('of a version with fewer forms says which are missing, and how they come', () => {
    const { consultation, 'formal-request': formalRequest } = installation.forms;
    const older = { ...installation, forms: { consultation, 'formal-request': formalRequest } };
    expect(() => parseInstallation(JSON.stringify(older))).toThrow(
      /\(forms\.review-intake, forms\.review-submission, forms\.enquiry\): run セットアップ・修復/,
    );
  });

  test.each(['', '{}', 'null', '{"spreadsheetId":"x"}', JSON.stringify({ ...installation, folderId: '' })])(
    'is not read from %.40s',
    (stored) => {
      expect(() => parseInstallation(stored)).toThrow(/^Cannot read the script property.*セットアップ・修復/);
    },
  );
});

function stored(place: string): { fileId: string; url: string } {
  const fileId = 'd'.repeat(44);
  return { fileId, url: `https://${place}/${fileId}/edit` };
}

function installed(form: FormDefinition): InstalledForm {
  const questions = Object.keys(form.questions).map(
    (key, index) => [key, { itemId: 2_000_000_000 + index, entryId: String(1_000_000_000 + index) }] as const,
  );
  return {
    formId: 'i'.repeat(44),
    publishedUrl: `https://docs.google.com/forms/d/e/${'p'.repeat(56)}/viewform`,
    questions: Object.fromEntries(questions),
  };
}
