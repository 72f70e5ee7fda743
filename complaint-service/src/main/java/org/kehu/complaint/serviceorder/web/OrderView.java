package org.kehu.complaint.serviceorder.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.serviceorder.Appointment;
import org.kehu.complaint.serviceorder.OrderKind;
import org.kehu.complaint.serviceorder.OrderMove;
import org.kehu.complaint.serviceorder.OrderStatus;
import org.kehu.complaint.serviceorder.ServiceOrder;
import org.kehu.complaint.serviceorder.Site;
import org.kehu.complaint.serviceorder.WorkDone;
import org.kehu.kit.access.Level;

/**
 * A service order as a caller sees it; who is at the site is masked for whom it does not concern.
 *
 * @param caseId the case it arose from, when the caller works with that too
 * @param late whether its time passed and the next step is still to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceOrder")
record OrderView(
    String id,
    @Schema(example = "BX-20261122-0001") String number,
    OrderKind kind,
    OrderStatus status,
    @Nullable String caseId,
    @Nullable String callId,
    @Schema(example = "恒温恒湿箱") @Nullable String product,
    @Schema(example = "通电后不制冷,面板显示 E3") String description,
    SiteView site,
    List<Appointment> appointments,
    @Nullable String technicianId,
    @Nullable WorkDone done,
    @Nullable String lastReason,
    boolean late,
    @Nullable Instant dueAt,
    String departmentId,
    Level level,
    Set<OrderMove> allowedMoves,
    Instant requestedAt,
    String requestedBy,
    Instant changedAt) {

  /** Where and with whom. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ServiceSite")
  record SiteView(
      @Schema(example = "王建国") @Nullable String contact,
      @Schema(example = "13805910001") @Nullable String phone,
      @Schema(example = "福州市北大路1号") @Nullable String address) {

    static SiteView of(Site site) {
      return new SiteView(site.contact(), site.phone(), site.address());
    }

    /** Says nothing, so that no log line can. */
    @Override
    public String toString() {
      return "SiteView[***]";
    }
  }

  static OrderView of(ServiceOrder o, Site shown, @Nullable String seenCase) {
    return new OrderView(
        o.id(),
        o.number(),
        o.kind(),
        o.status(),
        seenCase,
        o.origin().callId(),
        o.product(),
        o.description(),
        SiteView.of(shown),
        o.appointments(),
        o.technicianId(),
        o.done(),
        o.lastReason(),
        o.isLate(),
        o.dueAt(),
        o.departmentId(),
        o.level(),
        o.status().allowed(),
        o.requested().at(),
        o.requested().by(),
        o.changedAt());
  }
}
