import { describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';

const sources = { waiting: async () => 7, printer: () => ({ starts: 3, running: 2, waiting: 1 }) };
const numberOf = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length),
  );

describe('the metrics', () => {
  it('read what there is to do and how often the browser was started anew', async () => {
    const metrics = new Metrics(sources);
    for (let i = 0; i < 2; i++) {
      const text = await metrics.text();
      expect(numberOf(text, 'vanthu_queue_documents')).toBe(7);
      expect(numberOf(text, 'vanthu_printing_documents')).toBe(2);
      expect(numberOf(text, 'vanthu_printing_waiting_documents')).toBe(1);
      expect(numberOf(text, 'vanthu_browser_restarts_total')).toBe(2);
    }
  });

  it('take the time of a stage, whether it ends well or not, and hand on what comes of it', async () => {
    const metrics = new Metrics(sources);
    const no = () => {
      throw new Error('no');
    };
    expect(metrics.stage('fill', () => 5)).toBe(5);
    expect(await metrics.stage('print', async () => 'x')).toBe('x');
    expect(() => metrics.stage('fill', no)).toThrow('no');
    await expect(metrics.stage('print', async () => no())).rejects.toThrow('no');
    const text = await metrics.text();
    expect(numberOf(text, 'vanthu_stage_seconds_count{stage="fill"}')).toBe(2);
    expect(numberOf(text, 'vanthu_stage_seconds_count{stage="print"}')).toBe(2);
  });

  it('of two services in one process stand apart', async () => {
    const [one, other] = [new Metrics(sources), new Metrics(sources)];
    one.failed('PRINT_TIMEOUT');
    expect(numberOf(await one.text(), 'vanthu_document_failures_total{code="PRINT_TIMEOUT"}')).toBe(1);
    expect(await other.text()).not.toContain('PRINT_TIMEOUT');
  });
});
