package org.kehu.visit.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.rota.RotaEvent.RotaMemberAway;
import org.kehu.visit.rota.RotaEvent.RotaMemberBack;
import org.kehu.visit.rota.RotaEvent.RotaPeopleChanged;
import org.kehu.visit.rota.RotaEvent.RotaReceiverFreed;
import org.kehu.visit.rota.RotaEvent.RotaSet;
import org.kehu.visit.rota.RotaEvent.RotaTurnTaken;
import org.kehu.visit.rota.turn.Hindrance;
import org.kehu.visit.rota.turn.Hindrances;
import org.kehu.visit.rota.turn.Place;
import org.kehu.visit.rota.turn.Turn;
import org.kehu.visit.rota.turn.TurnKind;
import org.kehu.visit.rota.turn.TurnOrder;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The rota of an outlet for a week (接待轮流表): who takes part in which order, who is away, who is with
 * whom. Who receives is decided by {@link TurnOrder}; a reception that was served once is not
 * served again (catalogue V-45 … V-51).
 */
@Document("rotas")
public class Rota extends ScopedAggregate {

  private static final int KEPT = 200;
  private static final int FURTHEST_DAYS = 60;

  private String rotaKey = "";
  private String outletId = "";
  private String week = "";
  private List<Place> visits = new ArrayList<>();
  private List<Place> calls = new ArrayList<>();
  private List<String> officeStaffIds = new ArrayList<>();
  private List<Absence> absences = new ArrayList<>();
  private List<Serving> servings = new ArrayList<>();

  private Rota() {}

  /** The rota of a week, in the order that follows the previous one's by equal chance. */
  public static Rota set(SetRota wanted, @Nullable Rota previous) {
    Rota rota = new Rota();
    rota.outletId = wanted.outletId();
    rota.week = wanted.week().code();
    rota.rotaKey = key(wanted.outletId(), wanted.week());
    for (Lane lane : Lane.values()) {
      rota.order(
          lane,
          previous == null
              ? TurnOrder.of(wanted.staffIds())
              : previous.order(lane).nextWeek(wanted.staffIds()));
    }
    rota.officeStaffIds = wanted.officeStaffIds();
    if (previous != null) {
      previous.absences.stream()
          .filter(absence -> !absence.day().isBefore(wanted.week().monday()))
          .filter(absence -> rota.takesPart(absence.staffId()))
          .forEach(rota.absences::add);
    }
    rota.rescope(wanted.outletId(), Level.NORMAL);
    return rota;
  }

  /** The event of a rota that was set. */
  public static RotaEvent set() {
    return new RotaSet();
  }

  static String key(String outletId, Week week) {
    return outletId + "/" + week.code();
  }

  /** Lets others take part; who stays keeps place and count. */
  List<RotaEvent> people(List<String> staffIds, List<String> officeStaff) {
    for (Lane lane : Lane.values()) {
      order(lane, order(lane).withPeople(staffIds));
    }
    officeStaffIds = List.copyOf(officeStaff);
    absences.removeIf(absence -> !takesPart(absence.staffId()));
    rescope(outletId, Level.NORMAL);
    return List.of(new RotaPeopleChanged());
  }

  /** Somebody is away; a later reason takes the place of an earlier one of the same day. */
  List<RotaEvent> away(String staffId, Hindrance why, @Nullable LocalDate on, Moment now) {
    requirePart(staffId);
    if (!why.isSaid()) {
      throw RotaProblem.REASON_NOT_STATED.problem().with("why", why.name());
    }
    LocalDate day = on == null ? now.today() : on;
    if (day.isBefore(now.today()) || day.isAfter(now.today().plusDays(FURTHEST_DAYS))) {
      throw RotaProblem.ABSENCE_DAY_IMPLAUSIBLE
          .problem()
          .with("day", day)
          .with("latest", now.today().plusDays(FURTHEST_DAYS));
    }
    absences.removeIf(absence -> absence.staffId().equals(staffId) && absence.day().equals(day));
    absences.add(new Absence(staffId, why, day, now.instant()));
    return List.of(new RotaMemberAway(staffId, why));
  }

  /** Somebody is back; who was not away is not back either. */
  List<RotaEvent> back(String staffId, Moment now) {
    requirePart(staffId);
    boolean was =
        absences.removeIf(
            absence -> absence.staffId().equals(staffId) && absence.day().equals(now.today()));
    return was ? List.of(new RotaMemberBack(staffId)) : List.of();
  }

  /** Gives a customer to somebody; nothing happens when nobody is there or it was done before. */
  List<RotaEvent> serve(Arrival arrival, RotaPolicy rules, Set<String> suspended, Moment now) {
    if (servingOf(arrival.receptionId()).isPresent()) {
      return List.of();
    }
    Optional<Turn> turn = turn(arrival, rules, hindrances(suspended, now.today()));
    turn.ifPresent(taken -> take(arrival, taken, now.today()));
    return servingOf(arrival.receptionId())
        .<RotaEvent>map(RotaTurnTaken::new)
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Turn> turn(Arrival arrival, RotaPolicy rules, Hindrances hindered) {
    TurnOrder order = order(arrival.lane());
    if (arrival.byOffice()) {
      Optional<String> office = officeStaffIds.stream().filter(hindered::areNone).findFirst();
      if (office.isPresent()) {
        return Optional.of(new Turn(office.get(), TurnKind.OFFICE, List.of(), order));
      }
    }
    String wanted = arrival.wantedId();
    if (wanted == null) {
      return order.next(hindered, rules.skips());
    }
    if (order.has(wanted) && hindered.areNone(wanted)) {
      return Optional.of(new Turn(wanted, TurnKind.OWN, List.of(), order));
    }
    return order.last(hindered).or(() -> order.next(hindered, rules.skips()));
  }

  private void take(Arrival arrival, Turn turn, LocalDate today) {
    order(arrival.lane(), turn.after());
    servings.add(
        new Serving(
            arrival.receptionId(),
            turn.staffId(),
            turn.kind(),
            arrival.busyAs(),
            turn.skips(),
            today,
            false));
    for (int i = 0; i < servings.size() && servings.size() > KEPT; i++) {
      if (servings.get(i).over()) {
        servings.remove(i--);
      }
    }
  }

  /** The customer has gone. */
  List<RotaEvent> free(String receptionId) {
    for (int i = 0; i < servings.size(); i++) {
      Serving serving = servings.get(i);
      if (serving.receptionId().equals(receptionId) && !serving.over()) {
        servings.set(i, serving.ended());
        return List.of(new RotaReceiverFreed(receptionId, serving.staffId()));
      }
    }
    return List.of();
  }

  /** Who cannot receive on a day, and why: absence before customers before nothing. */
  public Hindrances hindrances(Set<String> suspended, LocalDate day) {
    Map<String, Hindrance> all = new HashMap<>();
    servings.stream()
        .filter(serving -> !serving.over() && serving.day().equals(day))
        .forEach(serving -> all.put(serving.staffId(), serving.busyAs()));
    absences.stream()
        .filter(absence -> absence.day().equals(day))
        .forEach(absence -> all.put(absence.staffId(), absence.why()));
    suspended.forEach(staffId -> all.put(staffId, Hindrance.SUSPENDED));
    return new Hindrances(all);
  }

  /** Who serves or served a reception. */
  public Optional<Serving> servingOf(String receptionId) {
    return servings.stream()
        .filter(serving -> serving.receptionId().equals(receptionId))
        .findFirst();
  }

  private void requirePart(String staffId) {
    if (!takesPart(staffId)) {
      throw RotaProblem.NOT_ON_ROTA.problem().with("staffId", staffId);
    }
  }

  private boolean takesPart(String staffId) {
    return order(Lane.VISIT).has(staffId) || officeStaffIds.contains(staffId);
  }

  /** The turns of a lane. */
  public TurnOrder order(Lane lane) {
    return new TurnOrder(lane == Lane.VISIT ? visits : calls);
  }

  private void order(Lane lane, TurnOrder changed) {
    if (lane == Lane.VISIT) {
      visits = changed.places();
    } else {
      calls = changed.places();
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(outletId));
    visits.forEach(place -> tokens.add(Tokens.own(place.staffId())));
    officeStaffIds.forEach(staffId -> tokens.add(Tokens.own(staffId)));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "rota";
  }

  public String outletId() {
    return outletId;
  }

  public Week week() {
    return new Week(week);
  }

  /** The people, in the order of the week. */
  public List<String> staffIds() {
    return visits.stream().map(Place::staffId).toList();
  }

  public List<String> officeStaffIds() {
    return List.copyOf(officeStaffIds);
  }

  public List<Absence> absences() {
    return List.copyOf(absences);
  }

  /** Who is with customers now. */
  public List<Serving> underWay() {
    return servings.stream().filter(serving -> !serving.over()).toList();
  }
}
