package org.kehu.customer.classification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.kehu.customer.classification.ClassificationDesk;
import org.kehu.customer.classification.Standard;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The written standard of classing customers, for all of the staff (C-89). */
@RestController
@RequestMapping("/api/v1/customers/classification/standard")
@Tag(name = "classification", description = "客户分类: grades and key-account tiers")
class StandardController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ClassificationDesk desk;

  StandardController(ClassificationDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "The standard in force (客户分类管理标准, F-08)",
      description =
          "What makes which class, and what each class brings, with the versions in force.")
  StandardView standard() {
    return StandardView.of(desk.standard());
  }

  @GetMapping(
      path = "/table",
      produces = {CSV, XLSX})
  @Operation(summary = "The standard as a table (客户分类管理标准)", description = "F-08.")
  ResponseEntity<StreamingResponseBody> table(
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    Standard standard = desk.standard();
    String name = "classification-" + standard.classes().version() + format.suffix();
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
            StandardTable.write(standard, table);
          }
        });
  }
}
