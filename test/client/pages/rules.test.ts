import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MEASURES, basisOf, reasonOf } from '../../../client/pages/agreement/measures.ts';
import { curlExample } from '../../../client/pages/deployments/curlExample.ts';
import { isNarrowed, WHOLE_QUEUE } from '../../../client/state/queueQuery.ts';
import { readListAddress, writeListAddress } from '../../../client/pages/documents/listAddress.ts';
import { folderTargets, uploadTargets } from '../../../client/pages/documents/targets.ts';
import { takeTokenFromAddress } from '../../../client/pages/entry/linkToken.ts';
import { shadeOf, tellCell } from '../../../client/pages/models/confusion.ts';
import { guidelineLine } from '../../../client/pages/types/guidelineLine.ts';
import { findClash, firstFreeColour } from '../../../client/pages/types/typeRules.ts';

describe('a one-time link', () => {
  const open = (hash: string): [string | undefined, string[]] => {
    const replaceState = vi.fn<History['replaceState']>();
    const token = takeTokenFromAddress(
      { hash, pathname: '/join', search: '?x=1' },
      { state: null, replaceState },
    );
    return [token, replaceState.mock.calls.map(([, , url]) => String(url))];
  };

  it('gives its token and leaves none in the address', () => {
    expect(open('#token=a-b_C9')).toEqual(['a-b_C9', ['/join?x=1']]);
  });

  it('clears the fragment even when it holds no token', () => {
    expect(open('#tok=x')).toEqual([undefined, ['/join?x=1']]);
    expect(open('#token=')).toEqual([undefined, ['/join?x=1']]);
    expect(open('')).toEqual([undefined, []]);
  });
});

describe('the address of a document list', () => {
  it('shows another person the same part of the list', () => {
    const query = fc.record({
      name: fc.string({ maxLength: 20 }),
      text: fc.string({ maxLength: 20 }),
      status: fc.constantFrom(undefined, 'NEW', 'STARTED', 'SUBMITTED', 'GOLD', 'TODO'),
      order: fc.constantFrom('POSITION', 'UNCERTAINTY', 'UNTOUCHED'),
      entityTypeId: fc.constantFrom(undefined, 't1'),
      annotatorId: fc.constantFrom(undefined, 'u1'),
      isDisputed: fc.boolean(),
      isCommented: fc.boolean(),
    });
    const address = fc.record({
      query,
      after: fc.constantFrom(undefined, 'c50', 'a b&c=d'),
      from: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(address, (given) => {
        const place = { ...given, from: given.after === undefined ? 1 : given.from };
        expect(readListAddress(new URLSearchParams(writeListAddress(place as never)))).toEqual(place);
      }),
    );
  });

  it('is plain for the first page of all documents', () => {
    expect(writeListAddress({ query: WHOLE_QUEUE, after: undefined, from: 1 })).toEqual({});
  });

  it('keeps a name of digits as it was typed, and takes what it does not know as nothing', () => {
    expect(readListAddress(new URLSearchParams('name=007&status=LOST&order=X&from=9'))).toEqual({
      query: { ...WHOLE_QUEUE, name: '007' },
      after: undefined,
      from: 1,
    });
  });

  it('is narrowed by all but a status and an order', () => {
    expect(isNarrowed({ ...WHOLE_QUEUE, status: 'TODO', order: 'UNCERTAINTY' })).toBe(false);
    expect(isNarrowed({ ...WHOLE_QUEUE, isDisputed: true })).toBe(true);
  });
});

describe('where labelled spans of files go', () => {
  it('is never the shared set where there is none, nor an own set for a folder', () => {
    expect(uploadTargets('INDEPENDENT').map(({ value }) => value)).toEqual(['gold', 'mine']);
    expect(uploadTargets('SHARED').map(({ value }) => value)).toEqual(['shared', 'gold']);
    expect(folderTargets('INDEPENDENT').map(({ value }) => value)).toEqual(['gold']);
  });
});

describe('a new entity type', () => {
  const others = [
    { name: 'PERSON', key: 'p' },
    { name: 'PLACE', key: null },
  ];

  it('clashes with a name or key that is there, whatever the case', () => {
    expect(findClash({ name: ' person ', key: 'x' }, others)).toEqual({
      name: 'PERSON is there already.',
      key: undefined,
    });
    expect(findClash({ name: 'New', key: 'P' }, others).key).toContain('PERSON');
  });

  it('does not clash by having no key, or while nothing is typed', () => {
    expect(findClash({ name: '', key: '' }, others)).toEqual({ name: undefined, key: undefined });
  });

  it('gets a colour that no other has, as long as there is one', () => {
    expect(firstFreeColour(['#aa0000', '#00bb00'], [{ colour: '#AA0000' }])).toBe('#00bb00');
    expect(firstFreeColour(['#aa0000'], [{ colour: '#aa0000' }])).toBe('#aa0000');
  });
});

describe('a guideline in one line', () => {
  it('keeps the words and loses the marks', () => {
    const markdown =
      '# People\n\n- Mark **names**, *not* roles\n2. Codes such as `AX_33_0`\n> see [here](https://x.example)';
    expect(guidelineLine(markdown)).toBe('People Mark names, not roles Codes such as AX_33_0 see here');
  });

  it('leaves plain text as it is, signs and all', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,:()$%/-]*$/), (text) => {
        fc.pre(!/^\s*(?:-|\d+\.)\s/.test(text));
        expect(guidelineLine(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
    expect(guidelineLine('PRODUCT_ID and FIN_CRYPTO, 3 * 4 * 5')).toBe(
      'PRODUCT_ID and FIN_CRYPTO, 3 * 4 * 5',
    );
  });
});

describe('the command for programs', () => {
  it('reaches the shell’s program word for word, whatever is in the text', () => {
    const text = `It's "odd": $HOME \`id\` \\ ü 🚀`;
    const command = curlExample("https://x.example/a'b", text).replace('curl', 'printf "%s\\n"');
    const words = execFileSync('sh', ['-c', `CONCORD_TOKEN=secret; ${command}`], { encoding: 'utf8' }).split(
      '\n',
    );
    expect(words).toEqual([
      '-X',
      'POST',
      "https://x.example/a'b",
      '-H',
      'Authorization: Bearer secret',
      '-H',
      'Content-Type: application/json',
      '-d',
      JSON.stringify({ text }),
      '',
    ]);
  });
});

describe('the confusion matrix', () => {
  const labels = ['PERSON', 'PLACE', 'nothing'];

  it('shades each cell by its share of its row; an empty row has no shade', () => {
    expect([0, 1, 2].map((found) => shadeOf([6, 3, 3], found))).toEqual([50, 25, 25]);
    expect(shadeOf([0, 0, 0], 1)).toBe(0);
  });

  it('tells each cell as a sentence', () => {
    expect(tellCell(labels, 0, 0, 6)).toBe('6 spans of PERSON found as such');
    expect(tellCell(labels, 0, 1, 1)).toBe('1 span of PERSON found as PLACE');
    expect(tellCell(labels, 0, 2, 3)).toBe('3 spans of PERSON not found');
    expect(tellCell(labels, 2, 1, 2)).toBe('2 spans found as PLACE where gold has nothing');
  });
});

describe('an agreement value', () => {
  const [headline, , , tokens] = MEASURES;

  it('stands with what it rests on', () => {
    const figure = { value: 0.8, reason: null, documents: 1, units: 340 };
    expect(basisOf(figure, headline!)).toBe('1 document, 340 spans');
    expect(basisOf(figure, tokens!)).toBe('1 document, 340 tokens');
  });

  it('has a reason in words when it is undefined', () => {
    expect(reasonOf({ value: null, reason: 'NO_SPANS', documents: 3, units: 0 })).toBe(
      'nobody marked anything here',
    );
  });
});
