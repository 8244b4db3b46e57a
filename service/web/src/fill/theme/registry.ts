import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js';
import { DEFAULT_ID_PREFIX, DEFAULT_ID_SEPARATOR, englishStringTranslator, type Registry } from '@rjsf/utils';
import { BodyField } from './body.tsx';
import { CardsField } from './cards.tsx';
import { CheckField, ChoiceField } from './choice.tsx';
import { DateField, MomentField } from './day.tsx';
import { drawnBy } from './drawn-field.tsx';
import { GridField } from './grid.tsx';
import { GroundsField } from './grounds.tsx';
import { GroupField } from './group.tsx';
import { ListField } from './list.tsx';
import { PictureField } from './picture.tsx';
import { SignerField } from './signer.tsx';
import { FieldTemplate, ObjectFieldTemplate } from './templates.tsx';
import { LinesField, NumberField, TextField } from './written.tsx';

const Nothing = () => null;

/**
 * All that RJSF draws with. vite.config.ts puts it in the place of RJSF's own registry, so that none of the fields, widgets and
 * templates that nobody sees here are loaded.
 */
export default function registry(): Omit<Registry, 'schemaUtils'> {
  return {
    fields: {
      SchemaField,
      ObjectField: GroupField,
      // By the kind of the place (model/shape.ts).
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
    },
    templates: {
      FieldTemplate,
      ObjectFieldTemplate,
      DescriptionFieldTemplate: Nothing,
      FieldHelpTemplate: Nothing,
      FieldErrorTemplate: Nothing,
      ErrorListTemplate: Nothing,
      ButtonTemplates: { SubmitButton: Nothing },
    } as unknown as Registry['templates'],
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: {
      idPrefix: DEFAULT_ID_PREFIX,
      idSeparator: DEFAULT_ID_SEPARATOR,
      useFallbackUiForUnsupportedType: false,
    },
  };
}
