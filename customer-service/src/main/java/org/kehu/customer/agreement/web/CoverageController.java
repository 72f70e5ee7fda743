package org.kehu.customer.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.AgreementDesk;
import org.kehu.customer.agreement.AgreementKind;
import org.kehu.customer.agreement.CoverageScope;
import org.kehu.customer.agreement.Covering;
import org.kehu.customer.agreement.Matter;
import org.kehu.kit.ids.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To what service a customer is entitled (服务保障范围). */
@RestController
@Tag(name = "agreements", description = "合作协议: drafting, legal review, signing, execution, change")
class CoverageController {

  private final AgreementDesk desk;

  CoverageController(AgreementDesk desk) {
    this.desk = desk;
  }

  /**
   * What covers a day.
   *
   * @param levels service levels, without repeats; empty for the usual service
   */
  @Schema(name = "AgreementCoverage")
  record CoverageView(
      LocalDate day, boolean covered, List<String> levels, List<CoveringView> agreements) {}

  /**
   * An agreement that binds us on the day.
   *
   * @param until last day of the term in force; absent once the agreement ended
   * @param coveredMatters kinds of matter; empty for every kind
   * @param coveredProducts products; empty for every product
   */
  @Schema(name = "CoveringAgreement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CoveringView(
      String id,
      String number,
      AgreementKind kind,
      @Nullable LocalDate until,
      @Nullable String coverage,
      List<Matter> coveredMatters,
      List<String> coveredProducts) {

    static CoveringView of(Covering one) {
      Agreement agreement = one.agreement();
      CoverageScope scope = one.cover().scope();
      return new CoveringView(
          agreement.id(),
          agreement.number(),
          agreement.kind(),
          agreement.inForce().map(version -> version.terms().until()).orElse(null),
          one.cover().level(),
          scope.sortedMatters(),
          scope.products());
    }
  }

  @GetMapping("/api/v1/customers/{id}/agreements/coverage")
  @Operation(
      summary = "Ask which agreements and service levels cover a day (服务保障查询)",
      description = "Today unless said.")
  CoverageView coverage(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestParam(required = false) @Nullable LocalDate day) {
    LocalDate asked = day == null ? desk.today() : day;
    List<CoveringView> covering = desk.covering(id, asked).stream().map(CoveringView::of).toList();
    return new CoverageView(
        asked,
        !covering.isEmpty(),
        covering.stream().map(CoveringView::coverage).filter(Objects::nonNull).distinct().toList(),
        covering);
  }
}
