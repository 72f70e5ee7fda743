package org.kehu.kit.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;

/** The company's calendar with all its versions, as promulgated so far. */
public final class BusinessCalendars {

  private final Policies policies;
  private volatile @Nullable Made made;

  public BusinessCalendars(Policies policies) {
    this.policies = policies;
  }

  /**
   * The calendar for reckoning at any instant: each stretch of time is judged by the version in
   * force then, announced versions included.
   */
  @SuppressWarnings("ReferenceEquality")
  public BusinessCalendar company() {
    List<EffectivePolicy<CalendarPolicy>> timeline = policies.timeline(CalendarKind.CALENDAR);
    Made present = made;
    if (present == null || present.from() != timeline) {
      present = new Made(timeline, of(timeline));
      made = present;
    }
    return present.calendar();
  }

  /** The same, asked from the store at once: what was promulgated up to now is in it. */
  public BusinessCalendar newest() {
    policies.forget(CalendarKind.CALENDAR);
    return company();
  }

  private static BusinessCalendar of(List<EffectivePolicy<CalendarPolicy>> timeline) {
    return BusinessCalendar.of(
        timeline.stream()
            .map(p -> new CalendarVersion(p.version(), p.effectiveFrom(), p.value()))
            .toList());
  }

  private record Made(List<EffectivePolicy<CalendarPolicy>> from, BusinessCalendar calendar) {}
}
