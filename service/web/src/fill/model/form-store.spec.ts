import { describe, expect, it } from '@jest/globals';
import { FormStore } from './form-store.ts';

describe('the form’s data', () => {
  const clocked = () => {
    const clock = { ms: 0 };
    return { clock, store: new FormStore({ so: null }, () => clock.ms) };
  };

  it('go back and forth; what is typed in one go is one step', () => {
    const { clock, store } = clocked();
    store.set(['trichYeu'], 't');
    store.set(['trichYeu'], 'tổ chức');
    clock.ms = 5_000;
    store.set(['trichYeu'], 'tổ chức họp');
    store.set(['kyHieu'], 'A');
    store.undo();
    expect(store.state.data).toEqual({ so: null, trichYeu: 'tổ chức họp' });
    store.undo();
    expect(store.state.data).toEqual({ so: null, trichYeu: 'tổ chức' });
    store.undo();
    expect(store.state.data).toEqual({ so: null });
    expect(store.canUndo).toBe(false);
    store.redo();
    store.redo();
    expect(store.state.data).toEqual({ so: null, trichYeu: 'tổ chức họp' });
  });

  it('say where a step changed something', () => {
    const { store } = clocked();
    store.set(['caNhan'], [{ hoTen: 'A' }, { hoTen: 'B' }, { hoTen: 'C' }], { step: true });
    store.set(['caNhan'], [{ hoTen: 'A' }, { hoTen: 'C' }], { step: true });
    store.set(['trichYeu'], 'x');
    expect([store.undo(), store.undo(), store.redo()]).toEqual(['/trichYeu', '/caNhan/1/hoTen', '/caNhan/1/hoTen']);
    expect([store.undo(), store.undo(), store.undo()]).toEqual(['/caNhan/1/hoTen', '/caNhan', undefined]);
  });

  it('lose no more than some seconds of typing without a pause', () => {
    const { clock, store } = clocked();
    for (let words = 1; words <= 8; words++) {
      store.set(['trichYeu'], 'một '.repeat(words));
      clock.ms += 1_000;
    }
    store.undo();
    expect(store.state.data.trichYeu).toBe('một '.repeat(6));
  });

  it('take their own step back together with an editor that took it back itself', () => {
    const { clock, store } = clocked();
    store.set(['kyHieu'], 'A');
    store.set(['noiDung'], ['a']);
    clock.ms = 5_000;
    store.set(['noiDung'], ['a', 'b']);
    store.set(['noiDung'], ['a'], { back: true });
    store.undo();
    expect(store.state.data).toEqual({ so: null, kyHieu: 'A' });
    store.set(['noiDung'], ['c'], { back: true });
    store.undo();
    expect(store.state.data).toEqual({ so: null });
  });

  it('have no way forth once something else was written', () => {
    const { store } = clocked();
    store.set(['trichYeu'], 'a');
    store.undo();
    store.set(['kyHieu'], 'A');
    expect(store.canRedo).toBe(false);
  });

  it('take a step of its own where one is asked for', () => {
    const { store } = clocked();
    store.set(['kinhGui'], ['a'], { step: true });
    store.set(['kinhGui'], ['a', 'b'], { step: true });
    store.undo();
    expect(store.state.data.kinhGui).toEqual(['a']);
  });

  it('stay as they are while only looked at', () => {
    const { store } = clocked();
    store.know({ readOnly: true });
    store.set(['trichYeu'], 'a');
    expect(store.state.data).toEqual({ so: null });
  });

  it('open what lies round a place together with it', () => {
    const { store } = clocked();
    store.open('/tienThuong/caNhan');
    expect([...store.state.opened]).toEqual(['/tienThuong', '/tienThuong/caNhan']);
    store.close('/tienThuong');
    expect(store.state.opened.size).toBe(0);
  });
});
