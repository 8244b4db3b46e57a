// Types of the API, made from its OpenAPI description by openapi-typescript (npm run client-types). Not edited by hand.
export interface paths {
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tạo nhiều văn bản một lần
         * @description Gửi JSON với `items`; hoặc gửi bảng tính XLSX, CSV ở trường “file” (mẫu bảng ở GET …/sheet); hoặc gửi một bộ hồ sơ (`boHoSo`). Nhận cả lô hoặc không nhận gì: mọi lỗi của mọi dòng được trả về cùng lúc.
         */
        post: operations["Batches_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một lô làm đến đâu */
        get: operations["Batches_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hủy những văn bản chưa làm xong của lô */
        post: operations["Batches_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhật ký gửi webhook của một lô
         * @description Trống khi lô chưa kết thúc, hoặc khi không ai xin được báo.
         */
        get: operations["Deliveries_listOfBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các văn bản của một lô, theo thứ tự của lô */
        get: operations["Batches_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Theo dõi tiến độ của lô (server-sent events)
         * @description Sự kiện `progress` đầu tiên là hiện tại, rồi từng thay đổi; kết thúc khi lô xong. Dữ liệu như GET.
         */
        get: operations["Batches_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/files/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một PDF của cả lô để in */
        get: operations["Batches_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/files/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bảng kết quả của lô: từng dòng, số, tên tệp, trạng thái, lỗi */
        get: operations["Batches_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/files/zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mọi tệp của lô trong một ZIP, tên tiếng Việt */
        get: operations["Batches_zip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/bo-ho-so/khen-thuong/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đọc cá nhân, tập thể của bộ hồ sơ từ bảng tính, không lưu gì
         * @description Trả về các dòng như phần tử của `caNhan`, `tapThe`; ô không đọc được giữ nguyên chữ và được báo.
         */
        post: operations["SetSheets_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/bo-ho-so/khen-thuong/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bảng tính để điền cá nhân, tập thể của bộ hồ sơ khen thưởng */
        get: operations["SetSheets_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiểm tra một lô, không lưu gì
         * @description Gửi như POST batches. Trả về các dòng đã đọc và mọi lỗi, mỗi lỗi với chỗ của nó; sửa `items[].data` rồi gửi lại dạng JSON cho POST batches. Bảng không đọc được thì báo lỗi như ở đó.
         */
        post: operations["Batches_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tìm văn bản
         * @description Mới nhất trước; tìm không kể dấu và chữ hoa.
         */
        get: operations["Documents_list"];
        put?: never;
        /**
         * Tạo một văn bản
         * @description Nhận ngay (202), hoặc chờ làm xong với `Prefer: wait=N` (201).
         */
        post: operations["Documents_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trạng thái và các tệp của một văn bản */
        get: operations["Documents_get"];
        put?: never;
        post?: never;
        /**
         * Hủy một văn bản chưa làm xong
         * @description Như POST …/cancellation. Văn bản đã xong thì không xóa được.
         */
        delete: operations["Documents_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hủy một văn bản chưa làm xong */
        post: operations["Documents_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dữ liệu đã làm ra văn bản
         * @description Để chép thành văn bản mới: gửi lại `template` và `data` cho POST documents.
         */
        get: operations["Documents_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhật ký gửi webhook của một văn bản
         * @description Trống khi văn bản chưa xong, hoặc khi không ai xin được báo.
         */
        get: operations["Deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Theo dõi tiến độ (server-sent events)
         * @description Sự kiện `status` đầu tiên là trạng thái hiện tại, rồi từng thay đổi; kết thúc khi văn bản xong. Dữ liệu như GET /documents/{id}.
         */
        get: operations["Documents_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải một tệp của văn bản */
        get: operations["Documents_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/regenerations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Làm lại một văn bản từ dữ liệu đã lưu và so với tệp đã lưu
         * @description Dùng đúng phiên bản mẫu của văn bản. Không lưu và không thay gì. Khi không giống từng byte, câu trả lời nêu đầu vào nào đã đổi và những dòng khác nhau.
         */
        post: operations["Regenerations_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Làm lại một văn bản bị lỗi
         * @description Đưa văn bản có trạng thái `failed` về hàng đợi, như vừa được nhận. Danh sách: GET /documents?status=failed.
         */
        post: operations["Documents_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các bản nháp
         * @description Lưu sau cùng đứng trước; nhiều nhất 200 bản.
         */
        get: operations["Drafts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một bản nháp
         * @description ETag là `revision`, để gửi lại trong If-Match khi lưu.
         */
        get: operations["Drafts_get"];
        /**
         * Lưu một bản nháp
         * @description Mã là UUID do bên gọi đặt. Lần đầu gửi `If-None-Match: *`, các lần sau `If-Match: "<revision>"`. Nơi khác đã lưu trước thì không ghi đè: 412 DRAFT_CHANGED. Gửi lại đúng nội dung vừa lưu (vì mất câu trả lời) thì nhận lại câu trả lời cũ.
         */
        put: operations["Drafts_save"];
        post?: never;
        /**
         * Xóa một bản nháp
         * @description Đã xóa rồi thì cũng trả 204.
         */
        delete: operations["Drafts_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cơ quan của tôi
         * @description ETag là `revision`, để gửi lại trong If-Match khi lưu.
         */
        get: operations["Office_get"];
        /**
         * Lưu cơ quan của tôi
         * @description Thay toàn bộ. Nếu người khác đã lưu sau lần đọc của bạn thì không ghi đè: 412, với ETag của bản hiện tại.
         */
        put: operations["Office_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh bạ
         * @description Theo thứ tự tên của tiếng Việt; tìm không kể dấu và chữ hoa.
         */
        get: operations["People_list"];
        put?: never;
        /** Thêm một người */
        post: operations["People_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sửa một người
         * @description Thay toàn bộ: trường không gửi là để trống.
         */
        put: operations["People_replace"];
        post?: never;
        /**
         * Xóa một người khỏi danh bạ
         * @description Đã xóa rồi thì cũng trả 204.
         */
        delete: operations["People_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nhận danh bạ từ bảng tính
         * @description Nhận cả bảng hoặc không nhận gì: mọi chỗ sai được trả về cùng lúc. Người đã có được nhận ra bằng họ tên và năm sinh, thiếu năm sinh thì bằng họ tên và đơn vị; không rõ là ai thì báo, không đoán. `thu=1`: xem trước, luôn trả 200 và không lưu gì.
         */
        post: operations["People_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bảng tính để điền và gửi lên POST people/imports */
        get: operations["People_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Xem trước: làm ra ngay, không lưu gì
         * @description Gửi JSON như POST documents, dạng chọn bằng Accept (mặc định PDF), "formats" không có tác dụng; hoặc gửi một tệp DOCX bất kỳ ở trường “file” để có PDF hay HTML của nó.
         */
        post: operations["Previews_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đăng nhập bằng khóa API, cho trình duyệt
         * @description Đặt cookie của một phiên 12 giờ; các lời gọi kèm cookie đó như kèm khóa. Hết phiên khi đăng xuất, khi hết giờ, hoặc khi khóa bị thu hồi.
         */
        post: operations["Sessions_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bên gọi đã đăng nhập chưa, với quyền gì */
        get: operations["Sessions_current"];
        put?: never;
        post?: never;
        /**
         * Đăng xuất
         * @description Kết thúc phiên ở mọi nơi, kể cả bản chép của cookie.
         */
        delete: operations["Sessions_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các mẫu, các phiên bản của mỗi mẫu, và phiên bản dùng hôm nay */
        get: operations["Templates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một phiên bản của mẫu */
        get: operations["Templates_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}/can-cu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Căn cứ gợi ý của phiên bản
         * @description Có `ngay` thì chỉ những căn cứ có hiệu lực ngày đó; không có thì cả thời gian áp dụng của phiên bản.
         */
        get: operations["Templates_canCu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dữ liệu ví dụ của phiên bản */
        get: operations["Templates_examples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}/examples/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một ví dụ: đúng phần `data` của POST documents */
        get: operations["Templates_example"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hình trang đầu của phiên bản
         * @description PNG rộng 480 điểm: trang đầu của ví dụ đầu tiên, đúng như khi in. Được vẽ khi hỏi lần đầu.
         */
        get: operations["Pictures_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lược đồ dữ liệu của phiên bản (JSON Schema 2020-12) */
        get: operations["Templates_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bảng tính để điền và gửi lên POST batches
         * @description Mỗi trường một cột, có lời nhắc và danh sách chọn; trang “Ví dụ” và “Hướng dẫn” đi kèm.
         */
        get: operations["Sheets_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/the-thuc/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiểm tra thể thức: sai quy tắc nào, ở đâu, theo điều nào, sửa thế nào
         * @description Gửi tệp DOCX hoặc PDF ở trường “file”; hoặc gửi JSON như POST documents để kiểm tra dữ liệu trước khi tạo văn bản. Không lưu gì.
         */
        post: operations["TheThuc_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/the-thuc/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sửa thể thức: bản DOCX đã sửa những gì sửa được an toàn, kèm danh sách chỗ đã sửa
         * @description Accept: application/json (mặc định) trả danh sách chỗ sửa và tệp ở dạng base64; Accept theo kiểu DOCX trả thẳng tệp. Không lưu gì.
         */
        post: operations["TheThuc_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tiến trình còn chạy, và còn có thể in
         * @description Không còn khi hai phút liền không khởi động được trình duyệt: nên khởi động lại tiến trình.
         */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sẵn sàng phục vụ: trình duyệt, cơ sở dữ liệu, ổ đĩa, hàng đợi, các mẫu
         * @description Khi dịch vụ có khóa API mà bên gọi không gửi khóa, không đăng nhập, chỉ có `status`.
         */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AlteredVersion: {
            /** @description Các tệp không còn như lúc ban hành */
            files: string[];
            id: string;
            version: string;
        };
        BatchCheck: {
            /** @description Mọi cột mà bảng của mẫu có; `cot` là cột có trong bảng đã gửi */
            columns: components["schemas"]["CheckedColumn"][];
            /** @description Dữ liệu chung như đã gửi */
            common: {
                [key: string]: unknown;
            };
            /** @description Với bộ hồ sơ: các văn bản sẽ làm */
            documents?: components["schemas"]["CheckedDocument"][];
            /** @description Đúng những lỗi mà POST batches sẽ trả về */
            errors: components["schemas"]["CheckError"][];
            /** @description Các dòng như đã gửi, chưa gộp `common`; gửi lại được trong `items` */
            items: components["schemas"]["CheckedRow"][];
            /** @description Những điều nên xem lại; có khi có */
            notes?: components["schemas"]["BatchNoteView"][];
            /**
             * @description Mã của mẫu; null với bộ hồ sơ
             * @example dang-ky
             */
            template: string | null;
            /** @description Số văn bản */
            total: number;
            /** @description Những tiêu đề cột mà mẫu không có */
            unknown: string[];
            /**
             * @description Phiên bản của cả lô; dòng có ngày riêng vẫn chọn theo ngày đó
             * @example 2025-2026
             */
            version: string | null;
        };
        BatchDocument: {
            /** @description Dòng của bảng tính */
            dong?: number;
            /** @description Tên tệp, không có phần mở rộng, như trong ZIP */
            fileName: string;
            href: string;
            /** Format: uuid */
            id: string;
            /** @description Thứ tự trong lô, đếm từ 0 */
            position: number;
            /** @description Số của văn bản */
            so?: string;
            /** @enum {string} */
            status: "queued" | "rendering" | "done" | "failed" | "cancelled";
            title: string;
        };
        BatchDocuments: {
            items: components["schemas"]["BatchDocument"][];
        };
        BatchError: {
            /** @example PRINT_TIMEOUT */
            code: string;
            detail: string;
            /**
             * Format: uuid
             * @description Mã văn bản
             */
            document: string;
            /** @description Dòng của bảng tính */
            dong?: number;
            /** @description Thứ tự trong lô, đếm từ 0 */
            position: number;
        };
        BatchFiles: {
            /** @description Một PDF để in; thêm ?haiMat=1 khi in hai mặt */
            pdf?: string;
            /** @description Bảng kết quả */
            xlsx?: string;
            /** @description Mọi tệp trong một ZIP */
            zip?: string;
        };
        BatchNoteView: {
            /** @example REPEATED_PERSON */
            code: string;
            /**
             * @description Cột của bảng tính
             * @example C
             */
            cot?: string;
            /** @description Dòng của bảng tính */
            dong?: number;
            message: string;
            /**
             * @description Chỗ trong yêu cầu (JSON Pointer)
             * @example /items/3
             */
            path: string;
        };
        BatchView: {
            /** @description Đã hủy */
            cancelled: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Danh sách văn bản của lô */
            documents: string;
            /** @description Đã xong */
            done: number;
            /** @description Những văn bản không làm được */
            errors: components["schemas"]["BatchError"][];
            /** @description Không làm được */
            failed: number;
            /** @description Có khi mọi văn bản đã kết thúc */
            files: components["schemas"]["BatchFiles"];
            /** Format: uuid */
            id: string;
            /** @description Tên gọi, cũng là tên các tệp của lô */
            name: string;
            /** @description Những điều nên xem lại; có khi có */
            notes?: components["schemas"]["BatchNoteView"][];
            /**
             * @description `done`: xong cả; `failed`: đã kết thúc nhưng có văn bản không làm được; `cancelled`: đã kết thúc, có văn bản bị hủy
             * @enum {string}
             */
            status: "queued" | "rendering" | "done" | "failed" | "cancelled";
            /** @description Số văn bản */
            total: number;
        };
        BoHoSo: {
            /**
             * @description false thì không làm báo cáo thành tích
             * @default true
             */
            baoCao: boolean;
            /** @description Riêng của biên bản họp: số, thời gian, địa điểm, thành phần, nội dung */
            bienBan: {
                [key: string]: unknown;
            };
            /**
             * @description Bộ hồ sơ đề nghị khen thưởng
             * @enum {string}
             */
            boHoSo: "khen-thuong";
            /** @description Các cá nhân, như trong tờ trình; `baoCao` là phần riêng của báo cáo thành tích */
            caNhan?: {
                [key: string]: unknown;
            }[];
            /** @description Chung của mọi văn bản: cơ quan, địa danh, ngày, người ký */
            common: {
                [key: string]: unknown;
            };
            /** @description Riêng của danh sách; bỏ trống thì lấy theo tờ trình */
            danhSach?: {
                [key: string]: unknown;
            };
            /** @description Các dạng cần có, nơi mẫu có dạng đó */
            formats?: ("docx" | "pdf" | "html")[];
            /** @description Có thì làm thêm giấy khen cho từng người, tập thể */
            giayKhen?: {
                [key: string]: unknown;
            };
            /**
             * @description Năm học: chọn phiên bản của các mẫu, ghi vào báo cáo
             * @example 2025-2026
             */
            namHoc?: string;
            /**
             * @description Số lớn được làm trước
             * @default -5
             */
            priority: number;
            /** @description Có thì làm thêm quyết định khen thưởng */
            quyetDinh?: {
                [key: string]: unknown;
            };
            /** @description Các tập thể, như trong tờ trình; `baoCao` là phần riêng của báo cáo thành tích */
            tapThe?: {
                [key: string]: unknown;
            }[];
            /** @description Riêng của tờ trình: số, ký hiệu, trích yếu, kính gửi, căn cứ … */
            toTrinh: {
                [key: string]: unknown;
            };
            /** @description Báo cho một địa chỉ khi cả bộ đã kết thúc */
            webhook?: components["schemas"]["Webhook"];
        };
        CanCuList: {
            items: components["schemas"]["CanCuView"][];
        };
        CanCuView: {
            /**
             * Format: date
             * @description Đến hết ngày; null nếu còn hiệu lực
             */
            den: string | null;
            /** @description Điều nên xem lại trước khi dùng */
            ghiChu?: string;
            /**
             * Format: date
             * @description Có hiệu lực từ ngày
             */
            tu: string;
            /** @description Lời dẫn như sẽ in, không có dấu ở cuối */
            van: string;
        };
        CatalogCheck: {
            altered: components["schemas"]["AlteredVersion"][];
            /** @description Các phiên bản mẫu không đọc được: mã mẫu/phiên bản */
            broken: string[];
            ok: boolean;
            templates: number;
        };
        ChangedInputView: {
            /**
             * @description Loại đầu vào
             * @enum {string}
             */
            input: "template" | "schema" | "manifest" | "font" | "browser" | "engine" | "package" | "platform";
            /**
             * @description Tên tệp, gói phần mềm, phông chữ …
             * @example pizzip
             */
            name: string;
            /** @description Mã băm hoặc phiên bản hôm nay; null khi không còn */
            now: string | null;
            /** @description Mã băm hoặc phiên bản khi làm văn bản */
            stored: string | null;
        };
        ChangeView: {
            after: string;
            before: string;
            message: string;
            place: components["schemas"]["FindingPlace"];
            /** @example ND30-PAGE-03 */
            rule: string;
        };
        Check: {
            detail?: string;
            ok: boolean;
        };
        CheckedColumn: {
            /**
             * @description Cột của bảng tính đã gửi
             * @example C
             */
            cot?: string;
            /**
             * @description Trường trong dữ liệu (JSON Pointer)
             * @example /nguoiKy/hoTen
             */
            path: string;
            /** @example Người ký: Họ tên người ký */
            title: string;
            /**
             * @description Ô là gì: chữ, số nguyên, có hoặc không, ngày, ngày giờ, chọn trong danh sách, các dòng chữ, các bản ghi
             * @enum {string}
             */
            type: "text" | "integer" | "boolean" | "date" | "moment" | "choice" | "lines" | "records";
        };
        CheckedDocument: {
            /** @description Dữ liệu của riêng văn bản này, gửi được cho POST previews với `template` và `version` */
            data: {
                [key: string]: unknown;
            };
            /** @example to-trinh-khen-thuong */
            template: string;
            /** @description Tên văn bản; còn lỗi thì là tên của mẫu */
            title: string;
            /** @example 2025-2026 */
            version: string;
        };
        CheckedRow: {
            /** @description Dữ liệu riêng của dòng, như một phần tử của `items`; ô không đọc được theo kiểu của nó giữ nguyên chữ */
            data: {
                [key: string]: unknown;
            };
            /** @description Dòng của bảng tính */
            dong?: number;
        };
        CheckError: {
            /** @example MISSING_FIELD */
            code: string;
            /**
             * @description Cột của bảng tính
             * @example C
             */
            cot?: string;
            /** @description Dòng của bảng tính */
            dong?: number;
            message: string;
            /**
             * @description Chỗ trong yêu cầu (JSON Pointer)
             * @example /items/3/hoTen
             */
            path: string;
        };
        Checks: {
            browser: components["schemas"]["Check"];
            catalog: components["schemas"]["CatalogCheck"];
            database: components["schemas"]["Check"];
            disk: components["schemas"]["Check"];
            /** @description Hàng đợi; khi Redis không trả lời, văn bản vẫn được nhận và chờ */
            queue: components["schemas"]["Check"];
        };
        CheckView: {
            /**
             * @description Chọn quy định theo: nêu tên, ngày văn bản, hôm nay
             * @enum {string}
             */
            chosenBy: "named" | "date" | "today";
            /** @description Nặng trước, rồi theo chỗ trong văn bản */
            findings: components["schemas"]["FindingView"][];
            /** @description Quy tắc đã xét, đạt hay không */
            judged: string[];
            /** @enum {string} */
            regime: "tt01-2011" | "nd30-2020";
            /** @description Quy tắc không xét được trên tệp này; không có nghĩa là đã đạt */
            unjudged: components["schemas"]["Unjudged"][];
            /** @description Những gì tệp mang theo ngoài các trang; không có gì được chạy */
            warnings: components["schemas"]["FileWarning"][];
        };
        ComparedFile: {
            /** @description Giống nhau từng byte */
            identical: boolean;
            /** @description Tệp vừa làm lại */
            made: components["schemas"]["MadeFile"];
            /** @description Tệp đã lưu */
            stored: components["schemas"]["MadeFile"];
        };
        ComparedFiles: {
            docx?: components["schemas"]["ComparedFile"];
            html?: components["schemas"]["ComparedFile"];
            pdf?: components["schemas"]["ComparedFile"];
        };
        CorrectedFile: {
            /**
             * Format: byte
             * @description Nội dung tệp, base64
             */
            content: string;
            fileName: string;
            sha256: string;
            size: number;
        };
        CorrectionView: {
            /** @description Kết quả kiểm tra bản đã sửa: những gì còn phải tự sửa */
            after: components["schemas"]["CheckView"];
            /** @description Kết quả kiểm tra bản gửi lên */
            before: components["schemas"]["CheckView"];
            /** @description Những chỗ đã sửa */
            changes: components["schemas"]["ChangeView"][];
            docx: components["schemas"]["CorrectedFile"];
        };
        CreateBatch: {
            /** @description Dữ liệu chung; mỗi văn bản ghi đè những gì nó có riêng */
            common?: {
                [key: string]: unknown;
            };
            /** @description Đánh số liên tiếp từ `tu` cho những văn bản chưa có số; `truong` là trường ghi số (mặc định `so`; giấy khen: `soVang`) */
            danhSo?: {
                /** @default so */
                truong: string;
                tu?: number;
            };
            /**
             * @description Các dòng (và `common`) viết theo phiên bản này của mẫu, bảng tính có cột của phiên bản này: dịch vụ chuyển từng dòng sang phiên bản được dùng. Lỗi vẫn chỉ vào chỗ đã gửi
             * @example 2025-2026
             */
            dataVersion?: string;
            /**
             * @description Các dạng cần có
             * @default [
             *       "docx",
             *       "pdf"
             *     ]
             */
            formats: ("docx" | "pdf" | "html")[];
            /** @description Dữ liệu riêng của từng văn bản, đặt lên trên `common` */
            items: {
                [key: string]: unknown;
            }[];
            /**
             * @description Năm học, dùng để chọn phiên bản của mẫu
             * @example 2025-2026
             */
            namHoc?: string;
            /**
             * @description Số lớn được làm trước; mặc định sau các văn bản lẻ
             * @default -5
             */
            priority: number;
            /**
             * @description Mã của mẫu
             * @example dang-ky
             */
            template: string;
            /** @description Phiên bản của mẫu; bỏ trống thì chọn cho từng văn bản như POST documents */
            version?: string;
            /** @description Báo cho một địa chỉ khi cả lô đã kết thúc */
            webhook?: components["schemas"]["Webhook"];
        };
        CreateDocument: {
            /** @description Dữ liệu theo lược đồ của mẫu: GET /api/v1/templates/{id}/versions/{version}/schema */
            data: {
                [key: string]: unknown;
            };
            /**
             * @description Dữ liệu viết theo phiên bản này của mẫu: dịch vụ chuyển sang phiên bản được dùng, theo những bước mà phiên bản ấy khai báo
             * @example 2025-2026
             */
            dataVersion?: string;
            /**
             * @description Các dạng cần có
             * @default [
             *       "docx",
             *       "pdf"
             *     ]
             */
            formats: ("docx" | "pdf" | "html")[];
            /**
             * @description Năm học, dùng để chọn phiên bản của mẫu
             * @example 2017-2018
             */
            namHoc?: string;
            /**
             * @description Số lớn được làm trước
             * @default 0
             */
            priority: number;
            /**
             * @description Mã của mẫu
             * @example cong-van
             */
            template: string;
            /**
             * @description Phiên bản của mẫu; bỏ trống thì chọn theo năm học, ngày văn bản, rồi hôm nay
             * @example 2017-2018
             */
            version?: string;
            /** @description Báo cho một địa chỉ khi văn bản xong */
            webhook?: components["schemas"]["Webhook"];
        };
        Delivery: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description Mã sự kiện, cũng ở phần đầu Vanthu-Event
             */
            id: string;
            /**
             * Format: date-time
             * @description Lần gửi tiếp theo, khi còn gửi
             */
            nextAt?: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "given-up";
            tries: components["schemas"]["DeliveryTry"][];
            /**
             * @description Của lô: batch.done, batch.failed, batch.cancelled
             * @example document.done
             */
            type: string;
            /** @description Địa chỉ nhận, không kể phần sau dấu hỏi */
            url: string;
        };
        DeliveryList: {
            items: components["schemas"]["Delivery"][];
        };
        DeliveryTry: {
            /** Format: date-time */
            at: string;
            /** @description Mất bao lâu (mili giây) */
            ms: number;
            /**
             * @description OK: bên nhận đã trả lời 2xx
             * @enum {string}
             */
            outcome: "OK" | "STATUS" | "GONE" | "REDIRECT" | "TIMEOUT" | "CONNECTION" | "TLS" | "NAME" | "ADDRESS_REFUSED";
            /** @description Trạng thái HTTP, khi có trả lời */
            status?: number;
        };
        Differences: {
            docx?: components["schemas"]["DifferenceView"][];
            html?: components["schemas"]["DifferenceView"][];
            pdf?: components["schemas"]["DifferenceView"][];
        };
        DifferenceView: {
            /**
             * @description `text`: chữ khác; `form`: chữ như nhau, hình thức khác
             * @enum {string}
             */
            kind: "text" | "form";
            /** @description Dòng đầu tiên khác, đếm từ 1 trong bản đã lưu */
            line?: number;
            /** @description Các dòng trong bản vừa làm lại */
            made: string[];
            message: string;
            /**
             * @description Phần của gói DOCX, trang của PDF, hoặc cả tệp
             * @example trang 2
             */
            place: string;
            /** @description Các dòng trong bản đã lưu */
            stored: string[];
        };
        DocumentData: {
            /** @description Phần `data` của yêu cầu */
            data: {
                [key: string]: unknown;
            };
            /** @example cong-van */
            template: string;
            /** @example 2017-2018 */
            version: string;
        };
        DocumentEngine: {
            /**
             * @description Trình duyệt đã in PDF
             * @example HeadlessChrome/156.0.8078.79
             */
            browser?: string;
            /** @description SHA-256 của mã nguồn bộ dựng văn bản */
            code: string;
            /** @description SHA-256 của toàn bộ dữ kiện này */
            facts: string;
            /** @description SHA-256 của từng tệp phông chữ */
            fonts: {
                [key: string]: string;
            };
            /** @description Phiên bản các gói phần mềm làm nên tệp; `vanthu` là chính chương trình */
            packages: {
                [key: string]: string;
            };
            /**
             * @description Hệ điều hành và loại máy
             * @example linux-x64
             */
            platform: string;
            /** @description SHA-256 của phiên bản mẫu: tệp mẫu, lược đồ, phông chữ, manifest */
            versionHash: string;
        };
        DocumentError: {
            /** @example PRINT_TIMEOUT */
            code: string;
            detail: string;
        };
        DocumentFile: {
            /** @example /api/v1/documents/0198c1d2-…/files/pdf */
            href: string;
            /** @description SHA-256 của tệp, cũng là ETag */
            sha256: string;
            /** @description Cỡ tệp (byte) */
            size: number;
        };
        DocumentFiles: {
            docx?: components["schemas"]["DocumentFile"];
            html?: components["schemas"]["DocumentFile"];
            pdf?: components["schemas"]["DocumentFile"];
        };
        DocumentList: {
            items: components["schemas"]["DocumentView"][];
            /** @description Có khi còn trang sau: gửi lại trong `cursor` */
            next?: string;
        };
        DocumentNote: {
            /** @example COLUMNS */
            code: string;
            message: string;
            /** @description Đoạn thứ mấy trong phần, đếm từ 1; 0 là cả phần */
            paragraph: number;
            /**
             * @description Phần của gói DOCX, hoặc `data` khi nói về dữ liệu đã gửi
             * @example word/document.xml
             */
            part: string;
            /**
             * @description Chỗ trong yêu cầu (JSON Pointer), khi part là data
             * @example /data/canCu/2
             */
            path?: string;
            /** @description Những chữ đầu của đoạn */
            quote: string;
        };
        DocumentView: {
            /** Format: date-time */
            createdAt: string;
            /** @description Văn bản đã xong được làm ra bằng gì; null khi làm trước ngày dịch vụ lưu dữ kiện này. Không có trong danh sách. */
            engine?: components["schemas"]["DocumentEngine"] | null;
            error?: components["schemas"]["DocumentError"];
            /** @description Tên tệp khi tải về, không có phần mở rộng */
            fileName: string;
            /** @description Có khi status là done */
            files: components["schemas"]["DocumentFiles"];
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            namHoc: string;
            /** Format: date */
            ngay: string | null;
            /** @description Những chỗ bản PDF không thể hiện được như Word, và những điều nên xem lại trong dữ liệu; có khi có */
            notes?: components["schemas"]["DocumentNote"][];
            /** @enum {string} */
            status: "queued" | "rendering" | "done" | "failed" | "cancelled";
            template: string;
            title: string;
            version: string;
        };
        DraftItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "document" | "batch" | "bo-ho-so";
            /** @description Lần lưu thứ mấy, cũng là ETag */
            revision: number;
            template: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: string;
        };
        DraftList: {
            /** @description Lưu sau cùng đứng trước */
            items: components["schemas"]["DraftItem"][];
        };
        DraftView: {
            /** @description JSON như khi gửi */
            data: ({
                [key: string]: unknown;
            } | unknown[] | string | number | boolean) | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "document" | "batch" | "bo-ho-so";
            /** @description Lần lưu thứ mấy, cũng là ETag */
            revision: number;
            template: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: string;
        };
        Effective: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
        };
        ExampleList: {
            items: components["schemas"]["ExampleView"][];
        };
        ExampleView: {
            data: {
                [key: string]: unknown;
            };
            href: string;
            name: string;
        };
        FileWarning: {
            /** @example JAVASCRIPT */
            code: string;
            message: string;
            place: components["schemas"]["FindingPlace"];
        };
        FindingPlace: {
            /** @description Trang, khi biết */
            page?: number;
            /** @description Đoạn thứ mấy trong phần đó (trong trang, với PDF); 0: cả văn bản */
            paragraph: number;
            /**
             * @description Phần của gói DOCX, “page” của PDF, “data”, hoặc “document”
             * @example word/document.xml
             */
            part: string;
            /** @description JSON Pointer, khi xét dữ liệu */
            path?: string;
            /** @description Chữ tại chỗ đó */
            quote: string;
            /** @description Đoạn ấy nằm ở đâu trên các trang của tệp PDF; với DOCX, xem POST previews?danhDau=doan */
            rects?: components["schemas"]["PageRectangle"][];
        };
        FindingView: {
            /** @description Điều, khoản của quy định */
            clause: string;
            /** @description Sửa thế nào */
            fix: string;
            /** @description Sai thế nào */
            message: string;
            place: components["schemas"]["FindingPlace"];
            /**
             * @description Mã quy tắc, không đổi
             * @example ND30-PAGE-03
             */
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
        };
        ImportForm: {
            /**
             * Format: binary
             * @description Bảng tính XLSX hoặc CSV
             */
            file: string;
            /**
             * @description `1`: xem trước, không lưu gì
             * @enum {string}
             */
            thu?: "0" | "1";
        };
        ImportNote: {
            /** @example HIDDEN_ROWS */
            code: string;
            cot?: string;
            dong?: number;
            message: string;
            path: string;
        };
        Live: {
            /** @enum {string} */
            status: "ok" | "failing";
        };
        MadeFile: {
            /** @description SHA-256 của tệp */
            sha256: string;
            /** @description Cỡ tệp (byte) */
            size: number;
        };
        NamesakeView: {
            /** @description Dòng của bảng tính */
            dong: number;
            /** @description Những dòng khác của bảng có thể là cùng người */
            dongKhac: number[];
            hoTen: string;
            /** @description Những người trong danh bạ có thể là người ở dòng này */
            nguoi: components["schemas"]["Person"][];
        };
        Office: {
            coQuan: components["schemas"]["OfficeNames"];
            /** @example Thanh Nưa */
            diaDanh?: string | null;
            kyHieu: components["schemas"]["OfficeSymbol"];
            /** @enum {string} */
            loai?: "truong" | "so" | "phong" | "khac";
            /** @example VT, VP */
            luu?: string | null;
            nguoiKy: components["schemas"]["OfficeSigner"][];
            /**
             * @example [
             *       "Như trên"
             *     ]
             */
            noiNhan: string[];
        };
        OfficeNames: {
            /** @example TRƯỜNG THPT THANH NƯA */
            banHanh: string;
            /** @example SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐIỆN BIÊN */
            chuQuan?: string | null;
        };
        OfficeSigner: {
            /** @example PHÓ HIỆU TRƯỞNG */
            chucVu: string;
            /** @example Lò Thị Hà */
            hoTen?: string | null;
            /** @description Được điền sẵn vào văn bản mới; nhiều nhất một người */
            macDinh?: boolean;
            /** @enum {string|null} */
            quyenHan?: "TM." | "Q." | "KT." | "TL." | "TUQ." | null;
            /**
             * @description Ký thay cho
             * @example HIỆU TRƯỞNG
             */
            thayMat?: string | null;
        };
        OfficeSymbol: {
            /**
             * @description Viết tắt tên cơ quan
             * @example THPTTN
             */
            coQuan: string;
            /**
             * @description Viết tắt tên đơn vị soạn thảo
             * @example VP
             */
            donVi?: string | null;
        };
        OfficeView: {
            /** @description null khi chưa lưu lần nào */
            data: components["schemas"]["Office"] | null;
            /** @description Lần lưu thứ mấy, cũng là ETag; 0 là chưa lưu lần nào */
            revision: number;
        };
        PageRectangle: {
            height: number;
            /** @description Trang, đếm từ 1 */
            page: number;
            width: number;
            /** @description Từ mép trái trang, point */
            x: number;
            /** @description Từ mép trên trang, point */
            y: number;
        };
        PeopleImport: {
            /** @description Số người thêm mới */
            added: number;
            /** @description Mọi chỗ sai của mọi dòng; có chỗ sai thì không lưu gì */
            errors: components["schemas"]["ProblemItem"][];
            /** @description Những điều nên xem lại; có khi có */
            notes?: components["schemas"]["ImportNote"][];
            /** @description Những dòng không rõ là ai; mỗi dòng cũng có trong `errors` */
            trungTen: components["schemas"]["NamesakeView"][];
            /** @description Số người đã có đúng như trong bảng */
            unchanged: number;
            /** @description Số người có chỗ được sửa; ô trống trong bảng không xóa gì */
            updated: number;
        };
        PeopleList: {
            /** @description Theo thứ tự tên, đệm, họ của tiếng Việt */
            items: components["schemas"]["Person"][];
            /** @description Có khi còn trang sau: gửi lại trong `cursor` */
            next?: string;
            /** @description Số người hợp với `q`, ở mọi trang */
            total: number;
        };
        Person: {
            /** @example Giáo viên */
            chucVu?: string | null;
            /** @example Cô */
            danhXung?: string | null;
            /** @example Tổ Toán - Tin */
            donVi?: string | null;
            ghiChu?: string | null;
            /** @example Lò Thị Thu Hà */
            hoTen: string;
            /** Format: uuid */
            id: string;
            /** @example 1985 */
            namSinh?: number | null;
        };
        PersonFields: {
            /** @example Giáo viên */
            chucVu?: string | null;
            /** @example Cô */
            danhXung?: string | null;
            /** @example Tổ Toán - Tin */
            donVi?: string | null;
            ghiChu?: string | null;
            /** @example Lò Thị Thu Hà */
            hoTen: string;
            /** @example 1985 */
            namSinh?: number | null;
        };
        ProblemDetails: {
            /** @description Khi không làm lại được văn bản: những đầu vào đã khác lần làm đầu */
            changed?: components["schemas"]["ChangedInputView"][];
            /**
             * @description Mã lỗi, không đổi theo thời gian
             * @example VALIDATION_FAILED
             */
            code: string;
            /** @example Có 1 chỗ cần sửa; xem "errors". */
            detail: string;
            errors?: components["schemas"]["ProblemItem"][];
            /**
             * @description Địa chỉ được gọi
             * @example /api/v1/documents
             */
            instance: string;
            /** @description Khi nơi khác đã lưu trước: lần lưu hiện tại, cũng là ETag */
            revision?: number;
            /** @example 422 */
            status: number;
            /** @example Dữ liệu chưa hợp lệ */
            title: string;
            /** @example urn:vanthu:problem:VALIDATION_FAILED */
            type: string;
            /**
             * Format: date-time
             * @description Khi nơi khác đã lưu bản nháp trước: lúc lưu
             */
            updatedAt?: string;
        };
        ProblemItem: {
            /** @example MISSING_FIELD */
            code: string;
            /**
             * @description Cột của bảng tính đã gửi
             * @example C
             */
            cot?: string;
            /**
             * @description Dòng của bảng tính đã gửi
             * @example 5
             */
            dong?: number;
            /** @description Sai gì, vì sao, sửa thế nào */
            message: string;
            /**
             * @description JSON Pointer vào nội dung yêu cầu
             * @example /data/nguoiKy/hoTen
             */
            path: string;
        };
        Readiness: {
            checks?: components["schemas"]["Checks"];
            /** @enum {string} */
            status: "ok" | "degraded" | "unavailable";
            /** @description Số văn bản đã nhận mà chưa xong */
            waiting?: number;
        };
        Regeneration: {
            /** @description Đầu vào nào đã khác lần làm đầu */
            changed: components["schemas"]["ChangedInputView"][];
            /** @description Khác ở đâu; có khi identical là false */
            differences?: components["schemas"]["Differences"];
            /**
             * Format: uuid
             * @description Mã của văn bản
             */
            document: string;
            /** @description Dịch vụ còn giữ dữ kiện của lần làm đầu; false thì chỉ so được phiên bản mẫu, các đầu vào khác không rõ */
            factsKept: boolean;
            files: components["schemas"]["ComparedFiles"];
            /**
             * Format: uuid
             * @description Mã của lần làm lại này, cũng có trong nhật ký
             */
            id: string;
            /** @description Mọi tệp làm lại giống tệp đã lưu từng byte */
            identical: boolean;
        };
        RowForm: {
            /**
             * Format: binary
             * @description Bảng tính XLSX hoặc CSV
             */
            file: string;
            /**
             * @description Năm học: chọn phiên bản của các mẫu
             * @example 2025-2026
             */
            namHoc?: string;
            /**
             * @description Bảng cá nhân hay bảng tập thể
             * @enum {string}
             */
            nhom: "caNhan" | "tapThe";
        };
        SavedDraft: {
            /** Format: uuid */
            id: string;
            /** @description Lần lưu thứ mấy, cũng là ETag */
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SaveDraft: {
            /** @description JSON bất kỳ, giữ nguyên như khi gửi; không kiểm tra theo lược đồ */
            data: ({
                [key: string]: unknown;
            } | unknown[] | string | number | boolean) | null;
            /**
             * @description Bản nháp của một văn bản, của một lô, hay của một bộ hồ sơ
             * @enum {string}
             */
            kind: "document" | "batch" | "bo-ho-so";
            /**
             * @description Mã của mẫu, hoặc tên bộ hồ sơ
             * @example cong-van
             */
            template: string;
            /** @description Để nhận ra trong danh sách */
            title: string;
            /** @example 2025-2026 */
            version: string;
        };
        SessionView: {
            /** @description Dịch vụ đã có khóa API, nên các lời gọi cần khóa hoặc phiên đăng nhập */
            required: boolean;
            /**
             * @description Quyền của khóa mà bên gọi đang dùng; `null` khi chưa đăng nhập, hoặc dịch vụ chưa có khóa nào
             * @enum {string|null}
             */
            scope: "full" | "read" | "metrics" | null;
        };
        SetRows: {
            /** @description Mọi cột có thể có; `cot` là cột có trong bảng đã gửi */
            columns: components["schemas"]["CheckedColumn"][];
            /** @description Những ô, tiêu đề không đọc được */
            errors: components["schemas"]["CheckError"][];
            /** @description Các dòng, như phần tử của `caNhan` hay `tapThe` trong bộ hồ sơ */
            items: components["schemas"]["CheckedRow"][];
            /** @description Những điều nên xem lại; có khi có */
            notes?: components["schemas"]["BatchNoteView"][];
            /** @description Những tiêu đề cột không dùng đến */
            unknown: string[];
        };
        SheetBatch: {
            /** @description Dữ liệu chung; mỗi văn bản ghi đè những gì nó có riêng */
            common?: {
                [key: string]: unknown;
            };
            /**
             * @description Tiêu đề nào của bảng là trường nào (JSON Pointer), khi tên trong bảng không phải tên của mẫu; null thì bỏ qua cột đó
             * @example {
             *       "Họ và tên": "/hoTen",
             *       "Ghi chú": null
             *     }
             */
            cot?: {
                [key: string]: string | null;
            };
            /** @description Đánh số liên tiếp từ `tu` cho những văn bản chưa có số; `truong` là trường ghi số (mặc định `so`; giấy khen: `soVang`) */
            danhSo?: {
                /** @default so */
                truong: string;
                tu?: number;
            };
            /**
             * @description Các dòng (và `common`) viết theo phiên bản này của mẫu, bảng tính có cột của phiên bản này: dịch vụ chuyển từng dòng sang phiên bản được dùng. Lỗi vẫn chỉ vào chỗ đã gửi
             * @example 2025-2026
             */
            dataVersion?: string;
            /**
             * Format: binary
             * @description Bảng tính XLSX hoặc CSV
             */
            file: string;
            /**
             * @description Các dạng cần có
             * @default [
             *       "docx",
             *       "pdf"
             *     ]
             */
            formats: ("docx" | "pdf" | "html")[];
            /**
             * @description Năm học, dùng để chọn phiên bản của mẫu
             * @example 2025-2026
             */
            namHoc?: string;
            /**
             * @description Số lớn được làm trước; mặc định sau các văn bản lẻ
             * @default -5
             */
            priority: number;
            /**
             * @description Mã của mẫu
             * @example dang-ky
             */
            template: string;
            /** @description Phiên bản của mẫu; bỏ trống thì chọn cho từng văn bản như POST documents */
            version?: string;
            /** @description Báo cho một địa chỉ khi cả lô đã kết thúc */
            webhook?: components["schemas"]["Webhook"];
        };
        SignIn: {
            /** @description Khóa API */
            key: string;
        };
        TemplateList: {
            items: components["schemas"]["TemplateView"][];
        };
        TemplateView: {
            /** @example cong-van */
            id: string;
            /** @description Phiên bản dùng cho văn bản ký hôm nay */
            inForce: string | null;
            /** @example Công văn */
            name: string;
            /** @description Các nhóm ở trang chọn mẫu: gửi đi, kế hoạch và báo cáo, thi đua khen thưởng, họp */
            nhom: ("gui-di" | "ke-hoach" | "thi-dua" | "hop")[];
            /** @description Mới nhất trước */
            versions: components["schemas"]["VersionView"][];
        };
        Unjudged: {
            /** @description Vì sao không xét được */
            reason: string;
            /** @example ND30-KY-08 */
            rule: string;
        };
        VersionDetail: {
            /** @description Tệp đã ban hành bị thay đổi, nên phiên bản tạm ngừng dùng */
            altered: boolean;
            /** @description Có gì mới */
            changes: string;
            /** @description Dùng cho văn bản có ngày trong khoảng này */
            effective: components["schemas"]["Effective"];
            /** @description Tên các ví dụ */
            examples: string[];
            formats: ("docx" | "pdf" | "html")[];
            /** @description SHA-256 của mọi tệp làm nên phiên bản */
            hash: string;
            /** @example cong-van */
            id: string;
            /** @example Công văn */
            name: string;
            /**
             * @description Quy định về thể thức
             * @example tt01-2011
             */
            regime: string;
            /** @description Nơi lấy lược đồ dữ liệu */
            schema: string;
            /** @enum {string} */
            status: "draft" | "published" | "retired";
            /** @example 2017-2018 */
            version: string;
        };
        VersionView: {
            /** @description Tệp đã ban hành bị thay đổi, nên phiên bản tạm ngừng dùng */
            altered: boolean;
            /** @description Có gì mới */
            changes: string;
            /** @description Dùng cho văn bản có ngày trong khoảng này */
            effective: components["schemas"]["Effective"];
            formats: ("docx" | "pdf" | "html")[];
            /** @example Công văn */
            name: string;
            /**
             * @description Quy định về thể thức
             * @example tt01-2011
             */
            regime: string;
            /** @enum {string} */
            status: "draft" | "published" | "retired";
            /** @example 2017-2018 */
            version: string;
        };
        Webhook: {
            /**
             * @description Địa chỉ https nhận sự kiện: document.done, document.failed hoặc document.cancelled; của một lô thì batch.done, batch.failed hoặc batch.cancelled. Mỗi lần gửi có chữ ký ở phần đầu Vanthu-Signature
             * @example https://thi-dua.truong.edu.vn/vanthu
             */
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Batches_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Gửi lại cùng khóa và nội dung thì nhận lại đúng lô cũ */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatch"] | components["schemas"]["BoHoSo"] | components["schemas"]["SheetBatch"];
                "multipart/form-data": components["schemas"]["CreateBatch"] | components["schemas"]["BoHoSo"] | components["schemas"]["SheetBatch"];
            };
        };
        responses: {
            /** @description Đã nhận; xem tiến độ ở Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Deliveries_listOfBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDocuments"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dòng sự kiện */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bên gọi đã nhận sự kiện cuối (Last-Event-ID) */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_pdf: {
        parameters: {
            query?: {
                /** @description `1`: in hai mặt; mỗi văn bản bắt đầu ở mặt trước của một tờ mới */
                haiMat?: "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description XLSX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_zip: {
        parameters: {
            query?: {
                /** @description Chỉ những tệp dạng này */
                format?: "docx" | "pdf" | "html";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SetSheets_rows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RowForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetRows"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SetSheets_sheet: {
        parameters: {
            query: {
                /** @description Năm học: chọn phiên bản của các mẫu */
                namHoc?: string;
                /** @description Bảng cá nhân hay bảng tập thể */
                nhom: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description XLSX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Batches_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatch"] | components["schemas"]["BoHoSo"] | components["schemas"]["SheetBatch"];
                "multipart/form-data": components["schemas"]["CreateBatch"] | components["schemas"]["BoHoSo"] | components["schemas"]["SheetBatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCheck"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_list: {
        parameters: {
            query?: {
                /** @description Giá trị `next` của trang trước */
                cursor?: string;
                /** @description Từ ngày (ngày văn bản; văn bản chưa có ngày thì theo ngày tạo) */
                from?: string;
                /** @description Số văn bản một trang */
                limit?: number;
                /** @description Năm học */
                namHoc?: string;
                /** @description Từ cần tìm trong số, ký hiệu, trích yếu, tên người, tên cơ quan, nơi nhận và toàn văn; không kể dấu và chữ hoa. Phải có đủ mọi từ, từ cuối có thể gõ dở; để trong ngoặc kép thì tìm đúng cụm từ. */
                q?: string;
                /** @description Trạng thái */
                status?: string;
                /** @description Mã của mẫu */
                template?: string;
                /** @description Đến hết ngày */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Gửi lại cùng khóa và nội dung thì nhận lại đúng văn bản cũ */
                "Idempotency-Key"?: string;
                /** @description `wait=N`: chờ tối đa N giây (không quá 60) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDocument"];
            };
        };
        responses: {
            /** @description Đã làm xong trong thời gian chờ */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Đã nhận; xem tiến độ ở Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentData"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Deliveries_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dòng sự kiện */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bên gọi đã nhận sự kiện cuối (Last-Event-ID) */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_file: {
        parameters: {
            query?: {
                disposition?: "inline" | "attachment";
                /** @description `1`: mở ngay trong trình duyệt */
                inline?: "1";
            };
            header?: never;
            path: {
                format: "docx" | "pdf" | "html";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nội dung tệp; ETag là SHA-256 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Bên gọi đã có đúng tệp này (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Regenerations_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regeneration"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Documents_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã đưa về hàng đợi; xem tiến độ ở Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Drafts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Drafts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Drafts_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của bản đã đọc hoặc vừa lưu */
                "If-Match"?: string;
                /** @description `*`: bản nháp mới */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraft"];
            };
        };
        responses: {
            /** @description Đã lưu */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            /** @description Đã lưu bản nháp mới */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Nơi khác đã lưu trước; không có gì bị ghi đè */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu phần đầu nói lưu đè lên bản nào */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Drafts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Không còn bản nháp này */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Office_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeView"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Office_save: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag của bản đã đọc, ví dụ `"0"` khi chưa lưu lần nào */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Office"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeView"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Nơi khác đã lưu trước; không có gì bị ghi đè */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu phần đầu nói lưu đè lên bản nào */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                /** @description Giá trị `next` của trang trước */
                cursor?: string;
                /** @description Số người một trang */
                limit?: number;
                /** @description Chữ đầu của từng từ trong họ tên, năm sinh, chức vụ, đơn vị; không kể dấu và chữ hoa */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleList"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    People_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Gửi lại cùng khóa và nội dung thì nhận lại đúng người đã thêm */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    People_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    People_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Không còn trong danh bạ */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    People_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImport"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Trái với trạng thái hiện tại */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Ổ đĩa đầy; chưa nhận gì */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    People_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description XLSX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Previews_make: {
        parameters: {
            query?: {
                /** @description PDF có liên kết trên chữ, nhìn vẫn như cũ. “truong”, với JSON: URI “vanthu:truong” rồi JSON Pointer trong `data` của trường mà chữ ấy từ đó ra, và “#” với số thứ tự dòng (đếm từ 0) khi mỗi dòng của trường là một đoạn. “doan”, với tệp DOCX: URI “vanthu:doan/<part>/<paragraph>”, như `place` của POST the-thuc/checks. */
                danhDau?: "truong" | "doan";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDocument"];
                "multipart/form-data": components["schemas"]["CreateDocument"];
            };
        };
        responses: {
            /** @description Nội dung tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/html": string;
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có dạng được yêu cầu */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Sessions_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Đã đăng nhập */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Sessions_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Sessions_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã đăng xuất, hoặc chưa từng đăng nhập */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Templates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Templates_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDetail"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Templates_canCu: {
        parameters: {
            query?: {
                /** @description Chỉ những căn cứ có hiệu lực ngày này */
                ngay?: string;
            };
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CanCuList"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Templates_examples: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExampleList"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Templates_example: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dữ liệu ví dụ */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Pictures_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PNG; ETag là SHA-256 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Bên gọi đã có đúng hình này (If-None-Match) */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Templates_schema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Sheets_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description XLSX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TheThuc_check: {
        parameters: {
            query?: {
                /** @description Cho ghi học hàm, học vị trước họ tên */
                hocVi?: boolean;
                /** @description Quy định để xét; bỏ trống thì chọn theo ngày của văn bản, không có ngày thì theo hôm nay */
                regime?: "tt01-2011" | "nd30-2020";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Tệp DOCX hoặc PDF của bất kỳ ai
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckView"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TheThuc_correct: {
        parameters: {
            query?: {
                /** @description Cho ghi học hàm, học vị trước họ tên */
                hocVi?: boolean;
                /** @description Quy định để xét; bỏ trống thì chọn theo ngày của văn bản, không có ngày thì theo hôm nay */
                regime?: "tt01-2011" | "nd30-2020";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Tệp DOCX
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["CorrectionView"];
                };
            };
            /** @description Yêu cầu không đọc được */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Thiếu khóa API, hoặc khóa, phiên đăng nhập không dùng được */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Khóa API không đủ quyền, hoặc lời gọi kèm cookie đến từ trang khác */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Không có dạng được yêu cầu */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Yêu cầu quá lớn */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Kiểu nội dung không nhận ở đây */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Dữ liệu chưa hợp lệ; `errors` nêu từng chỗ */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Quá nhiều văn bản đang chờ, hoặc quá nhiều khóa sai; xem Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Lỗi ngoài dự kiến; mã trong `detail` có ở nhật ký */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Tạm thời chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description Cần khởi động lại */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phục vụ được; `degraded`: có phiên bản mẫu bị ngừng, hoặc hàng đợi đang mất liên lạc */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Chưa phục vụ được */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
