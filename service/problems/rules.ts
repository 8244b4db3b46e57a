import { registerDecorator, type ValidationOptions } from 'class-validator';

/** True for a date that the calendar has, written `2017-09-18`. */
export function isRealDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** True for two years that follow each other: `2017-2018`. */
export function isNamHoc(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(value) ?? [];
  return first !== undefined && Number(first) + 1 === Number(second);
}

const rule = (name: string, validate: (value: unknown) => boolean) => (options: ValidationOptions) => {
  return (target: object, propertyName: string) =>
    registerDecorator({ name, target: target.constructor, propertyName, options, validator: { validate } });
};

export const IsRealDate = rule('isRealDate', isRealDate);
export const IsNamHoc = rule('isNamHoc', isNamHoc);
/** There is a value, also null. */
export const IsGiven = rule('isGiven', (value) => value !== undefined);
