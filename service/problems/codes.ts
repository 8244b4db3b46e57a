interface Words {
  title: string;
  detail: string;
}

interface Entry {
  status: number;
  vi: Words;
  en: Words;
}

/**
 * Every error the API can answer with: its stable code, its status and its words. `{name}` in a detail stands for a
 * parameter. A Vietnamese detail that is empty is always given by whoever raises the problem.
 */
export const problemTable = {
  BROKEN_JSON: {
    status: 400,
    vi: {
      title: 'JSON không đọc được',
      detail: 'Nội dung yêu cầu không phải JSON đúng cú pháp. Hãy kiểm tra dấu ngoặc, dấu phẩy, dấu nháy và mã UTF-8.',
    },
    en: {
      title: 'Broken JSON',
      detail: 'The request body is not well-formed JSON. Check brackets, commas, quotes and UTF-8.',
    },
  },
  BAD_REQUEST: {
    status: 400,
    vi: {
      title: 'Yêu cầu không đọc được',
      detail: 'Địa chỉ, phần đầu hoặc cách nén của yêu cầu không đúng dạng HTTP.',
    },
    en: { title: 'Bad request', detail: 'The address, the headers or the compression of the request are malformed.' },
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    vi: {
      title: 'Idempotency-Key không hợp lệ',
      detail: 'Idempotency-Key phải có từ 1 đến 255 ký tự ASCII nhìn thấy được, không có dấu cách.',
    },
    en: {
      title: 'Invalid Idempotency-Key',
      detail: 'Idempotency-Key must be 1 to 255 visible ASCII characters, without spaces.',
    },
  },
  QUERY_INVALID: {
    status: 400,
    vi: { title: 'Tham số không hợp lệ', detail: 'Có tham số trên địa chỉ chưa đúng; xem "errors".' },
    en: { title: 'Invalid query', detail: 'Some query parameters are wrong; see "errors".' },
  },
  KEY_MISSING: {
    status: 401,
    vi: {
      title: 'Cần có khóa API',
      detail:
        'Lời gọi này cần khóa API: gửi phần đầu “Authorization: Bearer <khóa>”. Người quản trị tạo khóa bằng lệnh: npm run keys -- add.',
    },
    en: {
      title: 'API key needed',
      detail: 'This call needs an API key in the header "Authorization: Bearer <key>" (npm run keys -- add makes one).',
    },
  },
  KEY_REFUSED: {
    status: 401,
    vi: {
      title: 'Khóa API không dùng được',
      detail: 'Khóa đã gửi không có, đã bị thu hồi, hoặc chép thiếu. Hãy xem lại, hoặc xin người quản trị khóa mới.',
    },
    en: {
      title: 'API key refused',
      detail: 'The key that was sent is unknown, revoked or incomplete. Check it, or ask for a new one.',
    },
  },
  SESSION_ENDED: {
    status: 401,
    vi: {
      title: 'Phiên đăng nhập đã hết',
      detail: 'Phiên đăng nhập đã hết giờ, đã đăng xuất, hoặc khóa của nó đã bị thu hồi. Hãy đăng nhập lại.',
    },
    en: {
      title: 'Session has ended',
      detail: 'The session is over, was signed out, or its key was revoked. Sign in again.',
    },
  },
  KEY_SCOPE: {
    status: 403,
    vi: {
      title: 'Khóa API không đủ quyền',
      detail: 'Khóa này chỉ có quyền “{scope}”, không làm được việc này. Hãy dùng khóa có quyền rộng hơn.',
    },
    en: {
      title: 'API key may not do this',
      detail: 'This key has the scope "{scope}", which does not cover the call. Use a key with a wider one.',
    },
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    vi: {
      title: 'Lời gọi từ trang khác',
      detail:
        'Phiên đăng nhập chỉ dùng được từ trang của chính dịch vụ này. Nếu đúng là trang đó, hãy đặt PUBLIC_URL thành địa chỉ đang mở trên trình duyệt; nếu là phần mềm, hãy gửi khóa API thay cho cookie.',
    },
    en: {
      title: 'Call from another page',
      detail:
        'A session counts only in the pages of this very service. If it is one, set PUBLIC_URL to the address in the browser; a program sends its API key in place of the cookie.',
    },
  },
  NOT_FOUND: {
    status: 404,
    vi: { title: 'Không có địa chỉ này', detail: 'Không có gì ở {path}. Danh sách các lời gọi ở /api/docs.' },
    en: { title: 'No such address', detail: 'There is nothing at {path}. The calls are listed at /api/docs.' },
  },
  DOCUMENT_NOT_FOUND: {
    status: 404,
    vi: { title: 'Không có văn bản này', detail: 'Không có văn bản nào mang mã “{id}”.' },
    en: { title: 'No such document', detail: 'There is no document with the id "{id}".' },
  },
  FILE_NOT_FOUND: {
    status: 404,
    vi: { title: 'Không có tệp này', detail: 'Văn bản “{id}” không có tệp dạng “{format}”.' },
    en: { title: 'No such file', detail: 'Document "{id}" has no file of the format "{format}".' },
  },
  BATCH_NOT_FOUND: {
    status: 404,
    vi: { title: 'Không có lô này', detail: 'Không có lô văn bản nào mang mã “{id}”.' },
    en: { title: 'No such batch', detail: 'There is no batch with the id "{id}".' },
  },
  BATCH_WITHOUT_FILES: {
    status: 404,
    vi: {
      title: 'Lô không có tệp dạng này',
      detail: 'Không văn bản nào của lô “{id}” có tệp dạng được hỏi: chưa được yêu cầu, không làm được, hoặc đã hủy.',
    },
    en: {
      title: 'Batch without such files',
      detail: 'No document of batch "{id}" has a file of that format: not asked for, failed, or cancelled.',
    },
  },
  PERSON_NOT_FOUND: {
    status: 404,
    vi: {
      title: 'Không có người này',
      detail: 'Danh bạ không có ai mang mã “{id}”: có thể đã bị xóa. Hãy tải lại danh bạ.',
    },
    en: {
      title: 'No such person',
      detail: 'Nobody in the directory has the id "{id}"; perhaps deleted. Load it again.',
    },
  },
  DRAFT_NOT_FOUND: {
    status: 404,
    vi: {
      title: 'Không có bản nháp này',
      detail:
        'Không có bản nháp nào mang mã “{id}”: chưa lưu lần nào, hoặc đã bị xóa. Muốn giữ thì lưu lại như bản mới.',
    },
    en: {
      title: 'No such draft',
      detail: 'There is no draft with the id "{id}": never saved, or deleted. To keep it, save it as a new one.',
    },
  },
  EXAMPLE_NOT_FOUND: {
    status: 404,
    vi: { title: 'Không có ví dụ này', detail: 'Mẫu không có ví dụ “{name}”.' },
    en: { title: 'No such example', detail: 'The template has no example "{name}".' },
  },
  PICTURE_NOT_FOUND: {
    status: 404,
    vi: {
      title: 'Phiên bản chưa có hình',
      detail: 'Phiên bản {version} của mẫu “{id}” chưa có ví dụ nào, hoặc không có dạng PDF, nên không có hình.',
    },
    en: {
      title: 'Version without a picture',
      detail: 'Version {version} of "{id}" has no example, or no PDF, so there is no picture of it.',
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    vi: { title: 'Phương thức không dùng được ở đây', detail: '{path} chỉ nhận {allowed}.' },
    en: { title: 'Method not allowed', detail: '{path} only takes {allowed}.' },
  },
  NOT_ACCEPTABLE: {
    status: 406,
    vi: { title: 'Không có dạng được yêu cầu', detail: 'Ở đây chỉ có các dạng: {allowed}. Hãy sửa phần đầu Accept.' },
    en: { title: 'Not acceptable', detail: 'Only these types are made here: {allowed}. Change the Accept header.' },
  },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    vi: {
      title: 'Idempotency-Key đã dùng cho yêu cầu khác',
      detail:
        'Khóa này đã dùng cho một yêu cầu có nội dung khác. Gửi lại đúng nội dung cũ để nhận kết quả cũ, hoặc dùng khóa mới cho yêu cầu mới.',
    },
    en: {
      title: 'Idempotency-Key was used for another request',
      detail: 'This key belongs to a request with other content. Repeat that request, or use a new key for this one.',
    },
  },
  DOCUMENT_NOT_READY: {
    status: 409,
    vi: { title: 'Văn bản chưa làm xong', detail: 'Văn bản “{id}” đang được tạo; hãy thử lại sau giây lát.' },
    en: { title: 'Document not ready', detail: 'Document "{id}" is still being made; try again in a moment.' },
  },
  BATCH_NOT_READY: {
    status: 409,
    vi: {
      title: 'Lô chưa làm xong',
      detail: 'Lô “{id}” còn văn bản đang làm; hãy theo dõi tiến độ rồi tải khi xong.',
    },
    en: { title: 'Batch not ready', detail: 'Batch "{id}" still has documents to make; follow its progress.' },
  },
  DOCUMENT_FINISHED: {
    status: 409,
    vi: { title: 'Văn bản đã kết thúc', detail: 'Văn bản “{id}” đã ở trạng thái “{status}” nên không hủy được nữa.' },
    en: {
      title: 'Document already finished',
      detail: 'Document "{id}" is already "{status}" and cannot be cancelled.',
    },
  },
  DOCUMENT_NOT_FAILED: {
    status: 409,
    vi: {
      title: 'Văn bản không bị lỗi',
      detail: 'Văn bản “{id}” ở trạng thái “{status}”; chỉ văn bản bị lỗi (failed) mới đưa về hàng đợi được.',
    },
    en: {
      title: 'Document has not failed',
      detail: 'Document "{id}" is "{status}"; only one that failed can be put back into the queue.',
    },
  },
  DOCUMENT_WITHOUT_FILES: {
    status: 409,
    vi: {
      title: 'Văn bản không có tệp',
      detail: 'Văn bản “{id}” ở trạng thái “{status}” nên không có tệp nào để làm lại và so sánh.',
    },
    en: {
      title: 'Document without files',
      detail: 'Document "{id}" is "{status}", so there are no files to make again and compare.',
    },
  },
  STORED_DATA_REFUSED: {
    status: 409,
    vi: {
      title: 'Dữ liệu đã lưu không còn hợp lệ',
      detail:
        'Phần mềm hoặc mẫu hôm nay không nhận dữ liệu đã lưu của văn bản “{id}”, nên không làm lại được; xem "errors" và "changed". Tệp đã lưu vẫn tải được.',
    },
    en: {
      title: 'Stored data refused',
      detail:
        'Today\'s program or template does not take the stored data of document "{id}", so it cannot be made again; see "errors" and "changed". Its stored files can still be downloaded.',
    },
  },
  PEOPLE_FULL: {
    status: 409,
    vi: {
      title: 'Danh bạ đã đầy',
      detail: 'Danh bạ chỉ giữ được {most} người, nên chưa thêm ai. Hãy xóa những người không còn cần rồi gửi lại.',
    },
    en: {
      title: 'Directory is full',
      detail:
        'The directory keeps {most} people at most, so nobody was added. Delete those no longer needed, then send it again.',
    },
  },
  DRAFTS_FULL: {
    status: 409,
    vi: {
      title: 'Đã đủ bản nháp',
      detail: 'Dịch vụ chỉ giữ được {most} bản nháp, nên bản mới chưa được lưu. Hãy xóa bản không còn cần rồi lưu lại.',
    },
    en: {
      title: 'Too many drafts',
      detail:
        'The service keeps {most} drafts, so the new one is not saved. Delete one that is no longer needed, then save again.',
    },
  },
  OFFICE_CHANGED: {
    status: 412,
    vi: {
      title: 'Người khác đã lưu trước',
      detail:
        'Thông tin cơ quan đã được người khác sửa sau khi bạn mở, nên bản của bạn chưa được lưu và không có gì bị ghi đè. Hãy tải bản hiện tại, xem chỗ khác nhau, rồi lưu lại.',
    },
    en: {
      title: 'Somebody else has saved',
      detail:
        'Somebody else changed the details of the office after you had read them; yours are not saved, nothing is overwritten. Read the present ones, compare, and save again.',
    },
  },
  DRAFT_CHANGED: {
    status: 412,
    vi: {
      title: 'Bản nháp đã được lưu ở nơi khác',
      detail:
        'Bản nháp này đã được lưu từ cửa sổ hoặc máy khác, nên bản của bạn chưa được lưu và không có gì bị ghi đè. Hãy mở bản hiện tại để so sánh, hoặc lưu bản của bạn thành bản nháp mới.',
    },
    en: {
      title: 'Draft was saved elsewhere',
      detail:
        'This draft was saved from another window or machine; yours is not saved, nothing is overwritten. Open the present one and compare, or save yours as a new draft.',
    },
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    vi: {
      title: 'Thiếu điều kiện khi lưu',
      detail: 'Để không ghi đè bản của người khác, yêu cầu này cần phần đầu {needed}; số là "revision" (ETag) đã đọc.',
    },
    en: {
      title: 'Precondition required',
      detail:
        'So that nobody\'s work is overwritten, this call needs the header {needed}, with the "revision" (ETag) that was read.',
    },
  },
  REQUEST_TIMEOUT: {
    status: 408,
    vi: { title: 'Yêu cầu đến quá chậm', detail: 'Yêu cầu chưa đến hết trong thời gian chờ. Hãy gửi lại.' },
    en: { title: 'Request timeout', detail: 'The request did not arrive in time. Send it again.' },
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    vi: {
      title: 'Địa chỉ hoặc phần đầu quá dài',
      detail: 'Địa chỉ và phần đầu của yêu cầu dài quá 16 KB. Hãy rút ngắn; dữ liệu thì gửi trong nội dung yêu cầu.',
    },
    en: {
      title: 'Address or headers too large',
      detail: 'The address and the headers of the request exceed 16 KB. Shorten them; data belongs into the body.',
    },
  },
  BODY_TOO_LARGE: {
    status: 413,
    vi: {
      title: 'Yêu cầu quá lớn',
      detail: 'Nội dung yêu cầu vượt quá {limit} byte. Hãy chia nhỏ hoặc rút bớt dữ liệu.',
    },
    en: { title: 'Request too large', detail: 'The request body is larger than {limit} bytes. Split it or send less.' },
  },
  NOT_JSON: {
    status: 415,
    vi: {
      title: 'Chỉ nhận JSON',
      detail:
        'Hãy gửi nội dung dạng JSON mã UTF-8, không nén hoặc nén gzip, với phần đầu Content-Type: application/json.',
    },
    en: {
      title: 'JSON only',
      detail: 'Send the body as JSON in UTF-8, plain or in gzip, with the header Content-Type: application/json.',
    },
  },
  NOT_A_FORM: {
    status: 415,
    vi: {
      title: 'Chỉ nhận tệp trong biểu mẫu',
      detail: 'Hãy gửi tệp bằng multipart/form-data, ở trường “file”.',
    },
    en: { title: 'Form only', detail: 'Send the file as multipart/form-data, in the field "file".' },
  },
  HOST_NOT_ALLOWED: {
    status: 421,
    vi: {
      title: 'Tên máy không được phép',
      detail:
        'Dịch vụ không trả lời khi được gọi bằng tên máy này. Hãy gọi bằng 127.0.0.1 hoặc localhost; muốn dùng tên khác thì người quản trị khai trong PUBLIC_URL hoặc ALLOWED_HOSTS.',
    },
    en: {
      title: 'Host not allowed',
      detail:
        'The service does not answer to this host name. Call 127.0.0.1 or localhost, or name the host in PUBLIC_URL or ALLOWED_HOSTS.',
    },
  },
  FILE_MISSING: {
    status: 422,
    vi: {
      title: 'Thiếu tệp',
      detail: 'Biểu mẫu không có tệp nào ở trường “file”, hoặc tệp rỗng. Hãy chọn một tệp DOCX hoặc PDF rồi gửi lại.',
    },
    en: {
      title: 'File missing',
      detail: 'The form has no file in the field "file", or the file is empty. Choose a DOCX or PDF and send it again.',
    },
  },
  FILE_UNREADABLE: {
    status: 422,
    vi: { title: 'Không đọc được tệp', detail: '' },
    en: {
      title: 'Unreadable file',
      detail: 'The file is not a sound DOCX or PDF. Open it, save it again as DOCX or PDF, and send that.',
    },
  },
  FILE_TOO_HARD: {
    status: 422,
    vi: {
      title: 'Tệp quá lớn hoặc quá phức tạp',
      detail:
        'Không đọc hết được tệp trong {seconds} giây và {memory} MB bộ nhớ. Hãy tách thành nhiều tệp, bỏ bớt hình, rồi gửi lại.',
    },
    en: {
      title: 'File too hard',
      detail:
        'The file could not be read within {seconds} seconds and {memory} MB of memory. Split it, or leave pictures out.',
    },
  },
  REGIME_UNKNOWN: {
    status: 422,
    vi: { title: 'Không có quy định cho ngày này', detail: '' },
    en: {
      title: 'No regime on that date',
      detail:
        'The document is dated before the first regime known here (05/03/2011). Check the date, or name "regime".',
    },
  },
  NOT_CORRECTABLE: {
    status: 422,
    vi: { title: 'Không sửa được loại tệp này', detail: '' },
    en: { title: 'Not correctable', detail: 'Only a DOCX can be corrected; a PDF can only be checked.' },
  },
  VALIDATION_FAILED: {
    status: 422,
    vi: { title: 'Dữ liệu chưa hợp lệ', detail: 'Có {count} chỗ cần sửa; xem "errors".' },
    en: { title: 'Invalid data', detail: '{count} things must be mended; see "errors".' },
  },
  TEMPLATE_NOT_FOUND: {
    status: 422,
    vi: { title: 'Không có mẫu này', detail: '' },
    en: { title: 'No such template', detail: 'There is no template with this id. GET /api/v1/templates lists them.' },
  },
  TEMPLATE_VERSION_NOT_FOUND: {
    status: 422,
    vi: { title: 'Không có phiên bản này', detail: '' },
    en: { title: 'No such version', detail: 'The template has no such version. GET /api/v1/templates lists them.' },
  },
  TEMPLATE_NOT_IN_FORCE: {
    status: 422,
    vi: { title: 'Không có phiên bản nào đang dùng', detail: '' },
    en: {
      title: 'No version in force',
      detail: 'No version of the template is in force on that date. Change the date or name a version.',
    },
  },
  FORMAT_NOT_AVAILABLE: {
    status: 422,
    vi: { title: 'Mẫu không có dạng này', detail: '' },
    en: { title: 'Format not available', detail: 'This template cannot be made in that format.' },
  },
  TOO_MANY_WAITING: {
    status: 429,
    vi: { title: 'Đang quá tải', detail: 'Đã có quá nhiều văn bản đang chờ. Hãy gửi lại sau {seconds} giây.' },
    en: {
      title: 'Too many documents waiting',
      detail: 'Too many documents are waiting. Send it again in {seconds} seconds.',
    },
  },
  TOO_MANY_WRONG_KEYS: {
    status: 429,
    vi: {
      title: 'Quá nhiều khóa sai',
      detail: 'Địa chỉ này đã gửi quá nhiều khóa API sai. Hãy chờ {seconds} giây rồi gửi lại với khóa đúng.',
    },
    en: {
      title: 'Too many wrong keys',
      detail: 'Too many wrong API keys came from this address. Wait {seconds} seconds and send a good one.',
    },
  },
  INTERNAL: {
    status: 500,
    vi: {
      title: 'Lỗi trong dịch vụ',
      detail: 'Dịch vụ gặp lỗi ngoài dự kiến. Người quản trị tìm nguyên nhân trong nhật ký theo mã {id}.',
    },
    en: { title: 'Internal error', detail: 'Something unexpected happened. Look for {id} in the log of the service.' },
  },
  FILE_DAMAGED: {
    status: 500,
    vi: {
      title: 'Tệp lưu trữ bị hỏng',
      detail: 'Tệp {format} của văn bản “{id}” bị mất hoặc không còn nguyên vẹn trong kho, nên không được trả về.',
    },
    en: {
      title: 'Stored file damaged',
      detail: 'The {format} file of document "{id}" is lost or no longer intact, so it is not served.',
    },
  },
  DATA_DAMAGED: {
    status: 500,
    vi: {
      title: 'Dữ liệu đã lưu bị hỏng',
      detail:
        'Dữ liệu đã lưu của văn bản “{id}” không còn nguyên vẹn, nên không dùng lại được. Hãy khôi phục cơ sở dữ liệu từ bản sao lưu.',
    },
    en: {
      title: 'Stored data damaged',
      detail:
        'The stored data of document "{id}" are no longer intact, so they cannot be used. Restore the database from a backup.',
    },
  },
  RENDER_FAILED: {
    status: 500,
    vi: { title: 'Không tạo được văn bản', detail: '' },
    en: { title: 'Rendering failed', detail: 'The document could not be made; the log has the cause.' },
  },
  TEMPLATE_ALTERED: {
    status: 503,
    vi: { title: 'Mẫu đã ban hành bị thay đổi', detail: '' },
    en: {
      title: 'Published template was altered',
      detail:
        'A file of this published version no longer matches its lock, so it is not used. Restore the file, or publish a new version.',
    },
  },
  TEMPLATE_BROKEN: {
    status: 503,
    vi: { title: 'Mẫu có lỗi', detail: '' },
    en: {
      title: 'Template is broken',
      detail: 'The files of this version cannot be read or filled, so it is not used. Its maintainer has to mend it.',
    },
  },
  RENDER_UNAVAILABLE: {
    status: 503,
    vi: { title: 'Tạm thời chưa in được', detail: '' },
    en: {
      title: 'Rendering unavailable',
      detail: 'The browser that prints is not available right now. Try again shortly.',
    },
  },
  STOPPING: {
    status: 503,
    vi: { title: 'Dịch vụ đang dừng', detail: 'Dịch vụ đang dừng lại và không nhận việc mới. Hãy gửi lại sau.' },
    en: { title: 'Service is stopping', detail: 'The service is stopping and takes no new work. Send it again later.' },
  },
  STORAGE_UNAVAILABLE: {
    status: 503,
    vi: {
      title: 'Kho dữ liệu tạm thời không trả lời',
      detail:
        'Cơ sở dữ liệu hoặc kho tệp tạm thời không dùng được. Văn bản đã nhận vẫn còn và sẽ được làm tiếp. Hãy gửi lại sau ít giây; nếu tạo văn bản, gửi lại với cùng Idempotency-Key để không bị trùng.',
    },
    en: {
      title: 'Storage unavailable',
      detail:
        'The database or the file store does not answer right now. What was accepted is kept and will be made. Send it again in a few seconds, with the same Idempotency-Key where a document is created.',
    },
  },
  QUEUE_AWAY: {
    status: 503,
    vi: {
      title: 'Hàng đợi không trả lời',
      detail: 'Redis đang mất liên lạc nên chưa xem được hàng đợi. Văn bản vẫn được nhận và sẽ được làm khi có lại.',
    },
    en: {
      title: 'Queue is away',
      detail: 'Redis does not answer, so the queue cannot be shown. Documents are still accepted and made later.',
    },
  },
  STORAGE_FULL: {
    status: 507,
    vi: {
      title: 'Ổ đĩa đầy',
      detail:
        'Không còn chỗ (hoặc không được phép) ghi dữ liệu, nên văn bản chưa được nhận. Hãy dọn ổ đĩa rồi gửi lại.',
    },
    en: {
      title: 'Storage full',
      detail: 'The data could not be written to disk, so nothing was accepted. Free some space and send it again.',
    },
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof problemTable;
export type Language = 'vi' | 'en';

/** Title and detail of a code in a language, parameters filled in. */
export function words(code: ProblemCode, language: Language, params: Record<string, string | number> = {}): Words {
  const { title, detail }: Words = problemTable[code][language];
  return { title, detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')) };
}
