import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { RegenerationsController } from './archive/regenerations.controller.js';
import { RegenerationsService } from './archive/regenerations.service.js';
import { CLOCK, type Clock } from './clock.js';
import { Config } from './config.js';
import { Backlog } from './documents/backlog.js';
import { DocumentEvents } from './documents/document-events.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsRepository } from './documents/documents.repository.js';
import { DocumentsService } from './documents/documents.service.js';
import { EventStreams } from './documents/event-stream.js';
import { RenderWorker } from './documents/render-worker.js';
import { Renderer } from './documents/renderer.js';
import { Sweep } from './documents/sweep.js';
import { Engine } from './engine/engine.js';
import { LOG, type Log } from './log.js';
import { HealthController } from './operations/health.controller.js';
import { HealthService } from './operations/health.service.js';
import { PreviewsController } from './previews/previews.controller.js';
import { PreviewsService } from './previews/previews.service.js';
import { QueueModule } from './queue/queue.module.js';
import { DATABASE, type Database } from './storage/database.js';
import { FILE_STORE, type FileStore } from './storage/files.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesService } from './templates/templates.service.js';
import { WebController } from './web/web.controller.js';

/** Everything outside the application, opened before it and closed after it. */
export interface Outside {
  config: Config;
  engine: Engine;
  database: Database;
  files: FileStore;
  clock: Clock;
  log: Log;
}

/** What was opened outside, for injection. */
export function provided({ config, engine, database, files, clock, log }: Outside): Provider[] {
  return [
    { provide: Config, useValue: config },
    { provide: Engine, useValue: engine },
    { provide: DATABASE, useValue: database },
    { provide: FILE_STORE, useValue: files },
    { provide: CLOCK, useValue: clock },
    { provide: LOG, useValue: log },
  ];
}

/** What makes accepted documents: all that a worker needs, and a part of the service. */
export const makers: Provider[] = [DocumentsRepository, DocumentEvents, Renderer, Sweep, RenderWorker];

@Module({})
export class AppModule {
  static of(outside: Outside): DynamicModule {
    return {
      module: AppModule,
      imports: [QueueModule.of(outside.config, outside.log)],
      controllers: [
        WebController,
        TemplatesController,
        DocumentsController,
        RegenerationsController,
        PreviewsController,
        HealthController,
      ],
      providers: [
        ...provided(outside),
        ...makers,
        Backlog,
        DocumentsService,
        EventStreams,
        RegenerationsService,
        PreviewsService,
        TemplatesService,
        HealthService,
      ],
    };
  }
}
