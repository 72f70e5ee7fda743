package org.kehu.customer.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.dossier.DossierDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is gathered of a customer (客户背景资料). */
@RestController
@RequestMapping("/api/v1/customers/{id}/dossier")
@Tag(name = "dossier", description = "客户背景资料: dealings with competitors, yearly performance")
class DossierController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final DossierDesk desk;

  DossierController(DossierDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "Read dealings with competitors and yearly reports (查看背景资料)")
  ResponseEntity<DossierView> get(@PathVariable @Pattern(regexp = ID) String id) {
    return desk.of(id)
        .map(dossier -> Answers.found(dossier, DossierView.of(id, dossier)))
        .orElseGet(() -> ResponseEntity.ok(DossierView.of(id, null)));
  }

  @PutMapping("/competitors")
  @Operation(
      summary = "Say how the customer deals with competitors (登记竞争对手合作信息)",
      description = "All that is known, in place of what was known before; each competitor once.")
  ResponseEntity<DossierView> competitors(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid DossierRequests.Competitors request) {
    return changed(id, desk.competitors(id, request.toDealings()));
  }

  @PutMapping("/annual-reports/{year}")
  @Operation(
      summary = "Keep a year's performance and finances (登记年度业绩和财务状况)",
      description = "In place of an earlier report of that year; the others stay.")
  ResponseEntity<DossierView> report(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Min(1949) @Max(2200) int year,
      @RequestBody @Valid DossierRequests.Report request) {
    return changed(id, desk.report(id, request.toFigures(year)));
  }

  private static ResponseEntity<DossierView> changed(String id, Stored<Dossier> stored) {
    return Answers.changed(stored, DossierView.of(id, stored.aggregate()));
  }
}
