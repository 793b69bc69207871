import { describe, expect, it } from 'vitest';
import { SyncLedger } from '../../client/api/syncLedger.ts';
import { encodeSync, SYNC } from '../../schema/sync.ts';

const EMPTY = encodeSync(SYNC.step2, Uint8Array.of(0, 0));
const STATE = encodeSync(SYNC.step2, Uint8Array.of(1, 2, 3));
const EDIT = encodeSync(SYNC.update, Uint8Array.of(4, 5, 6));

function edit(ledger: SyncLedger): void {
  ledger.sent(EDIT);
  ledger.edited();
}

describe('the ledger of what is not yet stored', () => {
  it('counts an edit as unsaved until its frame is acknowledged', () => {
    const ledger = new SyncLedger();
    ledger.open();
    ledger.sent(EMPTY);
    edit(ledger);
    edit(ledger);
    expect(ledger.unsaved).toBe(2);
    ledger.acknowledged(2);
    expect(ledger.unsaved).toBe(1);
    ledger.acknowledged(3);
    expect(ledger.unsaved).toBe(0);
  });

  it('knows whether the server has asked for what it lacks, on each connection anew', () => {
    const ledger = new SyncLedger();
    ledger.open();
    expect(ledger.isAsked).toBe(false);
    ledger.sent(EMPTY);
    expect(ledger.isAsked).toBe(true);
    ledger.close();
    ledger.open();
    edit(ledger);
    expect(ledger.isAsked).toBe(false);
  });

  it('keeps edits made offline until the step 2 that carries them is acknowledged', () => {
    const ledger = new SyncLedger();
    ledger.edited();
    ledger.edited();
    expect(ledger.unsaved).toBe(2);
    ledger.open();
    ledger.sent(STATE);
    expect(ledger.unsaved).toBe(2);
    ledger.acknowledged(1);
    expect(ledger.unsaved).toBe(0);
  });

  it('carries edits that a lost connection did not acknowledge over to the next one', () => {
    const ledger = new SyncLedger();
    ledger.open();
    edit(ledger);
    ledger.close();
    ledger.open();
    ledger.acknowledged(0);
    expect(ledger.unsaved).toBe(1);
    ledger.sent(STATE);
    ledger.acknowledged(1);
    expect(ledger.unsaved).toBe(0);
  });

  it('does not take an acknowledgement of frames before step 2 for one of what step 2 carries', () => {
    const ledger = new SyncLedger();
    ledger.edited();
    ledger.open();
    edit(ledger);
    ledger.sent(STATE);
    ledger.acknowledged(1);
    expect(ledger.unsaved).toBe(1);
  });

  it('counts an edit that the socket did not take any more', () => {
    const ledger = new SyncLedger();
    ledger.open();
    ledger.edited();
    expect(ledger.unsaved).toBe(1);
  });

  it('counts a whole state as one, and an empty one as nothing', () => {
    const ledger = new SyncLedger();
    ledger.open();
    ledger.sent(EMPTY);
    expect(ledger.unsaved).toBe(0);
    ledger.sent(STATE);
    expect(ledger.unsaved).toBe(1);
  });

  it('passes over frames that are never acknowledged', () => {
    const ledger = new SyncLedger();
    ledger.open();
    expect(ledger.sent(encodeSync(SYNC.step1, Uint8Array.of(0)))).toBe(false);
    expect(ledger.sent(Uint8Array.of(1, 1, 0))).toBe(false);
    ledger.sent(EDIT);
    ledger.acknowledged(1);
    expect(ledger.unsaved).toBe(0);
  });
});
