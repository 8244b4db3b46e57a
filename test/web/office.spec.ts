import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { named, picture, useBrowser } from '../support/browser.js';
import { box, clock, fill, json, office, reads, saveOffice, standsIn } from '../support/desk.js';
import { until, useService } from '../support/service.js';

interface State {
  revision: number;
  data: typeof office | null;
}

const press = async (page: Page, name: string) => (await page.waitForSelector(named('button', name)))!.click();
const at = (page: Page, name: string) => page.waitForSelector(named('heading', name));
const path = (page: Page) => new URL(page.url()).pathname;

describe('an empty instance', () => {
  const service = useService(undefined, { clock });
  const browser = useBrowser();
  const stored = () => json<State>(`${service.url}/api/v1/office`);

  it('leads to its settings once, and lets whoever puts them off work', async () => {
    const { page } = await browser.open(`${service.url}/`);
    await at(page, 'Cơ quan của bạn');
    expect(path(page)).toBe('/app/bat-dau');
    await fill(page, 'Địa danh', 'Thanh Nưa');
    await (await page.waitForSelector(named('link', 'Để sau')))!.click();
    await at(page, 'Hôm nay soạn văn bản gì?');
    await (await page.waitForSelector(named('link', 'Danh sách người')))!.click();
    await at(page, 'Chưa có ai trong danh sách');
    await (await page.waitForSelector(named('link', 'Soạn văn bản')))!.click();
    await at(page, 'Hôm nay soạn văn bản gì?');
    expect((await stored()).data).toBeNull();
    // What was typed before is there when they come back to it.
    await (await page.waitForSelector(named('link', 'Cơ quan')))!.click();
    await at(page, 'Cơ quan');
    expect(await standsIn(page, 'Địa danh')).toBe('Thanh Nưa');
  });

  it('is set up in three steps, the page beside them showing each', async () => {
    const { page } = await browser.open(`${service.url}/`);
    await at(page, 'Cơ quan của bạn');
    await press(page, 'Tiếp');
    await reads(page, 'Hãy ghi tên cơ quan như in ở đầu văn bản.');
    await page.waitForFunction(() => document.activeElement?.getAttribute('placeholder') === 'TRƯỜNG THPT THANH NƯA');
    await fill(page, 'Cơ quan cấp trên', office.coQuan.chuQuan);
    await fill(page, 'Tên cơ quan', office.coQuan.banHanh);
    await press(page, 'Dùng “THPTTN” làm chữ viết tắt');
    await fill(page, 'Đơn vị soạn thảo', 'VP');
    await fill(page, 'Địa danh', 'Thanh Nưa');
    await page.waitForSelector('section[data-pages] canvas');
    await picture(page, 'bat-dau');
    await press(page, 'Tiếp');
    await at(page, 'Ai ký văn bản');
    await fill(page, 'Chức vụ', 'HIỆU TRƯỞNG');
    await fill(page, 'Họ và tên', 'Nguyễn Thị Hoa');
    await press(page, 'Tiếp');
    await at(page, 'Gửi cho ai');
    await press(page, 'Quay lại');
    await at(page, 'Ai ký văn bản');
    expect(await standsIn(page, 'Họ và tên')).toBe('Nguyễn Thị Hoa');
    await press(page, 'Tiếp');
    await fill(page, 'Nơi nhận quen dùng', '- Như trên;');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sở GDĐT (b/c);');
    await fill(page, 'Lưu', 'VT, VP');
    await press(page, 'Bắt đầu soạn văn bản');
    await at(page, 'Hôm nay soạn văn bản gì?');
    await reads(page, 'TRƯỜNG THPT THANH NƯA');
    expect(await stored()).toEqual({ revision: 1, data: office });
    await page.waitForFunction(() => [...document.images].slice(1, 4).every((one) => one.complete));
    await picture(page, 'chon');
  });
});

describe('the office', () => {
  const service = useService(undefined, { clock });
  const browser = useBrowser();
  const stored = () => json<State>(`${service.url}/api/v1/office`);
  const open = async () => {
    const { page } = await browser.open(`${service.url}/app/co-quan`);
    await page.waitForSelector(box('Tên cơ quan'));
    return page;
  };
  beforeAll(() => saveOffice(service.url));

  it('is saved, and can be put back before', async () => {
    const page = await open();
    await fill(page, 'Lưu', 'VT');
    await press(page, 'Bỏ thay đổi');
    expect(await standsIn(page, 'Lưu')).toBe('VT, VP');
    await fill(page, 'Địa danh', 'Điện Biên');
    await page.waitForSelector('section[data-pages] canvas');
    await picture(page, 'co-quan');
    await press(page, 'Lưu');
    await reads(page, 'Đã lưu mọi thay đổi');
    expect(await stored()).toMatchObject({ revision: 2, data: { diaDanh: 'Điện Biên', luu: 'VT, VP' } });
  });

  it('shows what is wrong beside its field, also behind a signer left blank', async () => {
    const page = await open();
    await fill(page, 'Viết tắt trong ký hiệu', 'THPT TN');
    await press(page, 'Thêm người ký');
    await press(page, 'Thêm người ký');
    const third = `[aria-label="Người ký thứ 3"] input`;
    await page.type(third, 'x'.repeat(400));
    const before = await stored();
    await press(page, 'Lưu');
    await reads(page, 'Những ô cần sửa được ghi chú bằng chữ đỏ');
    const wrong = await page.$$eval('[aria-invalid="true"]', (all) =>
      all.map((one) => (one as HTMLInputElement).value.slice(0, 8)),
    );
    expect(wrong).toEqual(['THPT TN', 'xxxxxxxx']);
    await reads(page, 'viết liền, không có khoảng trắng');
    expect(await stored()).toEqual(before);
    expect(await standsIn(page, 'Viết tắt trong ký hiệu')).toBe('THPT TN');
  });

  it('that two machines change goes to neither unseen: what was typed stays until one is chosen', async () => {
    const mine = await open();
    const theirs = (await browser.open(`${service.url}/app/co-quan`)).page;
    await fill(mine, 'Đơn vị soạn thảo', 'CM');
    const { revision, data } = await stored();
    await saveOffice(service.url, { ...data, luu: 'VT, TCHC' }, revision);
    // A reload reads the new revision; what was typed is still over the old one.
    await mine.reload();
    await mine.waitForSelector(box('Tên cơ quan'));
    expect(await standsIn(mine, 'Đơn vị soạn thảo')).toBe('CM');
    await press(mine, 'Lưu');
    await reads(mine, 'Có người vừa sửa thông tin cơ quan ở máy khác');
    expect(await standsIn(mine, 'Đơn vị soạn thảo')).toBe('CM');
    await press(mine, 'Giữ những gì tôi gõ');
    await until(
      () => mine.$(named('button', 'Giữ những gì tôi gõ')),
      (gone) => gone === null,
    );
    await press(mine, 'Lưu');
    await reads(mine, 'Đã lưu mọi thay đổi');
    expect(await stored()).toMatchObject({ revision: revision + 2, data: { kyHieu: { donVi: 'CM' }, luu: 'VT, VP' } });

    await theirs.bringToFront();
    await theirs.waitForSelector(box('Lưu'));
    await fill(theirs, 'Lưu', 'VT, KT');
    await press(theirs, 'Lưu');
    await press(theirs, 'Lấy bản của người kia');
    await theirs.waitForFunction(() => document.body.textContent.includes('Đã lưu mọi thay đổi'));
    expect(await standsIn(theirs, 'Lưu')).toBe('VT, VP');
    expect(await standsIn(theirs, 'Đơn vị soạn thảo')).toBe('CM');
  });
});
