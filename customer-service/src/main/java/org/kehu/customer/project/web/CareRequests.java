package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.HoldRevisit;
import org.kehu.customer.project.NewOffer;
import org.kehu.customer.project.OfferKind;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on revisits, offers and complaints. */
final class CareRequests {

  private CareRequests() {}

  /** A value-added service that was offered (增值服务). */
  @Schema(
      name = "ProjectValueAddedService",
      example = "{\"what\": \"免费产线能效诊断\", \"need\": \"电费上升\"}")
  record ValueAdded(
      @NotBlank @Size(max = 1000) String what, @NotBlank @Size(max = 1000) String need) {

    NewOffer toOffer() {
      return new NewOffer(OfferKind.VALUE_ADDED_SERVICE, what.strip(), need.strip());
    }
  }

  /** The customer was visited again (回访). */
  @Schema(
      name = "HoldProjectRevisit",
      example =
          """
          {"on": "2026-11-27", "feedback": "产线稳定,希望降低能耗", "satisfaction": 4,
           "valueAdded": [{"what": "免费产线能效诊断", "need": "电费上升"}]}
          """)
  record Hold(
      @NotNull LocalDate on,
      @NotBlank @Size(max = 4000) String feedback,
      @NotNull @Min(1) @Max(5) Integer satisfaction,
      @Nullable @Size(max = 10) List<@Valid @NotNull ValueAdded> valueAdded) {

    HoldRevisit toCommand() {
      List<ValueAdded> offered = valueAdded == null ? List.of() : valueAdded;
      return new HoldRevisit(
          on, feedback.strip(), satisfaction, offered.stream().map(ValueAdded::toOffer).toList());
    }
  }

  /** Something is offered (提供定制方案或增值服务). */
  @Schema(
      name = "MakeProjectOffer",
      example =
          """
          {"kind": "CUSTOMISED_SOLUTION", "what": "防潮型控制柜与备件寄售方案", "need": "南沙湿度大,停机损失高"}
          """)
  record MakeOffer(
      @NotNull OfferKind kind,
      @NotBlank @Size(max = 1000) String what,
      @NotBlank @Size(max = 1000) String need) {

    NewOffer toOffer() {
      return new NewOffer(kind, what.strip(), need.strip());
    }
  }

  /** What the customer said to it (客户答复). */
  @Schema(name = "AnswerProjectOffer", example = "{\"accepted\": true, \"note\": \"下季度实施\"}")
  record Answer(@NotNull Boolean accepted, @NotBlank @Size(max = 1000) String note) {}

  /** A complaint belongs to it (关联投诉). */
  @Schema(
      name = "LinkProjectComplaint",
      example = "{\"caseId\": \"0198c1f0-7c1a-7000-8000-000000000009\"}")
  record Link(@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String caseId) {}
}
