import { Combobox, Input, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { API, call } from '../../api/http.ts';
import type { Person } from '../model/grid.ts';

/** Finds people of the office's list and puts them into a table, one after the other without leaving the box. */
export default function PeopleSearch({ label, onPick }: { label: string; onPick: (person: Person) => void }) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const id = useId();
  const { data, isFetching } = useQuery({
    queryKey: ['people', 'search', asked],
    queryFn: ({ signal }) =>
      call<{ items: Person[] }>(`${API}/people?limit=8&q=${encodeURIComponent(asked)}`, { signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const found = asked === '' ? [] : (data?.items ?? []);
  const first = found[0]?.id;
  // Enter takes the first of those found, as soon as they are.
  useEffect(() => {
    if (first) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [first, combobox.selectFirstOption, combobox.resetSelectedOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(picked) => {
        const person = found.find((one) => one.id === picked);
        if (person) onPick(person);
        setWords('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <Input
          id={id}
          size="md"
          aria-label={`${label}: thêm người từ danh sách`}
          placeholder="Thêm người từ danh sách: gõ tên, tổ …"
          leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
          value={words}
          autoComplete="off"
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => words && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === ''}>
        <Combobox.Options aria-label="Người tìm thấy">
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <strong>{person.hoTen}</strong>
              {[person.chucVu, person.donVi].filter(Boolean).map((part) => ` · ${part}`)}
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>{isFetching ? 'Đang tìm …' : 'Không có ai khớp trong danh sách.'}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
