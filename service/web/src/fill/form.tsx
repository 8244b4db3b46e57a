import Form from '@rjsf/core/lib/components/Form.js';
import type { ValidatorType } from '@rjsf/utils';
import { memo } from 'react';
import type { Digest } from './model/schema.ts';

/** The service judges the data; nothing here compiles a schema into a program. */
const validator: ValidatorType = {
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
};

/**
 * All fields of a version, by theme/registry.ts. They read and write the store themselves, so that a keystroke draws one field
 * and no more.
 */
export const DrawnForm = memo(function DrawnForm({ schema, uiSchema }: Pick<Digest, 'schema' | 'uiSchema'>) {
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      tagName="div"
      noValidate
      noHtml5Validate
      showErrorList={false}
    />
  );
});
