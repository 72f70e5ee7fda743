package org.kehu.visit.rota;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.kit.telemetry.Counts;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.calendar.Week;
import org.kehu.visit.rota.turn.Hindrance;
import org.kehu.visit.rota.turn.Hindrances;
import org.kehu.visit.rota.turn.Turn;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What leaders and salespeople do with the rota, and how it gives customers to people. */
@Service
public class RotaDesk {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Rotas rotas;
  private final Suspensions suspensions;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Colleagues colleagues;
  private final Counts skips;

  RotaDesk(
      Rotas rotas,
      Suspensions suspensions,
      Policies policies,
      CompanyCalendar calendar,
      Colleagues colleagues,
      MeterRegistry meters) {
    this.rotas = rotas;
    this.suspensions = suspensions;
    this.policies = policies;
    this.calendar = calendar;
    this.colleagues = colleagues;
    this.skips =
        Counts.named("kehu.visit.rota.skips")
            .by("reason", Hindrance.values(), Hindrance::name)
            .in(meters);
  }

  public Rota get(String id) {
    return rotas.get(id, SecurityRules.sight());
  }

  public Page<Rota> page(@Nullable String outletId, @Nullable Week week, PageRequest request) {
    return rotas.page(outletId, week, SecurityRules.sight(), request);
  }

  /** Sets the rota of a week that is not over; its order follows from the one before (V-45). */
  public Stored<Rota> set(SetRota wanted) {
    requireLeaderOf(wanted.outletId());
    colleagues.requireDepartment(wanted.outletId());
    colleagues.require(wanted.staffIds());
    colleagues.require(wanted.officeStaffIds());
    if (wanted.week().compareTo(Week.containing(calendar.now().today())) < 0) {
      throw RotaProblem.WEEK_PAST.problem().with("week", wanted.week().code());
    }
    try {
      return rotas.create(() -> {
        Rota previous = rotas.before(wanted.outletId(), wanted.week()).orElse(null);
        return Change.of(Rota.set(wanted, previous), Rota.set());
      });
    } catch (DuplicateKeyException setBefore) {
      throw RotaProblem.ROTA_EXISTS
          .problem()
          .with("week", wanted.week().code())
          .with("outletId", wanted.outletId());
    }
  }

  /** Changes who takes part. */
  public Stored<Rota> people(String id, List<String> staffIds, List<String> officeStaffIds) {
    return rotas.change(
        id,
        SecurityRules.sight(),
        rota -> {
          requireLeaderOf(rota.outletId());
          colleagues.require(staffIds);
          colleagues.require(officeStaffIds);
          return rota.people(staffIds, officeStaffIds);
        });
  }

  /** Somebody is away: the caller, or whom a leader names. */
  public Stored<Rota> away(
      String id, @Nullable String staffId, Hindrance why, @Nullable LocalDate day) {
    return rotas.change(
        id, SecurityRules.sight(), rota -> rota.away(who(rota, staffId), why, day, calendar.now()));
  }

  /** Somebody is back. */
  public Stored<Rota> back(String id, @Nullable String staffId) {
    return rotas.change(
        id, SecurityRules.sight(), rota -> rota.back(who(rota, staffId), calendar.now()));
  }

  private static void requireLeaderOf(String outletId) {
    if (!SecurityRules.leadsAt(outletId)) {
      throw RotaProblem.ROTA_NOT_YOURS.problem().with("outletId", outletId);
    }
  }

  private static String who(Rota rota, @Nullable String staffId) {
    String caller = SecurityRules.person();
    if (staffId == null || staffId.equals(caller)) {
      return caller;
    }
    if (!SecurityRules.leadsAt(rota.outletId())) {
      throw RotaProblem.NOT_FOR_OTHERS.problem().with("staffId", staffId);
    }
    return staffId;
  }

  /** Whose turn it would be now. */
  public Optional<Turn> next(Rota rota, Lane lane) {
    return rota.order(lane).next(hindrances(rota), policies.now(RotaRules.ROTA).value().skips());
  }

  /** Who cannot receive now, and why. */
  public Hindrances hindrances(Rota rota) {
    LocalDate today = calendar.now().today();
    return rota.hindrances(suspensions.on(rota.outletId(), today), today);
  }

  /** The rota by which an outlet receives now: this week's, else the last one goes on. */
  public Optional<Rota> inForce(String outletId) {
    Week week = Week.containing(calendar.now().today());
    return rotas.of(outletId, week).or(() -> rotas.before(outletId, week));
  }

  /** Gives a customer to somebody; the same again when it was done before. */
  public Optional<Serving> serve(Rota rota, Arrival arrival) {
    Moment now = calendar.now();
    RotaPolicy rules = policies.now(RotaRules.ROTA).value();
    Set<String> suspended = suspensions.on(rota.outletId(), now.today());
    Stored<Rota> served =
        Call.current()
            .unconditional()
            .within(() ->
                rotas.change(
                    rota.id(), ALL, present -> present.serve(arrival, rules, suspended, now)));
    Optional<Serving> serving = served.aggregate().servingOf(arrival.receptionId());
    serving.ifPresent(one -> one.skips().forEach(skip -> skips.add(skip.why().name())));
    return serving;
  }

  /** The customer has gone. */
  public void free(String rotaId, String receptionId) {
    Call.current()
        .unconditional()
        .within(() -> rotas.change(rotaId, ALL, rota -> rota.free(receptionId)));
  }
}
