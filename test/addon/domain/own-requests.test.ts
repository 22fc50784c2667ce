import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { ownRequests, type AnyRequest } from '../../../src/addon/domain/own-requests.ts';
import { sampleEnquiry } from './enquiry/occasion.ts';
import { actors, now, tokyo } from './image-request/occasion.ts';
import { sampleRequest as sampleImageRequest } from './image-request/samples.ts';
import { sampleRequest as sampleJointRequest } from './joint-research/samples.ts';

const { mail } = actors.applicant;

const images: AnyRequest = {
  series: 'IMG',
  request: sampleImageRequest('accepted', { overdue: 'データの提供(期限 2026-11-20、4日超過)' }),
};
const joint: AnyRequest = { series: 'JR', request: sampleJointRequest('in-approval') };
const enquiry: AnyRequest = { series: 'ENQ', request: sampleEnquiry('open') };

/** The same request of somebody else. */
function of(applicantMail: string, { series, request }: AnyRequest = images): AnyRequest {
  return { series, request: { ...request, applicantMail } } as AnyRequest;
}

describe('an applicant sees', () => {
  it('their own requests of every kind, newest first', () => {
    const early = { ...joint.request, receivedAt: tokyo('2026-11-01 09:00') };
    expect(ownRequests([images, { series: 'JR', request: early } as AnyRequest, enquiry], mail)).toEqual([
      {
        series: 'ENQ',
        reference: 'ENQ-2026-0001',
        receivedAt: now - 1,
        state: { ja: '未回答', en: 'Not answered yet' },
        since: now - 1,
        about: 'データカタログはいつ公開されますか',
      },
      {
        series: 'IMG',
        reference: 'IMG-2026-0001',
        receivedAt: tokyo('2026-11-02 09:30'),
        state: { ja: '正式申請受理', en: 'Formal request accepted' },
        since: images.request.stateSince,
        about: '冠動脈CTの石灰化スコアと予後の関連',
      },
      {
        series: 'JR',
        reference: 'JR-2026-0001',
        receivedAt: tokyo('2026-11-01 09:00'),
        state: { ja: '契約・倫理審査中', en: 'Contract and ethics review under way' },
        since: joint.request.stateSince,
        about: '心不全の予後予測',
      },
    ]);
  });

  it('two of the same moment in the order of their numbers, the later first', () => {
    const another = { ...images.request, reference: 'IMG-2026-0002' };
    const both = [images, { series: 'IMG', request: another } as AnyRequest];
    const numbers = ['IMG-2026-0002', 'IMG-2026-0001'];
    expect(ownRequests(both, mail).map(({ reference }) => reference)).toEqual(numbers);
    expect(ownRequests(both.reverse(), mail).map(({ reference }) => reference)).toEqual(numbers);
  });
});

test.each([
  ['Hanako.Sato@MED.Tohoku.ac.jp', true],
  [' hanako.sato@med.tohoku.ac.jp ', true],
  // What a mail provider takes for the same mailbox may be another account.
  ['hanako.sato+images@med.tohoku.ac.jp', false],
  ['hanakosato@med.tohoku.ac.jp', false],
  ['hanako.sato@tohoku.ac.jp', false],
  ['x.hanako.sato@med.tohoku.ac.jp', false],
  ['hanako.sato@med.tohoku.ac.jp.example.com', false],
  ['', false],
  [' ', false],
])('signed in as %j: sees the request of hanako.sato@med.tohoku.ac.jp: %s', (signedIn, sees) => {
  expect(ownRequests([images], signedIn)).toHaveLength(sees ? 1 : 0);
});

test('who is not signed in owns nothing, not even what has no address', () => {
  expect(ownRequests([of(''), of(' ')], '')).toEqual([]);
});

test('nobody is ever shown what is another’s, and everybody all that is theirs', () => {
  const person = fc.constantFrom(
    'a@tohoku.ac.jp',
    'A@Tohoku.ac.jp',
    'b@tohoku.ac.jp',
    ' b@tohoku.ac.jp',
    '',
    'a',
  );
  const any = fc
    .tuple(person, fc.constantFrom(images, joint, enquiry), fc.nat(9))
    .map(([applicantMail, request, number]) => {
      const { series } = request;
      return of(applicantMail, {
        series,
        request: { ...request.request, reference: `${series}-2026-000${number}` },
      } as AnyRequest);
    });
  fc.assert(
    fc.property(fc.array(any), person, (requests, signedIn) => {
      const name = signedIn.trim().toLowerCase();
      const owned = requests.filter(
        ({ request }) => name !== '' && request.applicantMail.trim().toLowerCase() === name,
      );
      const shown = ownRequests(requests, signedIn);
      expect(shown.map(({ reference }) => reference).sort()).toEqual(
        owned.map(({ request }) => request.reference).sort(),
      );
      const times = shown.map(({ receivedAt }) => receivedAt);
      expect(times).toEqual([...times].sort((one, other) => other - one));
      expect(JSON.stringify(shown)).not.toMatch(/@|超過/);
    }),
  );
});
