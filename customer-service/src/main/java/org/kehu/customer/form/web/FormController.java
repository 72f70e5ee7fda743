package org.kehu.customer.form.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.form.FormDesk;
import org.kehu.customer.form.FormItem;
import org.kehu.customer.form.FormLine;
import org.kehu.customer.form.InformationForm;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.ids.Ids;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The file in its fixed format (客户信息管理表、客户资料表). */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "forms", description = "客户信息管理表、客户资料表: the file in one fixed format")
class FormController {

  private static final String ID = Ids.CHOSEN_FORM;
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final FormDesk desk;

  FormController(FormDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{id}/form")
  @Operation(
      summary = "The information form of a customer (客户信息管理表)",
      description =
          "For enterprises and for individuals always the same sections and items in the same"
              + " order, known or not; persons as far as the reader may see them.")
  InformationFormView form(@PathVariable @Pattern(regexp = ID) String id) {
    return InformationFormView.of(desk.of(id));
  }

  @GetMapping(
      path = "/{id}/data-sheet",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The sheet for a customer to complete and correct (客户资料表)",
      description = "What we know, and room for what is right.")
  ResponseEntity<StreamingResponseBody> sheet(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestParam(defaultValue = "XLSX") TableFormat format) {
    InformationForm form = desk.of(id);
    return file("data-sheet-" + form.number(), format, form.dataSheet());
  }

  @GetMapping(
      path = "/data-sheet",
      produces = {CSV, XLSX})
  @Operation(summary = "The blank sheet for a customer to fill in (空白客户资料表)")
  ResponseEntity<StreamingResponseBody> blank(
      @RequestParam(defaultValue = "ENTERPRISE") CustomerKind kind,
      @RequestParam(defaultValue = "XLSX") TableFormat format) {
    List<FormLine> lines =
        FormItem.filledBy(kind).stream().map(item -> new FormLine(item, null)).toList();
    return file("data-sheet", format, lines);
  }

  private static ResponseEntity<StreamingResponseBody> file(
      String name, TableFormat format, List<FormLine> lines) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + format.suffix(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> {
          try (TableWriter table = TableWriter.of(format, out)) {
            DataSheet.write(lines, table);
          }
        });
  }
}
