import { rmSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { start, useHome } from '../support/cli.js';
import { home as repository } from '../support/process.js';

interface Answer {
  total: number;
  failed: number;
  versions: { examples: { example: string; problems: { code: string }[]; changes: string[] }[] }[];
}

describe('vanthu test', () => {
  const home = useHome(['cong-van']);
  const golden = 'examples/cong-van/2025-2026/mot-trang.golden.txt';
  const ofVersion = () => home.answer<Answer>('test', 'cong-van@2025-2026');

  it('finds every example of the repository printed as its golden file says', async () => {
    const { code, out } = await start('toolkit/cli/run.ts', ['test', '--json'], { cwd: repository }).ended;
    const { versions } = JSON.parse(out) as Answer;
    const wrong = versions.flatMap(({ examples }) => examples).filter(({ problems }) => problems.length > 0);
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
  });

  it('shows the lines that differ, and writes them only when told to', async () => {
    const before = home.read(golden);
    home.write(golden, before.replace('Độc lập', 'Độc-lập'));
    const { code, versions } = await ofVersion();
    const [one] = versions[0]!.examples;
    expect({ code, one }).toEqual({
      code: 2,
      one: expect.objectContaining({
        example: 'mot-trang',
        problems: [expect.objectContaining({ code: 'GOLDEN_DIFFERS' })],
      }),
    });
    expect(one!.changes.map((line) => line.slice(0, 1)).sort()).toEqual(['+', '-']);
    expect((await home.vanthu('test', 'cong-van@2025-2026', '--update')).code).toBe(0);
    expect(home.read(golden)).toBe(before);
  });

  it('asks for a golden file where there is none, and names an example that is refused', async () => {
    rmSync(home.file(golden));
    home.write('examples/cong-van/2025-2026/so-tphcm.json', '{"so": 1}');
    const { code, versions } = await ofVersion();
    expect({ code, codes: versions[0]!.examples.map(({ problems }) => problems[0]!.code) }).toEqual({
      code: 2,
      codes: ['GOLDEN_MISSING', 'EXAMPLE_REFUSED'],
    });
  });
});
