import type { FieldProps } from '@rjsf/utils';
import type { ComponentType } from 'react';
import { type Path, pathOf, pointerOf } from '../model/path.ts';
import type { Shape } from '../model/shape.ts';

/** What our fields need of all that RJSF hands them. */
export interface DrawnField {
  path: Path;
  shape: Shape;
}

export const shapeOf = (uiSchema: FieldProps['uiSchema']): Shape =>
  (uiSchema!['ui:options'] as unknown as { shape: Shape }).shape;

/** One of our fields as RJSF calls it. */
export function drawnBy(Field: ComponentType<DrawnField>): ComponentType<FieldProps> {
  return function Drawn({ fieldPathId, uiSchema }: FieldProps) {
    // An index that came as the name of a property is an index again.
    return <Field path={pathOf(pointerOf(fieldPathId.path))} shape={shapeOf(uiSchema)} />;
  };
}
