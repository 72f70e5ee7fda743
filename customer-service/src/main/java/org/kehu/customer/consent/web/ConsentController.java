package org.kehu.customer.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.consent.ConsentDesk;
import org.kehu.customer.consent.ConsentSheet;
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

/** A customer's consents (客户授权同意). */
@RestController
@RequestMapping("/api/v1/customers/{id}/consents")
@Tag(name = "consents", description = "客户授权同意: for what a customer may be contacted")
class ConsentController {

  private final ConsentDesk desk;

  ConsentController(ConsentDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "Read for what a customer may be contacted, with the history (查看同意记录)")
  ResponseEntity<ConsentsView> get(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return desk.of(id)
        .map(sheet -> Answers.found(sheet, ConsentsView.of(id, sheet)))
        .orElseGet(() -> ResponseEntity.ok(ConsentsView.of(id, null)));
  }

  @PutMapping
  @Operation(
      summary = "Write down what a customer said (登记客户同意)",
      description =
          "A purpose that is not named stays as it is; the same again changes nothing. Only"
              + " MARKETING, SURVEY and CARE are the customer's choice.")
  ResponseEntity<ConsentsView> record(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid ConsentsRequest request) {
    Stored<ConsentSheet> stored = desk.record(id, request.toCommand());
    return Answers.changed(stored, ConsentsView.of(id, stored.aggregate()));
  }
}
