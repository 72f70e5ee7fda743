package org.kehu.customer.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kehu.customer.credit.CreditDesk;
import org.kehu.customer.credit.Handling;
import org.kehu.customer.credit.LimitCheck;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's credit (客户信用). */
@RestController
@RequestMapping("/api/v1/customers/{id}/credit")
@Tag(name = "trade", description = "交易与应收: orders, payments, yearly volume, receivables, credit")
class CreditController {

  private final CreditDesk desk;

  CreditController(CreditDesk desk) {
    this.desk = desk;
  }

  /**
   * Whether a deal fits.
   *
   * @param reasons what speaks against it, if anything
   */
  @Schema(name = "LimitCheck")
  record CheckView(
      LimitCheck.Verdict verdict,
      List<LimitCheck.Reason> reasons,
      MoneyJson amount,
      MoneyJson limit,
      MoneyJson open,
      MoneyJson available,
      @Schema(example = "B") String grade,
      int paymentDays,
      Handling handling) {}

  @GetMapping
  @Operation(
      summary =
          "Read where a customer stands: grade, terms, limit, what is open and how old (信用状况)",
      description = "A customer whom nobody has assessed has the grade that the policy says.")
  CreditView get(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return CreditView.of(id, desk.standing(id));
  }

  @PutMapping
  @Operation(
      summary = "Decide the credit grade (信用评定)",
      description =
          "Terms, limit and handling follow from it by the policy in force. A limit of the customer's"
              + " own above that of the grade is the general manager's decision.")
  ResponseEntity<CreditView> assess(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid CreditRequests.Assess request) {
    return changed(id, desk.assess(id, request.toCommand()));
  }

  @PostMapping("/problems")
  @Operation(summary = "Write down a credit problem that occurred (登记信用问题)")
  ResponseEntity<CreditView> note(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid CreditRequests.Problem request) {
    return changed(id, desk.note(id, request.toCommand()));
  }

  private static ResponseEntity<CreditView> changed(String id, CreditDesk.Changed changed) {
    return Answers.changed(changed.stored(), CreditView.of(id, changed.standing()));
  }

  @GetMapping("/check")
  @Operation(
      summary = "Ask whether a deal of an amount fits (信用额度校验)",
      description =
          "Without an amount, whether anything may be ordered at all. One call, no reservation: what is open counts when its order is recorded.")
  CheckView check(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestParam(defaultValue = "0") @Size(max = 20) @Pattern(regexp = "\\d{1,13}(\\.\\d{1,2})?")
          String amount) {
    CreditDesk.Checked checked = desk.check(id, Money.yuan(amount));
    return new CheckView(
        checked.check().verdict(),
        checked.check().reasons(),
        CreditView.json(checked.check().amount()),
        CreditView.json(checked.standing().limit()),
        CreditView.json(checked.standing().open()),
        CreditView.json(checked.standing().available()),
        checked.standing().terms().code(),
        checked.standing().terms().paymentDays(),
        checked.standing().terms().handling());
  }
}
