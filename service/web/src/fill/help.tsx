import { Modal } from '@mantine/core';
import { useFocusBack } from '../ui/use-focus-back.ts';
import classes from './help.module.css';

const keys: [keys: string[], does: string][] = [
  [['Ctrl', 'Enter'], 'Hoàn tất: làm văn bản'],
  [['Alt', 'P'], 'Điền / Xem trang (màn hình nhỏ)'],
  [['F8'], 'Đến chỗ cần sửa tiếp theo; Shift+F8: chỗ trước'],
  [['Ctrl', 'Z'], 'Hoàn tác; Ctrl+Shift+Z: làm lại'],
  [['Enter'], 'Trong danh sách: thêm dòng; trong bảng: xuống dòng dưới'],
  [['Backspace'], 'Ở dòng trống của danh sách: bỏ dòng'],
  [['Alt', '↑ ↓'], 'Trong danh sách: đưa dòng lên, xuống'],
  [['↑ ↓ ← →'], 'Trong bảng: sang ô bên cạnh'],
  [['Alt', 'Enter'], 'Trong ô của bảng: xuống dòng'],
  [['Tab'], 'Trong nội dung: dòng xuống một cấp; Shift+Tab: lên một cấp'],
  [['Esc', 'Tab'], 'Ra khỏi khung nội dung'],
  [['Alt', 'Shift', '↑ ↓'], 'Trong nội dung: dời đoạn lên, xuống'],
  [['Alt', 'Shift', '← →'], 'Trong bảng của nội dung: cột hẹp lại, rộng ra'],
  [['F1'], 'Bảng phím tắt này'],
];

/** The keys, for whoever keeps the hands on them. */
export default function Help({ onClose }: { onClose: () => void }) {
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title="Phím tắt" size="lg">
      <dl className={classes.keys}>
        {keys.map(([combination, does]) => (
          <div key={does}>
            <dt>
              {combination.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.tip}>Dán nhiều dòng vào danh sách, hay nhiều ô từ Excel vào bảng, đều được.</p>
    </Modal>
  );
}
