import { digest } from '../../fill/model/schema.ts';
import { served } from '../../fill/model/testing.ts';
import { FORMS, type Part, type SetForms, setForms } from './forms.ts';

const part = (name: Part) => digest(served(FORMS[name], '2025-2026')).shape;

/** The forms of the project as the page has them. */
export const forms = (): SetForms =>
  setForms(Object.fromEntries((Object.keys(FORMS) as Part[]).map((name) => [name, part(name)])) as never);
