package org.kehu.visit.rota.events;

import java.util.List;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.rota.Lane;
import org.kehu.visit.rota.Rota;
import org.kehu.visit.rota.RotaEvent;
import org.kehu.visit.rota.RotaEvent.RotaMemberAway;
import org.kehu.visit.rota.RotaEvent.RotaMemberBack;
import org.kehu.visit.rota.RotaEvent.RotaPeopleChanged;
import org.kehu.visit.rota.RotaEvent.RotaReceiverFreed;
import org.kehu.visit.rota.RotaEvent.RotaSet;
import org.kehu.visit.rota.RotaEvent.RotaTurnTaken;
import org.kehu.visit.rota.Serving;
import org.springframework.stereotype.Component;

/** Tells others of rotas: who takes part in which order, whose turn was taken or passed over. */
@Component
class RotaPublisher implements EventPublisher<Rota, RotaEvent> {

  @Override
  public OutgoingEvent publish(Rota rota, RotaEvent event) {
    return switch (event) {
      case RotaSet() -> told("rota-set", people(rota));
      case RotaPeopleChanged() -> told("rota-people-changed", people(rota));
      case RotaMemberAway(String staffId, var why) ->
          told("rota-member-away", new Away(rota.id(), rota.outletId(), staffId, why.name()));
      case RotaMemberBack(String staffId) ->
          told("rota-member-back", new Back(rota.id(), rota.outletId(), staffId));
      case RotaTurnTaken(Serving serving) -> told("rota-turn-taken", taken(rota, serving));
      case RotaReceiverFreed(String receptionId, String staffId) ->
          told("rota-receiver-freed", new Freed(rota.id(), rota.outletId(), receptionId, staffId));
    };
  }

  /** Nobody keeps copies of rotas. */
  @Override
  public List<StateRecord> states(Rota rota) {
    return List.of();
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, null);
  }

  private static People people(Rota rota) {
    return new People(
        rota.id(),
        rota.outletId(),
        rota.week().code(),
        rota.staffIds(),
        rota.order(Lane.CALL).places().stream().map(place -> place.staffId()).toList(),
        rota.officeStaffIds());
  }

  private static Taken taken(Rota rota, Serving serving) {
    List<Skipped> skips =
        serving.skips().stream()
            .map(skip -> new Skipped(skip.staffId(), skip.why().name(), skip.effect().name()))
            .toList();
    return new Taken(
        rota.id(),
        rota.outletId(),
        serving.receptionId(),
        serving.staffId(),
        serving.kind().name(),
        serving.kind().isCounted(),
        skips);
  }

  record People(
      String rotaId,
      String outletId,
      String week,
      List<String> staffIds,
      List<String> callStaffIds,
      List<String> officeStaffIds) {}

  record Away(String rotaId, String outletId, String staffId, String reason) {}

  record Back(String rotaId, String outletId, String staffId) {}

  record Freed(String rotaId, String outletId, String receptionId, String staffId) {}

  record Skipped(String staffId, String reason, String effect) {}

  record Taken(
      String rotaId,
      String outletId,
      String receptionId,
      String staffId,
      String turn,
      boolean counted,
      List<Skipped> skips) {}
}
