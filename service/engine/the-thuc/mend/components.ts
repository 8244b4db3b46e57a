import type { Range } from '../regime.js';
import { hasRoom, khongCanDau } from '../rules/reading.js';
import { mainSize, mendAppearance } from './appearance.js';
import { nearest } from './change.js';
import { formatParagraph } from './format.js';
import type { Scene } from './scene.js';
import { mendSizePair } from './size-pair.js';
import { itemsOf } from './wording.js';

/** Size, weight, slant, capitals and place of the components around the text (PLI-II, V; TT 01, Điều 6–15). */
export function mendComponents(scene: Scene): void {
  if (!khongCanDau(scene.vanBan)) {
    mendSizePair(scene);
    mendLetterhead(scene);
    mendTitle(scene);
    mendVeViec(scene);
    mendNoiNhan(scene);
  }
  if (scene.vanBan.dang !== 'form') {
    mendKinhGui(scene);
    mendSigners(scene);
  }
  mendAppendices(scene);
}

function mendLetterhead(scene: Scene): void {
  const { m, vanBan } = scene;
  const { sizes } = m.regime;
  const upright = { italic: false } as const;
  mendAppearance(scene, m.rule('QH-02', 'QH-01'), vanBan.quocHieu, {
    ten: 'Quốc hiệu',
    size: sizes.quocHieu,
    bold: true,
    caps: true,
    ...upright,
  });
  mendAppearance(scene, m.rule('TN-02', 'QH-02'), vanBan.tieuNgu, {
    ten: 'Tiêu ngữ',
    size: sizes.tieuNgu,
    bold: true,
    caps: false,
    align: 'center',
    ...upright,
  });
  mendSingleSpacing(scene);
  // TT 01: the bodies in the size of Quốc hiệu.
  const nation = m.nd30 || !vanBan.quocHieu ? undefined : mainSize(scene, vanBan.quocHieu.paragraphs);
  const body = (range: Range): Range =>
    nation !== undefined && nearest(nation, range) === nation ? [nation, nation] : range;
  mendAppearance(scene, m.rule('CQ-02', 'CQ-01'), vanBan.chuQuan, {
    ten: 'tên cơ quan chủ quản',
    size: body(sizes.coQuanChuQuan),
    bold: false,
    caps: true,
    align: 'center',
    ...upright,
  });
  mendAppearance(scene, m.rule('CQ-01', 'CQ-02'), vanBan.banHanh, {
    ten: 'tên cơ quan ban hành',
    size: body(sizes.coQuanBanHanh),
    bold: true,
    caps: true,
    align: 'center',
    ...upright,
  });
  mendAppearance(scene, m.rule('SO-01'), vanBan.soKyHieu, {
    ten: 'số, ký hiệu',
    size: sizes.soKyHieu,
    bold: false,
    align: 'center',
    ...upright,
  });
  if (vanBan.loai === 'biên bản') return;
  mendAppearance(scene, m.rule('DATE-03', 'DATE-02'), vanBan.diaDanhNgay, {
    ten: 'địa danh và thời gian ban hành',
    size: sizes.diaDanhNgay,
    bold: false,
    italic: true,
    align: 'center',
  });
}

/** Points of space between two lines that still read as none. */
const NO_SPACE = 2;

/** Quốc hiệu and Tiêu ngữ stand at single spacing (PLI-II.1.c). */
function mendSingleSpacing(scene: Scene): void {
  const { m, vanBan } = scene;
  const rule = m.rule('TN-05', null);
  const [above, below] = [vanBan.quocHieu?.paragraphs.at(-1), vanBan.tieuNgu?.paragraphs[0]];
  if (!rule || !above || !below || above.place.paragraph === below.place.paragraph) return;
  const gap = (above.after ?? 0) + (below.before ?? 0) > NO_SPACE;
  for (const p of [above, below]) {
    const staged = scene.stage(p);
    const wide = p.line?.rule !== 'auto' || Math.abs(p.line.value - 1) > 0.02;
    if (!staged?.leads || (!wide && !gap)) continue;
    formatParagraph(staged.xml, staged.node, {
      ...(wide && { line: 240 }),
      ...(gap && (p === above ? { after: 0 } : { before: 0 })),
    });
    m.note(rule, p.place, p.text, {
      before: 'giãn dòng',
      after: 'dòng đơn',
      message: 'Đã đặt hai dòng Quốc hiệu, Tiêu ngữ cách nhau dòng đơn.',
    });
  }
}

function mendTitle(scene: Scene): void {
  const { m, vanBan } = scene;
  const { sizes } = m.regime;
  mendAppearance(scene, m.rule('TL-01'), vanBan.tenLoai, {
    ten: 'tên loại văn bản',
    size: sizes.tenLoai,
    bold: true,
    italic: false,
    caps: true,
    align: 'center',
  });
  mendAppearance(scene, m.rule('TL-02'), vanBan.trichYeu, {
    ten: 'trích yếu nội dung',
    size: sizes.trichYeu,
    bold: true,
    italic: false,
    caps: false,
    align: 'center',
  });
}

/** Twips from số, ký hiệu to `V/v`. */
const VE_VIEC_GAP = 120;

function mendVeViec(scene: Scene): void {
  const { m, vanBan } = scene;
  if (vanBan.loai !== 'công văn') return;
  mendAppearance(scene, m.rule('CV-01'), vanBan.trichYeuCongVan, {
    ten: 'trích yếu công văn',
    size: m.regime.sizes.trichYeuCongVan,
    bold: false,
    italic: false,
    align: 'center',
  });
  const rule = m.rule('CV-02');
  const [above, below] = [vanBan.soKyHieu?.paragraphs.at(-1), vanBan.trichYeuCongVan?.paragraphs[0]];
  if (!rule || !above || !below) return;
  const gap = Math.round(((above.after ?? 0) + (below.before ?? 0)) * 20);
  const [number, title] = [scene.stage(above), scene.stage(below)];
  if (!number?.leads || !title?.leads || Math.abs(gap - VE_VIEC_GAP) <= 12) return;
  const after = Math.round((above.after ?? 0) * 20);
  if (after > VE_VIEC_GAP) formatParagraph(number.xml, number.node, { after: 0 });
  formatParagraph(title.xml, title.node, { before: VE_VIEC_GAP - (after > VE_VIEC_GAP ? 0 : after) });
  m.note(rule, below.place, below.text, {
    before: `${String(gap / 20).replace('.', ',')} pt`,
    after: '6 pt',
    message: 'Đã đặt trích yếu công văn cách số, ký hiệu 6 pt.',
  });
}

function mendSigners(scene: Scene): void {
  const { m, vanBan } = scene;
  const { sizes } = m.regime;
  for (const { quyenHan, hoTen } of vanBan.nguoiKy) {
    mendAppearance(scene, m.rule('KY-01', 'KY-02'), quyenHan, {
      ten: 'quyền hạn, chức vụ của người ký',
      size: sizes.quyenHanChucVu,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
    });
    if (hoTen && (hasRoom(hoTen.text) || hoTen.text.startsWith('('))) continue;
    mendAppearance(scene, m.rule('KY-07', 'KY-02'), hoTen, {
      ten: 'họ tên người ký',
      size: sizes.hoTen,
      bold: true,
      italic: false,
      caps: false,
      align: 'center',
    });
  }
}

const PLAIN = { bold: false, italic: false } as const;

function mendKinhGui(scene: Scene): void {
  const { m, vanBan } = scene;
  const { kinhGui } = vanBan;
  for (const of of [kinhGui, ...itemsOf(kinhGui)]) {
    mendAppearance(scene, m.rule('KG-02'), of, { ten: '“Kính gửi”', size: m.regime.sizes.kinhGui, ...PLAIN });
  }
}

function mendNoiNhan(scene: Scene): void {
  const { m, vanBan } = scene;
  const { sizes } = m.regime;
  const { noiNhan } = vanBan;
  mendAppearance(scene, m.rule('NN-01'), noiNhan, {
    ten: '“Nơi nhận”',
    size: sizes.noiNhanLabel,
    bold: true,
    italic: true,
    align: 'left',
  });
  for (const of of itemsOf(noiNhan)) {
    mendAppearance(scene, m.rule('NN-02', 'NN-01'), of, {
      ten: 'danh sách nơi nhận',
      size: sizes.noiNhanItem,
      align: 'left',
      ...PLAIN,
    });
  }
}

function mendAppendices(scene: Scene): void {
  const { m, vanBan } = scene;
  const { sizes } = m.regime;
  for (const { ten, tieuDe, kemTheo } of vanBan.phuLuc) {
    const rule = m.rule('PL-03', 'PL-02');
    mendAppearance(scene, rule, ten, {
      ten: 'chữ “Phụ lục”',
      size: sizes.phuLuc,
      bold: true,
      italic: false,
      caps: false,
      align: 'center',
    });
    mendAppearance(scene, rule, tieuDe, {
      ten: 'tiêu đề phụ lục',
      size: sizes.tieuDePhuLuc,
      bold: true,
      italic: false,
      caps: true,
      align: 'center',
    });
    mendAppearance(scene, m.rule('PL-04', null), kemTheo, {
      ten: 'dòng “Kèm theo”',
      size: sizes.kemTheo,
      italic: true,
      align: 'center',
    });
  }
}
