import classes from './brand.module.css';
import mark from './dau.svg';

export function Brand() {
  return (
    <span className={classes.brand}>
      <img src={mark} alt="" width={30} height={30} />
      Văn Thư
    </span>
  );
}
