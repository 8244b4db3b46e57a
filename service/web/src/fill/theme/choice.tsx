import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { usePlace } from '../context.tsx';
import { emptyOf } from '../model/shape.ts';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';

/** What none of the choices comes to, where “Không” says too little. */
const nothing: Readonly<Record<string, string>> = {
  quyenHan: 'Người đứng đầu tự ký',
  sapXep: 'Theo thứ tự ưu tiên (mặc định)',
  danhSach: 'Tùy số người (mặc định)',
};

/** One of a few values: side by side where there is room for their words, else a list to choose from. */
export function ChoiceField({ path, shape }: DrawnField) {
  const place = usePlace<string | null>(path);
  const options = shape.options ?? [];
  const none = shape.nullable || !shape.required ? [{ value: '', label: 'Không' }] : [];
  const write = (value: string) => place.set(value === '' ? emptyOf(shape) : value, { step: true });
  const all = [...none, ...options];
  const short = all.length <= 4 && all.reduce((sum, { label }) => sum + label.length, 0) <= 44;
  if (short && (none.length > 0 || place.value)) {
    return (
      <Frame place={place} shape={shape} group>
        {({ id, ...described }) => (
          <SegmentedControl
            id={id}
            aria-labelledby={`${id}-ten`}
            aria-describedby={described['aria-describedby']}
            data={all}
            value={place.value ?? ''}
            onChange={write}
            readOnly={place.readOnly}
            size="md"
            w="fit-content"
          />
        )}
      </Frame>
    );
  }
  return (
    <Frame place={place} shape={shape} half={!options.some(({ label }) => label.length > 34)}>
      {(described) => (
        <NativeSelect
          {...described}
          size="md"
          data={[{ value: '', label: none.length > 0 ? (nothing[shape.name] ?? 'Không') : 'Chọn …' }, ...options]}
          value={place.value ?? ''}
          onChange={(event) => write(event.currentTarget.value)}
          disabled={place.readOnly}
          error={place.issues.length > 0}
        />
      )}
    </Frame>
  );
}

/** Yes or no. */
export function CheckField({ path, shape }: DrawnField) {
  const place = usePlace<boolean | null>(path);
  return (
    <Frame place={place} shape={shape} group>
      {({ id, ...described }) => (
        <Checkbox
          id={id}
          aria-describedby={described['aria-describedby']}
          label={shape.title}
          checked={place.value === true}
          disabled={place.readOnly}
          onChange={(event) => place.set(event.currentTarget.checked ? true : emptyOf(shape), { step: true })}
        />
      )}
    </Frame>
  );
}
