import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CommentPartsFragment } from '../../../client/api/operations.generated.ts';
import type { FakeServer } from '../support/fakeServer.ts';
import { ANA, aServer, BO, openPage } from './page.ts';

function aComment(change: Partial<CommentPartsFragment> = {}): CommentPartsFragment {
  return {
    id: 'c1',
    kind: 'COMMENT',
    spanId: null,
    start: null,
    end: null,
    mention: null,
    author: BO,
    text: 'Is this a bank?',
    createdAt: '2026-03-02T09:30:00.000Z',
    editedAt: null,
    isDeleted: false,
    resolvedAt: null,
    resolvedBy: null,
    mayResolve: true,
    replies: [],
    ...change,
  };
}

function withComments(...comments: CommentPartsFragment[]): FakeServer {
  const annotationSet = { set: 'user:ana', comments };
  return aServer().on('CommentsOfSet', { document: { id: 'd1', annotationSet } });
}

// The first test loads the page.
describe('comments beside the text', { timeout: 30_000 }, () => {
  it('shows them, answers, resolves, and hides what is resolved', async () => {
    const server = withComments(aComment())
      .on('ReplyToComment', {
        replyToComment: aComment({
          replies: [
            { id: 'r1', author: ANA, text: 'A river bank.', createdAt: aComment().createdAt, editedAt: null },
          ],
        }),
      })
      .on('ResolveComment', {
        resolveComment: aComment({ resolvedAt: '2026-03-02T10:00:00.000Z', resolvedBy: ANA }),
      });
    const { user } = await openPage(server);
    await user.click(await screen.findByRole('radio', { name: 'Comments 1' }));
    await screen.findByText('Is this a bank?');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    await user.type(screen.getByRole('textbox', { name: 'Answer' }), 'A river bank.');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    await screen.findByText('A river bank.');
    expect(server.variablesOf('ReplyToComment')).toEqual([{ id: 'c1', text: 'A river bank.' }]);
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    await screen.findByText('All is resolved.');
    await user.click(screen.getByRole('button', { name: 'Show 1 resolved' }));
    await screen.findByText('Resolved by Ana Ek.');
  });

  it('m writes about what is selected, u flags, and both go with Ctrl+Enter', async () => {
    const server = withComments()
      .on('AddComment', { addComment: aComment({ id: 'c2', author: ANA, text: 'Mine' }) })
      .on('FlagUnclear', { flagUnclear: aComment({ id: 'c3', kind: 'UNCLEAR', author: ANA, text: '' }) });
    const { user, text } = await openPage(server);
    text.focus();
    await user.keyboard('{ArrowRight}m');
    await user.type(await screen.findByRole('textbox', { name: /^Comment: “/ }), 'Mine');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Mine');
    expect(server.variablesOf('AddComment')).toMatchObject([
      { input: { documentId: 'd1', set: 'user:ana', start: 0, text: 'Mine' } },
    ]);
    text.focus();
    await user.keyboard('{Escape}u');
    await screen.findByRole('textbox', { name: 'Unclear: The document' });
    await user.click(screen.getByRole('button', { name: 'Flag' }));
    await screen.findByText('Without a note.');
    expect(server.variablesOf('FlagUnclear')).toMatchObject([{ input: { documentId: 'd1', text: '' } }]);
  });

  it('takes what others say and delete while the page is open', async () => {
    const server = withComments();
    const { user } = await openPage(server);
    await user.click(await screen.findByRole('radio', { name: 'Comments 0' }));
    await screen.findByText('Nobody has said anything here yet.');
    server.push('CommentMoved', { commentChanged: { id: 'c1', comment: aComment() } });
    await screen.findByText('Is this a bank?');
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    server.push('CommentMoved', { commentChanged: { id: 'c1', comment: null } });
    await screen.findByText('Nobody has said anything here yet.');
  });

  it('says why they cannot be read, and offers to try again', async () => {
    const server = aServer().refuse('CommentsOfSet', 'INTERNAL', 'It broke.');
    const { user } = await openPage(server);
    await user.click(await screen.findByRole('radio', { name: 'Comments 0' }));
    await screen.findByText('It broke.');
  });
});

describe('labelling all the same from the page', () => {
  it('a opens the dialog on what is selected, and counts before it does', async () => {
    const { user, text, app } = await openPage(withComments());
    const said = (): string[] => app.toasts.shown.map(({ message }) => message);
    text.focus();
    await user.keyboard('a');
    expect(said()).toEqual(['Select a mention first, then label all the same.']);
    await user.keyboard('{ArrowRight}a');
    const dialog = await screen.findByRole('dialog', { name: /^All the same/ });
    const deed = within(dialog).getByRole('button', { name: /^Label \d+ mentions?$/ });
    await user.click(deed);
    expect(said().at(-1)).toMatch(/^\d+ mentions? labelled\.$/);
  });
});
