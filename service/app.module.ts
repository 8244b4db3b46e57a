import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { FailedKeys } from './access/failed-keys.js';
import { Gate } from './access/gate.js';
import { KeyRing } from './access/key-ring.js';
import { SessionCookie } from './access/session-cookie.js';
import { SessionsController } from './access/sessions.controller.js';
import { SessionsRepository } from './access/sessions.repository.js';
import { RegenerationsController } from './archive/regenerations.controller.js';
import { RegenerationsService } from './archive/regenerations.service.js';
import { BatchFiles } from './batches/batch-files.js';
import { BatchStreams } from './batches/batch-stream.js';
import { BatchThreads } from './batches/batch-threads.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesRepository } from './batches/batches.repository.js';
import { BatchesService } from './batches/batches.service.js';
import { SetSheetsController } from './batches/bo-ho-so/set-sheets.controller.js';
import { SheetBatches } from './batches/sheet/sheet-batch.js';
import { SheetReader } from './batches/sheet/sheet-reader.js';
import { SheetsController } from './batches/sheet/sheets.controller.js';
import { CLOCK, type Clock } from './clock.js';
import { Config } from './config.js';
import { Backlog } from './documents/backlog.js';
import { ComposedHere } from './documents/composed-here.js';
import { DocumentEvents } from './documents/document-events.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsRepository } from './documents/documents.repository.js';
import { DocumentsService } from './documents/documents.service.js';
import { EventStreams } from './documents/event-stream.js';
import { RenderWorker } from './documents/render-worker.js';
import { Renderer } from './documents/renderer.js';
import { RenderingRepository } from './documents/rendering.repository.js';
import { Sweep } from './documents/sweep.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { DraftsService } from './drafts/drafts.service.js';
import { Engine } from './engine/engine.js';
import { LOG, type Log } from './log.js';
import { OfficeController } from './office/office.controller.js';
import { OfficeRepository } from './office/office.repository.js';
import { OFFICE_SCHEMA, OfficeService } from './office/office.service.js';
import { BrowserWatch } from './operations/browser-watch.js';
import { HealthController } from './operations/health.controller.js';
import { HealthService } from './operations/health.service.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Metrics } from './operations/metrics.js';
import { ImportsService } from './people/imports.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleRepository } from './people/people.repository.js';
import { PERSON_SCHEMA, PeopleService } from './people/people.service.js';
import { PreviewsController } from './previews/previews.controller.js';
import { PreviewsService } from './previews/previews.service.js';
import { DataSchema } from './problems/data-schema.js';
import { QueueModule } from './queue/queue.module.js';
import { DATABASE, type Database } from './storage/database.js';
import { FILE_STORE, type FileStore } from './storage/files.js';
import { Deprecation } from './templates/deprecation.js';
import { PicturesController } from './templates/picture/pictures.controller.js';
import { PicturesService } from './templates/picture/pictures.service.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesService } from './templates/templates.service.js';
import { Checker } from './the-thuc/checker.js';
import { TheThucController } from './the-thuc/the-thuc.controller.js';
import { TheThucService } from './the-thuc/the-thuc.service.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhookSender } from './webhooks/sender.js';
import { Webhooks } from './webhooks/webhooks.js';
import { WebhooksRepository } from './webhooks/webhooks.repository.js';

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

/** What stands before every call. */
export const gate: Provider[] = [
  { provide: KeyRing, useFactory: (config: Config, log: Log) => new KeyRing(config, log), inject: [Config, LOG] },
  { provide: FailedKeys, useFactory: () => new FailedKeys() },
  SessionCookie,
  SessionsRepository,
  Gate,
];

/** What makes accepted documents: all that a worker needs, and a part of the service. */
export const makers: Provider[] = [
  DocumentsRepository,
  RenderingRepository,
  ComposedHere,
  DocumentEvents,
  Renderer,
  Sweep,
  RenderWorker,
  {
    provide: Metrics,
    useFactory: (engine: Engine, documents: DocumentsRepository) =>
      new Metrics({ waiting: () => documents.countOpen(), printer: () => engine.printer.state }),
    inject: [Engine, DocumentsRepository],
  },
];

/** What tells how a process is: for the service, and for a worker that listens. */
export const watchers = {
  controllers: [HealthController, MetricsController],
  providers: [
    Backlog,
    HealthService,
    {
      provide: BrowserWatch,
      useFactory: (engine: Engine) => new BrowserWatch(() => engine.printer.health()),
      inject: [Engine],
    },
  ] satisfies Provider[],
};

const schemaOf = (provide: symbol, file: string): Provider => ({
  provide,
  useFactory: ({ home }: Config, engine: Engine) => DataSchema.read(home, file, engine),
  inject: [Config, Engine],
});

/** What the office app keeps here. */
const desk = {
  controllers: [OfficeController, PeopleController, DraftsController],
  providers: [
    schemaOf(OFFICE_SCHEMA, 'schemas/office.schema.json'),
    OfficeRepository,
    OfficeService,
    schemaOf(PERSON_SCHEMA, 'schemas/person.schema.json'),
    PeopleRepository,
    PeopleService,
    ImportsService,
    DraftsRepository,
    DraftsService,
  ] satisfies Provider[],
};

@Module({})
export class AppModule {
  static of(outside: Outside): DynamicModule {
    return {
      module: AppModule,
      imports: [QueueModule.of(outside.config, outside.log)],
      controllers: [
        SessionsController,
        TemplatesController,
        PicturesController,
        DocumentsController,
        RegenerationsController,
        // Before the batches: their ids take any name.
        SetSheetsController,
        BatchesController,
        SheetsController,
        PreviewsController,
        TheThucController,
        DeliveriesController,
        ...desk.controllers,
        ...watchers.controllers,
      ],
      providers: [
        ...provided(outside),
        ...gate,
        ...makers,
        DocumentsService,
        EventStreams,
        RegenerationsService,
        BatchesRepository,
        BatchesService,
        BatchFiles,
        BatchStreams,
        BatchThreads,
        SheetReader,
        SheetBatches,
        PreviewsService,
        Checker,
        TheThucService,
        TemplatesService,
        Deprecation,
        PicturesService,
        ...desk.providers,
        ...watchers.providers,
        WebhooksRepository,
        Webhooks,
        WebhookSender,
      ],
    };
  }
}
