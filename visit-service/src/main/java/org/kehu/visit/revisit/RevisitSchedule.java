package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a revisit is due: a pure function of the duty, the calendar and the workload. The
 * day is the least loaded of a few that chance, seeded by customer and cycle, picks from the
 * cycle's window: thousands planned at once spread evenly, in time linear in their number, and no
 * day lies beyond the cycle (catalogue V-17, V-18; field M26).
 */
public final class RevisitSchedule {

  private static final int CANDIDATES = 8;
  private static final int CATCH_UP_DAYS = 14;

  private final Predicate<LocalDate> worked;
  private final Workload workload;

  /**
   * Schedules on worked days.
   *
   * @param worked whether a day is worked
   */
  public RevisitSchedule(Predicate<LocalDate> worked, Workload workload) {
    this.worked = worked;
    this.workload = workload;
  }

  /** What has to be done; deciding again after doing it says {@link PlanStep.Keep}. */
  public PlanStep decide(Duty duty, @Nullable Revisit open) {
    if (open == null) {
      return duty.cycle() == null
          ? new PlanStep.Keep()
          : new PlanStep.Plan(reckon(duty, duty.cycle()));
    }
    if (duty.cycle() == null) {
      return mayWithdraw(duty, open) ? new PlanStep.Withdraw(duty.reason()) : new PlanStep.Keep();
    }
    if (!sameCycle(duty, duty.cycle(), open.reckoning())) {
      return replan(duty, duty.cycle(), open);
    }
    if (fallsOnDayOff(duty, open)) {
      Reckoning moved = reckon(duty, duty.cycle());
      if (worked.test(moved.dueOn())) {
        return new PlanStep.Replan(moved, ReplanReason.CALENDAR_CHANGED);
      }
    }
    return open.isMadeBy(duty.maker()) ? new PlanStep.Keep() : new PlanStep.HandOver();
  }

  /** The calendar changed since it was planned; a day agreed with the customer stays. */
  private boolean fallsOnDayOff(Duty duty, Revisit open) {
    return open.agreement() == null
        && open.dueOn().isAfter(duty.today())
        && !worked.test(open.dueOn());
  }

  /** What was agreed with the customer is kept, unless there is no customer any more. */
  private static boolean mayWithdraw(Duty duty, Revisit open) {
    return open.agreement() == null || duty.reason() == ReplanReason.CUSTOMER_GONE;
  }

  private static boolean sameCycle(Duty duty, Period cycle, Reckoning planned) {
    return planned.grade().equals(duty.grade())
        && planned.cycle().equals(cycle)
        && planned.basis().equals(duty.basis());
  }

  private PlanStep replan(Duty duty, Period cycle, Revisit open) {
    Reckoning reckoning = window(duty, cycle);
    boolean keeps = open.agreement() != null || reckoning.windowHolds(open.dueOn());
    ReplanReason reason =
        open.reckoning().grade().equals(duty.grade())
            ? otherCycle(duty, open)
            : ReplanReason.GRADE_CHANGED;
    Reckoning next = keeps ? reckoning.keeping(open.dueOn()) : choose(duty, reckoning);
    return new PlanStep.Replan(next, reason);
  }

  private static ReplanReason otherCycle(Duty duty, Revisit open) {
    if (open.reckoning().policyVersion() != duty.policyVersion()) {
      return ReplanReason.POLICY_CHANGED;
    }
    if (duty.projectId() != null) {
      return ReplanReason.PROJECT_CHANGED;
    }
    return duty.basis().isContact() ? ReplanReason.CONTACT_COUNTED : ReplanReason.POLICY_CHANGED;
  }

  private Reckoning reckon(Duty duty, Period cycle) {
    return choose(duty, window(duty, cycle));
  }

  private Reckoning window(Duty duty, Period cycle) {
    LocalDate basis = duty.basis().on();
    LocalDate latest = basis.plus(cycle);
    LocalDate tomorrow = duty.today().plusDays(1);
    boolean late = latest.isBefore(tomorrow);
    LocalDate from = late ? tomorrow : later(tomorrow, earliest(duty, basis, latest));
    LocalDate to = late ? tomorrow.plusDays(CATCH_UP_DAYS) : latest;
    String grade = Objects.requireNonNull(duty.grade(), "a cycle comes from a grade");
    return new Reckoning(
        grade, duty.policyVersion(), cycle, duty.basis(), latest, from, to, null, from, late);
  }

  /** The first round spreads over the whole cycle, later ones stay near its end. */
  private static LocalDate earliest(Duty duty, LocalDate basis, LocalDate latest) {
    if (duty.basis().kind() == Basis.Kind.CUSTOMER_KNOWN) {
      return basis;
    }
    long days = ChronoUnit.DAYS.between(basis, latest);
    return latest.minusDays((long) (days * duty.rule().slack()));
  }

  private Reckoning choose(Duty duty, Reckoning window) {
    Map<LocalDate, LocalDate> picked = candidates(duty, window);
    Map<LocalDate, Integer> load = workload.planned(duty.maker().worker(), picked.keySet());
    LocalDate best = null;
    for (LocalDate day : picked.keySet()) {
      if (best == null || load.getOrDefault(day, 0) < load.getOrDefault(best, 0)) {
        best = day;
      }
    }
    LocalDate dueOn = Objects.requireNonNull(best, "a window has at least one day");
    LocalDate hit = Objects.requireNonNull(picked.get(dueOn));
    return new Reckoning(
        window.grade(),
        window.policyVersion(),
        window.cycle(),
        window.basis(),
        window.latestOn(),
        window.windowFrom(),
        window.windowTo(),
        hit.equals(dueOn) ? null : hit,
        dueOn,
        window.late());
  }

  /** Worked days and the day that chance hit first, in the order of preference. */
  private Map<LocalDate, LocalDate> candidates(Duty duty, Reckoning window) {
    long days = ChronoUnit.DAYS.between(window.windowFrom(), window.windowTo()) + 1;
    SplittableRandom chance = new SplittableRandom(seed(duty, window));
    Map<LocalDate, LocalDate> candidates = new LinkedHashMap<>();
    for (int i = 0; i < CANDIDATES; i++) {
      LocalDate hit = window.windowFrom().plusDays(chance.nextLong(days));
      candidates.putIfAbsent(nearestWorked(hit, window, duty.today()), hit);
    }
    return candidates;
  }

  /** The nearest worked day: earlier first, later only within the cycle. */
  private LocalDate nearestWorked(LocalDate hit, Reckoning window, LocalDate today) {
    for (LocalDate day = hit; !day.isBefore(window.windowFrom()); day = day.minusDays(1)) {
      if (worked.test(day)) {
        return day;
      }
    }
    for (LocalDate day = hit; !day.isAfter(window.windowTo()); day = day.plusDays(1)) {
      if (worked.test(day)) {
        return day;
      }
    }
    for (LocalDate day = window.windowFrom(); day.isAfter(today); day = day.minusDays(1)) {
      if (worked.test(day)) {
        return day;
      }
    }
    return hit;
  }

  private static long seed(Duty duty, Reckoning window) {
    String words = duty.customerId() + '|' + duty.rule().code() + '|' + window.basis().on();
    long seed = 1125899906842597L;
    for (int i = 0; i < words.length(); i++) {
      seed = 31 * seed + words.charAt(i);
    }
    return seed;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
