import { describe, expect, it } from '@jest/globals';
import { clean } from './clean.js';
import { compose } from './compose.js';
import { example, latin, versionOf } from './test-version.js';

const problems = (input: unknown) => clean(input, latin).problems;

describe('text of old fonts', () => {
  it.each([
    ['TCVN3', 'NguyÔn V¨n H­ng', 'Nguyễn Văn Hưng'],
    ['TCVN3', 'Hµ Néi', 'Hà Nội'],
    ['VNI', 'Nguyeãn Vaên Höng', 'Nguyễn Văn Hưng'],
    ['VNI', 'NGUYEÃN THÒ BÍCH', 'NGUYỄN THỊ BÍCH'],
    ['UTF-8', 'Nguyá»…n VÄƒn HÆ°ng', 'Nguyễn Văn Hưng'],
  ])('%s: %s', (name, text, converted) => {
    expect(problems({ a: ['Cao Bằng', { hoTen: text }] })).toEqual([
      { path: '/a/1/hoTen', code: 'LEGACY_ENCODING', message: expect.stringContaining(`“${converted}”`) },
    ]);
    expect(problems(text)[0]?.message).toContain(name);
  });

  it('is reported field by field, among the other problems', () => {
    const data = {
      ...example('cong-van', 'mot-trang'),
      diaDanh: 'Hµ Néi',
      trichYeu: 'Veà vieäc toå chöùc Hoäi nghò',
      ngay: '2018-02-30',
    };
    expect(() => compose(versionOf('cong-van'), data, latin)).toThrow(
      expect.objectContaining({
        problems: expect.arrayContaining([
          expect.objectContaining({ path: '/diaDanh', code: 'LEGACY_ENCODING' }),
          expect.objectContaining({ path: '/trichYeu', code: 'LEGACY_ENCODING' }),
          expect.objectContaining({ path: '/ngay', code: 'INVALID_DATE' }),
        ]),
      }),
    );
  });

  it('shows the beginning of a long text', () => {
    const [problem] = problems('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. '.repeat(1_000));
    expect(problem?.message).toContain('“Cộng hòa xã hội chủ nghĩa Việt Nam.');
    expect(problem?.message).toContain('…”');
    expect(problem?.message.length).toBeLessThan(1_400);
  });

  it.each(['Müller', 'Loïc', 'São Paulo', 'Lª', '5 µm', 'Đắk Lắk', 'HỢP TÁC XÃ', 'Tr\u00adường'])(
    'takes %s',
    (text) => {
      expect(problems(text)).toEqual([]);
    },
  );
});

it('names words that lost their letters', () => {
  expect(problems({ a: 'Nguy?n V?n A', b: 'Ti\ufffdng', c: 'Đúng không? Phải.' })).toEqual([
    { path: '/a', code: 'LOST_LETTERS', message: expect.stringContaining('“Nguy?n”') },
    { path: '/b', code: 'LOST_LETTERS', message: expect.stringContaining('“Ti\ufffdng”') },
  ]);
});
