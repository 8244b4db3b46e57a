import { ActionIcon, Button, Checkbox, SegmentedControl, Select, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { Signer } from '../api/queries.ts';
import { tellUndo } from '../ui/tell-undo.tsx';
import { noSigner, shortForm } from './draft.ts';
import classes from './office.module.css';
import type { OfficeForm } from './use-office.ts';

interface SectionProps {
  form: OfficeForm;
}

const KINDS = [
  { value: 'truong', label: 'Trường' },
  { value: 'phong', label: 'Phòng' },
  { value: 'so', label: 'Sở' },
  { value: 'khac', label: 'Khác' },
];

/** Who issues: as it stands at the head of every page. */
export function BodySection({ form: { draft, change, wrong } }: SectionProps) {
  const id = useId();
  const proposal = shortForm(draft.banHanh);
  return (
    <fieldset className={classes.section}>
      <legend>Cơ quan</legend>
      <div>
        <span id={id} className={classes.label}>
          Loại cơ quan
        </span>
        <SegmentedControl
          aria-labelledby={id}
          size="md"
          data={KINDS}
          value={draft.loai}
          onChange={(loai) => change({ loai: loai as typeof draft.loai })}
        />
      </div>
      <TextInput
        label="Cơ quan cấp trên"
        description="Dòng trên cùng ở góc trái, kèm tên địa phương. Không có thì để trống."
        placeholder="SỞ GDĐT TỈNH ĐIỆN BIÊN"
        value={draft.chuQuan}
        onChange={(event) => change({ chuQuan: event.currentTarget.value })}
        error={wrong(undefined, '/coQuan/chuQuan')}
      />
      <TextInput
        label="Tên cơ quan"
        description="In đậm ở góc trái mỗi văn bản."
        placeholder="TRƯỜNG THPT THANH NƯA"
        required
        value={draft.banHanh}
        onChange={(event) => change({ banHanh: event.currentTarget.value })}
        error={wrong('banHanh', '/coQuan/banHanh')}
      />
      <div className={classes.pair}>
        <TextInput
          label="Viết tắt trong ký hiệu"
          description="Phần sau của KH-THPTTN."
          placeholder={proposal || 'THPTTN'}
          required
          value={draft.vietTat}
          onChange={(event) => change({ vietTat: event.currentTarget.value })}
          error={wrong('vietTat', '/kyHieu/coQuan')}
        />
        <TextInput
          label="Đơn vị soạn thảo"
          description="Cho ký hiệu công văn, ví dụ VP."
          value={draft.donVi}
          onChange={(event) => change({ donVi: event.currentTarget.value })}
          error={wrong(undefined, '/kyHieu/donVi')}
        />
      </div>
      {draft.vietTat === '' && proposal !== '' && (
        <Button variant="subtle" className={classes.proposal} onClick={() => change({ vietTat: proposal })}>
          Dùng “{proposal}” làm chữ viết tắt
        </Button>
      )}
      <TextInput
        label="Địa danh"
        description="Đứng trước ngày tháng: tên xã, phường hoặc tỉnh nơi cơ quan đóng."
        placeholder="Thanh Nưa"
        value={draft.diaDanh}
        onChange={(event) => change({ diaDanh: event.currentTarget.value })}
        error={wrong(undefined, '/diaDanh')}
      />
    </fieldset>
  );
}

const AUTHORITIES = [
  { value: '', label: 'Người đứng đầu tự ký' },
  { value: 'KT.', label: 'KT. – ký thay người đứng đầu' },
  { value: 'TM.', label: 'TM. – thay mặt tập thể' },
  { value: 'TL.', label: 'TL. – thừa lệnh' },
  { value: 'TUQ.', label: 'TUQ. – thừa ủy quyền' },
  { value: 'Q.', label: 'Q. – quyền' },
];
/** Those who sign for another, and say for whom. */
const FOR_ANOTHER = ['KT.', 'TM.', 'TL.', 'TUQ.'];

/** Who signs, the usual one first. */
export function SignersSection({ form: { draft, change, wrongSigner } }: SectionProps) {
  const add = useRef<HTMLButtonElement>(null);
  const set = (index: number, part: Partial<Signer>) =>
    change({ nguoiKy: draft.nguoiKy.map((signer, i) => (i === index ? { ...signer, ...part } : signer)) });
  return (
    <fieldset className={classes.section}>
      <legend>Người ký</legend>
      <p className={classes.help}>Những người hay ký văn bản của cơ quan. Khi soạn, bạn chỉ việc chọn.</p>
      {draft.nguoiKy.map((signer, index) => (
        <fieldset key={index} className={classes.signer} aria-label={`Người ký thứ ${index + 1}`}>
          <TextInput
            label="Chức vụ"
            placeholder="HIỆU TRƯỞNG"
            value={signer.chucVu}
            onChange={(event) => set(index, { chucVu: event.currentTarget.value })}
            error={wrongSigner(index, 'chucVu')}
          />
          <TextInput
            label="Họ và tên"
            placeholder="Lò Thị Hà"
            value={signer.hoTen ?? ''}
            onChange={(event) => set(index, { hoTen: event.currentTarget.value })}
            error={wrongSigner(index, 'hoTen')}
          />
          <Select
            label="Quyền ký"
            data={AUTHORITIES}
            value={signer.quyenHan ?? ''}
            onChange={(value) => set(index, { quyenHan: value || null })}
            error={wrongSigner(index, 'quyenHan')}
          />
          {FOR_ANOTHER.includes(signer.quyenHan ?? '') && (
            <TextInput
              label={signer.quyenHan === 'TM.' ? 'Thay mặt' : 'Ký cho'}
              placeholder={signer.quyenHan === 'TM.' ? 'HỘI ĐỒNG THI ĐUA' : 'HIỆU TRƯỞNG'}
              value={signer.thayMat ?? ''}
              onChange={(event) => set(index, { thayMat: event.currentTarget.value })}
              error={wrongSigner(index, 'thayMat')}
            />
          )}
          <div className={classes.signerFoot}>
            <Checkbox
              label="Thường ký nhất"
              checked={signer.macDinh === true}
              onChange={({ currentTarget: { checked } }) =>
                change({ nguoiKy: draft.nguoiKy.map((s, i) => ({ ...s, macDinh: checked && i === index })) })
              }
            />
            <Tooltip label="Bỏ người này">
              <ActionIcon
                size={40}
                aria-label={`Bỏ người ký thứ ${index + 1}`}
                onClick={() => {
                  change({ nguoiKy: draft.nguoiKy.toSpliced(index, 1) });
                  add.current?.focus();
                  if (!signer.chucVu && !signer.hoTen) return;
                  tellUndo(`Đã bỏ ${signer.hoTen || signer.chucVu}.`, () =>
                    change(({ nguoiKy }) => ({ nguoiKy: nguoiKy.toSpliced(index, 0, signer) })),
                  );
                }}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Tooltip>
          </div>
        </fieldset>
      ))}
      <Button
        ref={add}
        variant="default"
        className={classes.proposal}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => change({ nguoiKy: [...draft.nguoiKy, noSigner] })}
      >
        Thêm người ký
      </Button>
    </fieldset>
  );
}

/** Who receives every document. */
export function RecipientsSection({ form: { draft, change, wrong } }: SectionProps) {
  return (
    <fieldset className={classes.section}>
      <legend>Nơi nhận</legend>
      <Textarea
        label="Nơi nhận quen dùng"
        description="Mỗi dòng một nơi. Không cần gạch đầu dòng và dấu chấm phẩy."
        autosize
        minRows={3}
        maxRows={10}
        value={draft.noiNhan}
        onChange={(event) => change({ noiNhan: event.currentTarget.value })}
        error={wrong(undefined, '/noiNhan')}
      />
      <TextInput
        label="Lưu"
        description="Dòng cuối của Nơi nhận, không kèm chữ “Lưu:”."
        placeholder="VT, VP"
        value={draft.luu}
        onChange={(event) => change({ luu: event.currentTarget.value })}
        error={wrong(undefined, '/luu')}
      />
    </fieldset>
  );
}
