package org.kehu.customer.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.ExecutionDesk;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.ids.Ids;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The progress table of an agreement as a file (合作项目进度跟踪表). */
@RestController
@Tag(name = "agreements", description = "合作协议: drafting, legal review, signing, execution, change")
class ProgressTableController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ExecutionDesk desk;

  ProgressTableController(ExecutionDesk desk) {
    this.desk = desk;
  }

  @GetMapping(
      path = "/api/v1/customers/{id}/agreements/{agreementId}/progress-table",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The progress table as a file (合作项目进度跟踪表, F-18)",
      description = "A row a task, with its last report. Logged.")
  ResponseEntity<StreamingResponseBody> table(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String agreementId,
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    Agreement agreement = desk.forTable(id, agreementId);
    String name = "progress-" + agreement.number() + format.suffix();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> {
          try (TableWriter table = TableWriter.of(format, out)) {
            ProgressTable.write(agreement, table);
          }
        });
  }
}
