import { describe, expect, it } from '@jest/globals';
import { clock, put, useInstances } from '../support/service.js';

const instances = useInstances();

const office = {
  coQuan: { chuQuan: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐIỆN BIÊN', banHanh: 'TRƯỜNG THPT THANH NƯA' },
  kyHieu: { coQuan: 'THPTTN', donVi: 'VP' },
  diaDanh: 'Thanh Nưa',
  nguoiKy: [
    { quyenHan: null, thayMat: null, chucVu: 'HIỆU TRƯỞNG', hoTen: 'Lò Văn Một', macDinh: true },
    { quyenHan: 'KT.', thayMat: 'HIỆU TRƯỞNG', chucVu: 'PHÓ HIỆU TRƯỞNG', hoTen: 'Vì Thị Hai' },
  ],
  noiNhan: ['Như trên'],
  luu: 'VT, VP',
  loai: 'truong',
};
const read = async (at = instances.service) => {
  const response = await fetch(`${at.url}/api/v1/office`);
  return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
};
const save = (body: unknown, headers: Record<string, string>, at = instances.service) =>
  put(`${at.url}/api/v1/office`, body, headers);

describe('the office', () => {
  it('is nothing at first, and is saved over what was read', async () => {
    expect(await read()).toEqual({ status: 200, etag: '"0"', body: { revision: 0, data: null } });
    const first = await save(office, { 'If-Match': '"0"' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    expect(await first.json()).toEqual({ revision: 1, data: office });
    expect(await read()).toEqual({ status: 200, etag: '"1"', body: { revision: 1, data: office } });
    const again = await save({ ...office, loai: 'khac' }, { 'If-Match': 'W/"1"' });
    expect(await again.json()).toMatchObject({ revision: 2, data: { loai: 'khac' } });
  });

  it('is not saved without saying over what', async () => {
    for (const headers of [{}, { 'If-Match': '*' }]) {
      const response = await save(office, headers as Record<string, string>);
      expect([response.status, await response.json()]).toEqual([
        428,
        expect.objectContaining({ code: 'PRECONDITION_REQUIRED', detail: expect.stringContaining('If-Match') }),
      ]);
    }
  });

  it('is not saved over what somebody else has saved; a save whose answer was lost is answered again', async () => {
    const { revision } = (await read()).body as { revision: number };
    const mine = { ...office, diaDanh: 'Điện Biên' };
    const saved = await save(mine, { 'If-Match': `"${revision}"` });
    expect(await saved.json()).toEqual({ revision: revision + 1, data: mine });
    const repeated = await save(mine, { 'If-Match': `"${revision}"` });
    expect([repeated.status, await repeated.json()]).toEqual([200, { revision: revision + 1, data: mine }]);
    for (const tag of [`"${revision}"`, '"x"', `"${revision + 7}"`]) {
      const late = await save(office, { 'If-Match': tag });
      expect([late.status, late.headers.get('etag')]).toEqual([412, `"${revision + 1}"`]);
      expect(await late.json()).toMatchObject({ code: 'OFFICE_CHANGED', revision: revision + 1 });
    }
    expect((await read()).body).toEqual({ revision: revision + 1, data: mine });
  });

  it('is refused with everything that is wrong with it', async () => {
    const wrong = {
      ...office,
      coQuan: { banHanh: ' ' },
      kyHieu: { coQuan: 'THPT TN' },
      nguoiKy: [
        { hoTen: 'A', macDinh: true },
        { chucVu: 'B', quyenHan: 'TM', macDinh: true },
      ],
      noiNhan: ['a\u0007'],
      loai: 'bo',
      khac: 1,
    };
    const response = await save(wrong, { 'If-Match': '"0"' });
    const { code, errors } = (await response.json()) as { code: string; errors: { path: string; code: string }[] };
    expect([response.status, code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '/coQuan/banHanh EMPTY_TEXT',
      '/khac UNKNOWN_FIELD',
      '/kyHieu/coQuan INVALID_FORMAT',
      '/loai INVALID_VALUE',
      '/nguoiKy INVALID_VALUE',
      '/nguoiKy/0/chucVu MISSING_FIELD',
      '/nguoiKy/1/quyenHan INVALID_VALUE',
      '/noiNhan/0 CONTROL_CHARACTER',
    ]);
    for (const body of [[], 'a', null]) {
      expect((await save(JSON.stringify(body), { 'If-Match': '"0"' })).status).toBe(422);
    }
  });

  it('is kept in NFC, and over a restart', async () => {
    const { revision } = (await read()).body as { revision: number };
    await save({ ...office, diaDanh: 'Điện Biên'.normalize('NFD') }, { 'If-Match': `"${revision}"` });
    await instances.restart({ clock });
    expect((await read()).body).toMatchObject({ revision: revision + 1, data: { diaDanh: 'Điện Biên' } });
  });

  it('that many save at once is one of them, and the others hear of it', async () => {
    const { revision } = (await read()).body as { revision: number };
    // Where the database is shared, through another instance too.
    await instances.beside(async (other) => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          save({ ...office, diaDanh: `Xã ${n}` }, { 'If-Match': `"${revision}"` }, n % 2 ? other : instances.service),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array.from({ length: 11 }, () => 412)]);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect((await read(other)).body).toMatchObject({ revision: revision + 1, data: { diaDanh: `Xã ${winner}` } });
    });
  });
});
