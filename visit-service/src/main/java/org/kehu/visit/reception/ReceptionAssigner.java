package org.kehu.visit.reception;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.telemetry.Counts;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.rota.Arrival;
import org.kehu.visit.rota.Lane;
import org.kehu.visit.rota.Rota;
import org.kehu.visit.rota.RotaDesk;
import org.kehu.visit.rota.RotaRules;
import org.kehu.visit.rota.turn.TurnKind;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Component;

/**
 * Gives customers who came to somebody: first the rota takes the turn, then the entry takes the
 * receiver. Each half happens once, so that it can be gone through again after a crash.
 */
@Component
public class ReceptionAssigner {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Receptions receptions;
  private final CustomerRegister register;
  private final RotaDesk rotas;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Counts received;

  ReceptionAssigner(
      Receptions receptions,
      CustomerRegister register,
      RotaDesk rotas,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar,
      MeterRegistry meters) {
    this.receptions = receptions;
    this.register = register;
    this.rotas = rotas;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
    this.received =
        Counts.named("kehu.visit.receptions.received")
            .by("channel", Lane.values(), Lane::name)
            .by("turn", TurnKind.values(), TurnKind::name)
            .in(meters);
  }

  /** Gives it to somebody; one that is with somebody stays there, and nobody there lets it wait. */
  public Reception assign(String id) {
    Reception reception = receptions.get(id, ALL);
    if (reception.status() != ReceptionStatus.WAITING) {
      return reception;
    }
    return assignment(reception).map(given -> assigned(id, given)).orElse(reception);
  }

  /**
   * Gives those who wait at an outlet to people, the first who came first.
   *
   * @return to how many that was done
   */
  public int assignWaiting(String outletId) {
    return (int)
        receptions.waitingAt(outletId).stream()
            .map(this::assign)
            .filter(reception -> reception.status() != ReceptionStatus.WAITING)
            .count();
  }

  /** Lets the one who received take turns again. */
  public void free(Reception reception) {
    if (reception.rotaId() != null) {
      rotas.free(reception.rotaId(), reception.id());
    }
  }

  /** The same for the event that tells of it. */
  public void free(String id) {
    free(receptions.get(id, ALL));
  }

  private Optional<Assignment> assignment(Reception reception) {
    RegisterCustomer entry = reception.entry();
    @Nullable FirstEntry first = register.first(entry, reception.id()).orElse(null);
    Claim claim =
        Claim.of(entry, first, policies.now(RotaRules.ROTA).value().named(), colleagues::works);
    Optional<Rota> rota = rotas.inForce(reception.outletId());
    return rota.isPresent()
        ? byRota(rota.get(), reception, claim)
        : Optional.of(withoutRota(reception, claim));
  }

  private Optional<Assignment> byRota(Rota rota, Reception reception, Claim claim) {
    Arrival arrival =
        new Arrival(
            reception.id(),
            reception.entry().lane(),
            claim.wantedId(),
            claim.byOffice(),
            claim.busyAs());
    return rotas
        .serve(rota, arrival)
        .map(serving -> new Assignment(serving.staffId(), serving.kind(), rota.id(), claim));
  }

  /** Where no rota is kept, whose customer it is receives, else whoever entered it. */
  private static Assignment withoutRota(Reception reception, Claim claim) {
    String wanted = claim.wantedId();
    return wanted == null
        ? new Assignment(reception.registrarId(), TurnKind.REGISTRAR, null, claim)
        : new Assignment(wanted, TurnKind.OWN, null, claim);
  }

  private Reception assigned(String id, Assignment given) {
    Reception after =
        Call.current()
            .unconditional()
            .within(() ->
                receptions.change(id, ALL, one -> one.assign(given, calendar.now())).aggregate());
    received.add(after.entry().lane().name(), given.turn().name());
    return after;
  }
}
