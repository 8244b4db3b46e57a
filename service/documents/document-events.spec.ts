import { afterEach, expect, it } from '@jest/globals';
import { JsonLog } from '../log.js';
import type { Signal, Signals } from '../queue/signals.js';
import { DocumentEvents } from './document-events.js';
import type { DocumentView } from './documents.dto.js';
import type { DocumentsRepository, StoredDocument } from './documents.repository.js';

/** Signals of two processes, which arrive or not as the test says. */
class Wire implements Signals {
  readonly shared = true;
  sent: Signal[] = [];
  private heard: (signal: Signal) => void = () => undefined;

  send(_: string, signal: Signal): void {
    this.sent.push(signal);
  }
  hear(_: string, heard: (signal: Signal) => void): void {
    this.heard = heard;
  }
  arrive(signal: Signal): void {
    this.heard(signal);
  }
  close(): void {}
}

const row = { id: 'd', status: 'done', notes: '[]', error_code: null, finished_at: null } as StoredDocument['row'];
let events: DocumentEvents;
let reads: number;
function eventsOf(wire: Wire): DocumentEvents {
  reads = 0;
  const get = async (): Promise<StoredDocument> => {
    reads++;
    return { row, files: [] };
  };
  events = new DocumentEvents({ get } as unknown as DocumentsRepository, wire, new JsonLog(() => undefined));
  return events;
}
afterEach(() => events.stop());

const waiting = async () => ({ id: 'd', status: 'queued' }) as DocumentView;

it('tells who waits of a document that another process has finished', async () => {
  const wire = new Wire();
  const finished = eventsOf(wire).finished('d', 60_000, waiting);
  wire.arrive({ id: 'd', status: 'done' });
  expect(await finished).toMatchObject({ id: 'd', status: 'done' });
});

it('finds it finished in its row when nothing was heard', async () => {
  expect(await eventsOf(new Wire()).finished('d', 60_000, waiting)).toMatchObject({ status: 'done' });
});

it('reads nothing of documents that nobody here waits for, and sends ids and states only', () => {
  const wire = new Wire();
  eventsOf(wire);
  wire.arrive({ id: 'd', status: 'done' });
  expect(reads).toBe(0);
  events.publish({ id: 'd', status: 'done', title: 'Công văn' } as DocumentView);
  expect(wire.sent).toEqual([{ id: 'd', status: 'done' }]);
});
