import { DatePicker, DatesProvider } from '@mantine/dates';
import 'dayjs/locale/vi';
import '@mantine/dates/styles.css';

/** A month to pick a day from. */
export default function Calendar({
  day,
  today,
  onPick,
}: {
  day: string | null;
  today: string;
  onPick: (day: string) => void;
}) {
  return (
    <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
      <DatePicker
        value={day}
        defaultDate={day ?? today}
        onChange={(picked) => picked && onPick(picked)}
        highlightToday
        ariaLabels={{
          monthLevelControl: 'Chọn tháng',
          yearLevelControl: 'Chọn năm',
          nextMonth: 'Tháng sau',
          previousMonth: 'Tháng trước',
          nextYear: 'Năm sau',
          previousYear: 'Năm trước',
          nextDecade: 'Mười năm sau',
          previousDecade: 'Mười năm trước',
        }}
      />
    </DatesProvider>
  );
}
