import { expect, it } from '@jest/globals';
import { isSyllable } from './syllable.js';

it.each(
  `nguyễn Thị HƯƠNG khuỷu khuya nghiêng nghề gì giếng giết gìn già giữ quý quốc quyết quỳnh quả yêu yến ỉa Ý ở oải oà òa thuỷ thủy
  hoà hòa hoàn khoẻ khỏe xoong ngoèo khuấy thuở huệ tuần được ươm kể ký Mỹ xịch bênh đường ghế ngoằn Đ Ê`.split(/\s+/),
)('%s', (word) => {
  expect(isSyllable(word)).toBe(word !== 'Đ');
  expect(isSyllable(word.normalize('NFD'))).toBe(word !== 'Đ');
});

it.each(
  `nguyeãn vaên tóat caáp cát1 hàt lảc kà cế ngế gế ngha gha qa qô trừong đựoc hóan hoáh iên thyên ưn êng wa fa zô ăn8 ắ ă â
  ộô àá thủơ leõ xaõ naïve São-Paulo h b`.split(/\s+/),
)('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});
