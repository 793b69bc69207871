import { cleanup, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Suggestion } from '../../../client/editor/marks.ts';
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

interface Shown {
  readonly suggestions?: readonly Suggestion[];
  readonly onsuggestion?: (id: string) => void;
  readonly showInvisible?: boolean;
}

function show(text: string, more: Shown = {}) {
  const { set, line } = openSet('ana', { overlap: 'ANY' }, text);
  const { container } = render(TextEditor, {
    props: {
      set,
      words: new Words(text, 'en'),
      looks,
      label: 'Text',
      describe: () => '',
      onpaint: () => undefined,
      ...more,
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
  }, 30_000);

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

  it('draws suggestions apart from spans, and tells which was clicked', async () => {
    const onsuggestion = vi.fn();
    const suggestion = { id: 'g1', start: 4, end: 7, entityTypeId: 'per', confidence: 0.5 };
    const { root } = show('one two', { suggestions: [suggestion], onsuggestion });
    const mark = root.querySelector<HTMLElement>('mark[data-suggestion-id]');
    expect(mark?.textContent).toBe('two');
    expect(mark?.dataset['entityType']).toBe('PERSON 50 %');
    expect(root.querySelector('mark[data-span-id]')).toBeNull();
    mark?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, button: 0 }));
    mark?.dispatchEvent(new MouseEvent('pointerup', { bubbles: true, button: 0 }));
    await vi.waitFor(() => expect(onsuggestion).toHaveBeenCalledWith('g1'));
  });

  it('[C1] is the text also with signs for what cannot be seen', () => {
    const text = 'a\tb\u00a0c\r\n\u200bd';
    const { root } = show(text, { showInvisible: true });
    expect(root.textContent).toBe(text);
    expect(root.querySelectorAll('[data-sign]')).toHaveLength(5);
  });

  it('says where a document is empty', () => {
    show('');
    expect(document.body.textContent).toContain('This document is empty.');
  });
});
