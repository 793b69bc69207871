import '@testing-library/jest-dom/vitest';
import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ColourField from '../../../client/components/ColourField.svelte';
import CopyField from '../../../client/components/CopyField.svelte';
import DropZone from '../../../client/components/DropZone.svelte';
import FilePicker from '../../../client/components/FilePicker.svelte';
import Pager from '../../../client/components/Pager.svelte';
import ProgressBar from '../../../client/components/ProgressBar.svelte';
import Ready from '../../../client/components/Ready.svelte';
import SearchField from '../../../client/components/SearchField.svelte';
import Segmented from '../../../client/components/Segmented.svelte';
import ToastList from '../../../client/components/ToastList.svelte';

const user = userEvent.setup();
const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));

afterEach(() => void vi.useRealTimers());

describe('Ready', () => {
  const base = { onretry: vi.fn(), children: text('the value') };

  it('is loading, then failed with a way to try again, then there', async () => {
    const { rerender } = render(Ready, { ...base, value: undefined, error: undefined });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    await rerender({ value: undefined, error: { message: 'Try later.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('Try later.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(base.onretry).toHaveBeenCalledTimes(1);
    await rerender({ value: {}, error: undefined });
    expect(screen.getByText('the value')).toBeInTheDocument();
  });

  it('keeps an older value in sight beside a later failure', () => {
    render(Ready, { ...base, value: {}, error: { message: 'Try later.' } });
    expect(screen.getByText('the value')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});

describe('SearchField', () => {
  it('tells once typing pauses, at once for Enter, and is emptied by Esc', async () => {
    vi.useFakeTimers();
    const onsearch = vi.fn();
    render(SearchField, { label: 'Find', value: '', onsearch });
    const box = screen.getByRole('searchbox', { name: 'Find' });
    await fireEvent.input(box, { target: { value: 'rep' } });
    await fireEvent.input(box, { target: { value: 'report ' } });
    expect(onsearch).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(onsearch.mock.calls).toEqual([['report']]);
    await fireEvent.input(box, { target: { value: 'x' } });
    await fireEvent.submit(box.closest('form')!);
    vi.advanceTimersByTime(300);
    expect(onsearch.mock.calls).toEqual([['report'], ['x']]);
    await fireEvent.input(box, { target: { value: 'xy' } });
    await fireEvent.keyDown(box, { key: 'Escape' });
    vi.advanceTimersByTime(300);
    expect(box).toHaveValue('');
    expect(onsearch).toHaveBeenCalledTimes(2);
  });

  it('takes a new value from outside, as when one goes back', async () => {
    const { rerender } = render(SearchField, { label: 'Find', value: 'a', onsearch: vi.fn() });
    await rerender({ value: 'b' });
    expect(screen.getByRole('searchbox')).toHaveValue('b');
  });
});

describe('CopyField', () => {
  it('copies and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    render(CopyField, { label: 'Link', text: 'https://x.example/#token=1' });
    await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith('https://x.example/#token=1');
    expect(await screen.findByRole('status')).toHaveTextContent('Link copied');
    vi.unstubAllGlobals();
  });

  it('selects the text and says how to copy it where the browser refuses', async () => {
    vi.stubGlobal('navigator', {
      clipboard: { writeText: () => Promise.reject(new Error('no')) },
    });
    render(CopyField, { label: 'Link', text: 'https://x.example' });
    await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(/Press Ctrl\+C/)).toBeInTheDocument();
    expect(getSelection()?.toString()).toBe('https://x.example');
    vi.unstubAllGlobals();
  });
});

describe('bringing files', () => {
  const file = new File(['Ada'], 'a.txt');

  /** jsdom has no DataTransfer. */
  function drag(type: 'dragEnter' | 'dragLeave' | 'drop', types: string[]): Event {
    const zone = screen.getByRole('presentation');
    const event = createEvent[type](zone);
    Object.defineProperty(event, 'dataTransfer', { value: { types, files: [file] } });
    void fireEvent(zone, event);
    return event;
  }

  it('by dropping shows where they would go, only while they hover', async () => {
    const ondrop = vi.fn();
    render(DropZone, { isOpen: true, label: 'Drop to import', ondrop, children: text('page') });
    drag('dragEnter', ['text/plain']);
    await waitFor(() => expect(screen.queryByText('Drop to import')).toBeNull());
    drag('dragEnter', ['Files']);
    expect(await screen.findByText('Drop to import')).toBeInTheDocument();
    expect(drag('drop', ['Files']).defaultPrevented).toBe(true);
    await waitFor(() => expect(screen.queryByText('Drop to import')).toBeNull());
    expect(ondrop).toHaveBeenCalledWith([file]);
  });

  it('is not possible while the zone is closed', () => {
    const ondrop = vi.fn();
    render(DropZone, { isOpen: false, label: 'Drop to import', ondrop, children: text('page') });
    drag('drop', ['Files']);
    expect(ondrop).not.toHaveBeenCalled();
  });

  it('by choosing gives the same file again when it is chosen again', async () => {
    const onpick = vi.fn();
    const { container } = render(FilePicker, { onpick, children: text('Upload') });
    const input = container.querySelector('input')!;
    await user.upload(input, file);
    await user.upload(input, file);
    expect(onpick).toHaveBeenCalledTimes(2);
  });
});

describe('small parts', () => {
  it('a pager leads only where there is something', () => {
    render(Pager, { first: 51, shown: 50, total: 412, previousHref: undefined, nextHref: '/p?after=c' });
    expect(screen.getByText('51–100 of 412')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/p?after=c');
    expect(screen.queryByRole('link', { name: 'Previous page' })).toBeNull();
  });

  it('a progress bar stays within its bounds', async () => {
    const { rerender } = render(ProgressBar, { fraction: 1.7, label: 'Sent' });
    const bar = screen.getByRole('progressbar', { name: 'Sent' });
    expect(bar).toHaveAttribute('aria-valuenow', '100');
    await rerender({ fraction: -1 });
    expect(bar).toHaveAttribute('aria-valuenow', '0');
  });

  it('a segmented choice is a group of radio buttons', async () => {
    const onchange = vi.fn();
    const options = [
      { value: 'all', label: 'All' },
      { value: 'new', label: 'New' },
    ];
    render(Segmented, { label: 'Status', value: 'all', options, onchange } as never);
    expect(screen.getByRole('radio', { name: 'All' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'New' }));
    expect(onchange).toHaveBeenCalledWith('new');
  });

  it('a colour says when another type has it', () => {
    render(ColourField, {
      label: 'Colour',
      value: '#aa0000',
      palette: ['#aa0000', '#00bb00'],
      taken: ['#00bb00'],
    });
    expect(screen.getByRole('radio', { name: '#aa0000' })).toBeChecked();
    expect(screen.getByRole('radio', { name: '#00bb00, in use' })).not.toBeChecked();
  });

  it('notes offer their action, and are held while the focus is on them', async () => {
    const calls = { onact: vi.fn(), ondismiss: vi.fn(), onhold: vi.fn(), onrelease: vi.fn() };
    const notes = [{ id: 4, message: 'In the bin.', tone: 'plain' as const, action: { label: 'Undo' } }];
    render(ToastList, { notes, ...calls });
    await user.tab();
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    expect(calls.onhold).toHaveBeenCalledWith(4);
    await user.keyboard('{Enter}');
    expect(calls.onact).toHaveBeenCalledWith(4);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(calls.ondismiss).toHaveBeenCalledWith(4);
  });
});
