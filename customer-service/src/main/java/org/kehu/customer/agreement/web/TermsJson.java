package org.kehu.customer.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.CoverageScope;
import org.kehu.customer.agreement.Matter;
import org.kehu.customer.agreement.Promise;
import org.kehu.customer.agreement.Terms;
import org.kehu.customer.file.Tidy;
import org.kehu.kit.ids.Ids;

/**
 * What an agreement says (协议条款). A draft may lack any of it; none of the first five may be missing
 * when it is submitted.
 *
 * @param coverage code of the service level that the customer is entitled to
 * @param coveredMatters kinds of matter that the service level holds for; every kind unless told
 * @param coveredProducts products that it holds for, by code or name; every product unless told
 */
@Schema(
    name = "AgreementTerms",
    example =
        """
        {"obligations": "甲方按期供货，乙方按期付款。", "content": "智能控制器年度供货与维保。",
         "from": "2026-12-01", "until": "2027-11-30", "payment": "货到 30 日内转账支付。",
         "liability": "逾期每日按未付金额的万分之五支付违约金。", "coverage": "GOLD",
         "coveredMatters": ["COMPLAINT", "FAULT"], "coveredProducts": ["智能控制器"],
         "promises": [{"what": "四小时内到场维修", "departmentId": "customer-service"}]}
        """)
record TermsJson(
    @Nullable @Size(max = 8000) String obligations,
    @Nullable @Size(max = 8000) String content,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable @Size(max = 4000) String payment,
    @Nullable @Size(max = 8000) String liability,
    @Nullable @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z0-9_-]{0,19}") String coverage,
    @Nullable @Size(max = 9) Set<@NotNull Matter> coveredMatters,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> coveredProducts,
    @Nullable @Size(max = 20) List<@Valid @NotNull PromiseJson> promises) {

  /** Something that a department must keep. */
  @Schema(name = "AgreementPromise")
  record PromiseJson(
      @NotBlank @Size(max = 500) String what,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId) {

    Promise toPromise() {
      return Promise.of(what.strip(), departmentId);
    }
  }

  Terms toTerms() {
    return new Terms(
        Tidy.text(obligations),
        Tidy.text(content),
        from,
        until,
        Tidy.text(payment),
        Tidy.text(liability),
        coverage,
        scope(),
        promises == null ? List.of() : promises.stream().map(PromiseJson::toPromise).toList());
  }

  private CoverageScope scope() {
    return new CoverageScope(
        coveredMatters == null ? Set.of() : coveredMatters,
        coveredProducts == null ? List.of() : coveredProducts.stream().map(String::strip).toList());
  }

  /**
   * The terms as they stand.
   *
   * @param coveredMatters kinds of matter that the service level holds for; empty for every kind
   * @param coveredProducts products that it holds for; empty for every product
   * @param promises with who said that they can be kept
   */
  @Schema(name = "AgreedTerms")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      @Nullable String obligations,
      @Nullable String content,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String payment,
      @Nullable String liability,
      @Nullable String coverage,
      List<Matter> coveredMatters,
      List<String> coveredProducts,
      List<PromiseView> promises) {

    static View of(Terms terms) {
      return new View(
          terms.obligations(),
          terms.content(),
          terms.from(),
          terms.until(),
          terms.payment(),
          terms.liability(),
          terms.coverage(),
          terms.scope().sortedMatters(),
          terms.scope().products(),
          terms.promises().stream().map(PromiseView::of).toList());
    }
  }

  /** A promise, and who of its department confirmed it. */
  @Schema(name = "ConfirmedPromise")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PromiseView(String what, String departmentId, @Nullable String confirmedBy) {

    static PromiseView of(Promise promise) {
      Promise.Confirmation said = promise.confirmation();
      return new PromiseView(
          promise.what(), promise.departmentId(), said == null ? null : said.by());
    }
  }
}
