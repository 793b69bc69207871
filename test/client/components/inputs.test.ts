import '@testing-library/jest-dom/vitest';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Sample from './Sample.svelte';

// jsdom lays nothing out, so a floating list never counts as placed: its entries are found by their text, not role.
const user = userEvent.setup({ pointerEventsCheck: 0 });
const values = (): unknown => JSON.parse(document.querySelector('output')?.textContent ?? '');

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

describe('fields', () => {
  it('tie label, hint and error to the input, the error in place of the hint', async () => {
    const { rerender } = render(Sample, {});
    const input = screen.getByLabelText('Name');
    expect(input).toHaveAccessibleDescription('As you like.');
    expect(input).not.toBeInvalid();
    await rerender({ error: 'Taken.' });
    expect(input).toHaveAccessibleDescription('Taken.');
    expect(input).toBeInvalid();
    expect(screen.queryByText('As you like.')).toBeNull();
  });

  it('say what a number may be while it is none or out of bounds, and keep what is typed', async () => {
    render(Sample, {});
    const input = screen.getByLabelText('Count');
    await user.clear(input);
    expect(values()).toMatchObject({ count: null });
    expect(input).toHaveAccessibleDescription('A whole number from 1 to 5.');
    await user.type(input, '9');
    expect(input).toHaveValue(9);
    expect(input).toBeInvalid();
    await user.clear(input);
    await user.type(input, '4');
    expect(input).not.toBeInvalid();
    expect(values()).toMatchObject({ count: 4 });
  });

  it('choose from a list by the keyboard and explain the choice', async () => {
    render(Sample, {});
    const trigger = screen.getByLabelText('Mode');
    expect(trigger).toHaveAccessibleDescription('Only one.');
    trigger.focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Two of them.');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(values()).toMatchObject({ mode: 'two' }));
    expect(trigger).toHaveAccessibleDescription('Two of them.');
  });
});

describe('a dialog', () => {
  it('takes the focus in, closes by Esc, and gives the focus back', async () => {
    render(Sample, {});
    const opener = screen.getByRole('button', { name: 'Open' });
    await user.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Delete it?' });
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('cannot be left, nor its deed repeated, while the deed is under way', async () => {
    const onconfirm = vi.fn();
    render(Sample, { isBusy: true, onconfirm });
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(onconfirm).not.toHaveBeenCalled();
  });

  it('confirms by its button, which says what it does', async () => {
    const onconfirm = vi.fn();
    render(Sample, { onconfirm });
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(onconfirm).toHaveBeenCalledTimes(1);
  });
});

describe('a menu', () => {
  it('opens by the keyboard, does the deed, and lets the page go when it closes', async () => {
    const onmenu = vi.fn();
    render(Sample, { onmenu });
    screen.getByRole('button', { name: 'More' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Copy');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onmenu).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(screen.queryByText('Copy')).toBeNull());
    await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
    await waitFor(() => expect(document.body.style.overflow).not.toBe('hidden'));
  });

  it('has links where an entry leads somewhere', async () => {
    render(Sample, {});
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(await screen.findByText('Go')).toHaveAttribute('href', '/go');
  });
});
