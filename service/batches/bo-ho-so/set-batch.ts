import type { WebhookCheck } from '../../documents/order.js';
import { pointer } from '../../engine/compose/pointer.js';
import type { Engine } from '../../engine/engine.js';
import type { Problem } from '../../engine/problem.js';
import type { Format, TemplateVersion } from '../../engine/template/manifest.js';
import { validationFailed } from '../../problems/api-problem.js';
import { checkEnvelope } from '../../problems/envelope.js';
import { isRealDate } from '../../problems/rules.js';
import type { BatchRequest, RequestItem } from '../batch-request.js';
import { BATCH_PRIORITY } from '../json-batch.js';
import { isObject } from '../merge.js';
import { BoHoSo } from './bo-ho-so.dto.js';
import { khenThuong, type Part } from './khen-thuong.js';

/** Reads a `POST batches` that asks for a set of documents from one data set. Throws ApiProblem. */
export function setBatch(engine: Engine, body: unknown, today: string, webhookProblems: WebhookCheck): BatchRequest {
  const { value, problems } = checkEnvelope(BoHoSo, body);
  const wrongWebhook = webhookProblems(value.webhook);
  if (problems.length > 0) throw validationFailed([...problems, ...wrongWebhook]);
  const parts = khenThuong(value);
  const wrong = disagreements(value);
  const versions = parts.map((part) => versionOf(engine, value, part, today));
  const known = new Set(versions.flatMap((version) => fieldsOf(version)));
  for (const name of Object.keys(value.common)) {
    if (known.has(name)) continue;
    const message = `Không văn bản nào trong bộ có trường “${name.slice(0, 60)}”. Hãy xem lại tên trường.`;
    wrong.push({ path: pointer(['common', name]), code: 'UNKNOWN_FIELD', message });
  }
  return {
    name: 'Hồ sơ khen thưởng',
    priority: value.priority ?? BATCH_PRIORITY,
    problems: [...wrongWebhook, ...wrong],
    notes: [],
    webhook: value.webhook?.url,
    items: parts.map((part, at) => itemOf(value, part, versions[at]!)),
  };
}

const fieldsOf = ({ schema }: TemplateVersion): string[] =>
  isObject(schema.properties) ? Object.keys(schema.properties) : [];

function versionOf(engine: Engine, { namHoc }: BoHoSo, { template, data }: Part, today: string): TemplateVersion {
  const ngay = isRealDate(data.ngay) ? data.ngay : undefined;
  return engine.catalog.resolve({ template, namHoc: namHoc ?? undefined, ngay, today });
}

function itemOf(set: BoHoSo, part: Part, version: TemplateVersion): RequestItem {
  const fields = new Set(fieldsOf(version));
  // What is common to the set is for those that have a place for it; what is a document's own has to fit.
  const own = ownFields(set, part);
  const data = Object.fromEntries(Object.entries(part.data).filter(([name]) => fields.has(name) || own.has(name)));
  return {
    template: part.template,
    version: version.manifest.version,
    namHoc: set.namHoc,
    formats: formatsOf(set.formats, version),
    data,
    sheetRow: null,
    source: (path) => ({ path: sourceOf(set, part, own, path) }),
  };
}

/** Names that the document's own part of the request gives. */
function ownFields(set: BoHoSo, { own }: Part): Set<string> {
  const names = own.split('/').slice(1);
  const place = names.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], set);
  return new Set(isObject(place) ? Object.keys(place).filter((name) => name !== 'soVangTu') : []);
}

function sourceOf({ common }: BoHoSo, part: Part, own: ReadonlySet<string>, path: readonly string[]): string {
  const joined = path.join('/');
  for (const [prefix, from] of Object.entries(part.from)) {
    if (joined === prefix || joined.startsWith(`${prefix}/`)) {
      const rest = path.slice(prefix.split('/').length);
      return prefix === 'bieuQuyet' ? from : from + pointer([...rest]);
    }
  }
  const [first = ''] = path;
  if (!own.has(first) && Object.hasOwn(common, first)) return pointer(['common', ...path]);
  return part.own + pointer([...path]);
}

/** Those asked for that the form has; all of its usual ones where it has none of them. */
function formatsOf(asked: Format[] | undefined, { manifest }: TemplateVersion): Format[] | undefined {
  const had = asked?.filter((format) => manifest.formats.includes(format)) ?? [];
  return had.length > 0 ? had : undefined;
}

/** What no single document can see: votes that do not fit the meeting, and people without what a document of theirs needs. */
function disagreements({ tapThe = [], caNhan = [], bienBan, baoCao, giayKhen }: BoHoSo): Problem[] {
  const problems: Problem[] = [];
  const everybody = [
    ...tapThe.map((one, at) => ({ one, path: `/tapThe/${at}`, name: one.ten })),
    ...caNhan.map((one, at) => ({ one, path: `/caNhan/${at}`, name: one.hoTen })),
  ];
  const present = bienBan.soCoMat ?? (Array.isArray(bienBan.coMat) ? bienBan.coMat.length : undefined);
  const voted = everybody.some(({ one }) => isObject(one.phieu));
  for (const { one, path, name } of everybody) {
    const report = (field: string, code: string, message: string) =>
      problems.push({ path: `${path}/${field}`, code, message: `${String(name ?? path)}: ${message}` });
    if (voted && !isObject(one.phieu))
      report(
        'phieu',
        'MISSING_FIELD',
        'chưa có kết quả bỏ phiếu, trong khi người khác có. Biên bản phải ghi đủ mọi người.',
      );
    const tong = isObject(one.phieu) ? one.phieu.tong : undefined;
    if (typeof tong === 'number' && typeof present === 'number' && tong !== present) {
      report(
        'phieu/tong',
        'COUNT_MISMATCH',
        `tổng số phiếu là ${tong}, còn biên bản ghi ${present} người có mặt. Hãy sửa cho khớp.`,
      );
    }
    if (baoCao !== false && !isObject(one.baoCao)) {
      report(
        'baoCao',
        'MISSING_FIELD',
        'chưa có phần báo cáo thành tích. Hãy thêm "baoCao", hoặc gửi "baoCao": false ở ngoài để không làm báo cáo.',
      );
    }
    const { hoTen } = isObject(one.baoCao) && isObject(one.baoCao.lyLich) ? one.baoCao.lyLich : {};
    if (hoTen !== undefined && hoTen !== name)
      report(
        'baoCao/lyLich/hoTen',
        'NAME_MISMATCH',
        `báo cáo lại ghi “${String(hoTen)}”. Hãy bỏ trường này: họ tên lấy từ danh sách.`,
      );
    if (giayKhen && one.thanhTich == null && giayKhen.thanhTich == null) {
      report('thanhTich', 'MISSING_FIELD', 'chưa có “Tóm tắt thành tích” để in trên giấy khen.');
    }
  }
  return problems;
}
