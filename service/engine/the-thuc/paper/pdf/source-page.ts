/** A page of pdf.js, as far as it is read here. */
export interface SourcePage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(options: { intent: string }): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  commonObjs: Store;
  objs: Store;
}

export interface Store {
  get(id: string, done?: (value: never) => void): unknown;
}

/** Arguments of an operator of pdf.js, which checked their types. */
export type Args = readonly [never, never, never, never];
