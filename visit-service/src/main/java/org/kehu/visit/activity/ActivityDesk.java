package org.kehu.visit.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.contact.Contact;
import org.kehu.visit.followup.FollowUps;
import org.kehu.visit.reception.Receptions;
import org.kehu.visit.revisit.Revisits;
import org.kehu.visit.staff.Colleagues;
import org.kehu.visit.visit.Visits;
import org.springframework.stereotype.Service;

/** Counts what was done on a day and measures it against the target, for person and leader. */
@Service
public class ActivityDesk {

  private final Visits visits;
  private final FollowUps followUps;
  private final Revisits revisits;
  private final Receptions receptions;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;

  ActivityDesk(
      Visits visits,
      FollowUps followUps,
      Revisits revisits,
      Receptions receptions,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar) {
    this.visits = visits;
    this.followUps = followUps;
    this.revisits = revisits;
    this.receptions = receptions;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
  }

  /** Today, in the company's zone. */
  public LocalDate today() {
    return calendar.now().today();
  }

  /**
   * The day of the caller, or of a department that the caller leads.
   *
   * @param departmentId null for the caller alone
   */
  public List<Activity> on(LocalDate day, @Nullable String departmentId) {
    if (departmentId == null) {
      String caller = SecurityRules.person();
      return of(day, day.plusDays(1), Map.of(caller, SecurityRules.department().orElse("")));
    }
    if (!SecurityRules.leadsAt(departmentId)) {
      throw ActivityProblem.ACTIVITY_NOT_YOURS.problem().with("departmentId", departmentId);
    }
    return of(
        day,
        day.plusDays(1),
        colleagues.of(departmentId).stream()
            .collect(Collectors.toMap(StaffMember::staffId, person -> departmentId)));
  }

  /**
   * What people did from a day on, before another; targets are summed up.
   *
   * @param departments the people, with the department of each
   */
  public List<Activity> of(LocalDate first, LocalDate end, Map<String, String> departments) {
    Moment now = calendar.now();
    Instant from = first.atStartOfDay(now.zone()).toInstant();
    Instant to = end.atStartOfDay(now.zone()).toInstant();
    Set<String> people = departments.keySet();
    Map<Work, List<Contact>> done = new EnumMap<>(Work.class);
    done.put(Work.VISIT, visits.made(people, from, to));
    done.put(Work.FOLLOW_UP, followUps.made(people, from, to));
    done.put(Work.REVISIT, revisits.made(people, first, end));
    done.put(Work.RECEPTION, receptions.made(people, from, to));
    TargetPolicy last = rules(end.minusDays(1), now);
    return people.stream()
        .sorted()
        .map(person ->
            new Activity(
                person,
                ownOf(person, done),
                target(first, end, departments.get(person), now),
                last.counted()))
        .toList();
  }

  private int target(LocalDate first, LocalDate end, @Nullable String department, Moment now) {
    return first
        .datesUntil(end)
        .filter(calendar::isWorked)
        .mapToInt(day -> rules(day, now).of(department))
        .sum();
  }

  private TargetPolicy rules(LocalDate day, Moment now) {
    return policies.at(TargetKind.TARGET, day.atStartOfDay(now.zone()).toInstant()).value();
  }

  private static Map<Work, List<Contact>> ownOf(String person, Map<Work, List<Contact>> done) {
    Map<Work, List<Contact>> own = new EnumMap<>(Work.class);
    done.forEach((work, contacts) ->
        own.put(
            work,
            contacts.stream().filter(contact -> contact.staffIds().contains(person)).toList()));
    return own;
  }
}
