import { type DynamicModule, Module } from '@nestjs/common';
import { makers, type Outside, provided } from './app.module.js';
import { QueueModule } from './queue/queue.module.js';

/** A process that makes documents and answers nobody. */
@Module({})
export class WorkerModule {
  static of(outside: Outside): DynamicModule {
    return {
      module: WorkerModule,
      imports: [QueueModule.of(outside.config, outside.log)],
      providers: [...provided(outside), ...makers],
    };
  }
}
