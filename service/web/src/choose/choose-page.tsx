export default function ChoosePage() {
  return <h1>Chọn mẫu</h1>;
}
