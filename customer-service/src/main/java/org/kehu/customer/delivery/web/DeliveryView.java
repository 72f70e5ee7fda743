package org.kehu.customer.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.delivery.Delay;
import org.kehu.customer.delivery.Delivery;
import org.kehu.customer.delivery.DeliveryMove;
import org.kehu.customer.delivery.DeliveryStatus;
import org.kehu.customer.delivery.Told;

/** A delivery as it is shown (送货跟踪). */
@Schema(name = "Delivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    String id,
    String customerId,
    String transactionId,
    String orderNumber,
    String goods,
    LocalDate wantedOn,
    DeliveryStatus status,
    List<DeliveryMove> allowedMoves,
    @Nullable LocalDate promisedOn,
    @Nullable LocalDate arrivedOn,
    List<Delay> delays,
    List<Told> told,
    @Nullable Told aftercare) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.customerId(),
        delivery.transactionId(),
        delivery.orderNumber(),
        delivery.goods(),
        delivery.wantedOn(),
        delivery.status(),
        List.copyOf(delivery.status().allowed()),
        delivery.promisedOn(),
        delivery.arrivedOn(),
        delivery.delays(),
        delivery.told(),
        delivery.aftercare());
  }
}
