import { type DynamicModule, Module } from '@nestjs/common';
import { gate, makers, type Outside, provided, watchers } from './app.module.js';
import { QueueModule } from './queue/queue.module.js';

/** A process that makes documents and answers nobody, but for who watches it. */
@Module({})
export class WorkerModule {
  static of(outside: Outside): DynamicModule {
    return {
      module: WorkerModule,
      imports: [QueueModule.of(outside.config, outside.log)],
      controllers: watchers.controllers,
      providers: [...provided(outside), ...gate, ...makers, ...watchers.providers],
    };
  }
}
