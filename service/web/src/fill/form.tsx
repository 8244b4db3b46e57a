import Form from '@rjsf/core/lib/components/Form.js';
import type { RegistryFieldsType, TemplatesType, ValidatorType } from '@rjsf/utils';
import { memo } from 'react';
import type { Digest } from './model/schema.ts';
import { BodyField } from './theme/body.tsx';
import { CardsField } from './theme/cards.tsx';
import { CheckField, ChoiceField } from './theme/choice.tsx';
import { DateField, MomentField } from './theme/day.tsx';
import { drawnBy } from './theme/drawn-field.tsx';
import { GridField } from './theme/grid.tsx';
import { GroundsField } from './theme/grounds.tsx';
import { ListField } from './theme/list.tsx';
import { PictureField } from './theme/picture.tsx';
import { SignerField } from './theme/signer.tsx';
import { FieldTemplate, ObjectFieldTemplate } from './theme/templates.tsx';
import { LinesField, NumberField, TextField } from './theme/written.tsx';

/** By the kind of the place (model/shape.ts). */
const fields: RegistryFieldsType = {
  text: drawnBy(TextField),
  lines: drawnBy(LinesField),
  number: drawnBy(NumberField),
  choice: drawnBy(ChoiceField),
  check: drawnBy(CheckField),
  date: drawnBy(DateField),
  moment: drawnBy(MomentField),
  list: drawnBy(ListField),
  grounds: drawnBy(GroundsField),
  grid: drawnBy(GridField),
  body: drawnBy(BodyField),
  picture: drawnBy(PictureField),
  cards: CardsField,
  signer: SignerField,
};

const templates: Partial<TemplatesType> = { FieldTemplate, ObjectFieldTemplate };

/** The service judges the data; nothing here compiles a schema into a program. */
const validator: ValidatorType = {
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
};

/** All fields of a version. They read and write the store themselves, so that a keystroke draws one field and no more. */
export const DrawnForm = memo(function DrawnForm({ schema, uiSchema }: Pick<Digest, 'schema' | 'uiSchema'>) {
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      fields={fields}
      templates={templates}
      tagName="div"
      noValidate
      noHtml5Validate
      showErrorList={false}
    >
      {/* Without a child RJSF puts a button of its own here. */}
      <span hidden />
    </Form>
  );
});
