import { cleanup, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import TextEditor from '../../../client/editor/TextEditor.svelte';
import { looksOf } from '../../../client/editor/typeLooks.ts';
import { Words } from '../../../client/editor/words.ts';
import { putSpans, removeSpans } from '../../../schema/annotationSet.ts';
import { openSet } from '../annotate/setPair.ts';
import { textAndSpans } from './arbitrary.ts';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    disconnect(): void {}
  },
);

const looks = looksOf([{ id: 'per', name: 'PERSON', colour: '#3377bb' }]);

function show(text: string) {
  const { set, line } = openSet('ana', { overlap: 'ANY' }, text);
  const { container } = render(TextEditor, {
    props: {
      set,
      words: new Words(text, 'en'),
      looks,
      label: 'Text',
      describe: () => '',
      onpaint: () => undefined,
    },
  });
  return { line, root: container.querySelector<HTMLElement>('[data-testid=document-text]')! };
}

describe('the drawn text', () => {
  it('[C1] is the text, character by character, before and after any spans come and go', async () => {
    await fc.assert(
      fc.asyncProperty(textAndSpans, async ({ text, spans }) => {
        const { line, root } = show(text);
        expect(root.textContent).toBe(text);
        putSpans(line.doc, spans, 'remote');
        await tick();
        expect(root.textContent).toBe(text);
        expect(new Set([...root.querySelectorAll('mark')].map((mark) => mark.dataset['spanId']))).toEqual(
          new Set(spans.map(({ id }) => id)),
        );
        removeSpans(
          line.doc,
          spans.slice(1).map(({ id }) => id),
          'remote',
        );
        await tick();
        expect(root.textContent).toBe(text);
        cleanup();
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the elements of lines that a change does not touch', async () => {
    const { line, root } = show('one\ntwo\nthree');
    const [first] = root.querySelectorAll('.line');
    const node = first?.querySelector('span')?.firstChild;
    putSpans(
      line.doc,
      [{ id: 'x', start: 8, end: 13, entityTypeId: 'per', by: 'bo', origin: 'human', at: 1 }],
      'remote',
    );
    await tick();
    expect(root.querySelector('mark')?.textContent).toBe('three');
    expect(root.querySelector('.line span')?.firstChild).toBe(node);
  });

  it('says where a document is empty', () => {
    show('');
    expect(document.body.textContent).toContain('This document is empty.');
  });
});
