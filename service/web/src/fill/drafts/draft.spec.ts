import { describe, expect, it } from '@jest/globals';
import { newId } from '../../ui/ids.ts';
import { contentHash, type LocalDraft, newest, type RemoteDraft, sameContent } from './draft.ts';

const content = { template: 'cong-van', version: '2025-2026', title: 'x', data: { a: 1, b: 2 } };
const local = (more: Partial<LocalDraft> = {}): LocalDraft => ({
  id: 'd',
  ...content,
  revision: 2,
  changedAt: 0,
  sent: true,
  ...more,
});
const remote = (more: Partial<RemoteDraft> = {}): RemoteDraft => ({
  id: 'd',
  ...content,
  revision: 2,
  updatedAt: '',
  ...more,
});

describe('the newest of a draft', () => {
  it('is this machine’s where the service has nothing newer', () => {
    const mine = local({ sent: false, data: { a: 3 } });
    expect(newest(mine, remote())).toEqual({ from: 'local', draft: mine });
    expect(newest(mine, undefined)).toEqual({ from: 'local', draft: mine });
  });

  it('is the service’s where another machine went on and this one has nothing of its own', () => {
    const theirs = remote({ revision: 3, data: { a: 9 } });
    expect(newest(local(), theirs)).toEqual({ from: 'remote', draft: theirs });
    expect(newest(undefined, theirs)).toEqual({ from: 'remote', draft: theirs });
  });

  it('is both where each went on', () => {
    const mine = local({ sent: false, data: { a: 3 } });
    const theirs = remote({ revision: 3, data: { a: 9 } });
    expect(newest(mine, theirs)).toEqual({ from: 'both', local: mine, remote: theirs });
  });

  it('is the service’s where its answer was lost but it has the same', () => {
    const theirs = remote({ revision: 3, data: { b: 2, a: 1 } });
    expect(newest(local({ sent: false }), theirs)).toEqual({ from: 'remote', draft: theirs });
  });

  it('is none where there is none', () => expect(newest(undefined, undefined)).toEqual({ from: 'none' }));
});

describe('a content', () => {
  it('is the same in whatever order its names stand', () => {
    const turned = { ...content, data: { b: 2, a: 1 } };
    expect(sameContent(content, turned)).toBe(true);
    expect(contentHash(content)).toBe(contentHash(turned));
    expect(contentHash(content)).not.toBe(contentHash({ ...content, data: { a: 1, b: 3 } }));
    expect(contentHash(content)).not.toBe(contentHash({ ...content, version: '2020-2021' }));
  });
});

describe('the id of a draft', () => {
  it('is a UUID of version 7, in the order of its making', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId(1_000) < newId(2_000)).toBe(true);
  });
});
