package org.kehu.customer.delivery.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on deliveries. */
final class DeliveryRequests {

  private DeliveryRequests() {}

  /** A customer asks for goods (送货要求). */
  @Schema(
      name = "RequestDelivery",
      example =
          """
          {"transactionId": "0198c1f0-7c1a-7000-8000-000000000001", "goods": "控制器 KX-200 20 台",
           "wantedOn": "2026-12-10"}
          """)
  record Ask(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String transactionId,
      @NotBlank @Size(max = 500) String goods,
      @NotNull LocalDate wantedOn) {}

  /** A day is promised (确认送货). */
  @Schema(name = "ConfirmDelivery", example = "{\"day\": \"2026-12-10\"}")
  record Confirm(@NotNull LocalDate day) {}

  /** It comes later (延期送货). */
  @Schema(
      name = "DelayDelivery",
      example = "{\"cause\": \"暴雪封路\", \"beyondControl\": true, \"newDay\": \"2026-12-14\"}")
  record Later(
      @NotBlank @Size(max = 500) String cause,
      @NotNull Boolean beyondControl,
      @NotNull LocalDate newDay) {}

  /** It arrived (送达). */
  @Schema(name = "ArriveDelivery", example = "{\"day\": \"2026-12-14\"}")
  record Arrive(@NotNull LocalDate day) {}

  /** What was said to the customer (订单进度反馈、后续关怀). */
  @Schema(name = "SayOfDelivery", example = "{\"what\": \"已电话告知预计 14 日送达\"}")
  record Say(@NotBlank @Size(max = 1000) String what) {}
}
