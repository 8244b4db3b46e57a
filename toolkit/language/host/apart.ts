import { Processes } from '../../../service/engine/apart/processes.js';
import { type WorkEnd, WorkEnded, type WorkLimits } from '../../../service/engine/apart/work-ended.js';
import type { Results, Task } from './apart-process.js';
import { TemplateTooHard } from './too-hard.js';

/** Processes for work on templates. */
export class Apart {
  private readonly processes: Processes<Task, Results[keyof Results]>;

  constructor(private readonly limits: WorkLimits) {
    const { memoryMb } = limits;
    this.processes = new Processes({ program: new URL('./apart-process', import.meta.url), memoryMb });
  }

  /** Throws TemplateTooHard, the EngineError that the work threw, or an Error with the words of any other. */
  async run<K extends keyof Results>(task: Task & { kind: K }): Promise<Results[K]> {
    try {
      return (await this.processes.run(task, this.limits.timeMs)) as Results[K];
    } catch (error) {
      throw error instanceof WorkEnded ? new TemplateTooHard(sentence(error.why, error.limits)) : error;
    }
  }

  close(): void {
    this.processes.close();
  }
}

function sentence(why: WorkEnd, { timeMs, memoryMb }: WorkLimits): string {
  if (why === 'late') return `Sau ${timeMs / 1_000} giây vẫn chưa đọc, làm thử xong.`;
  return why === 'deep' ? 'Nội dung lồng nhau quá sâu hoặc quá dài.' : `Đọc, làm thử cần hơn ${memoryMb} MB bộ nhớ.`;
}
