import { applyDecorators } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  ApiExtraModels,
  ApiResponse,
  DocumentBuilder,
  getSchemaPath,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { SESSION_COOKIE } from '../access/session-cookie.js';
import { Engine } from '../engine/engine.js';
import { ProblemDetails } from '../problems/problem.dto.js';

const meanings: Record<number, string> = {
  400: 'Yêu cầu không đọc được',
  401: 'Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được',
  403: 'Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác',
  404: 'Không có',
  406: 'Không có dạng được yêu cầu',
  409: 'Trái với trạng thái hiện tại',
  412: 'Nơi khác đã lưu trước; không có gì bị ghi đè',
  413: 'Yêu cầu quá lớn',
  415: 'Kiểu nội dung không nhận ở đây',
  422: 'Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ',
  428: 'Thiếu phần đầu nói lưu đè lên bản nào',
  429: 'Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After',
  503: 'Tạm thời chưa phục vụ được',
  507: 'Ổ đĩa đầy; chưa nhận gì',
};

/** The errors a call answers with, all in one shape. Any call may also answer 500. */
export function ProblemResponses(...statuses: (keyof typeof meanings)[]): MethodDecorator & ClassDecorator {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDetails) } } };
  return applyDecorators(
    ApiExtraModels(ProblemDetails),
    ...statuses.map((status) => ApiResponse({ status, description: meanings[status]!, content })),
    ApiResponse({ status: 500, description: 'Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký', content }),
  );
}

/** Names of the two ways to prove who calls: programs send a key, browsers have signed in with one. */
const KEY = 'apiKey';
const SESSION = 'session';

/** Describes every route, with a working request body for each example of each template. */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Văn Thư')
    .setDescription('Văn bản hành chính từ dữ liệu: DOCX để sửa, PDF để in. Lỗi theo RFC 9457, bằng tiếng Việt.')
    .setVersion('1')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        description: 'Khóa API, cần khi dịch vụ đã có ít nhất một khóa (npm run keys -- add)',
      },
      KEY,
    )
    .addCookieAuth(
      SESSION_COOKIE,
      {
        type: 'apiKey',
        in: 'cookie',
        description: `Phiên đăng nhập của trình duyệt (POST /api/v1/sessions); với PUBLIC_URL là https thì cookie tên __Host-${SESSION_COOKIE}`,
      },
      SESSION,
    )
    .build();
  const api = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  demandKeys(api);
  const examples = requestExamples(app.get(Engine));
  for (const path of ['/api/v1/documents', '/api/v1/previews']) {
    const body = api.paths[path]?.post?.requestBody;
    const json = body && 'content' in body ? body.content['application/json'] : undefined;
    if (json) json.examples = examples;
  }
  return api;
}

export function serveDocs(app: NestExpressApplication, api: OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, api, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Văn Thư: các lời gọi API',
    // The validator badge would call a server outside.
    swaggerOptions: { validatorUrl: null },
  });
}

/** Every call but those that are open to everybody takes a key, and refuses without one. */
function demandKeys(api: OpenAPIObject): void {
  // Any of them: a service without keys asks for none.
  api.security = [{ [KEY]: [] }, { [SESSION]: [] }, {}];
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDetails) } } };
  for (const [path, calls] of Object.entries(api.paths)) {
    for (const call of [calls.get, calls.post, calls.put, calls.delete, calls.patch]) {
      if (!call) continue;
      if (isOpen(path)) call.security = [];
      else for (const status of [401, 403]) call.responses[status] = { description: meanings[status]!, content };
    }
  }
}

const isOpen = (path: string) => path.startsWith('/health/') || path.startsWith('/api/v1/sessions');

function requestExamples(engine: Engine): Record<string, { summary: string; value: unknown }> {
  const examples: Record<string, { summary: string; value: unknown }> = {};
  for (const { id, name, versions } of engine.catalog.list()) {
    for (const { manifest, altered } of versions) {
      if (altered.length > 0) continue;
      const { version } = manifest;
      for (const [example, data] of Object.entries(engine.catalog.get(id, version).examples)) {
        const value = { template: id, version, data };
        examples[`${id}_${version}_${example}`] = { summary: `${name} ${version}: ${example}`, value };
      }
    }
  }
  return examples;
}
