import { type DynamicModule, Module } from '@nestjs/common';
import { RegenerationsController } from './archive/regenerations.controller.js';
import { RegenerationsService } from './archive/regenerations.service.js';
import { BatchFiles } from './batches/batch-files.js';
import { BatchStreams } from './batches/batch-stream.js';
import { BatchThreads } from './batches/batch-threads.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesRepository } from './batches/batches.repository.js';
import { BatchesService } from './batches/batches.service.js';
import { SheetBatches } from './batches/sheet/sheet-batch.js';
import { SheetsController } from './batches/sheet/sheets.controller.js';
import { CLOCK, type Clock } from './clock.js';
import { Config } from './config.js';
import { DocumentEvents } from './documents/document-events.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsRepository } from './documents/documents.repository.js';
import { DocumentsService } from './documents/documents.service.js';
import { EventStreams } from './documents/event-stream.js';
import { Renderer } from './documents/renderer.js';
import { Engine } from './engine/engine.js';
import { LOG, type Log } from './log.js';
import { HealthController } from './operations/health.controller.js';
import { HealthService } from './operations/health.service.js';
import { PreviewsController } from './previews/previews.controller.js';
import { PreviewsService } from './previews/previews.service.js';
import { RENDER_QUEUE, type RenderQueue } from './queue/render-queue.js';
import { DATABASE, type Database } from './storage/database.js';
import { FILE_STORE, type FileStore } from './storage/files.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesService } from './templates/templates.service.js';
import { Checker } from './the-thuc/checker.js';
import { TheThucController } from './the-thuc/the-thuc.controller.js';
import { TheThucService } from './the-thuc/the-thuc.service.js';
import { WebController } from './web/web.controller.js';

/** Everything outside the application, opened before it and closed after it. */
export interface Outside {
  config: Config;
  engine: Engine;
  database: Database;
  files: FileStore;
  queue: RenderQueue;
  clock: Clock;
  log: Log;
}

@Module({})
export class AppModule {
  static of(outside: Outside): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        WebController,
        TemplatesController,
        DocumentsController,
        RegenerationsController,
        BatchesController,
        SheetsController,
        PreviewsController,
        TheThucController,
        HealthController,
      ],
      providers: [
        { provide: Config, useValue: outside.config },
        { provide: Engine, useValue: outside.engine },
        { provide: DATABASE, useValue: outside.database },
        { provide: FILE_STORE, useValue: outside.files },
        { provide: RENDER_QUEUE, useValue: outside.queue },
        { provide: CLOCK, useValue: outside.clock },
        { provide: LOG, useValue: outside.log },
        DocumentsRepository,
        DocumentEvents,
        DocumentsService,
        Renderer,
        EventStreams,
        RegenerationsService,
        BatchesRepository,
        BatchesService,
        BatchFiles,
        BatchStreams,
        BatchThreads,
        SheetBatches,
        PreviewsService,
        Checker,
        TheThucService,
        TemplatesService,
        HealthService,
      ],
    };
  }
}
