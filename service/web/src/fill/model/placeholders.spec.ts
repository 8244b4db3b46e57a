import { describe, expect, it } from '@jest/globals';
import { useEngine } from '../../../../../test/engine.js';
import { withPlaceholders } from './placeholders.ts';
import { digest } from './schema.ts';
import { served, versions } from './testing.ts';

const { shape } = digest(served('cong-van', '2025-2026'));
const occasion = { template: 'cong-van', regime: 'nd30-2020', today: '2026-11-24' };

describe('data for looking at the pages', () => {
  const engine = useEngine();

  it('have words where something is missing', () => {
    expect(withPlaceholders(shape, { trichYeu: 'tổ chức Hội giảng' }, occasion)).toEqual({
      trichYeu: 'tổ chức Hội giảng',
      coQuan: { banHanh: '[Cơ quan ban hành]' },
      kyHieu: 'Ký.hiệu',
      kinhGui: ['[Nơi được kính gửi]'],
      noiDung: '[Nội dung]',
      nguoiKy: { chucVu: '[Chức vụ người ký]' },
    });
  });

  it('are the very data where nothing is missing', () => {
    const data = engine.data('cong-van', '2025-2026', 'mot-trang');
    expect(withPlaceholders(shape, data, occasion)).toBe(data);
  });

  it('reach into rows and appendices that were begun', () => {
    const made = withPlaceholders(shape, { phuLuc: [{ ten: 'Phụ lục' }] }, occasion);
    expect(made.phuLuc).toEqual([{ ten: 'Phụ lục', tieuDe: '[Tiêu đề phụ lục]', noiDung: '[Nội dung]' }]);
  });

  it.each(versions)('make pages of %s %s from nothing at all', (template, version) => {
    const of = engine.engine.catalog.get(template, version);
    const data = withPlaceholders(
      digest(served(template, version)).shape,
      {},
      {
        template,
        regime: of.manifest.regime,
        today: of.manifest.effective.from,
      },
    );
    expect(() => engine.engine.compose(of, data)).not.toThrow();
  });
});
