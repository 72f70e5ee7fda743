package org.kehu.visit.reception.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.visit.reception.CameBefore;
import org.kehu.visit.reception.Deal;
import org.kehu.visit.reception.Grabbing;
import org.kehu.visit.reception.Ground;
import org.kehu.visit.reception.Reception;
import org.kehu.visit.reception.ReceptionEnd;
import org.kehu.visit.reception.ReceptionStatus;
import org.kehu.visit.reception.RegisterCustomer;
import org.kehu.visit.reception.Visitor;
import org.kehu.visit.reception.WhoReceived;
import org.kehu.visit.rota.Lane;
import org.kehu.visit.rota.turn.TurnKind;

/** An entry of the register as callers see it; the visitor masked for whom it does not concern. */
@Schema(name = "Reception", description = "An entry of the customer register (客户登记)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceptionView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "JD-20261128-0001") String number,
    @Schema(example = "sales") String outletId,
    Lane channel,
    ReceptionStatus status,
    @Schema(example = "2026-11-28T02:00:00Z") Instant arrivedAt,
    CameBefore cameBefore,
    @Nullable WhoReceived whoReceived,
    @Nullable String receivedById,
    @Nullable String customerId,
    @Schema(description = "Masked unless it concerns the caller", example = "赵**")
        @Nullable String name,
    @Schema(example = "138****1234") @Nullable String phone,
    @Nullable String namedId,
    @Nullable String referredById,
    @Nullable String recognisedById,
    @Schema(description = "Who receives; absent while nobody is there") @Nullable String receiverId,
    @Schema(description = "How the receiver came to it") @Nullable TurnKind turn,
    @Schema(description = "Whether it counts among the receiver's turns") @Nullable Boolean counted,
    @Schema(description = "Whose customer it is (业绩归属)") @Nullable String belongsToId,
    @Schema(description = "Why") @Nullable Ground ground,
    @Nullable Instant assignedAt,
    @Schema(description = "Colleagues who were asked to join") List<String> invitedIds,
    @Nullable ReceptionEnd ending,
    @Nullable Deal deal,
    @Nullable Grabbing grabbing,
    String registrarId,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static ReceptionView of(Reception reception, Disclosure to) {
    RegisterCustomer entry = reception.entry();
    Visitor visitor = entry.visitor().shown(to);
    TurnKind turn = reception.turn();
    return new ReceptionView(
        reception.id(),
        reception.number(),
        reception.outletId(),
        entry.lane(),
        reception.status(),
        reception.arrivedAt(),
        entry.questions().cameBefore(),
        entry.questions().whoReceived(),
        entry.questions().receivedById(),
        entry.customerId(),
        visitor.name(),
        visitor.phone(),
        entry.namedId(),
        entry.referredById(),
        entry.recognisedById(),
        reception.receiverId(),
        turn,
        turn == null ? null : turn.isCounted(),
        reception.belongsToId(),
        reception.ground(),
        reception.assignedAt(),
        reception.invitedIds(),
        reception.ending(),
        reception.deal(),
        reception.grabbing(),
        reception.registrarId(),
        reception.level().name(),
        reception.createdAt(),
        reception.changedAt(),
        reception.version());
  }
}
