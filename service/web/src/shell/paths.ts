/** Addresses of the app's pages; the server gives the app at every one of them. */
export const paths = {
  choose: '/',
  fill: (template: string) => `/app/soan/${encodeURIComponent(template)}`,
  /** A draft that was begun. */
  draft: (template: string, draft: string) => `/app/soan/${encodeURIComponent(template)}/${draft}`,
  documents: '/app/van-ban',
  document: (id: string) => `/app/van-ban/${id}`,
  many: '/app/nhieu',
  manyOf: (template: string) => `/app/nhieu/${encodeURIComponent(template)}`,
  batch: (id: string) => `/app/lo/${id}`,
  set: '/app/bo-ho-so',
  /** A set that was begun. */
  setDraft: (draft: string) => `/app/bo-ho-so/${draft}`,
  check: '/app/kiem-tra',
  people: '/app/nguoi',
  office: '/app/co-quan',
  firstStart: '/app/bat-dau',
};
