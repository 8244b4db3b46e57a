/** In the place of RJSF's own (vite.config.ts), which merges what stands under `allOf`: the form's schema has nothing there. */
export default function shallowAllOfMerge(): never {
  throw new Error('the schema of the form has an allOf');
}
