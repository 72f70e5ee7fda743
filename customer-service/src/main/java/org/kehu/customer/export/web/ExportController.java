package org.kehu.customer.export.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.kehu.customer.export.CustomerExport;
import org.kehu.customer.export.ExportDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of customer files (客户档案导出). */
@RestController
@RequestMapping(ExportController.PATH)
@Tag(name = "exports", description = "客户档案导出: tables of customer files, with approval")
class ExportController {

  static final String PATH = "/api/v1/customers/exports";

  private final ExportDesk desk;

  ExportController(ExportDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Ask for customer files as a table (申请导出客户档案)",
      description =
          "Under the rights of who asks, level NORMAL only; personal data masked where they may"
              + " not be read. Above as many rows as the policy customer-export says only after"
              + " approval. Every row carries who, when and what for.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<ExportView> ask(@RequestBody @Valid ExportRequests.Ask request) {
    Stored<CustomerExport> stored = desk.ask(request.toCommand());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.accepted().location(URI.create(PATH + "/" + stored.aggregate().id()));
    if (stored.replayed()) {
      answer.header(Answers.REPLAYED, "true");
    }
    return answer.body(ExportView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "Exports, newest first (导出记录)")
  Page<ExportView> page(PageRequest page) {
    return desk.page(page).map(ExportView::of);
  }

  @GetMapping("/{exportId}")
  @Operation(
      summary = "How far an export has come (导出进度)",
      description = "content is the path of the file, for who asked alone, until it expires.")
  ResponseEntity<ExportView> get(@PathVariable @Pattern(regexp = Ids.FORM) String exportId) {
    CustomerExport export = desk.get(exportId);
    return Answers.found(export, ExportView.of(export));
  }
}
