import { describe, expect, it } from '@jest/globals';
import { canonicalTone, parted, sameText } from './tone.js';

describe('canonicalTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['toạ', 'tọa'],
    ['khoẻ', 'khỏe'],
    ['loé', 'lóe'],
    ['uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['nguỵ', 'ngụy'],
    ['oà', 'òa'],
    ['oẹ', 'ọe'],
    ['HOÀ', 'HÒA'],
    ['UỶ BAN', 'ỦY BAN'],
    ['Uỷ ban', 'Ủy ban'],
    ['hoàhoà', 'hoàhòa'],
    ['Hoà-bình, (thuỷ) xoá.', 'Hòa-bình, (thủy) xóa.'],
    ['qúy', 'quý'],
    ['qủa, Qùe', 'quả, Què'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalTone(text)).toBe(canonical);
    expect(canonicalTone(text.normalize('NFD'))).toBe(canonical);
    expect(canonicalTone(canonical)).toBe(canonical);
  });

  it.each([
    'quý quỳ quỷ quỵ quỹ QUÝ Quý',
    'quí, Mĩ, lí',
    'gì giỏi già giá giếng',
    'hoàn toàn thoảng hoạch khoét huỳnh thuỵt quỳnh',
    'ngoài xoáy khoèo khuỷu loại hoẵng hoằn hoặc',
    'của mùa lửa mía thuế thuở Huế',
    'HOÀNG HOÀN THUYỀN NGUYỄN',
    'của tôi, bàn ghế',
    '',
  ])('leaves %s alone', (text) => {
    expect(canonicalTone(text)).toBe(text);
  });
});

it('compares texts', () => {
  expect(sameText('Uỷ ban nhân dân', 'Ủy  ban nhân dân ')).toBe(true);
  expect(sameText('huỷ hoại', 'hủy hoại')).toBe(true);
  expect(sameText('HOÀ BÌNH', 'HÒA BÌNH'.normalize('NFD'))).toBe(true);
  expect(sameText('hoà', 'hoá')).toBe(false);
  expect(sameText('quý', 'quí')).toBe(false);
  expect(sameText('Hoà', 'hòa')).toBe(false);
  expect(sameText('toán', 'tóan')).toBe(false);
});

it('parts letters and tone', () => {
  expect(parted('Nguyễn')).toEqual({ letters: 'Nguyên', tone: 'nga', tones: 1 });
  expect(parted('ĐƯỜNG'.normalize('NFD'))).toEqual({ letters: 'ĐƯƠNG', tone: 'huyen', tones: 1 });
  expect(parted('cộng')).toEqual({ letters: 'công', tone: 'nang', tones: 1 });
  expect(parted('ta')).toEqual({ letters: 'ta', tone: 'ngang', tones: 0 });
});
