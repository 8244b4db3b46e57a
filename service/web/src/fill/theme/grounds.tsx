import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { API, call } from '../../api/http.ts';
import { useFill, useFormState, usePlace } from '../context.tsx';
import type { DrawnField } from './drawn-field.tsx';
import { Frame } from './frame.tsx';
import classes from './grounds.module.css';
import { Lines } from './list.tsx';

interface Suggestion {
  van: string;
  ghiChu?: string;
}

/** Căn cứ, and those that the version suggests for the document's day. */
export function GroundsField({ path, shape }: DrawnField) {
  const place = usePlace<string[]>(path);
  const suggestions = useSuggestions();
  const items = place.value ?? [];
  const open = suggestions.filter(({ van }) => !items.some((item) => item.trim() === van));
  const add = (van: string) => place.set([...items.filter((item) => item.trim() !== ''), van], { step: true });
  return (
    <Frame place={place} shape={shape} group>
      {(described) => (
        <>
          <Lines place={place} shape={shape} described={described} />
          {open.length > 0 && !place.readOnly && (
            <details className={classes.suggestions} open={items.every((item) => item.trim() === '')}>
              <summary>Căn cứ gợi ý ({open.length})</summary>
              <ul>
                {open.map(({ van, ghiChu }) => (
                  <li key={van}>
                    <Button
                      variant="subtle"
                      className={classes.suggestion}
                      leftSection={<IconPlus size={18} aria-hidden />}
                      aria-label={`Thêm: ${van}`}
                      onClick={() => add(van)}
                    >
                      {van}
                    </Button>
                    {ghiChu && <p>{ghiChu}</p>}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Frame>
  );
}

function useSuggestions(): Suggestion[] {
  const { occasion, version } = useFill();
  const ngay = useFormState((state) => state.data.ngay);
  const day = typeof ngay === 'string' && /^\d{4}-\d\d-\d\d$/.test(ngay) ? ngay : undefined;
  const { data } = useQuery({
    queryKey: ['can-cu', occasion.template, version, day],
    queryFn: ({ signal }) =>
      call<{ items: Suggestion[] }>(
        `${API}/templates/${occasion.template}/versions/${version}/can-cu${day ? `?ngay=${day}` : ''}`,
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  return data?.items ?? [];
}
