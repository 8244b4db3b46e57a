import { registerDecorator, type ValidationOptions } from 'class-validator';
import { isNamHoc, isRealDate } from '../engine/vietnamese/calendar.js';

export { isNamHoc, isRealDate };

const rule = (name: string, validate: (value: unknown) => boolean) => (options: ValidationOptions) => {
  return (target: object, propertyName: string) =>
    registerDecorator({ name, target: target.constructor, propertyName, options, validator: { validate } });
};

export const IsRealDate = rule('isRealDate', isRealDate);
export const IsNamHoc = rule('isNamHoc', isNamHoc);
/** There is a value, also null. */
export const IsGiven = rule('isGiven', (value) => value !== undefined);
