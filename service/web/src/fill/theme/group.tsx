import { type FieldProps, type ObjectFieldTemplateProps, toFieldPathId } from '@rjsf/utils';
import type { JsonSchema } from '../model/shape.ts';

/** The fields of an object, one after the other. */
export function GroupField(props: FieldProps) {
  const { schema, uiSchema, fieldPathId, registry } = props;
  const SchemaField = registry.fields.SchemaField!;
  const { ObjectFieldTemplate } = registry.templates;
  const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    content: (
      <SchemaField
        {...props}
        key={name}
        name={name}
        schema={inner as JsonSchema}
        uiSchema={uiSchema?.[name] as FieldProps['uiSchema']}
        required={schema.required?.includes(name) ?? false}
        fieldPathId={toFieldPathId(name, registry.globalFormOptions, fieldPathId)}
        formData={undefined}
      />
    ),
  }));
  return (
    <ObjectFieldTemplate
      {...(props as unknown as ObjectFieldTemplateProps)}
      properties={properties as ObjectFieldTemplateProps['properties']}
      title=""
    />
  );
}
