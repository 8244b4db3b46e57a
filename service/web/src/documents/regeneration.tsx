import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { components } from '../../../../examples/clients/typescript/api.ts';
import { API, call } from '../api/http.ts';
import { wordsOf } from '../ui/states.tsx';
import classes from './documents.module.css';

type Made = components['schemas']['Regeneration'];

/** Makes the document again from its stored data, and says whether it came out the same to the byte. */
export function Regeneration({ id }: { id: string }) {
  const made = useMutation({
    mutationFn: () => call<Made>(`${API}/documents/${id}/regenerations`, { method: 'POST' }),
  });
  return (
    <div>
      <Button variant="default" loading={made.isPending} onClick={() => made.mutate()}>
        Làm lại để đối chiếu với bản đã lưu
      </Button>
      <div role="status">
        {made.data?.identical && (
          <Alert color="nhan" title="Giống hệt bản đã lưu">
            Làm lại từ dữ liệu đã lưu cho ra đúng từng byte. Không có gì thay đổi.
          </Alert>
        )}
        {made.data && !made.data.identical && <Differing made={made.data} />}
      </div>
      {made.error && (
        <Alert color="red" title={wordsOf(made.error).title}>
          {wordsOf(made.error).detail}
        </Alert>
      )}
    </div>
  );
}

const INPUTS: Record<string, string> = {
  template: 'mẫu',
  schema: 'các mục phải điền',
  font: 'phông chữ',
  browser: 'trình duyệt in',
  package: 'gói phần mềm',
  code: 'phần mềm Văn Thư',
};

function Differing({ made }: { made: Made }) {
  const inputs = [...new Set(made.changed.map(({ input }) => INPUTS[input] ?? input))];
  const differences = Object.values(made.differences ?? {}).flat();
  return (
    <Alert color="yellow" title="Có chỗ khác bản đã lưu">
      <p>Bản đã lưu vẫn giữ nguyên.{inputs.length > 0 && ` Đã đổi từ ngày làm: ${inputs.join(', ')}.`}</p>
      <ul className={classes.notes}>
        {differences.slice(0, 8).map((d) => (
          <li key={`${d.place} ${d.line} ${d.message}`}>{d.message}</li>
        ))}
      </ul>
    </Alert>
  );
}
