import type { PageNumber, Paper } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { apart, fault, missing, nd30, range, so, tt01 } from './common.js';
import { rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { severalPages } from './several-pages.js';

/** Page numbers: NĐ 30, Phụ lục I.I.7; TT 01, Điều 15. */

const PLACES = {
  'header-center': { where: 'header', align: 'center', ten: 'chính giữa, trong lề trên của trang' },
  'footer-right': { where: 'footer', align: 'right', ten: 'góc phải, cuối trang' },
} as const;

const WHERE = { header: 'đầu trang', footer: 'cuối trang', body: 'phần nội dung' } as const;
const ALIGN = { left: 'bên trái', center: 'ở giữa', right: 'bên phải' } as const;

/** A number that stands in the body is text about a page, not the page's own. */
const numbers = (paper: Paper): PageNumber[] =>
  paper.sections.flatMap((section) => section.pageNumbers).filter(({ where }) => where !== 'body');

const UNTOLD = { unjudged: 'Không biết văn bản có nhiều hơn một trang hay không: tệp Word không ghi số trang.' };

function present(vanBan: VanBan, regime: RegimeId): Verdict {
  const { paper } = vanBan;
  const several = severalPages(paper);
  if (several === false) return 'not-applicable';
  const later = numbers(paper).filter(({ pages }) => pages !== 'first' && pages !== 1);
  const { ten } = PLACES[regimes[regime].pageNumber.place];
  const fix = `Hãy chèn số trang ở ${ten} (Insert > Page Number), từ trang thứ hai.`;
  if (paper.source === 'pdf') {
    const without = unnumbered(vanBan, new Set(later.map(({ pages }) => pages)));
    if (without.length === 0) return [];
    const named = without.slice(0, 5).join(', ') + (without.length > 5 ? ' …' : '');
    return [
      {
        ...missing(`Trang ${named} không có số trang.`, fix),
        place: { part: 'page', paragraph: 0, page: without[0]! },
      },
    ];
  }
  if (later.length > 0) return [];
  return several ? [missing('Văn bản có nhiều trang mà không đánh số trang.', fix)] : UNTOLD;
}

/** Pages of a PDF that should have a number: not the first, nor the first of an appendix, nor a scan. */
function unnumbered({ paper, phuLuc }: VanBan, numbered: ReadonlySet<unknown>): number[] {
  const enclosed = paper.paragraphs.filter(({ text }) => /^\s*\(?(?:ban hành )?kèm theo/iu.test(text));
  const restarts = numbers(paper).flatMap(({ pages, run }) => (run.text.trim() === '2' ? [Number(pages) - 1] : []));
  const exempt = new Set([
    1,
    ...restarts,
    ...phuLuc.map(({ ten }) => ten.paragraphs[0]?.place.page),
    ...enclosed.map(({ place }) => place.page),
    ...(paper.pdf?.scanned ?? []),
  ]);
  const pages = Array.from({ length: paper.pages ?? 1 }, (_, at) => at + 1);
  return pages.filter((page) => !exempt.has(page) && !numbered.has(page));
}

const ofNumber = ({ place, run }: PageNumber, message: string, fix: string): Fault => ({
  place,
  quote: run.text,
  message,
  fix,
});

function placed(paper: Paper, regime: RegimeId): Fault[] {
  const wanted = PLACES[regimes[regime].pageNumber.place];
  return numbers(paper)
    .filter(({ where, align }) => where !== wanted.where || (align !== undefined && align !== wanted.align))
    .map((number) => {
      const at = number.align === undefined ? '' : `, ${ALIGN[number.align]}`;
      return ofNumber(
        number,
        `Số trang đang đặt ở ${WHERE[number.where]}${at}; phải ở ${wanted.ten}.`,
        `Hãy chuyển số trang về ${wanted.ten} (Insert > Page Number).`,
      );
    });
}

function styled(paper: Paper, regime: RegimeId): Fault[] {
  const [least, most] = regimes[regime].pageNumber.allowed;
  return numbers(paper).flatMap((number) => {
    const pt = Math.round(number.run.size * 2) / 2;
    const wrong = [
      ...(pt < least || pt > most ? [`cỡ chữ ${so(pt)}`] : []),
      ...(number.run.italic ? ['chữ nghiêng'] : []),
    ];
    if (wrong.length === 0) return [];
    const size = range([least, most]);
    return [
      ofNumber(
        number,
        `Số trang đang có ${wrong.join(', ')}; phải là cỡ chữ ${size}, kiểu chữ đứng.`,
        `Hãy đặt số trang cỡ chữ ${size}, kiểu chữ đứng.`,
      ),
    ];
  });
}

/** Faults of numbers that are there; without any, it is for the first rule of the group to say so. */
function ofNumbers(paper: Paper, faults: Fault[]): Verdict {
  const all = numbers(paper);
  if (all.length === 0) return 'not-applicable';
  if (faults.length === 0 && all.every(({ align }) => align === undefined))
    return { unjudged: 'Tệp này không cho biết số trang đặt bên nào.' };
  return apart(faults);
}

function hiddenOnFirst({ paper }: VanBan): Verdict {
  if (numbers(paper).length === 0) return 'not-applicable';
  const first = paper.source === 'pdf' ? numbers(paper) : numbers({ ...paper, sections: paper.sections.slice(0, 1) });
  return first
    .filter(({ pages }) => pages === 'all' || pages === 'first' || pages === 1)
    .slice(0, 1)
    .map((number) =>
      ofNumber(
        number,
        'Số trang đang hiện cả ở trang thứ nhất; trang thứ nhất không hiển thị số trang.',
        'Hãy chọn Different First Page (Header & Footer) và để trống đầu trang, cuối trang của trang thứ nhất.',
      ),
    );
}

function arabic(paper: Paper): Fault[] {
  return paper.sections.flatMap(({ pageNumbers, numberFormat }) => {
    const [number] = pageNumbers.filter(({ where }) => where !== 'body');
    const roman = paper.source === 'pdf' ? !/^\d*$/.test(number?.run.text.trim() ?? '') : !isDecimal(numberFormat);
    if (!number || !roman) return [];
    return [
      ofNumber(
        number,
        'Số trang đang không viết bằng chữ số Ả Rập; phải là các số 1, 2, 3.',
        'Hãy chọn Number format: 1, 2, 3 … trong Format Page Numbers.',
      ),
    ];
  });
}

const isDecimal = (format: string | undefined) => format === undefined || format === 'decimal';

function plain({ paper }: VanBan): Verdict {
  if (numbers(paper).length === 0) return 'not-applicable';
  const faults = arabic(paper);
  const [first] = paper.sections;
  const start = first?.startsAt;
  if (first && start !== undefined && start !== 1) {
    const [number] = first.pageNumbers;
    const message = `Số trang đang bắt đầu từ ${start}, phải bắt đầu từ 1.`;
    const fix = 'Hãy chọn Start at: 1 trong Format Page Numbers.';
    faults.push(number ? ofNumber(number, message, fix) : missing(message, fix));
  }
  const beside = numbers(paper).filter((number) => number.beside.trim() !== '');
  faults.push(
    ...beside.map((number) =>
      ofNumber(
        number,
        `Bên số trang đang có chữ “${number.beside.trim()}”; chỉ được có số thứ tự trang.`,
        'Hãy xóa chữ bên cạnh, chỉ để lại số trang.',
      ),
    ),
  );
  return apart(faults);
}

function styleOfNd30({ paper }: VanBan): Verdict {
  const faults = numbers(paper)
    .filter(({ where, align }) => where === 'header' && align === 'center')
    .map((number) =>
      ofNumber(
        number,
        'Số trang đang ở chính giữa, đầu trang: đó là cách của Nghị định 30/2020; văn bản trước 05/3/2020 đặt ở góc phải, cuối trang.',
        'Hãy chuyển số trang về góc phải, cuối trang (Insert > Page Number > Bottom of Page).',
      ),
    );
  return ofNumbers(paper, faults);
}

function appendices({ paper, phuLuc }: VanBan): Verdict {
  if (phuLuc.length === 0 || numbers(paper).length === 0) return 'not-applicable';
  return phuLuc
    .filter(({ section }, at) => {
      const shared = section === 0 || phuLuc.some((other, i) => i < at && other.section === section);
      return shared || paper.sections[section]?.startsAt !== 1;
    })
    .map(({ ten }) =>
      fault(
        ten,
        'Số trang của phụ lục đang đếm tiếp phần trước; mỗi phụ lục phải đánh số trang riêng, từ 1.',
        'Hãy ngắt section trước phụ lục (Layout > Breaks > Next Page) và chọn Start at: 1 trong Format Page Numbers.',
      ),
    );
}

const [ND30, TT01] = ['nd30-2020', 'tt01-2011'] as const;

export const rules: Rule[] = [
  rule('ND30-PAGENO-01', 'error', 'DP', nd30('I.7'), 'Văn bản nhiều trang có số trang từ trang thứ hai.', (vanBan) =>
    present(vanBan, ND30),
  ),
  rule(
    'ND30-PAGENO-02',
    'error',
    'DP',
    nd30('I.7'),
    'Số trang ở chính giữa, trong lề trên, cỡ chữ 13–14, kiểu chữ đứng.',
    ({ paper }) => ofNumbers(paper, [...placed(paper, ND30), ...styled(paper, ND30)]),
  ),
  rule('ND30-PAGENO-03', 'error', 'DP', nd30('I.7'), 'Trang thứ nhất không hiển thị số trang.', hiddenOnFirst),
  rule(
    'ND30-PAGENO-04',
    'error',
    'D',
    nd30('I.7'),
    'Số trang bằng chữ số Ả Rập, bắt đầu từ 1, không kèm chữ nào.',
    plain,
  ),
  rule(
    'TT01-PAGENO-01',
    'error',
    'DP',
    tt01('15'),
    'Văn bản nhiều trang có số trang ở góc phải, cuối trang.',
    (vanBan) => {
      const missing = present(vanBan, TT01);
      const wrong = placed(vanBan.paper, TT01);
      return wrong.length > 0 ? apart([...(Array.isArray(missing) ? missing : []), ...wrong]) : missing;
    },
    'found',
  ),
  rule(
    'TT01-PAGENO-02',
    'error',
    'DP',
    tt01('15'),
    'Số trang bằng chữ số Ả Rập, cỡ chữ 13–14, kiểu chữ đứng.',
    ({ paper }) => (numbers(paper).length === 0 ? 'not-applicable' : apart([...styled(paper, TT01), ...arabic(paper)])),
    'found',
  ),
  rule('TT01-PAGENO-03', 'error', 'DP', tt01('15'), 'Trang thứ nhất không đánh số.', hiddenOnFirst, 'found'),
  rule('TT01-PAGENO-04', 'error', 'D', tt01('15'), 'Số trang không đặt ở chính giữa, đầu trang.', styleOfNd30, 'found'),
  rule('TT01-PAGENO-05', 'error', 'D', tt01('15'), 'Số trang của mỗi phụ lục được đánh riêng.', appendices, 'found'),
];
