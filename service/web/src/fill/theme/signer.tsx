import { NativeSelect } from '@mantine/core';
import type { FieldProps } from '@rjsf/utils';
import type { Signer } from '../../api/queries.ts';
import { useFill, usePlace } from '../context.tsx';
import { canonical } from '../drafts/draft.ts';
import { signing } from '../model/start.ts';
import classes from './signer.module.css';

/** Who signs: one of the office's signers, or whoever is written below. */
export function SignerField(props: FieldProps) {
  const { office } = useFill();
  const place = usePlace<Record<string, unknown>>(props.fieldPathId.path);
  const ObjectField = props.registry.fields.ObjectField!;
  const signers = office?.nguoiKy ?? [];
  const chosen = signers.findIndex((signer) => isSame(signer, place.value));
  return (
    <div className={classes.signer} data-pointer={place.pointer}>
      {signers.length > 0 && (
        <NativeSelect
          label="Chọn người ký của cơ quan"
          size="md"
          value={chosen < 0 ? '' : String(chosen)}
          disabled={place.readOnly}
          data={[
            { value: '', label: 'Người khác (ghi bên dưới)' },
            ...signers.map((signer, index) => ({ value: String(index), label: nameOf(signer) })),
          ]}
          onChange={(event) => {
            const signer = signers[Number(event.currentTarget.value)];
            if (event.currentTarget.value === '') place.set({}, { step: true });
            else if (signer) place.set(signing(signer), { step: true });
          }}
        />
      )}
      <ObjectField {...props} />
    </div>
  );
}

const nameOf = ({ hoTen, chucVu, quyenHan, thayMat }: Signer) =>
  [hoTen, `${[quyenHan, thayMat].filter(Boolean).join(' ')}${quyenHan ? ' / ' : ''}${chucVu}`]
    .filter(Boolean)
    .join(' – ');

/** Whether the form holds this signer; pictures come on top. */
function isSame(signer: Signer, value: Record<string, unknown> | undefined): boolean {
  if (!value) return false;
  const { anhChuKy: _, anhConDau: __, ...written } = value;
  const filled = Object.fromEntries(Object.entries(written).filter(([, one]) => one != null && one !== ''));
  const known = signing(signer);
  return (
    canonical(filled) === canonical(Object.fromEntries(Object.entries(known).filter(([key]) => !key.startsWith('anh'))))
  );
}
