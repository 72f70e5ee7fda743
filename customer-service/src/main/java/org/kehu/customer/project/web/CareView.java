package org.kehu.customer.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.Care;
import org.kehu.customer.project.Offer;
import org.kehu.customer.project.OfferKind;
import org.kehu.customer.project.Revisit;

/** Revisits, offers and complaints as they are shown (运营支持). */
@Schema(name = "ProjectCare")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CareView(
    @Nullable LocalDate revisitDueOn,
    List<RevisitView> revisits,
    List<OfferView> offers,
    List<CaseView> complaints) {

  /** A revisit (回访). */
  @Schema(name = "ProjectRevisit")
  record RevisitView(
      String id,
      LocalDate on,
      String feedback,
      int satisfaction,
      List<String> offerIds,
      Instant at,
      String by) {

    static RevisitView of(Revisit one) {
      return new RevisitView(
          one.id(),
          one.on(),
          one.feedback(),
          one.satisfaction(),
          one.offerIds(),
          one.at(),
          one.by());
    }
  }

  /** An offer (定制方案或增值服务). */
  @Schema(name = "ProjectOffer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfferView(
      String id,
      OfferKind kind,
      String what,
      String need,
      Instant at,
      String by,
      @Nullable Boolean accepted,
      @Nullable String note) {

    static OfferView of(Offer one) {
      Offer.Answer said = one.answer();
      return new OfferView(
          one.id(),
          one.kind(),
          one.what(),
          one.need(),
          one.at(),
          one.by(),
          said == null ? null : said.accepted(),
          said == null ? null : said.note());
    }
  }

  /** A complaint (投诉). */
  @Schema(name = "ProjectComplaint")
  record CaseView(String caseId, boolean over) {}

  static CareView of(Care care) {
    return new CareView(
        care.revisitDueOn(),
        care.revisits().stream().map(RevisitView::of).toList(),
        care.offers().stream().map(OfferView::of).toList(),
        care.cases().stream().map(one -> new CaseView(one.caseId(), one.over())).toList());
  }
}
