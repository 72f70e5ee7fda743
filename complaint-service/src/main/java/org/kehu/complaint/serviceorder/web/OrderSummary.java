package org.kehu.complaint.serviceorder.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.serviceorder.OrderKind;
import org.kehu.complaint.serviceorder.OrderStatus;
import org.kehu.complaint.serviceorder.ServiceOrder;

/**
 * A service order in a list.
 *
 * @param dueAt until when the next step is to be done; absent once none is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceOrderSummary")
record OrderSummary(
    String id,
    @Schema(example = "BX-20261122-0001") String number,
    OrderKind kind,
    OrderStatus status,
    @Schema(example = "恒温恒湿箱") @Nullable String product,
    @Nullable String technicianId,
    String departmentId,
    boolean late,
    @Nullable Instant dueAt) {

  static OrderSummary of(ServiceOrder o) {
    return new OrderSummary(
        o.id(),
        o.number(),
        o.kind(),
        o.status(),
        o.product(),
        o.technicianId(),
        o.departmentId(),
        o.isLate(),
        o.dueAt());
  }
}
