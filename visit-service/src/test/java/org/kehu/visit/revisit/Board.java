package org.kehu.visit.revisit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.visit.customer.KnownCustomer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Planning in memory: the schedule on the shipped calendar and cadence, and what it has planned.
 */
final class Board implements Workload {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(read(CalendarPolicy.class, "policy/calendar.json", CalendarPolicy.class));
  static final CadencePolicy SHIPPED =
      read(CadencePolicy.class, "policy/revisit-cadence.json", CadencePolicy.class);
  static final CadenceRule BY_GRADE = SHIPPED.rules().getFirst();

  final Map<String, Revisit> open = new HashMap<>();
  final Map<String, Map<LocalDate, Integer>> load = new HashMap<>();
  final Set<LocalDate> newlyOff = new HashSet<>();
  final RevisitSchedule schedule = new RevisitSchedule(this::isWorked, this);
  LocalDate today = LocalDate.parse("2026-01-05");

  static <T> T read(Class<?> beside, String name, Class<T> type) {
    try (InputStream json = beside.getResourceAsStream(name)) {
      return JSON.readValue(json, type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean isWorked(LocalDate day) {
    return CALENDAR.day(day).isWorkday() && !newlyOff.contains(day);
  }

  Duty duty(KnownCustomer customer) {
    return duty(customer, known(customer));
  }

  static Basis known(KnownCustomer customer) {
    return new Basis(
        Basis.Kind.CUSTOMER_KNOWN,
        LocalDate.ofInstant(customer.knownSince(), ZoneId.of("Asia/Shanghai")));
  }

  Duty duty(KnownCustomer customer, Basis basis) {
    boolean gone = SHIPPED.withoutRevisits().contains(customer.status());
    Period cycle = gone ? null : BY_GRADE.cycle(customer.grade()).orElse(null);
    return new Duty(
        customer.id(),
        BY_GRADE,
        null,
        0,
        customer.grade(),
        cycle,
        gone ? ReplanReason.CUSTOMER_GONE : ReplanReason.NO_CADENCE,
        SHIPPED.maker(customer.ownerId(), customer.departmentId()),
        basis,
        today);
  }

  /** Plans for one customer as the service would, and tells what it did. */
  PlanStep plan(KnownCustomer customer) {
    Revisit present = open.get(customer.id());
    Duty duty = duty(customer);
    PlanStep step = schedule.decide(duty, present);
    if (step instanceof PlanStep.Plan(Reckoning reckoning)) {
      put(Revisit.plan("HF-" + customer.id(), customer, duty, reckoning));
    } else if (present != null && !(step instanceof PlanStep.Keep)) {
      count(present, -1);
      present.follow(customer, step, duty);
      if (present.status() == RevisitStatus.PLANNED) {
        count(present, 1);
      } else {
        open.remove(customer.id());
      }
    }
    return step;
  }

  void put(Revisit revisit) {
    open.put(revisit.customerId(), revisit);
    count(revisit, 1);
  }

  private void count(Revisit revisit, int by) {
    load.computeIfAbsent(revisit.worker(), worker -> new HashMap<>())
        .merge(revisit.dueOn(), by, Integer::sum);
  }

  @Override
  public Map<LocalDate, Integer> planned(String worker, Set<LocalDate> days) {
    return load.getOrDefault(worker, Map.of());
  }
}
