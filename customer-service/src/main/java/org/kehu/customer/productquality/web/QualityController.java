package org.kehu.customer.productquality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.productquality.QualityDesk;
import org.kehu.customer.productquality.QualityRecord;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Product-quality tracking (产品质量跟踪). */
@RestController
@Tag(name = "product-quality", description = "产品质量跟踪: checks at customers, rate and trend")
class QualityController {

  private static final String OF_CUSTOMER = "/api/v1/customers/{id}/product-quality";

  private final QualityDesk desk;

  QualityController(QualityDesk desk) {
    this.desk = desk;
  }

  @PostMapping(OF_CUSTOMER)
  @Operation(
      summary = "Keep what was checked of a product (登记产品质量跟踪)",
      description = "With the complaint and satisfaction that belong to it; faults are open work.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<QualityView> record(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid QualityRequests.Check request) {
    Stored<QualityRecord> stored = desk.record(id, request.toCheck());
    return Answers.created(
        stored, "/api/v1/customers/" + id + "/product-quality", QualityView.of(stored.aggregate()));
  }

  @GetMapping(OF_CUSTOMER)
  @Operation(
      summary = "What was checked at a customer, newest first (客户产品质量跟踪记录)",
      description = "S-16.")
  Page<QualityView> page(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id, PageRequest page) {
    return desk.page(id, page).map(QualityView::of);
  }

  @GetMapping(OF_CUSTOMER + "/{recordId}")
  @Operation(summary = "Read a check (查看产品质量跟踪记录)")
  ResponseEntity<QualityView> get(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String recordId) {
    QualityRecord record = desk.get(id, recordId);
    return Answers.found(record, QualityView.of(record));
  }

  @PostMapping(OF_CUSTOMER + "/{recordId}/settle")
  @Operation(
      summary = "Say how a fault was put right (产品质量问题处理)",
      description = "The same again changes nothing.")
  ResponseEntity<QualityView> settle(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String recordId,
      @RequestBody @Valid QualityRequests.Settle request) {
    Stored<QualityRecord> stored = desk.settle(id, recordId, request.what().strip());
    return Answers.changed(stored, QualityView.of(stored.aggregate()));
  }

  @GetMapping("/api/v1/customers/analysis/product-quality")
  @Operation(
      summary = "Rate and trend of products, the worst first (产品质量统计与趋势)",
      description = "From the checks that you may see; the last year unless said.")
  ProductQualityView products(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String product) {
    return ProductQualityView.of(desk.products(from, to, product));
  }
}
