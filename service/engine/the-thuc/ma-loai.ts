/** Codes that both regimes share. */
const shared = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'quy định': 'QyĐ',
  'thông cáo': 'TC',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'báo cáo': 'BC',
  'biên bản': 'BB',
  'tờ trình': 'TTr',
  'hợp đồng': 'HĐ',
  'công điện': 'CĐ',
  'giấy mời': 'GM',
  'phiếu gửi': 'PG',
  'phiếu chuyển': 'PC',
} as const;

/** NĐ 30/2020, Phụ lục III.I. Công văn and thư công have none. */
export const maLoaiNd30: Readonly<Record<string, string>> = {
  ...shared,
  'bản ghi nhớ': 'BGN',
  'bản thỏa thuận': 'BTT',
  'giấy ủy quyền': 'GUQ',
  'giấy giới thiệu': 'GGT',
  'giấy nghỉ phép': 'GNP',
  'phiếu báo': 'PB',
};

/** TT 01/2011, Phụ lục I (from practice; its full text was not at hand). */
export const maLoaiTt01: Readonly<Record<string, string>> = {
  ...shared,
  'bản ghi nhớ': 'GN',
  'bản cam kết': 'CK',
  'bản thỏa thuận': 'TTh',
  'giấy chứng nhận': 'CN',
  'giấy ủy quyền': 'UQ',
  'giấy giới thiệu': 'GT',
  'giấy nghỉ phép': 'NP',
  'giấy đi đường': 'ĐĐ',
  'giấy biên nhận hồ sơ': 'BN',
};
