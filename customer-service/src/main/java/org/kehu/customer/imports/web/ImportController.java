package org.kehu.customer.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.imports.Column;
import org.kehu.customer.imports.ImportDesk;
import org.kehu.customer.imports.ImportJob;
import org.kehu.customer.imports.ImportResults;
import org.kehu.customer.imports.ImportResults.Progress;
import org.kehu.customer.imports.Reject;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports of customers from CSV files (批量导入). */
@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "imports", description = "批量导入: customers from CSV files")
class ImportController {

  static final String PATH = "/api/v1/customers/imports";

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final String ID = Ids.FORM;

  private final ImportDesk desk;
  private final ImportResults results;

  ImportController(ImportDesk desk, ImportResults results) {
    this.desk = desk;
    this.results = results;
  }

  /** Which rows a reject file shows. */
  @Schema(name = "RejectKind")
  enum Kind {
    REJECTED,
    DUPLICATE,
    ALL
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Import a CSV file, as a form (上传导入文件)",
      description = "Part `file`; UTF-8 with or without BOM, or GB18030; at most 100 MB.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<ImportView> upload(
      @RequestPart("file") MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Size(max = 64) @Nullable String department)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return accepted(desk.submit(content, dryRun, department));
    }
  }

  @PostMapping(
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @Operation(
      summary = "Import a CSV file, as the body (上传导入文件)",
      description = "UTF-8 with or without BOM, or GB18030; at most 100 MB, streamed.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<ImportView> send(
      InputStream content,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(required = false) @Size(max = 64) @Nullable String department) {
    return accepted(desk.submit(content, dryRun, department));
  }

  private ResponseEntity<ImportView> accepted(Stored<ImportJob> stored) {
    ImportJob job = stored.aggregate();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.accepted().location(URI.create(PATH + "/" + job.id()));
    if (stored.replayed()) {
      answer.header(Answers.REPLAYED, "true");
    }
    return answer.body(ImportView.of(results.get(job.id())));
  }

  @GetMapping
  @Operation(summary = "List imports, newest first (导入记录)")
  Page<ImportView> list(PageRequest page) {
    return results.list(page).map(ImportView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far an import has come (导入进度)")
  ResponseEntity<ImportView> get(@PathVariable @Pattern(regexp = ID) String id) {
    Progress progress = results.get(id);
    return ResponseEntity.ok(ImportView.of(progress));
  }

  @GetMapping(path = "/{id}/rejects", produces = "text/csv;charset=UTF-8")
  @Operation(
      summary = "Rows that were not stored, with their reasons (未导入的行及原因)",
      description =
          "`kind` is REJECTED (default), DUPLICATE or ALL. 410 when they are no longer kept.")
  @ApiResponse(
      responseCode = "200",
      description = "The rows as they were sent, each with its reasons",
      content = @Content(schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "410", description = "They are no longer kept (已清除)")
  ResponseEntity<StreamingResponseBody> rejects(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestParam(defaultValue = "REJECTED") Kind kind) {
    Progress progress = results.handOutRejects(id, kind.name());
    StreamingResponseBody body =
        out -> {
          try (Stream<Reject> rejects = results.rejects(progress.job())) {
            RejectFile.write(progress.header(), rejects.filter(one -> shows(kind, one)), out);
          }
        };
    return file("import-" + id + "-rejects.csv").body(body);
  }

  @GetMapping("/{id}/kept")
  @Operation(
      summary = "Files that stayed when the import was undone (撤销导入时保留的档案)",
      description =
          "Somebody had changed them since (CHANGED), or had dealt with their customer (ENGAGED)."
              + " Id and number only of files that the caller may see now.")
  Page<KeptView> kept(@PathVariable @Pattern(regexp = ID) String id, PageRequest page) {
    return results.kept(id, page).map(KeptView::of);
  }

  private static boolean shows(Kind kind, Reject reject) {
    return switch (kind) {
      case ALL -> true;
      case DUPLICATE -> reject.duplicate();
      case REJECTED -> !reject.duplicate();
    };
  }

  @GetMapping(path = "/template", produces = "text/csv;charset=UTF-8")
  @Operation(summary = "The template with two example rows (导入模板)")
  ResponseEntity<String> template() {
    String header =
        Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(","));
    return file("customers-template.csv")
        .body(
            "\uFEFF"
                + header
                + "\r\n"
                + "企业,深圳市华信电子有限公司,91440300MA5EQXL178,陈晓明,13800138000,chen@example.com,"
                + "广东省深圳市南山区科技路1号,广东,电子,行业龙头,大型,强烈,高,520000,高,好,"
                + "王建国,2008-05-12,10000000,民营企业,电子产品,,,,已合作,市场调研,,\r\n"
                + "个人,李小红,,,13900139000,,广东省广州市天河区体育东路2号,广东,,,,有一定意向,有待观察,"
                + "30000,,,,,,,,女,1988-06-01,教师,潜在,老客户介绍,,\r\n");
  }

  private static ResponseEntity.BodyBuilder file(String name) {
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition);
  }
}
