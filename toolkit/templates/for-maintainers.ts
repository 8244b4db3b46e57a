/** A sentence of the service for those to whom it sends others: they are told where to see what is wrong. */
export const forMaintainers = (detail: string): string =>
  detail.replace(
    / Hãy báo người (?:giữ|quản lý) mẫu\.$/,
    ' Mọi chỗ phải sửa, từng chỗ một: npx vanthu template check.',
  );
